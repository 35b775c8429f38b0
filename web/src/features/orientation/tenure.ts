// Tenure of an area as parts that make a whole, from CBS's overlapping shares. Pure.
import type { Eigendom, TenureFigure } from '../../../../api/contract/orientation.ts'

export interface TenurePart {
  id: 'koop' | 'huurVanCorporatie' | 'huurOverig' | 'huur' | 'onbekend'
  /** 0..1 */
  share: number
}

/** Owned, rented by whom, and the rest; null when neither owned nor rented is known. */
export function tenureParts({ figuren }: Eigendom): TenurePart[] | null {
  const shareOf = (figure: TenureFigure) => figuren.find(({ figuur }) => figuur === figure)?.aandeel ?? null
  const [owned, rented, association] = [shareOf('koop'), shareOf('huur'), shareOf('huurVanCorporatie')]
  if (owned === null || rented === null) return null
  const split: TenurePart[] =
    association === null
      ? [{ id: 'huur', share: rented }]
      : [
          { id: 'huurVanCorporatie', share: Math.min(association, rented) },
          { id: 'huurOverig', share: Math.max(0, rented - association) },
        ]
  const rest = Math.max(0, 1 - owned - rented)
  // CBS rounds every share to whole percents, so a point or two of rest may be rounding.
  const unknown = Math.max(shareOf('onbekend') ?? 0, rest > 0.02 ? rest : 0)
  return [
    { id: 'koop', share: owned },
    ...split,
    ...(unknown > 0 ? [{ id: 'onbekend' as const, share: unknown }] : []),
  ]
}

export type TenureFinding =
  | { kind: 'unknown' }
  | { kind: 'tie' }
  | { kind: 'mainly' | 'most'; owner: 'Koop' | 'Huur'; share: number }

/** Whether most homes are owned or rented; within three points neither is named first. */
export function findTenure({ figuren }: Eigendom): TenureFinding {
  const shareOf = (figure: TenureFigure) => figuren.find(({ figuur }) => figuur === figure)?.aandeel ?? null
  const [owned, rented] = [shareOf('koop'), shareOf('huur')]
  if (owned === null || rented === null) return { kind: 'unknown' }
  if (Math.abs(owned - rented) < 0.03) return { kind: 'tie' }
  const [owner, share] = owned > rented ? (['Koop', owned] as const) : (['Huur', rented] as const)
  return { kind: share > 0.5 ? 'mainly' : 'most', owner, share }
}

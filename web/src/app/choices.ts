// What to show when the address does not say. Pure.
import type { Adoptie, Gebied } from '../../../api/contract/adoption.ts'
import type { Workspace } from './view.ts'

/** The area of the address, else the first district, else the town with most homes. */
export function chooseArea(areas: readonly Gebied[], wanted: string | null): Gebied | null {
  const byHomes = [...areas].sort((one, other) => other.woningen - one.woningen)
  return (
    areas.find(({ id }) => id === wanted) ??
    byHomes.find(({ soort }) => soort === 'wijk') ??
    byHomes.find(({ soort }) => soort === 'woonplaats') ??
    byHomes[0] ??
    null
  )
}

/** Where to begin: with adoption, unless nothing has been recorded of the area yet. */
export function chooseWorkspace(wanted: Workspace | null, adoption: Adoptie | undefined, hasArea: boolean) {
  if (wanted) return wanted
  if (!hasArea) return 'orientatie'
  const untouched = adoption !== undefined && (adoption.perStatus[0] ?? 0) >= adoption.woningen
  return untouched ? 'orientatie' : 'adoptie'
}

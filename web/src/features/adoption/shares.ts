// From an area's adoption to the parts and shares that its explanation tells. Pure.
import type { Adoptie } from '../../../../api/contract/adoption.ts'
import {
  type AdopterCategory,
  adopterBounds,
  adopterCategories,
  type EngagementStatus,
  engagementStatuses,
} from '../../../../api/contract/vocabulary.ts'
import { adoptionClasses } from '../../map/themes/adoption.ts'
import type { BarPart } from '../../ui/stacked-bar.tsx'

/** Homes with a status. */
export const homesWith = (perStatus: readonly number[], status: EngagementStatus): number =>
  perStatus[engagementStatuses.indexOf(status)] ?? 0

/** Share of homes of which nothing is known, 0..1. */
export const unknownShare = ({ perStatus, woningen }: Pick<Adoptie, 'perStatus' | 'woningen'>): number =>
  woningen === 0 ? 0 : homesWith(perStatus, 'onbekend') / woningen

/** Parts of the stacked bar, in the legend's order: done by category, then on the way, then not known. */
export function adoptionParts({ perStatus, perCategorie }: Pick<Adoptie, 'perStatus' | 'perCategorie'>) {
  return adoptionClasses.flatMap((entry): BarPart[] => {
    const category = adopterCategories.indexOf(entry.id as AdopterCategory)
    const status = engagementStatuses.indexOf(entry.id as EngagementStatus)
    if (entry.id === 'uitgevoerd') return []
    if (category >= 0) return [{ entry, value: perCategorie[category] ?? 0 }]
    return status >= 0 ? [{ entry, value: perStatus[status] ?? 0 }] : []
  })
}

/** The category that follows, and the share at which it begins; null after the last. */
export function nextPhase(phase: AdopterCategory | null): { category: AdopterCategory; from: number } | null {
  const index = phase === null ? -1 : adopterCategories.indexOf(phase)
  const category = adopterCategories[index + 1]
  if (!category) return null
  return { category, from: index < 0 ? 0 : (adopterBounds[index] ?? 1) }
}

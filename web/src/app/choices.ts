// What to show when the address does not say. Pure.
import type { Adoptie, Gebied } from '../../../api/contract/adoption.ts'
import type { Workspace } from './view.ts'

/** The area of the address, else the first district, one's own before others, else the town with most homes. */
export function chooseArea(
  areas: readonly Gebied[],
  wanted: string | null,
  isOwn: (area: Gebied) => boolean = () => false,
): Gebied | null {
  const byHomes = [...areas].sort((one, other) => other.woningen - one.woningen)
  return (
    areas.find(({ id }) => id === wanted) ??
    byHomes.find(isOwn) ??
    byHomes.find(({ soort }) => soort === 'wijk') ??
    byHomes.find(({ soort }) => soort === 'woonplaats') ??
    byHomes[0] ??
    null
  )
}

interface Standing {
  /** What the address asks for. */
  wanted: Workspace | null
  /** Where the visitor's role begins. */
  start: Workspace
  isOpen: (workspace: Workspace) => boolean
  adoption: Adoptie | undefined
  area: Gebied | null
}

/**
 * Where to begin: as the role does, but not with adoption of which nothing has been recorded yet, nor with progress where
 * no district has been drawn of which it could be told.
 */
export function chooseWorkspace({ wanted, start, isOpen, adoption, area }: Standing): Workspace {
  if (wanted && isOpen(wanted)) return wanted
  if (!area || !isOpen(start)) return 'orientatie'
  if (start === 'voortgang' && area.soort !== 'wijk') return 'orientatie'
  const untouched = adoption !== undefined && (adoption.perStatus[0] ?? 0) >= adoption.woningen
  return start === 'adoptie' && untouched ? 'orientatie' : start
}

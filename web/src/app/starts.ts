// Where each role begins: on the page or in the workspace where its work is. Pure.
import type { Ik } from '../../../api/contract/access.ts'
import type { Role } from '../../../api/contract/rights.ts'
import type { PageId } from './page-ids.ts'
import type { Workspace } from './view.ts'

export interface Start {
  werkblad: Workspace
  /** Stands before the map when somebody comes in. */
  pagina?: PageId
}

/** Who holds several roles begins as the first of them here. */
const starts: readonly [Role, Start][] = [
  ['regisseur', { werkblad: 'adoptie' }],
  ['analist', { werkblad: 'orientatie' }],
  ['buurtbegeleider', { werkblad: 'adoptie' }],
  ['inclusiviteitscoach', { werkblad: 'hulp' }],
  ['buurtgroep', { werkblad: 'straten' }],
  ['beheerder', { werkblad: 'orientatie', pagina: 'leden' }],
  ['fg', { werkblad: 'orientatie', pagina: 'rechten' }],
  ['bewoner', { werkblad: 'voortgang', pagina: 'mijn-woning' }],
  ['raad', { werkblad: 'voortgang' }],
]

/** Workspaces that are the daily work of some roles only; whoever else may see them comes there by a link. */
const offeredTo: Partial<Record<Workspace, readonly Role[]>> = {
  straten: ['buurtgroep', 'buurtbegeleider'],
  hulp: ['inclusiviteitscoach'],
}

/** Whether a workspace stands in the bar of who holds these roles. */
export const isOffered = (workspace: Workspace, held: readonly Role[]): boolean =>
  offeredTo[workspace]?.some((role) => held.includes(role)) ?? true

const publicStart: Start = { werkblad: 'voortgang' }

/** Where somebody begins; a role that waits for a second factor comes first, for it is what they came with. */
export function startOf({
  lidmaatschappen,
  wachtOpTweedeFactor,
}: Pick<Ik, 'lidmaatschappen' | 'wachtOpTweedeFactor'>): Start {
  if (wachtOpTweedeFactor.length > 0) return { ...publicStart, pagina: 'aanmelden' }
  const held = new Set(lidmaatschappen.map(({ rol }) => rol))
  return starts.find(([role]) => held.has(role))?.[1] ?? publicStart
}

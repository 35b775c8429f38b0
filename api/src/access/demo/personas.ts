// The demo's invented people, one for each role. Whoever looks at the demo may look with their eyes.
import { grantedRoles, type Role } from '../../../contract/rights.ts'

export type PersonaRole = Exclude<Role, 'publiek'>

const names: Record<PersonaRole, string> = {
  bewoner: 'Bo Bewoner',
  buurtgroep: 'Vera Vrijwilliger',
  buurtbegeleider: 'Bas Begeleider',
  inclusiviteitscoach: 'Ines Coach',
  analist: 'Anna Analist',
  regisseur: 'Rik Regisseur',
  raad: 'Ria Raadslid',
  beheerder: 'Bea Beheerder',
  fg: 'Fleur Gegevensbeschermer',
}

/** Who there is to look as. */
export const personas = grantedRoles.map((rol) => ({ rol, naam: names[rol] }))

/** Where a role holds in the demo: everywhere, its district, two of its streets, or one of its homes. */
export const placeOf: Record<PersonaRole, 'overal' | 'wijk' | 'straten' | 'woning'> = {
  bewoner: 'woning',
  buurtgroep: 'straten',
  buurtbegeleider: 'wijk',
  inclusiviteitscoach: 'wijk',
  analist: 'overal',
  regisseur: 'overal',
  raad: 'overal',
  beheerder: 'overal',
  fg: 'overal',
}

/** An address that no mail ever reaches (RFC 2606). */
export const emailOf = (role: PersonaRole): string => `${role}@demo.example`

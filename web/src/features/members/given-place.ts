// Where somebody may give a role, and until when it is proposed to last. Pure.
import { endingRoles } from '../../../../api/contract/access.ts'
import { districtRoles, grantedRoles, type Role } from '../../../../api/contract/rights.ts'
import type { May } from '../../lib/may.ts'

export type GrantedRole = (typeof grantedRoles)[number]

/** Whether somebody keeps the members of all districts. */
export const keepsAll = (may: May): boolean => may('leden', 'vastleggen', 'alles')

/** The roles that somebody may give, most asked for first where it is one district's. */
export const givableRoles = (may: May): readonly GrantedRole[] =>
  keepsAll(may) ? grantedRoles : [...districtRoles].reverse()

/** Roles that work within a district, so that an invitation without one would say nothing. */
export const needsDistrict = (role: Role): boolean =>
  (['buurtgroep', 'buurtbegeleider', 'inclusiviteitscoach'] as Role[]).includes(role)

export const mustEnd = (role: Role): boolean => (endingRoles as readonly Role[]).includes(role)

/** What the role is given for beside a district. */
export function placesOf(role: Role): 'streets' | 'home' | 'none' {
  if (role === 'buurtgroep') return 'streets'
  return role === 'bewoner' ? 'home' : 'none'
}

/** The day a year from `today` (YYYY-MM-DD). */
export function yearLater(today: string): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + 1)
  return day.toISOString().slice(0, 10)
}

/** The last moment of a calendar day as people here know it, in RFC 3339. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59`).toISOString()

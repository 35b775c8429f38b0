// Where somebody may give a role, and until when it is proposed to last. Pure; the server itself holds the line.
import { endingRoles, type Ik } from '../../../../api/contract/access.ts'
import { districtRoles, grantedRoles, type Role, reachOf } from '../../../../api/contract/rights.ts'

export type GrantedRole = (typeof grantedRoles)[number]

type Holder = Pick<Ik, 'lidmaatschappen'>

/** The reaches of who keeps members, a role at a time. */
const keeping = ({ lidmaatschappen }: Holder) =>
  lidmaatschappen.map(({ rol, wijk }) => ({ reach: reachOf(rol, 'leden', 'vastleggen'), wijk }))

/** Whether somebody is an administrator; who keeps all districts' members for a district's roles alone is none. */
export const keepsAll = (holder: Holder): boolean => keeping(holder).some(({ reach }) => reach === 'alles')

/** The roles that somebody may give, most asked for first where it is one district's. */
export const givableRoles = (holder: Holder): readonly GrantedRole[] =>
  keepsAll(holder) ? grantedRoles : [...districtRoles].reverse()

/** Whether somebody may give, change or end that role there. @param wijk id of a district; null: everywhere */
export const mayGive = (holder: Holder, rol: Role, wijk: string | null): boolean =>
  keepsAll(holder) ||
  ((districtRoles as readonly Role[]).includes(rol) &&
    wijk !== null &&
    keeping(holder).some((kept) => kept.reach === 'wijk' && (kept.wijk === null || kept.wijk === wijk)))

/** Roles that work within a district, so that an invitation without one would say nothing. */
export const needsDistrict = (role: Role): boolean =>
  ([...districtRoles, 'inclusiviteitscoach'] as Role[]).includes(role)

/** Roles whose rights are the same in every district. */
export const hasNoDistrict = (role: Role): boolean => (['raad', 'beheerder', 'fg'] as Role[]).includes(role)

export const mustEnd = (role: Role): boolean => (endingRoles as readonly Role[]).includes(role)

/** What the role is given for beside a district. */
export function placesOf(role: Role): 'streets' | 'home' | 'none' {
  if (role === 'buurtgroep') return 'streets'
  return role === 'bewoner' ? 'home' : 'none'
}

/** Today (YYYY-MM-DD), as people here know it. */
export const today = (): string => dayOf(new Date())

/** The calendar day of a moment, as people here know it. */
export const dayOf = (moment: Date): string => moment.toLocaleDateString('sv-SE')

/** The day so many years from `start` (YYYY-MM-DD). */
export function yearsLater(start: string, years = 1): string {
  const day = new Date(`${start}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + years)
  return day.toISOString().slice(0, 10)
}

/** The last day that somebody may choose for a role; undefined: any. */
export const lastDay = (role: Role): string | undefined =>
  mustEnd(role) ? dayOf(new Date(Date.parse(yearsLater(today(), 2)) - 86_400_000)) : undefined

/** The last moment of a calendar day as people here know it, in RFC 3339. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59`).toISOString()

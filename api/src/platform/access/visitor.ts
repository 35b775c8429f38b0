// Who is asking: an account with the memberships that count now, or nobody in particular.
import { type Reach, type Role, reachOf, type Subject, type Verb } from '../../../contract/rights.ts'

/** A membership that counts in this request, as access.begin_request tells it. */
export interface Membership {
  id: string
  role: Role
  /** null: everywhere. */
  district: string | null
  streets: string[]
  dwellings: string[]
  /** Moment in RFC 3339; null: no end. */
  endsAt: string | null
}

export interface Account {
  id: string
  name: string
  email: string
  /** One of the demo's invented people. */
  demo: boolean
  /** Whether a second factor was shown in this session. */
  secondFactor: boolean
}

/** What the database knows of who is asking. */
export interface Visitor {
  account: Account | null
  memberships: Membership[]
}

export const nobody: Visitor = { account: null, memberships: [] }

/** How far a visitor's right reaches: everywhere, or to these districts, or to single addresses somewhere. */
export interface Extent {
  everywhere: boolean
  districts: Set<string>
  /** Some addresses or a home; which ones is the database's business. */
  homes: boolean
}

/** Where a visitor has a right; undefined: nowhere. Mirrors access.everywhere, access.districts and access.dwellings. */
export function extentOf({ memberships }: Visitor, subject: Subject, verb: Verb): Extent | undefined {
  const extent: Extent = { everywhere: false, districts: new Set(), homes: false }
  const add = (reach: Reach | undefined, district: string | null): void => {
    if (reach === 'alles' || (reach === 'wijk' && district === null)) extent.everywhere = true
    else if (reach === 'wijk' && district !== null) extent.districts.add(district)
    else if (reach) extent.homes = true
  }
  add(reachOf('publiek', subject, verb), null)
  for (const { role, district } of memberships) add(reachOf(role, subject, verb), district)
  return extent.everywhere || extent.homes || extent.districts.size > 0 ? extent : undefined
}

/** Whether a right reaches a whole area of the public API, as `wijk-de-meent`. */
export function reachesArea(extent: Extent, areaId: string): boolean {
  return (
    extent.everywhere || (areaId.startsWith('wijk-') && extent.districts.has(areaId.slice('wijk-'.length)))
  )
}

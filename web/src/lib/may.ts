// Whether somebody may: read off what the server says of them. Pure; the server itself holds the line.
import type { Ik } from '../../../api/contract/access.ts'
import type { Subject, Verb } from '../../../api/contract/rights.ts'

/** Whether a right reaches an area (as `wijk-de-meent`); without an area: whether it reaches anything at all. */
export type May = (subject: Subject, verb: Verb, area?: string | null) => boolean

const ownDistrict = 'wijk-'

/** The id of an area of the public API as districts of rights have it; null for an area that is no district. */
export const districtOf = (area: string): string | null =>
  area.startsWith(ownDistrict) ? area.slice(ownDistrict.length) : null

/** What somebody may. */
export function mayAs({ rechten }: Pick<Ik, 'rechten'>): May {
  return (subject, verb, area) => {
    const reach = rechten[subject]?.[verb]
    if (!reach) return false
    if (reach.overal) return true
    if (area === undefined || area === null) return reach.wijken.length > 0 || reach.adressen
    const district = districtOf(area)
    return district !== null && reach.wijken.includes(district)
  }
}

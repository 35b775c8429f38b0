// What PDOK's light editions do not tell must not undo what a full extract told.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/database.ts'
import { dwellingAddress, street } from '../../../platform/db/schema/registry.ts'
import type { ObjectTable } from './staging-tables.ts'

const ended = sql`(${sql.join(
  [
    'Niet gerealiseerd pand',
    'Pand gesloopt',
    'Pand ten onrechte opgevoerd',
    'Niet gerealiseerd verblijfsobject',
    'Verblijfsobject ingetrokken',
    'Verblijfsobject ten onrechte opgevoerd',
    'Plaats ingetrokken',
    'Woonplaats ingetrokken',
    'Naamgeving ingetrokken',
  ].map((status) => sql`${status}`),
  sql`, `,
)})`

/**
 * Whether registry row `r` may well exist although a light source does not hold it: those leave out what has ended,
 * addresses that are nobody's main address, and streets without an address.
 */
export function leftOutByLight(name: ObjectTable): SQL {
  if (name === 'street') return sql`true`
  const isSide = sql`exists (select from ${dwellingAddress} k where k.address_id = r.id and not k.is_main)`
  const hasEnded = sql`coalesce(r.status in ${ended}, false)`
  return name === 'address' ? sql`(${hasEnded} or ${isSide})` : hasEnded
}

/**
 * Settles the town of each staged street: that which the registry knows, else that of most of its addresses. An address
 * in the same town then needs none of its own.
 */
export async function settleStreetTowns(database: Database): Promise<void> {
  await database.rows(sql`update staging.bag_street s set town_id = coalesce(
      (select k.town_id from ${street} k where k.id = s.id and k.closed_on is null),
      (select mode() within group (order by a.town_id) from staging.bag_address a where a.street_id = s.id),
      s.town_id)`)
  await database.rows(sql`update staging.bag_address a set town_id = null
    from staging.bag_street s where s.id = a.street_id and s.town_id = a.town_id`)
}

// Reads koppelkansen (work with which heating can be combined), and the course of the streets that one is about.
import { type SQL, sql } from 'drizzle-orm'
import type { Koppelkans } from '../../../contract/surroundings.ts'
import type { Database } from '../../platform/db/database.ts'
import { linkingOpportunity } from '../../platform/db/schema/fieldwork.ts'
import { address, dwelling, dwellingAddress, street, streetLine } from '../../platform/db/schema/registry.ts'
import { dwellingIsPresent } from '../../registry/dwellings/queries.ts'
import { asDegrees, asMoment } from '../entries/places.ts'
import { streetCourse } from './rules.ts'

/** Koppelkansen that touch a boundary (EPSG:28992), by year and name. */
export function listLinkingOpportunities(database: Database, boundary: SQL): Promise<Koppelkans[]> {
  return database.rows<Koppelkans>(sql`
    select entry_id as id, version as versie, ${asMoment(sql`recorded_at`)} as "vastgelegdOp", name as naam,
      kind as soort, owner as eigenaar, from_year as "vanJaar", to_year as "totJaar", note as toelichting,
      (select coalesce(json_agg(json_build_object('id', ${street.id}, 'naam', ${street.name}) order by ${street.name}), '[]')
        from ${street} where ${street.id} = any(street_ids)) as straten,
      ${asDegrees(sql`geometry`)} as geometrie
    from (select distinct on (${linkingOpportunity.entryId}) * from ${linkingOpportunity}
      order by ${linkingOpportunity.entryId}, ${linkingOpportunity.version} desc) as entry
    where not removed and st_intersects(${boundary}, geometry)
    order by from_year, to_year, lower(name), entry_id`)
}

type Line = [number, number][]

/** Course of each of those streets in EPSG:28992: its own lines, or else what its addresses tell. Streets without either are absent. */
export async function readStreetCourses(
  database: Database,
  streetIds: readonly string[],
): Promise<Map<string, Line[]>> {
  const asked = sql.param([...streetIds])
  const drawn = await database.rows<{ id: string; lines: Line[] }>(sql`
    select ${streetLine.streetId} as id, st_asgeojson(${streetLine.geometry}, 3)::json -> 'coordinates' as lines
    from ${streetLine} where ${streetLine.streetId} = any(${asked}::text[])`)
  const courses = new Map(drawn.map(({ id, lines }) => [id, lines]))
  const places = await database.rows<{ id: string; points: [number, number][] }>(sql`
    select ${address.streetId} as id, json_agg(json_build_array(
      st_x(st_pointonsurface(${dwelling.geometry})), st_y(st_pointonsurface(${dwelling.geometry})))) as points
    from ${address} join ${dwellingAddress} on ${dwellingAddress.addressId} = ${address.id}
    join ${dwelling} on ${dwelling.id} = ${dwellingAddress.dwellingId} and ${dwellingIsPresent}
    where ${address.closedOn} is null and ${address.streetId} = any(${asked}::text[])
    group by ${address.streetId}`)
  for (const { id, points } of places) {
    if (!courses.has(id)) courses.set(id, streetCourse(points))
  }
  return courses
}

// Reads the parties with a stake in an area: those noted for it, and those of other areas that are to be found in it.
import { type SQL, sql } from 'drizzle-orm'
import type { Belanghebbende } from '../../../contract/surroundings.ts'
import { asLonLat } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import { stakeholder } from '../../platform/db/schema/fieldwork.ts'
import { asMoment } from '../entries/places.ts'

/** Parties by name. @param boundary of the area, EPSG:28992 */
export function listStakeholders(
  database: Database,
  areaId: string,
  boundary: SQL,
): Promise<Belanghebbende[]> {
  return database.rows<Belanghebbende>(sql`
    select entry_id as id, version as versie, ${asMoment(sql`recorded_at`)} as "vastgelegdOp", area_id as gebied,
      name as naam, kind as soort, interest as belang, contribution as bijdrage, note as toelichting,
      case when point is not null then ${asLonLat(sql`point`)} end as punt
    from (select distinct on (${stakeholder.entryId}) * from ${stakeholder}
      order by ${stakeholder.entryId}, ${stakeholder.version} desc) as entry
    where not removed and (area_id = ${areaId} or st_covers(${boundary}, point))
    order by lower(name), entry_id`)
}

// Whose objects are these: drops what a picked municipality does not own, or tells each object's municipality in a larger load.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/database.ts'

/**
 * Of the buildings that were staged only because their box meets a town's box, keeps those whose representative point
 * lies in a town. Buildings that hold a dwelling of the municipality stay in any case.
 * @returns number of buildings dropped
 */
export async function dropBuildingsElsewhere(database: Database): Promise<number> {
  const rows = await database.rows(sql`delete from staging.bag_building b
    where not exists (select from staging.bag_dwelling_building l where l.building_id = b.id)
      and not exists (select from staging.bag_town t where ST_Contains(t.geometry, ST_PointOnSurface(b.geometry)))
    returning b.id`)
  return rows.length
}

/**
 * Fills in municipality_code by way of town → street → address → dwelling → building. A building without a dwelling
 * gets the town's in which it lies; what reaches no town gets the municipality of its first registration (its id's
 * first four digits), as nothing better is known.
 */
export async function assignMunicipalities(database: Database): Promise<void> {
  await database.script('create index on staging.bag_town using gist (geometry);')
  for (const step of steps) await database.rows(step)
  for (const table of ['town', 'street', 'address', 'dwelling', 'building']) {
    await database.rows(sql`update staging.${sql.identifier(`bag_${table}`)}
      set municipality_code = left(id, 4) where municipality_code is null`)
  }
}

const steps: SQL[] = [
  sql`update staging.bag_town t set municipality_code = m.municipality_code
    from staging.bag_town_municipality m where m.town_id = t.id`,
  sql`update staging.bag_street s set municipality_code = t.municipality_code
    from staging.bag_town t where t.id = s.town_id`,
  sql`update staging.bag_address a set municipality_code = s.municipality_code
    from staging.bag_street s where s.id = a.street_id`,
  sql`update staging.bag_address a set municipality_code = t.municipality_code
    from staging.bag_town t where t.id = a.town_id`,
  sql`update staging.bag_dwelling d set municipality_code = a.municipality_code
    from staging.bag_dwelling_address l join staging.bag_address a on a.id = l.address_id
    where l.dwelling_id = d.id and l.is_main`,
  sql`update staging.bag_building b set municipality_code = found.code
    from (select l.building_id, min(d.municipality_code) as code from staging.bag_dwelling_building l
      join staging.bag_dwelling d on d.id = l.dwelling_id group by l.building_id) found
    where found.building_id = b.id`,
  sql`update staging.bag_building b set municipality_code = t.municipality_code
    from staging.bag_town t
    where b.municipality_code is null and ST_Contains(t.geometry, ST_PointOnSurface(b.geometry))`,
]

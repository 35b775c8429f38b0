// Where the demo's people live and work: its largest district, two streets of it, one home.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { address, dwellingAddress } from '../../platform/db/schema/registry.ts'

export interface DemoPlace {
  district: string
  /** The two with most homes. */
  streets: string[]
  home: string | null
}

/** @param database of the jobs: nobody is asking yet. @returns undefined where no district has homes */
export async function findDemoPlace(database: Database): Promise<DemoPlace | undefined> {
  const [place] = await database.rows<DemoPlace>(sql`
    with largest as (
      select district_id from insight.dwelling_district group by district_id order by count(*) desc, district_id limit 1
    ), homes as (
      select dd.dwelling_id, a.street_id from largest join insight.dwelling_district dd using (district_id)
      join ${dwellingAddress} da on da.dwelling_id = dd.dwelling_id and da.is_main
      join ${address} a on a.id = da.address_id
      join insight.home h on h.dwelling_id = dd.dwelling_id
    ), streets as (
      select street_id, count(*) as homes from homes group by street_id order by homes desc, street_id limit 2
    )
    select district_id as district, (select coalesce(json_agg(street_id), '[]') from streets) as streets,
      (select min(dwelling_id) from homes where street_id in (select street_id from streets)) as home
    from largest`)
  return place
}

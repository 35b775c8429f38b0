// After a merger or a change of borders another municipality delivers what this one did. An old delivery must not take it back.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/database.ts'
import { dwelling, importRefusal, importRun } from '../../../platform/db/schema/registry.ts'

/** What the comparison needs of a run. */
interface Delivery {
  runId: number
  /** yyyy-mm-dd */
  deliveredOn: string
  municipalityCode: string | undefined
}

/** The municipality of staged row `s`. */
export function municipalityOf({ municipalityCode }: Delivery): SQL {
  return sql`coalesce(s.municipality_code, ${municipalityCode ?? null}::text)`
}

/** Whether registry row `r` came with a newer delivery of another municipality than staged row `s`. */
export function heldByNewer(delivery: Delivery): SQL {
  return sql`(r.municipality_code <> ${municipalityOf(delivery)} and exists (select from ${importRun} n
    where n.id = r.run_id and n.delivered_on > ${delivery.deliveredOn}::date))`
}

/** Writes down how many objects of a table were left as they are. */
export async function noteHeld(
  database: Database,
  table: SQL,
  staged: SQL,
  delivery: Delivery,
): Promise<void> {
  await database.rows(sql`insert into ${importRefusal} (run_id, kind, file, object_id, reason)
    select ${delivery.runId}::bigint, 'conflict', min(f.path), null, count(*)
      || ' objects were left as they are: they came with a newer delivery of municipality ' || r.municipality_code
    from ${staged} s join ${table} r on r.id = s.id join staging.bag_file f on f.id = s.file
    where ${heldByNewer(delivery)} group by r.municipality_code`)
}

/** Leaves such dwellings' links alone too: forgets what this delivery says of them. */
export async function dropHeldDwellings(database: Database, delivery: Delivery): Promise<void> {
  await database.rows(sql`delete from staging.bag_dwelling s using ${dwelling} r
    where r.id = s.id and ${heldByNewer(delivery)}`)
  for (const links of [sql`staging.bag_dwelling_building`, sql`staging.bag_dwelling_address`]) {
    await database.rows(sql`delete from ${links} l
      where not exists (select from staging.bag_dwelling d where d.id = l.dwelling_id)`)
  }
}

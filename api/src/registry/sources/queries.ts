// How old what we know is: the date of the newest delivery behind an object.
import { sql } from 'drizzle-orm'
import type { Bron } from '../../../contract/registry.ts'
import type { Database } from '../../platform/db/database.ts'
import { importRun } from '../../platform/db/schema/registry.ts'
import { buildingSource } from './sources.ts'

/** The source of a municipality's buildings, dated by its newest delivery; a national delivery counts for all. */
export async function readBuildingSource(database: Database, municipalityCode: string): Promise<Bron> {
  const [newest] = await database.rows<{ deliveredOn: string | null }>(sql`
    select max(${importRun.deliveredOn}) as "deliveredOn" from ${importRun}
    where ${importRun.source} = 'bag' and ${importRun.state} = 'succeeded'
      and coalesce(${importRun.municipalityCode}, ${municipalityCode}) = ${municipalityCode}`)
  const { name, licence, url, attribution } = buildingSource(municipalityCode)
  return {
    naam: name,
    peildatum: newest?.deliveredOn ?? null,
    licentie: licence,
    url,
    bronvermelding: attribution,
  }
}

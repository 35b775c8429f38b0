// How old what we know is: the date of the newest delivery behind an object.
import { sql } from 'drizzle-orm'
import type { Bron } from '../../../contract/registry.ts'
import type { Database } from '../../platform/db/database.ts'
import { importRun } from '../../platform/db/schema/registry.ts'
import { buildingSource, type Source, sources } from './sources.ts'

/** The source of a municipality's buildings, dated by its newest delivery; a national delivery counts for all. */
export async function readBuildingSource(database: Database, municipalityCode: string): Promise<Bron> {
  const [newest] = await database.rows<{ deliveredOn: string | null }>(sql`
    select max(${importRun.deliveredOn}) as "deliveredOn" from ${importRun}
    where ${importRun.source} = 'bag' and ${importRun.state} = 'succeeded'
      and coalesce(${importRun.municipalityCode}, ${municipalityCode}) = ${municipalityCode}`)
  return asWire(buildingSource(municipalityCode), newest?.deliveredOn ?? null)
}

/** A register beside the BAG, dated by its newest delivery; null as long as nothing of it was imported. */
export async function readSource(
  database: Database,
  id: 'ep-online' | 'cbs' | '3dbag',
): Promise<Bron | null> {
  const [newest] = await database.rows<{ deliveredOn: string | null }>(sql`
    select ${importRun.deliveredOn} as "deliveredOn" from ${importRun}
    where ${importRun.source} = ${id} and ${importRun.state} = 'succeeded'
    order by ${importRun.deliveredOn} desc nulls last limit 1`)
  if (!newest) return null
  const source = sources.find((candidate) => candidate.id === id)
  if (!source) throw new Error(`data/sources.json has no source with the id ${id}`)
  return asWire(source, newest.deliveredOn)
}

const asWire = ({ name, licence, url, attribution }: Source, deliveredOn: string | null): Bron => ({
  naam: name,
  peildatum: deliveredOn,
  licentie: licence,
  url,
  bronvermelding: attribution,
})

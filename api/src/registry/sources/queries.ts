// How old what we know is: the date of the newest delivery behind an object.
import { sql } from 'drizzle-orm'
import type { Bron } from '../../../contract/registry.ts'
import type { Database } from '../../platform/db/database.ts'
import { importRun } from '../../platform/db/schema/registry.ts'
import { buildingSource, inventedSource, type Source, sourceOf, sources } from './sources.ts'

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
  const [newest] = await database.rows<{ deliveredOn: string | null; onlyOf: string | null }>(sql`
    select ${importRun.deliveredOn} as "deliveredOn", (
        select case when min(register.municipality_code) = max(register.municipality_code)
            and bool_and(register.municipality_code is not null) then min(register.municipality_code) end
        from ${importRun} as register where register.source = 'bag' and register.state = 'succeeded'
      ) as "onlyOf"
    from ${importRun} where ${importRun.source} = ${id} and ${importRun.state} = 'succeeded'
    order by ${importRun.deliveredOn} desc nulls last limit 1`)
  if (!newest) return null
  const source = sourceOf(id)
  const own = sources.find(({ municipalityCode }) => municipalityCode && municipalityCode === newest.onlyOf)
  return asWire(own ? inventedSource(own, source) : source, newest.deliveredOn)
}

/** A source as the API tells it. */
export const asWire = ({ name, licence, url, attribution }: Source, deliveredOn: string | null): Bron => ({
  naam: name,
  peildatum: deliveredOn,
  licentie: licence,
  url,
  bronvermelding: attribution,
})

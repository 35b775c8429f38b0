// Reads what was imported from each source: how much, of when, and for whom.
import { type SQL, sql } from 'drizzle-orm'
import type { ImportedState } from '../../../contract/imports.ts'
import type { Database } from '../../platform/db/database.ts'
import { district, engagementEvent } from '../../platform/db/schema/fieldwork.ts'
import {
  backgroundArea,
  building,
  buildingModel,
  dwelling,
  energyLabel,
  importRun,
  municipality,
  statisticalArea,
  streetLine,
} from '../../platform/db/schema/registry.ts'
import type { ImportSource } from '../runs/run-import.ts'

/** What is counted of each source, by the name that the interface words. */
const counted: Record<ImportSource, Record<string, SQL>> = {
  bag: {
    panden: sql`select count(*) from ${building} where ${building.closedOn} is null`,
    verblijfsobjecten: sql`select count(*) from ${dwelling} where ${dwelling.closedOn} is null`,
  },
  'ep-online': { labels: sql`select count(*) from ${energyLabel}` },
  cbs: {
    buurten: sql`select count(distinct ${statisticalArea.code}) from ${statisticalArea} where ${statisticalArea.kind} = 'buurt'`,
    gebieden: sql`select count(*) from ${statisticalArea}`,
  },
  '3dbag': { gebouwmodellen: sql`select count(*) from ${buildingModel}` },
  engagement: { gebeurtenissen: sql`select count(*) from ${engagementEvent}` },
  district: { wijken: sql`select count(*) from ${district}` },
  background: {
    straten: sql`select count(*) from ${streetLine}`,
    vlakken: sql`select count(*) from ${backgroundArea}`,
  },
}

/** What there is of a source; null when nothing is. */
export async function readImportedState(
  database: Database,
  source: ImportSource,
): Promise<ImportedState | null> {
  const aantallen = await count(database, counted[source])
  if (Object.values(aantallen).every((number) => number === 0)) return null
  const [last] = await database.rows<{ deliveredOn: string | null; finishedAt: string | null }>(sql`
    select max(${importRun.deliveredOn})::text as "deliveredOn", max(${importRun.finishedAt})::text as "finishedAt"
    from ${importRun} where ${importRun.source} = ${source} and ${importRun.state} = 'succeeded'`)
  return {
    standDatum: last?.deliveredOn ?? null,
    ingelezen: last?.finishedAt ? new Date(last.finishedAt).toISOString() : null,
    gemeenten: source === 'bag' ? await readMunicipalities(database) : [],
    jaren: source === 'cbs' ? await readYears(database) : [],
    aantallen,
  }
}

async function count(database: Database, parts: Record<string, SQL>): Promise<Record<string, number>> {
  const columns = Object.entries(parts).map(([name, part]) => sql`(${part}) as ${sql.identifier(name)}`)
  const [row] = await database.rows<Record<string, unknown>>(sql`select ${sql.join(columns, sql`, `)}`)
  return Object.fromEntries(Object.keys(parts).map((name) => [name, Number(row?.[name] ?? 0)]))
}

/** The municipalities with buildings, each with the date of its newest delivery; a national delivery counts for all. */
async function readMunicipalities(database: Database): Promise<ImportedState['gemeenten']> {
  return database.rows(sql`
    select present.code, ${municipality.name} as naam, (
      select max(${importRun.deliveredOn})::text from ${importRun}
      where ${importRun.source} = 'bag' and ${importRun.state} = 'succeeded'
        and coalesce(${importRun.municipalityCode}, present.code) = present.code) as "standDatum"
    from (select ${building.municipalityCode} as code, count(*) as size from ${building}
      where ${building.closedOn} is null group by ${building.municipalityCode}) present
    left join ${municipality} on ${municipality.code} = present.code
    order by present.size desc, present.code`)
}

async function readYears(database: Database): Promise<number[]> {
  const rows = await database.rows<{ year: number }>(
    sql`select distinct ${statisticalArea.year} as year from ${statisticalArea} order by 1 desc`,
  )
  return rows.map(({ year }) => year)
}

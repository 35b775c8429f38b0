// The import of districts, the project's own working areas, from a GeoJSON file.
import { basename } from 'node:path'
import { sql } from 'drizzle-orm'
import { districtIdOf } from '../../../contract/districts.ts'
import type { Database } from '../../platform/db/database.ts'
import { districtVersion } from '../../platform/db/schema/fieldwork.ts'
import type { Fault } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { today } from '../../platform/time/today.ts'
import { hashFile } from '../files/hash-file.ts'
import { textOf } from '../geojson/properties.ts'
import { type PlacedFeature, readFeatures, refuseFaults } from '../geojson/read-features.ts'
import { type FeatureRow, stageFeatures } from '../geojson/staged-features.ts'
import { recordSuccess, runImport } from '../runs/run-import.ts'

export interface DistrictImportOptions {
  fileName?: string
  onStarted?: (runId: number) => void
}

/** What a run has done. */
export interface DistrictImportSummary {
  runId: number
  read: number
  added: number
  updated: number
  unchanged: number
}

/**
 * Imports districts (properties naam and, if known, geldig_vanaf yyyy-mm-dd). One of the same name gets a new version.
 * @param location path of a GeoJSON FeatureCollection of polygons, WGS 84
 * @throws AppError whose `faults` name every wrong feature; then nothing was stored
 */
export function importDistricts(
  database: Database,
  location: string,
  options: DistrictImportOptions = {},
): Promise<DistrictImportSummary> {
  const { fileName = basename(location), onStarted } = options
  return runImport(database, { source: 'district', fileName }, async (run) => {
    onStarted?.(run.id)
    await run.describe({ fileSha256: await hashFile(location) })
    const rows = toRows(await readFeatures(location, ['Polygon', 'MultiPolygon']))
    return database.transaction(async (inner) => {
      await stageFeatures(inner, rows)
      const stored = await storeDistricts(inner, fileName)
      const read = rows.length
      const added = stored.filter(({ isNew }) => isNew).length
      const updated = stored.length - added
      const counts = { read, added, updated, unchanged: read - stored.length }
      await recordSuccess(inner, run.id, { wijken: { occurrences: read, ...counts } })
      return { runId: run.id, ...counts }
    })
  })
}

function toRows(features: PlacedFeature[]): FeatureRow[] {
  const faults: Fault[] = []
  const seen = new Map<string, string>()
  const rows = features.map((feature) => {
    const name = textOf(feature, 'naam', faults)
    const key = districtIdOf(name)
    const { place } = feature
    const other = seen.get(key)
    if (name !== '' && key === '')
      faults.push({ place, reason: told`has naam "${name}" without a letter or digit` })
    else if (name !== '' && other) faults.push({ place, reason: told`has the same naam as ${other}` })
    seen.set(key, place)
    return { feature, key, name, kind: validFromOf(feature, faults) }
  })
  refuseFaults(faults)
  return rows
}

function validFromOf({ place, properties }: PlacedFeature, faults: Fault[]): string {
  const value = properties.geldig_vanaf
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)))
    return value
  faults.push({ place, reason: told`has geldig_vanaf ${JSON.stringify(value)}: write yyyy-mm-dd` })
  return ''
}

/** Adds a version where something changed; a district that is as it was is left alone. Without a date it holds from today. */
function storeDistricts(transaction: Database, fileName: string): Promise<{ isNew: boolean }[]> {
  const { version, validFrom } = districtVersion
  return transaction.rows(sql`
    with latest as (
      select distinct on (${districtVersion.districtId}) * from ${districtVersion}
      order by ${districtVersion.districtId}, ${validFrom} desc, ${version} desc
    )
    insert into ${districtVersion} (district_id, version, name, boundary, valid_from, origin, composition)
    select key, coalesce((select max(${version}) from ${districtVersion} where ${districtVersion.districtId} = key), 0) + 1,
      staged.name, geometry,
      coalesce(nullif(kind, '')::date, case when latest.district_id is null or withdrawn then ${today()}::date
        else greatest(latest.valid_from, ${today()}::date) end), 'bestand', ${JSON.stringify({ onderdelen: [fileName] })}::jsonb
    from staged_feature staged left join latest on latest.district_id = key
    where latest.district_id is null or withdrawn or latest.name <> staged.name
      or (kind <> '' and kind::date <> latest.valid_from) or not st_orderingequals(latest.boundary, geometry)
    order by number
    returning version = 1 as "isNew"`)
}

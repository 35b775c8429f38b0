// The import of what the BAG lacks: centrelines of streets, or the land around them, from one GeoJSON file.
// A file of lines replaces all street lines, a file of areas replaces all areas.
import { basename } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { backgroundArea, streetLine } from '../../platform/db/schema/registry.ts'
import { AppError, type Fault } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { hashFile } from '../files/hash-file.ts'
import { oneOf, textOf } from '../geojson/properties.ts'
import { type PlacedFeature, readFeatures, refuseFaults } from '../geojson/read-features.ts'
import { type FeatureRow, stageFeatures } from '../geojson/staged-features.ts'
import { recordSuccess, runImport } from '../runs/run-import.ts'

const lineKinds = ['hoofdweg', 'woonstraat', 'woonerf', 'pad'] as const
const areaKinds = ['water', 'groen', 'park', 'sport'] as const

export interface BackgroundImportOptions {
  fileName?: string
  onStarted?: (runId: number) => void
}

/** What a run has done. */
export interface BackgroundImportSummary {
  runId: number
  streets: number
  areas: number
}

/**
 * Imports streets (properties openbareruimte_id, naam, soort) or areas (property soort).
 * @param location path of a GeoJSON FeatureCollection, WGS 84
 * @throws AppError whose `faults` name every wrong feature; then the former lines and areas are still there
 */
export function importBackground(
  database: Database,
  location: string,
  options: BackgroundImportOptions = {},
): Promise<BackgroundImportSummary> {
  const { fileName = basename(location), onStarted } = options
  return runImport(database, { source: 'background', fileName }, async (run) => {
    onStarted?.(run.id)
    await run.describe({ fileSha256: await hashFile(location) })
    const features = await readFeatures(location, [
      'LineString',
      'MultiLineString',
      'Polygon',
      'MultiPolygon',
    ])
    const lines = features.filter(isLine)
    if (lines.length > 0 && lines.length < features.length)
      throw new AppError(
        'invalid-input',
        told`The file mixes lines and areas. Offer streets and areas as two files.`,
      )
    const read = features.length
    return database.transaction(async (inner) => {
      if (lines.length > 0) await replaceLines(inner, lines)
      else await replaceAreas(inner, features)
      const kind = lines.length > 0 ? 'straten' : 'vlakken'
      await recordSuccess(inner, run.id, { [kind]: { occurrences: read, read, added: read } })
      return { runId: run.id, streets: lines.length, areas: read - lines.length }
    })
  })
}

const isLine = ({ geometry }: PlacedFeature): boolean => geometry.type.endsWith('LineString')

async function replaceLines(transaction: Database, features: PlacedFeature[]): Promise<void> {
  const faults: Fault[] = []
  const rows = features.map((feature): FeatureRow => {
    const key = textOf(feature, 'openbareruimte_id', faults)
    if (key !== '' && !/^[0-9]{4}30[0-9]{10}$/.test(key))
      faults.push({
        place: feature.place,
        reason: told`has openbareruimte_id "${key}", which is no BAG id of a street`,
      })
    const name = textOf(feature, 'naam', faults)
    return { feature, key, name, kind: oneOf(feature, 'soort', lineKinds, faults) }
  })
  refuseFaults(faults)
  await stageFeatures(transaction, rows)
  await transaction.rows(sql`delete from ${streetLine}`)
  // A street may come in several features; the first tells its name and kind.
  await transaction.rows(sql`
    insert into ${streetLine} (street_id, name, kind, geometry)
    select key, (array_agg(name order by number))[1], (array_agg(kind order by number))[1],
      st_multi(st_collectionextract(st_collect(geometry order by number), 2))
    from staged_feature group by key order by key`)
}

async function replaceAreas(transaction: Database, features: PlacedFeature[]): Promise<void> {
  const faults: Fault[] = []
  const rows = features.map(
    (feature): FeatureRow => ({
      feature,
      key: '',
      name: '',
      kind: oneOf(feature, 'soort', areaKinds, faults),
    }),
  )
  refuseFaults(faults)
  await stageFeatures(transaction, rows)
  await transaction.rows(sql`delete from ${backgroundArea}`)
  await transaction.rows(sql`
    insert into ${backgroundArea} (kind, geometry) select kind, geometry from staged_feature order by number`)
}

// GeoJSON features in a table of one transaction, in EPSG:28992 and checked, from where an import takes them over.
import { sql } from 'drizzle-orm'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { told } from '../../platform/errors/told.ts'
import type { PlacedFeature } from './read-features.ts'
import { refuseFaults } from './read-features.ts'

/** A feature with what the import reads from its properties. */
export interface FeatureRow {
  feature: PlacedFeature
  key: string
  name: string
  kind: string
}

/**
 * Fills the temporary table `staged_feature (place, key, name, kind, geometry)`: multi-geometries, EPSG:28992.
 * @throws AppError 'invalid-input' that names every invalid geometry
 */
export async function stageFeatures(transaction: Database, rows: readonly FeatureRow[]): Promise<void> {
  await transaction.script(`
    drop table if exists staged_feature, raw_feature;
    create temporary table raw_feature (number integer, place text, key text, name text, kind text, geojson text) on commit drop`)
  await transaction.copy(
    'raw_feature (number, place, key, name, kind, geojson)',
    rows.map(({ feature, key, name, kind }, index) =>
      copyLine([index, feature.place, key, name, kind, JSON.stringify(feature.geometry)]),
    ),
  )
  // Two dimensions: a height, which RFC 7946 allows, is no part of a map.
  await transaction.rows(sql`
    create temporary table staged_feature on commit drop as
    select number, place, key, name, kind,
      st_multi(st_transform(st_setsrid(st_force2d(st_geomfromgeojson(geojson)), 4326), 28992)) as geometry
    from raw_feature`)
  const faults = await transaction.rows<{ place: string; reason: string }>(sql`
    select place, st_isvalidreason(geometry) as reason
    from staged_feature where not st_isvalid(geometry) order by number`)
  refuseFaults(
    faults.map(({ place, reason }) => ({ place, reason: told`has a geometry that is not valid: ${reason}` })),
  )
}

// Writes a GeoPackage (OGC 12-128 r18) in EPSG:28992: SQLite does the file, this module the tables that make it a GeoPackage.
import sqlite from 'node-sqlite3-wasm'
import { rijksdriehoek, spatialReferenceSystems } from './spatial-reference-systems.ts'

export type GeoPackageValue = string | number | null

/** A feature: its geometry as WKB in EPSG:28992, the box around it, and a value for every column. */
export interface GeoPackageFeature {
  wkb: Uint8Array
  /** West, south, east, north in metres. */
  box: readonly [number, number, number, number]
  values: readonly GeoPackageValue[]
}

/** A layer; `description` tells what it is and where it comes from. */
export interface GeoPackageLayer {
  name: string
  description: string
  geometryType: 'POINT' | 'POLYGON' | 'MULTIPOLYGON'
  columns: readonly { name: string; type: 'TEXT' | 'INTEGER' | 'REAL' }[]
  features: Iterable<GeoPackageFeature>
}

/** 'GPKG' as a number, and version 1.3 (clause 1.1.1.1.1). */
const marks = 'pragma application_id = 1196444487; pragma user_version = 10300'

const tables = `
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
    srs_id integer references gpkg_spatial_ref_sys(srs_id));
  create table gpkg_geometry_columns (table_name text not null references gpkg_contents(table_name), column_name text not null,
    geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys(srs_id), z tinyint not null,
    m tinyint not null, primary key (table_name, column_name), unique (table_name));`

/**
 * Writes a new file with those layers.
 * @param location of a file that is not there yet
 * @param changedAt RFC 3339, UTC with milliseconds
 */
export function writeGeoPackage(
  location: string,
  layers: readonly GeoPackageLayer[],
  changedAt: string,
): void {
  const file = new sqlite.Database(location)
  try {
    file.exec(`${marks}; begin; ${tables}`)
    for (const system of spatialReferenceSystems)
      file.run('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)', [...system])
    for (const layer of layers) writeLayer(file, layer, changedAt)
    file.exec('commit')
  } finally {
    file.close()
  }
}

function writeLayer(file: sqlite.Database, layer: GeoPackageLayer, changedAt: string): void {
  const { name, description, geometryType, columns, features } = layer
  const declared = columns.map((column) => `${quoted(column.name)} ${column.type}`)
  file.exec(`create table ${quoted(name)} (fid integer primary key autoincrement not null,
    ${[`geom ${geometryType}`, ...declared].join(', ')})`)
  const insert = file.prepare(
    `insert into ${quoted(name)} (${['geom', ...columns.map((column) => quoted(column.name))].join(', ')})
      values (${['?', ...columns.map(() => '?')].join(', ')})`,
  )
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  try {
    for (const { wkb, box, values } of features) {
      insert.run([geometryBlob(wkb), ...values])
      for (const at of [0, 1] as const) extent[at] = Math.min(extent[at], box[at])
      for (const at of [2, 3] as const) extent[at] = Math.max(extent[at], box[at])
    }
  } finally {
    insert.finalize()
  }
  const bounds = extent.map((bound) => (Number.isFinite(bound) ? bound : null))
  file.run('insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    name,
    'features',
    name,
    description,
    changedAt,
    ...bounds,
    rijksdriehoek,
  ])
  file.run('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)', [
    name,
    'geom',
    geometryType,
    rijksdriehoek,
  ])
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** GeoPackageBinary (clause 2.1.3): 'GP', version 0, flags (little-endian header, no envelope), reference system, WKB. */
function geometryBlob(wkb: Uint8Array): Uint8Array {
  const header = Buffer.from([0x47, 0x50, 0, 0b0000_0001, 0, 0, 0, 0])
  header.writeInt32LE(rijksdriehoek, 4)
  return Buffer.concat([header, wkb])
}

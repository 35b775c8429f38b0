// An edition of the Wijk- en Buurtkaart as CBS delivers it: a GeoPackage in EPSG:28992 with a layer per level, snake_case columns.
import { Buffer } from 'node:buffer'
import { rm } from 'node:fs/promises'
import sqlite from 'node-sqlite3-wasm'
import { boxOf, type Ring } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'
import { toRijksdriehoek } from '../map/projection.ts'
import type { AreaRow } from './areas.ts'
import type { Area } from './division.ts'

const SRS = 28992
/** `GPKG`, version 1.3. */
const APPLICATION_ID = 0x47504b47
const USER_VERSION = 10300
const LAST_CHANGE = '2025-09-30T08:00:00.000Z'

const rijksdriehoek =
  'PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1],AUTHORITY["EPSG","28992"]]'
const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'

const tables = `
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key,
    organization text not null, organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
    srs_id integer, constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
  create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));`

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const doubles = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 8)
  values.forEach((value, i) => {
    bytes.writeDoubleLE(value, i * 8)
  })
  return bytes
}

/** Little-endian WKB: byte order, type, then its parts. */
const wkb = (type: number, parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.of(1), uint32(type), uint32(parts.length), ...parts])

const linearRing = (ring: Ring): Buffer => {
  const closed = [...ring, ring[0] as Point]
  return Buffer.concat([uint32(closed.length), doubles(closed.flat())])
}

/** GeoPackageBinary: magic, version, flags (little-endian, envelope of four), system, envelope, WKB multipolygon. */
function geometryOf({ polygons }: Area): { blob: Buffer; envelope: number[] } {
  const placed = polygons.map(({ outer, holes }) =>
    [outer, ...holes].map((ring) => ring.map(toRijksdriehoek)),
  )
  const { minX, maxX, minY, maxY } = boxOf(placed.flatMap(([outer]) => outer ?? []))
  const shape = wkb(
    6,
    placed.map((rings) => wkb(3, rings.map(linearRing))),
  )
  const head = Buffer.concat([Buffer.from('GP'), Buffer.of(0, 0b0011), uint32(SRS)])
  return {
    blob: Buffer.concat([head, doubles([minX, maxX, minY, maxY]), shape]),
    envelope: [minX, minY, maxX, maxY],
  }
}

function writeLayer(file: sqlite.Database, layer: string, rows: readonly AreaRow[]): void {
  const [first] = rows
  if (!first) return
  const columns = Object.entries({ ...first.names, ...first.figures })
  const types = columns.map(
    ([name, value]) =>
      `"${name}" ${typeof value === 'string' ? 'text' : /gemiddelde_huishoudsgrootte|inkomen_per/.test(name) ? 'real' : 'mediumint'}`,
  )
  file.exec(
    `create table "${layer}" (fid integer primary key autoincrement not null, geom multipolygon, ${types.join(', ')})`,
  )
  const marks = columns.map(() => '?').join(', ')
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  const geometries = rows.map(({ area }) => geometryOf(area))
  rows.forEach(({ names: own, figures }, i) => {
    const values = Object.values({ ...own, ...figures })
    file.run(`insert into "${layer}" (geom, ${names}) values (?, ${marks})`, [
      geometries[i]?.blob ?? null,
      ...values,
    ])
  })
  const edge = (at: number, pick: (...values: number[]) => number) =>
    pick(...geometries.map(({ envelope }) => envelope[at] ?? 0))
  file.run('insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    layer,
    'features',
    layer,
    '',
    LAST_CHANGE,
    edge(0, Math.min),
    edge(1, Math.min),
    edge(2, Math.max),
    edge(3, Math.max),
    SRS,
  ])
  file.run('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)', [
    layer,
    'geom',
    'MULTIPOLYGON',
    SRS,
  ])
}

/** Writes the file; one of the same name is replaced. */
export async function writeGeoPackage(location: string, rows: readonly AreaRow[]): Promise<void> {
  await rm(location, { force: true })
  const file = new sqlite.Database(location)
  try {
    file.exec(
      `pragma application_id = ${APPLICATION_ID}; pragma user_version = ${USER_VERSION}; begin; ${tables}`,
    )
    const systems: readonly (readonly [string, number, string, number, string])[] = [
      ['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined'],
      ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined'],
      ['WGS 84 geodetic', 4326, 'EPSG', 4326, wgs84],
      ['Amersfoort / RD New', SRS, 'EPSG', SRS, rijksdriehoek],
    ]
    for (const system of systems)
      file.run('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)', [...system])
    for (const [layer, kind] of [
      ['gemeenten', 'gemeente'],
      ['wijken', 'wijk'],
      ['buurten', 'buurt'],
    ] as const)
      writeLayer(
        file,
        layer,
        rows.filter(({ area }) => area.kind === kind),
      )
    file.exec('commit')
  } finally {
    file.close()
  }
}

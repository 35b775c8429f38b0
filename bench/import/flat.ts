// The same flat buildings into the same server: our COPY from objects in Node, and ogr2ogr from a GeoPackage.
import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { polygonEwkb } from '../../api/src/imports/bag/transform/ewkb.ts'
import { copyLine } from '../../api/src/platform/db/copy-text.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { townOf } from '../tiles/town.ts'

const execute = promisify(execFile)

interface FlatBuilding {
  number: number
  id: string
  year: number
  rings: Float64Array[]
}

/** Buildings as an importer holds them: numbers and rings, not yet text. */
export function flatBuildings(count: number): FlatBuilding[] {
  return Array.from(townOf(count), ({ number, outline, year }) => ({
    number,
    id: `034410${String(number).padStart(10, '0')}`,
    year,
    rings: [new Float64Array([...outline, outline[0] ?? [0, 0]].flat())],
  }))
}

/** Loads them by our own way. @returns seconds */
export async function copyFlat(database: Database, buildings: FlatBuilding[]): Promise<number> {
  await database.script(`drop table if exists public.flat_ours;
    create table public.flat_ours (number integer primary key, id text, status text, year integer,
      geometry geometry(Polygon, 28992))`)
  const start = performance.now()
  await database.copy('public.flat_ours (number, id, status, year, geometry)', lines(buildings))
  return (performance.now() - start) / 1000
}

function* lines(buildings: FlatBuilding[]): Generator<string> {
  for (const { number, id, year, rings } of buildings) {
    yield copyLine([number, id, 'Pand in gebruik', year, polygonEwkb(rings)])
  }
}

/** Writes what `copyFlat` loaded to a GeoPackage. */
export async function writeGeoPackage(url: string, file: string): Promise<void> {
  await rm(file, { force: true })
  await execute('ogr2ogr', ['-f', 'GPKG', file, source(url), 'public.flat_ours', '-nln', 'flat'])
}

/** Loads the GeoPackage with ogr2ogr and COPY. @returns seconds */
export async function ogrFlat(url: string, file: string): Promise<number> {
  const start = performance.now()
  await execute('ogr2ogr', [
    ...['-f', 'PostgreSQL', source(url), file, 'flat', '-nln', 'public.flat_ogr', '-overwrite'],
    ...['-lco', 'SPATIAL_INDEX=NONE', '-lco', 'GEOMETRY_NAME=geometry', '--config', 'PG_USE_COPY', 'YES'],
  ])
  return (performance.now() - start) / 1000
}

function source(url: string): string {
  const { hostname, port, username, pathname } = new URL(url)
  return `PG:host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)}`
}

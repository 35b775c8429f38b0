// Writes a small bag-light.gpkg as PDOK lays it out, with or without its indexes, and whole or spoilt.
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import {
  type GeoPackageFeature,
  type GeoPackageLayer,
  writeGeoPackage,
} from '../../../platform/geopackage/write-geopackage.ts'
import type { DeliveryContent, Position } from './delivery-builder.ts'
import { type LightRow, type LightTable, lightRows } from './light-rows.ts'

export interface LightFileOptions {
  /** As PDOK's file has them; without, everything has to be read. */
  spatial?: boolean
  /** An index on woonplaats_identificatie. */
  byTown?: boolean
  /** A dwelling in several buildings as so many rows, instead of a list with commas. */
  rowPerBuilding?: boolean
  keeperOf?: (town: string) => string
  /** Statements to run on the finished file: to spoil it. */
  spoil?: string
}

const addressed = [
  'identificatie status openbare_ruimte_naam openbare_ruimte_naam_kort huisletter toevoeging postcode woonplaats_naam',
  'nummeraanduiding_hoofdadres_identificatie openbare_ruimte_identificatie woonplaats_identificatie',
  'bronhouder_identificatie',
].flatMap((names) => names.split(' '))
const numbers = ['huisnummer', 'oppervlakte', 'bouwjaar']
const columnsOf: Record<LightTable, string[]> = {
  woonplaats: ['identificatie', 'status', 'woonplaats'],
  verblijfsobject: [...addressed, 'huisnummer', 'oppervlakte', 'gebruiksdoel', 'pand_identificatie'],
  ligplaats: [...addressed, 'huisnummer'],
  standplaats: [...addressed, 'huisnummer'],
  pand: ['identificatie', 'bouwjaar', 'status'],
}

/** @returns path of the file */
export function writeLightFile(
  folder: string,
  content: DeliveryContent,
  options: LightFileOptions = {},
): string {
  const { keeperOf = () => content.municipality ?? '9998', spatial = true, byTown, spoil } = options
  const path = join(folder, `bag-light-${Math.random().toString(36).slice(2, 8)}.gpkg`)
  const tables: Record<LightTable, LightRow[]> = lightRows(content, keeperOf)
  if (options.rowPerBuilding) tables.verblijfsobject = tables.verblijfsobject.flatMap(perBuilding)
  const names = Object.keys(columnsOf) as LightTable[]
  const layers = names.map((name) => layerOf(name, tables[name]))
  writeGeoPackage(path, layers, `${content.deliveredOn}T04:05:06.789Z`)
  const file = new sqlite.Database(path)
  if (spatial) for (const name of names) writeSpatialIndex(file, name, tables[name])
  if (byTown) file.exec('create index by_town on verblijfsobject (woonplaats_identificatie)')
  if (spoil) file.exec(spoil)
  file.close()
  return path
}

const perBuilding = ({ properties, geometry }: LightRow): LightRow[] =>
  String(properties.pand_identificatie)
    .split(',')
    .map((building) => ({ properties: { ...properties, pand_identificatie: building }, geometry }))

function layerOf(name: LightTable, rows: LightRow[]): GeoPackageLayer {
  const columns = columnsOf[name]
  return {
    name,
    description: '',
    geometryType: name === 'verblijfsobject' ? 'POINT' : 'POLYGON',
    columns: columns.map((column) => ({
      name: column,
      type: numbers.includes(column) ? 'INTEGER' : 'TEXT',
    })),
    features: rows.map(
      ({ properties, geometry }): GeoPackageFeature => ({
        wkb: wkbOf(geometry),
        box: boxOf(geometry),
        values: columns.map((column) => properties[column] ?? null),
      }),
    ),
  }
}

const isPoint = (geometry: Position | Position[]): geometry is Position => typeof geometry[0] === 'number'

function boxOf(geometry: Position | Position[]): [number, number, number, number] {
  const ring = isPoint(geometry) ? [geometry] : geometry
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** With a height of nought, as the register's own geometries have. */
function wkbOf(geometry: Position | Position[]): Uint8Array {
  const ring = isPoint(geometry) ? [geometry] : geometry
  const head = isPoint(geometry) ? [1001] : [1003, 1, ring.length]
  const bytes = Buffer.alloc(1 + head.length * 4 + ring.length * 24)
  bytes.writeUInt8(1)
  for (const [index, value] of head.entries()) bytes.writeUInt32LE(value, 1 + index * 4)
  let at = 1 + head.length * 4
  for (const [x, y] of ring) for (const value of [x, y, 0]) at = bytes.writeDoubleLE(value, at)
  return bytes
}

/** The node table of an R-tree of two levels; the library cannot make one, as its SQLite lacks the module. */
function writeSpatialIndex(file: sqlite.Database, name: LightTable, rows: LightRow[]): void {
  const boxes = rows.map(({ geometry }) => boxOf(geometry))
  const leaves: { box: number[]; cells: { id: number; box: number[] }[] }[] = []
  for (let from = 0; from < boxes.length; from += 40) {
    const cells = boxes.slice(from, from + 40).map((box, index) => ({ id: from + index + 1, box }))
    const edges = [Math.min, Math.min, Math.max, Math.max]
    leaves.push({ cells, box: edges.map((edge, at) => edge(...cells.map(({ box }) => box[at] as number))) })
  }
  file.exec(`create table rtree_${name}_geom_node (nodeno integer primary key, data blob)`)
  const put = (number: number, depth: number, cells: { id: number; box: number[] }[]) =>
    file.run(`insert into rtree_${name}_geom_node values (?, ?)`, [number, nodeOf(depth, cells)])
  put(
    1,
    1,
    leaves.map(({ box }, index) => ({ id: index + 2, box })),
  )
  for (const [index, { cells }] of leaves.entries()) put(index + 2, 0, cells)
}

function nodeOf(depth: number, cells: { id: number; box: number[] }[]): Uint8Array {
  const bytes = Buffer.alloc(4 + cells.length * 24)
  bytes.writeUInt16BE(depth, 0)
  bytes.writeUInt16BE(cells.length, 2)
  for (const [index, { id, box }] of cells.entries()) {
    const [west, south, east, north] = box as [number, number, number, number]
    const at = 4 + index * 24
    bytes.writeBigInt64BE(BigInt(id), at)
    for (const [edge, value] of [west, east, south, north].entries())
      bytes.writeFloatBE(Math.fround(value), at + 8 + edge * 4)
  }
  return bytes
}

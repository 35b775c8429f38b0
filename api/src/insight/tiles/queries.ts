// What a tile reads: the records in its box, or cells, and the few lines, areas and names around them.
import { and, between, eq, sql } from 'drizzle-orm'
import { tileZooms } from '../../../contract/tiles.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  buildingLabel,
  buildingTileRecord,
  dataset,
  overviewCell,
  streetLabel,
} from '../../platform/db/schema/insight.ts'
import { backgroundArea, streetLine } from '../../platform/db/schema/registry.ts'
import type { Drawing } from './drawing-layers.ts'
import { mercatorHalf, type Tile, tileBox } from './grid.ts'
import { cellsPerSide, type OverviewCell } from './overview.ts'

/** Name of the dataset that tiles show now. */
export async function readRevision(database: Database): Promise<string> {
  const [row] = await database.orm.select({ revision: dataset.revision }).from(dataset)
  return row?.revision ?? '0'
}

/** West, south, east and north of everything drawn, in WGS 84 degrees; undefined without buildings. */
export async function readBounds(database: Database): Promise<[number, number, number, number] | undefined> {
  const [row] = await database.rows<{ west: number | null; north: number; east: number; south: number }>(sql`
    select min(x) as west, min(y) as north, max(x) + 1 as east, max(y) + 1 as south
    from ${overviewCell} where zoom = ${tileZooms.buildings - 1}`)
  if (!row || row.west === null) return undefined
  const cells = 2 ** (tileZooms.buildings - 1) * cellsPerSide
  const longitude = (x: number) => (x / cells) * 360 - 180
  const latitude = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / cells))) * 180) / Math.PI
  return [longitude(row.west), latitude(row.south), longitude(row.east), latitude(row.north)]
}

/** Tile records of the buildings whose box meets the tile and its buffer, one after another. */
export async function readRecords(database: Database, tile: Tile): Promise<Uint8Array> {
  const { minX, minY, maxX, maxY } = tileBox(tile)
  const [row] = await database.rows<{ records: Buffer | null }>(sql`
    select string_agg(${buildingTileRecord.record}, ''::bytea) as records from ${buildingTileRecord}
    where ${buildingTileRecord.span} && ST_MakeEnvelope(${minX}::float8, ${minY}::float8, ${maxX}::float8, ${maxY}::float8)`)
  return row?.records ?? new Uint8Array(0)
}

/** Bytes of all tile records together. */
export async function readRecordsSize(database: Database): Promise<number> {
  const [row] = await database.rows<{ bytes: number }>(
    sql`select coalesce(sum(octet_length(${buildingTileRecord.record})), 0) as bytes from ${buildingTileRecord}`,
  )
  return row?.bytes ?? 0
}

/** Pages of the table that one part of `readAllRecords` covers: about 16 MB on disk. */
const pagesAtOnce = 2000

/** All tile records in the order in which they are stored, which is that of a Hilbert curve; in parts of several MB. */
export async function readAllRecords(database: Database): Promise<Buffer[]> {
  const [size] = await database.rows<{ pages: number }>(
    sql`select pg_relation_size('insight.building_tile_record') / current_setting('block_size')::int as pages`,
  )
  const parts: Buffer[] = []
  for (let page = 0; page < (size?.pages ?? 0); page += pagesAtOnce) {
    const [row] = await database.rows<{ records: Buffer | null }>(sql`
      select string_agg(record, ''::bytea order by ctid) as records from ${buildingTileRecord}
      where ctid >= ${`(${page},0)`}::tid and ctid < ${`(${page + pagesAtOnce},0)`}::tid`)
    if (row?.records) parts.push(row.records)
  }
  return parts
}

/** Names of the tiles for everybody and of those with labels. */
export async function readRevisions(
  database: Database,
): Promise<{ revision: string; labelRevision: string }> {
  const { revision, labelRevision } = dataset
  const [row] = await database.orm.select({ revision, labelRevision }).from(dataset)
  return row ?? { revision: '0', labelRevision: '0' }
}

/** Buildings whose labels one part of `readAllLabels` holds. */
const labelsAtOnce = 500_000

/** All labels that `database` may see, as `BuildingLabels.from` takes them. */
export async function readAllLabels(database: Database): Promise<Buffer[]> {
  const parts: Buffer[] = []
  for (let after = -1; ; ) {
    const [row] = await database.rows<{ labels: Buffer | null; last: number | null }>(sql`
      select string_agg(int8send(building_id) || int4send(label), ''::bytea order by building_id) as labels,
        max(building_id) as last
      from (select * from ${buildingLabel} where building_id > ${after}::bigint order by building_id
        limit ${labelsAtOnce}) part`)
    if (!row?.labels || row.last === null) return parts
    parts.push(row.labels)
    after = Number(row.last)
  }
}

/** Overview cells of a tile. */
export function readCells(database: Database, { z, x, y }: Tile): Promise<OverviewCell[]> {
  const within = (column: typeof overviewCell.x | typeof overviewCell.y, at: number) =>
    between(column, at * cellsPerSide, (at + 1) * cellsPerSide - 1)
  return database.orm
    .select()
    .from(overviewCell)
    .where(and(eq(overviewCell.zoom, z), within(overviewCell.x, x), within(overviewCell.y, y)))
    .orderBy(overviewCell.x, overviewCell.y)
}

/** Street names in a tile: `naam`, `rotatie` (degrees clockwise from east), `lengte` (metres that the name may run). */
export function readStreetLabels(database: Database, tile: Tile): Promise<Drawing[]> {
  return readDrawings(
    database,
    sql`json_build_object('naam', name, 'rotatie', round(rotation)::int, 'lengte', round(length)::int)`,
    sql`point`,
    sql`${streetLabel} where point && ${envelope(tile)} order by length desc, street_id, part`,
  )
}

/** Street centrelines in a tile: `naam` and `soort`. */
export function readStreetLines(database: Database, tile: Tile): Promise<Drawing[]> {
  return readDrawings(
    database,
    sql`json_build_object('naam', name, 'soort', kind)`,
    sql`ST_Simplify(geometry, ${halfPixel(tile)}::float8)`,
    sql`${streetLine} where geometry && ${envelope(tile)} order by street_id`,
  )
}

/** Water, parks and the like in a tile: `soort`. */
export function readBackground(database: Database, tile: Tile): Promise<Drawing[]> {
  return readDrawings(
    database,
    sql`json_build_object('soort', kind)`,
    sql`ST_Simplify(geometry, ${halfPixel(tile)}::float8, true)`,
    sql`${backgroundArea} where geometry && ${envelope(tile)} order by id`,
  )
}

async function readDrawings(
  database: Database,
  properties: ReturnType<typeof sql>,
  geometry: ReturnType<typeof sql>,
  source: ReturnType<typeof sql>,
): Promise<Drawing[]> {
  return database.rows<Drawing>(sql`
    select ${properties} as properties, ST_AsBinary(ST_Transform(geometry_simple, 3857), 'NDR') as wkb
    from (select *, ${geometry} as geometry_simple from ${source}) drawings where geometry_simple is not null`)
}

/** The tile's box in RD, its buffer included; turned a little against RD's axes, so its box there is larger. */
function envelope(tile: Tile) {
  const { minX, minY, maxX, maxY } = tileBox(tile)
  const metres = (2 * mercatorHalf) / 2 ** 30
  const [west, east] = [minX, maxX].map((x) => x * metres - mercatorHalf)
  const [north, south] = [minY, maxY].map((y) => mercatorHalf - y * metres)
  return sql`ST_Transform(ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 3857), 28992)`
}

/** Half a pixel of a 512-pixel tile in metres at the latitude of the Netherlands (cos 52° is 0.62). */
function halfPixel({ z }: Tile): number {
  return (0.62 * mercatorHalf) / 512 / 2 ** z
}

/** Which of the layers that not every source has are filled. */
export async function readDrawnLayers(database: Database): Promise<DrawnLayers> {
  const [row] = await database.rows<DrawnLayers>(sql`
    select exists(select from ${streetLabel}) as "streetLabels", exists(select from ${streetLine}) as "streetLines",
      exists(select from ${backgroundArea}) as background`)
  return row ?? { streetLabels: false, streetLines: false, background: false }
}

/** Optional layers, and whether they have any content; spares every tile the queries that would find nothing. */
export interface DrawnLayers {
  streetLabels: boolean
  streetLines: boolean
  background: boolean
}

// Rebuilds what tiles are made of after an import: a record per building, its labels apart, counted cells, and the names
// (revisions) of both kinds of tile.
// Fed by the registry, the derived homes and street labels; all or nothing, and no change when nothing changed.
import { createHash, type Hash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { labelledTileKeys, tileLayers, usualLabelStatus } from '../../../contract/tiles.ts'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  buildingLabel,
  buildingTileRecord,
  dataset,
  overviewCell,
  streetLabel,
} from '../../platform/db/schema/insight.ts'
import { backgroundArea, importRun, streetLine } from '../../platform/db/schema/registry.ts'
import { valueTables } from './attributes.ts'
import { packLabel } from './label-facts.ts'
import { OverviewCounter } from './overview.ts'
import { type DrawnBuilding, drawnBuildings } from './rebuild-buildings.ts'
import { type BuildingRecord, encodeRecord, recordVersion } from './record.ts'

/** What a rebuild did. */
export interface TilesRebuilt {
  /** Name of the dataset in the tiles' addresses; the same content gives the same name. */
  revision: string
  /** The same of the tiles with labels. */
  labelRevision: string
  buildings: number
  /** Buildings that no tile can carry: an id beyond 53 bits, or no outline at all. */
  skipped: number
  /** False when the tiles were as they should be already. */
  changed: boolean
}

/** Changes whenever records have to be written anew, or tiles say it otherwise, although the registry did not change. */
export const tileFormat = createHash('sha256')
  .update(JSON.stringify({ recordVersion, valueTables, tileLayers, labelledTileKeys, usualLabelStatus }))
  .digest('hex')
  .slice(0, 12)

/** Whether the stored records were written by another version of the code. */
export async function tilesAreOutdated(database: Database): Promise<boolean> {
  const [row] = await database.orm.select({ tileFormat: dataset.tileFormat }).from(dataset)
  return row?.tileFormat !== tileFormat
}

/**
 * Rebuilds tile records and overview from the registry in one transaction; call it last, after homes and street labels.
 * Readers see the old tiles until it ends.
 */
export function rebuildTiles(database: Database): Promise<TilesRebuilt> {
  return database.transaction(async (inner) => {
    const hash = createHash('sha256').update(tileFormat)
    const labelHash = createHash('sha256')
    const overview = new OverviewCounter()
    const counts = await stageRecords(inner, { hash, labelHash, overview })
    await hashDrawings(inner, hash)
    const revision = hash.digest('hex').slice(0, 12)
    const labelRevision = labelHash.update(revision).digest('hex').slice(0, 12)
    const [current] = await inner.orm.select().from(dataset)
    const changed = current?.labelRevision !== labelRevision
    if (current?.revision !== revision) await publish(inner, overview)
    if (changed) await publishLabels(inner)
    await markBuilt(inner, { revision, labelRevision }, changed)
    return { revision, labelRevision, ...counts, changed }
  })
}

const stagedColumns = 'building_id, min_x, min_y, max_x, max_y, record'

/** What every building is added to on its way. */
interface Gathered {
  hash: Hash
  labelHash: Hash
  overview: OverviewCounter
}

/** Writes all records and labels into tables of this transaction; they reach the hashes in the order of their ids. */
async function stageRecords(database: Database, { hash, labelHash, overview }: Gathered) {
  await database.script(`
    drop table if exists staged_tile_record, staged_label;
    create temporary table staged_label (building_id bigint, label integer) on commit drop;
    create temporary table staged_tile_record (building_id bigint, min_x integer, min_y integer, max_x integer,
      max_y integer, record bytea) on commit drop;
    analyze registry.building, registry.dwelling_building, registry.dwelling, registry.dwelling_address,
      registry.address, registry.building_model, insight.home, insight.dwelling_label`)
  const counts = { buildings: 0, skipped: 0 }
  for await (const batch of drawnBuildings(database)) {
    const drawable = batch.filter(({ building }) => isDrawable(building))
    const lines = drawable.map(({ building }) => stagedLine(building, hash, overview))
    await database.copy(`staged_tile_record (${stagedColumns})`, lines)
    const labels = drawable.flatMap(labelLine)
    for (const line of labels) labelHash.update(line)
    if (labels.length > 0) await database.copy('staged_label (building_id, label)', labels)
    counts.buildings += lines.length
    counts.skipped += batch.length - lines.length
  }
  return counts
}

function isDrawable({ id, polygons }: BuildingRecord): boolean {
  return Number.isSafeInteger(id) && polygons.some(([exterior = []]) => exterior.length > 0)
}

function stagedLine(building: BuildingRecord, hash: Hash, overview: OverviewCounter): string {
  const record = encodeRecord(building)
  hash.update(record)
  const [minX, minY, maxX, maxY] = boxOf(building)
  overview.add((minX + maxX) >> 1, (minY + maxY) >> 1, building.constructionYear, building.homes)
  const hex = Buffer.from(record.buffer, record.byteOffset, record.byteLength).toString('hex')
  return `${building.id}\t${minX}\t${minY}\t${maxX}\t${maxY}\t\\\\x${hex}\n`
}

function labelLine({ building, label }: DrawnBuilding): string[] {
  return label ? [copyLine([building.id, packLabel(label)])] : []
}

function boxOf({ polygons }: BuildingRecord): [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [exterior = []] of polygons)
    for (let i = 0; i < exterior.length; i += 2) {
      const x = exterior[i] as number
      const y = exterior[i + 1] as number
      minX = Math.min(minX, x)
      maxX = Math.max(maxX, x)
      minY = Math.min(minY, y)
      maxY = Math.max(maxY, y)
    }
  return [minX, minY, maxX, maxY]
}

/** The tables that tiles read as they are: few rows, so their content goes into the hash as one text each. */
async function hashDrawings(database: Database, hash: Hash): Promise<void> {
  for (const table of [streetLabel, streetLine, backgroundArea]) {
    const [row] = await database.rows<{ digest: string | null }>(
      sql`select md5(string_agg(row_text, '' order by row_text)) as digest from (select md5(t::text) as row_text from ${table} t) rows`,
    )
    hash.update(row?.digest ?? '-')
  }
}

/**
 * Takes the staged records and cells over. Emptying and indexing anew costs readers a short wait at the end,
 * where deleting would leave the old rows' space behind. Neighbours lie together: points sort along a Hilbert curve.
 */
async function publish(database: Database, overview: OverviewCounter): Promise<void> {
  await database.script(`
    drop index insight.building_tile_record_span;
    truncate insight.building_tile_record, insight.overview_cell`)
  await database.rows(sql`
    insert into ${buildingTileRecord} (building_id, span, record)
    select building_id, ST_MakeLine(ST_MakePoint(min_x, min_y), ST_MakePoint(max_x, max_y)), record
    from staged_tile_record order by ST_MakePoint(min_x, min_y)`)
  await database.script(`
    create index building_tile_record_span on insight.building_tile_record using gist (span);
    analyze insight.building_tile_record`)
  await database.copy(
    'insight.overview_cell (zoom, x, y, buildings, homes, construction_year, building_period)',
    cellLines(overview),
  )
  await database.rows(sql`analyze ${overviewCell}`)
}

async function publishLabels(database: Database): Promise<void> {
  await database.script('truncate insight.building_label')
  await database.rows(sql`
    insert into ${buildingLabel} (building_id, label) select building_id, label from staged_label order by building_id`)
  await database.rows(sql`analyze ${buildingLabel}`)
}

function* cellLines(overview: OverviewCounter): Generator<string> {
  for (const { zoom, x, y, buildings, homes, constructionYear, buildingPeriod } of overview.cells())
    yield copyLine([zoom, x, y, buildings, homes, constructionYear, buildingPeriod])
}

async function markBuilt(
  database: Database,
  revisions: { revision: string; labelRevision: string },
  changed: boolean,
): Promise<void> {
  const [run] = await database.rows<{ id: number }>(
    sql`select coalesce(max(${importRun.id}), 0) as id from ${importRun} where ${importRun.state} = 'succeeded'`,
  )
  await database.orm.update(dataset).set({
    ...revisions,
    tileFormat,
    builtFromRun: run?.id ?? 0,
    ...(changed && { builtAt: new Date().toISOString() }),
  })
}

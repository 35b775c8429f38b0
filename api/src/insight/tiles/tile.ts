// One tile, start to end: reads what its zoom shows and puts the layers one after another.
import { tileLayers, tileZooms } from '../../../contract/tiles.ts'
import type { Database } from '../../platform/db/database.ts'
import type { BuildingLabels } from './building-labels.ts'
import { encodeBuildingLayer } from './building-layer.ts'
import {
  encodeLineLayer,
  encodeOverviewLayer,
  encodePointLayer,
  encodePolygonLayer,
} from './drawing-layers.ts'
import { type Tile, tileBox } from './grid.ts'
import {
  type DrawnLayers,
  readBackground,
  readCells,
  readRecords,
  readStreetLabels,
  readStreetLines,
} from './queries.ts'
import type { RecordMemory } from './record-memory.ts'

/**
 * The bytes of a tile (MVT 2.1, not compressed); empty when it shows nothing.
 * @param memory the records of the same dataset in memory; without it the database is asked for them
 * @param labels for a tile with labels
 */
export async function buildTile(
  database: Database,
  tile: Tile,
  drawn: DrawnLayers,
  memory?: RecordMemory,
  labels?: BuildingLabels,
): Promise<Uint8Array> {
  const layers = await Promise.all([
    drawn.background && tile.z >= tileZooms.lines ? background(database, tile) : none,
    drawn.streetLines && tile.z >= tileZooms.lines ? streetLines(database, tile) : none,
    tile.z < tileZooms.buildings ? overview(database, tile) : buildings(database, tile, memory, labels),
    drawn.streetLabels && tile.z >= tileZooms.labels ? streetLabels(database, tile) : none,
  ])
  const filled = layers.filter((layer) => layer.length > 0)
  return filled.length === 1 ? (filled[0] as Uint8Array) : Buffer.concat(filled)
}

const none = new Uint8Array(0)

async function buildings(
  database: Database,
  tile: Tile,
  memory?: RecordMemory,
  labels?: BuildingLabels,
): Promise<Uint8Array> {
  if (memory) return encodeBuildingLayer(memory.records, tile, memory.rangesIn(tileBox(tile)), labels)
  return encodeBuildingLayer(await readRecords(database, tile), tile, undefined, labels)
}

async function overview(database: Database, tile: Tile): Promise<Uint8Array> {
  return encodeOverviewLayer(await readCells(database, tile), tile)
}

async function streetLabels(database: Database, tile: Tile): Promise<Uint8Array> {
  const drawings = await readStreetLabels(database, tile)
  return encodePointLayer(tileLayers.streetLabels, ['naam', 'rotatie', 'lengte'], drawings, tile)
}

async function streetLines(database: Database, tile: Tile): Promise<Uint8Array> {
  const drawings = await readStreetLines(database, tile)
  return encodeLineLayer(tileLayers.streetLines, ['naam', 'soort'], drawings, tile)
}

async function background(database: Database, tile: Tile): Promise<Uint8Array> {
  const drawings = await readBackground(database, tile)
  return encodePolygonLayer(tileLayers.background, ['soort'], drawings, tile)
}

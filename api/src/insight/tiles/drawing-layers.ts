// Layers with few features: overview cells, street names, street lines and the land around them; plain and complete rather than fast.
import { overviewTileKeys, tileLayers } from '../../../contract/tiles.ts'
import { clipLine, clipPolygon } from './clip.ts'
import { clashes, mended } from './crossings.ts'
import { extent, gridX, gridY, shiftOf, type Tile, tileBox } from './grid.ts'
import { geometryKinds, MvtLayer } from './mvt-layer.ts'
import { type Polygon, type Ring, snappedPolygon, wound } from './outline.ts'
import { cellsPerSide, type OverviewCell } from './overview.ts'
import { linesOf, pointOf, polygonsOf } from './wkb.ts'

/** A feature to draw: properties and its place as WKB in EPSG:3857. */
export interface Drawing {
  properties: Record<string, string | number | null>
  wkb: Uint8Array
}

/** The layer `overzicht` of a tile from its cells. */
export function encodeOverviewLayer(cells: OverviewCell[], tile: Tile): Uint8Array {
  const side = extent / cellsPerSide
  const layer = new MvtLayer(tileLayers.overview, overviewTileKeys)
  for (const cell of cells) {
    const west = (cell.x - tile.x * cellsPerSide) * side
    const north = (cell.y - tile.y * cellsPerSide) * side
    layer.ring([west, north, west + side, north, west + side, north + side, west, north + side])
    tagAll(layer, [cell.buildings, cell.homes, cell.constructionYear, cell.buildingPeriod])
    layer.feature(geometryKinds.polygon)
  }
  return layer.finish()
}

/** A layer of polygons, clipped to the tile and its buffer. */
export function encodePolygonLayer(
  name: string,
  keys: readonly string[],
  drawings: Drawing[],
  tile: Tile,
): Uint8Array {
  const layer = new MvtLayer(name, keys)
  for (const { properties, wkb } of drawings) {
    for (const polygon of polygonsOf(wkb)) drawPolygon(layer, polygon, tile)
    finishFeature(layer, properties, geometryKinds.polygon)
  }
  return layer.finish()
}

/** A layer of lines, clipped to the tile and its buffer. */
export function encodeLineLayer(
  name: string,
  keys: readonly string[],
  drawings: Drawing[],
  tile: Tile,
): Uint8Array {
  const layer = new MvtLayer(name, keys)
  for (const { properties, wkb } of drawings) {
    for (const line of linesOf(wkb)) drawLine(layer, line, tile)
    finishFeature(layer, properties, geometryKinds.line)
  }
  return layer.finish()
}

/** A layer of points within the tile itself: in the buffer they would be written twice. */
export function encodePointLayer(
  name: string,
  keys: readonly string[],
  drawings: Drawing[],
  tile: Tile,
): Uint8Array {
  const layer = new MvtLayer(name, keys)
  for (const { properties, wkb } of drawings) {
    const [x = 0, y = 0] = inTile(toGrid(pointOf(wkb)), tile)
    if (x >= 0 && y >= 0 && x < extent && y < extent) layer.line([x, y])
    finishFeature(layer, properties, geometryKinds.point)
  }
  return layer.finish()
}

function finishFeature(layer: MvtLayer, properties: Drawing['properties'], kind: 1 | 2 | 3): void {
  if (layer.geometry.length > 0)
    tagAll(
      layer,
      layer.keys.map((key) => properties[key] ?? null),
    )
  layer.feature(kind)
}

function tagAll(layer: MvtLayer, values: (string | number | null)[]): void {
  values.forEach((value, key) => {
    if (value !== null) layer.tag(key, value)
  })
}

function drawPolygon(layer: MvtLayer, polygon: Polygon, tile: Tile): void {
  const rings = polygon.map((ring, i) => wound(toGrid(ring), i === 0))
  const { x, y, shift } = cornerOf(tile)
  for (const part of clipPolygon(rings, tileBox(tile))) {
    const onGrid = snappedPolygon(part, x, y, shift)
    const sound = onGrid && clashes(onGrid) ? mended(onGrid) : onGrid
    for (const ring of sound ?? []) layer.ring(ring)
  }
}

function drawLine(layer: MvtLayer, line: number[], tile: Tile): void {
  for (const part of clipLine(toGrid(line), tileBox(tile))) {
    const points = withoutStandstill(inTile(part, tile))
    if (points.length >= 4) layer.line(points)
  }
}

function withoutStandstill(line: number[]): number[] {
  return line.flatMap((_, i) =>
    i % 2 === 1 || (i > 0 && line[i] === line[i - 2] && line[i + 1] === line[i - 1])
      ? []
      : [line[i] as number, line[i + 1] as number],
  )
}

/** Web Mercator metres to grid units. */
function toGrid(points: Ring): Ring {
  return points.map((value, i) => (i % 2 ? gridY(value) : gridX(value)))
}

function cornerOf({ z, x, y }: Tile): { x: number; y: number; shift: number } {
  const side = extent * 2 ** shiftOf(z)
  return { x: x * side, y: y * side, shift: shiftOf(z) }
}

function inTile(points: number[], tile: Tile): number[] {
  const { x, y, shift } = cornerOf(tile)
  return points.map((value, i) => Math.round((value - (i % 2 ? y : x)) / 2 ** shift))
}

// Seen from afar: where in an area its homes are, read from the overview's cells.
import type { Map as MapLibre } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../api/contract/tiles.ts'
import { tileSource } from './style/sources.ts'

export interface Cell {
  middle: [number, number]
  homes: number
}

const middleOf = (values: readonly { at: number; weight: number }[]): number => {
  const sorted = [...values].sort((one, other) => one.at - other.at)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const { at, weight } of sorted) {
    passed += weight
    if (passed >= half) return at
  }
  return 0
}

/** The median of the homes in each direction, so that a farm far out does not pull the middle into a meadow. */
export function middleOfHomes(cells: readonly Cell[]): [number, number] | null {
  if (!cells.some(({ homes }) => homes > 0)) return null
  return [
    middleOf(cells.map(({ middle, homes }) => ({ at: middle[0], weight: homes }))),
    middleOf(cells.map(({ middle, homes }) => ({ at: middle[1], weight: homes }))),
  ]
}

/** The overview's cells in view. */
export function overviewCells(map: MapLibre): Cell[] {
  const features = map.querySourceFeatures(tileSource, { sourceLayer: tileLayers.overview })
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon') return []
    const [one, , opposite] = geometry.coordinates[0] ?? []
    if (!one || !opposite) return []
    const [west = 0, south = 0] = one
    const [east = 0, north = 0] = opposite
    return [{ middle: [(west + east) / 2, (south + north) / 2], homes: Number(properties.woningen ?? 0) }]
  })
}

/** The zoom at which single buildings are surely drawn. */
const nearZoom = tileZooms.buildings + 0.4

/**
 * When an area is so large that fitting it shows no single building, comes closer to where its homes are.
 * Only just too large: a whole province stays an overview.
 */
export function comeCloser(
  map: MapLibre,
  motion: (camera: { center: [number, number]; zoom: number }) => void,
): void {
  const zoom = map.getZoom()
  if (zoom >= tileZooms.buildings || zoom < tileZooms.buildings - 2.2) return
  const center = middleOfHomes(overviewCells(map))
  if (center) motion({ center, zoom: nearZoom })
}

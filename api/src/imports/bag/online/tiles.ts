// Cuts an area into tiles, so that no question is about more than a few thousand objects.
import type { Extent } from '../../geopackage/geometry.ts'
import type { Box } from '../transform/geometry.ts'

/** Metres along a tile's side. */
const side = 4000
/** A building on the border belongs to a dwelling on this side. In metres. */
const margin = 250

/** The tiles of a fixed grid that meet one of the boxes, from south-west to north-east; all in RD metres. */
export function tilesOver(boxes: readonly Box[]): Extent[] {
  const tiles = new Map<string, Extent>()
  for (const { west, south, east, north } of boxes) {
    for (let x = cell(west - margin); x <= cell(east + margin); x++) {
      for (let y = cell(south - margin); y <= cell(north + margin); y++) {
        tiles.set(`${x} ${y}`, [x * side, y * side, (x + 1) * side, (y + 1) * side])
      }
    }
  }
  return [...tiles.values()].sort(([ax, ay], [bx, by]) => ay - by || ax - bx)
}

const cell = (metres: number): number => Math.floor(metres / side)

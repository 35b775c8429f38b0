// Finds the rows of a table that lie in a box by way of its spatial index (OGC 12-128, F.3: an R-tree of SQLite).
// The library's SQLite has no R-tree module, so that the tree's nodes are read from the table that keeps them:
// https://www.sqlite.org/rtree.html#shadow_tables
import type { Extent } from './geometry.ts'

/** A node's blob by its number; undefined where there is none. */
export type ReadNode = (number: number) => Uint8Array | undefined

/** The first node is the tree's root; its first two bytes tell how many levels lie below it. */
const root = 1
const cellBytes = 24

/** Yields the ids of all entries whose box meets `box` (west, south, east, north), in the tree's order. */
export function* idsInBox(readNode: ReadNode, box: Extent): Generator<number> {
  const blob = readNode(root)
  if (!blob) return
  yield* walk(readNode, blob, view(blob).getUint16(0), box)
}

function* walk(readNode: ReadNode, blob: Uint8Array, depth: number, box: Extent): Generator<number> {
  for (const id of cellsInBox(blob, box)) {
    if (depth === 0) {
      yield id
      continue
    }
    const child = readNode(id)
    if (child) yield* walk(readNode, child, depth - 1, box)
  }
}

function* cellsInBox(blob: Uint8Array, [west, south, east, north]: Extent): Generator<number> {
  const cells = view(blob)
  const count = cells.getUint16(2)
  for (let cell = 0; cell < count; cell++) {
    const at = 4 + cell * cellBytes
    const edge = (index: number) => cells.getFloat32(at + 8 + index * 4)
    // In a GeoPackage the columns are minx, maxx, miny, maxy.
    if (edge(0) <= east && edge(1) >= west && edge(2) <= north && edge(3) >= south)
      yield Number(cells.getBigInt64(at))
  }
}

const view = (blob: Uint8Array): DataView => new DataView(blob.buffer, blob.byteOffset, blob.byteLength)

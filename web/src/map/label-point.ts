// Where a word on an area stands: inside its largest part, as far from the edge as can be. Pure; WGS 84.
import type { MultiPolygon, Position } from 'geojson'

type Ring = readonly Position[]

const edgesOf = (rings: readonly Ring[]) =>
  rings.flatMap((ring) => ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const))

/** Twice the area of a ring, in square degrees; only compared with its like. */
const extentOf = (ring: Ring): number =>
  Math.abs(edgesOf([ring]).reduce((sum, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => sum + x1 * y2 - x2 * y1, 0))

/** How far a point lies within the rings, in degrees of latitude; negative outside of them. */
function depthOf(x: number, y: number, edges: ReturnType<typeof edgesOf>, squeeze: number): number {
  let within = false
  let nearest = Number.POSITIVE_INFINITY
  for (const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] of edges) {
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) within = !within
    const [dx, dy] = [(x2 - x1) * squeeze, y2 - y1]
    const [px, py] = [(x - x1) * squeeze, y - y1]
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
    nearest = Math.min(nearest, Math.hypot(px - along * dx, py - along * dy))
  }
  return within ? nearest : -nearest
}

/** How finely an area is searched, each way. */
const steps = 16

/** Of a grid over the part the point farthest from its edge. */
function innermost(rings: readonly Ring[]): Position {
  const edges = edgesOf(rings)
  const xs = edges.map(([[x = 0]]) => x)
  const ys = edges.map(([[, y = 0]]) => y)
  const [west, south] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south]
  const squeeze = Math.cos((south * Math.PI) / 180)
  let best = { at: [west, south], depth: Number.NEGATIVE_INFINITY }
  for (let index = 0; index < steps * steps; index += 1) {
    const x = west + (width * ((index % steps) + 0.5)) / steps
    const y = south + (height * (Math.floor(index / steps) + 0.5)) / steps
    const depth = depthOf(x, y, edges, squeeze)
    if (depth > best.depth) best = { at: [x, y], depth }
  }
  return best.at
}

/** A point well inside the largest part, so that a cluster of several parts is counted aloud once; null: no area at all. */
export function labelPoint({ coordinates }: Pick<MultiPolygon, 'coordinates'>): Position | null {
  const parts = coordinates.filter(([outer]) => (outer?.length ?? 0) >= 4)
  const [first, ...others] = parts
  if (!first) return null
  const extent = ([outer = []]: readonly Ring[]) => extentOf(outer)
  return innermost(others.reduce((best, part) => (extent(part) > extent(best) ? part : best), first))
}

// Polygons as open rings of points: areas, containment, overlap of convex shapes.
import { cross, distance, dot, inFrame, leftOf, type Point, scale, subtract, unit } from './vector.ts'

/** A closed shape; the last point is not repeated. */
export type Ring = readonly Point[]

/** A box along the axes. */
export interface Box {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** Area in m², positive when the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0
  for (let i = 0; i < ring.length; i += 1) {
    sum += cross(ring[i] as Point, ring[(i + 1) % ring.length] as Point)
  }
  return sum / 2
}

/** The same ring running counter-clockwise. */
export const counterClockwise = (ring: Ring): Ring => (signedArea(ring) < 0 ? [...ring].reverse() : ring)

export function boxOf(ring: Ring): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const [x, y] of ring) {
    box.minX = Math.min(box.minX, x)
    box.minY = Math.min(box.minY, y)
    box.maxX = Math.max(box.maxX, x)
    box.maxY = Math.max(box.maxY, y)
  }
  return box
}

/** The mean of the corners: good enough for the compact shapes that we draw. */
export function centre(ring: Ring): Point {
  const sum = ring.reduce<Point>((total, point) => [total[0] + point[0], total[1] + point[1]], [0, 0])
  return scale(sum, 1 / ring.length)
}

const boxes = new WeakMap<Ring, Box>()

/** The box of a ring that is asked about again and again; rings are never changed once drawn. */
function knownBox(ring: Ring): Box {
  const known = boxes.get(ring)
  if (known) return known
  const box = boxOf(ring)
  boxes.set(ring, box)
  return box
}

/** Even-odd rule; points on the edge may fall on either side. */
export function contains(ring: Ring, [x, y]: Point): boolean {
  const box = knownBox(ring)
  if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return false
  let inside = false
  let [xj, yj] = ring[ring.length - 1] as Point
  for (const point of ring) {
    const xi = point[0]
    const yi = point[1]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
    xj = xi
    yj = yi
  }
  return inside
}

/** A rectangle from a corner, running `length` along `u` and `depth` along `v`. */
export const rectangle = (corner: Point, u: Point, length: number, v: Point, depth: number): Ring =>
  counterClockwise([
    corner,
    inFrame(corner, u, length, v, 0),
    inFrame(corner, u, length, v, depth),
    inFrame(corner, u, 0, v, depth),
  ])

/** A rectangle around a segment, `half` metres to either side and `extra` beyond its ends. */
export function corridor(from: Point, to: Point, half: number, extra = 0): Ring {
  const u = unit(subtract(to, from))
  const corner = inFrame(from, u, -extra, leftOf(u), -half)
  return rectangle(corner, u, distance(from, to) + 2 * extra, leftOf(u), 2 * half)
}

function separates(a: Ring, b: Ring, tolerance: number): boolean {
  for (let i = 0; i < a.length; i += 1) {
    const edge = unit(subtract(a[(i + 1) % a.length] as Point, a[i] as Point))
    const outward: Point = [edge[1], -edge[0]]
    const limit = dot(outward, a[i] as Point) - tolerance
    if (b.every((point) => dot(outward, point) >= limit)) return true
  }
  return false
}

/** Whether two convex counter-clockwise rings overlap by more than the tolerance in metres. */
export const convexOverlap = (a: Ring, b: Ring, tolerance = 0.001): boolean =>
  !separates(a, b, tolerance) && !separates(b, a, tolerance)

/** Shortest distance from a point to a segment, in metres. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const along = subtract(to, from)
  const share = Math.max(0, Math.min(1, dot(subtract(point, from), along) / (dot(along, along) || 1)))
  return distance(point, [from[0] + along[0] * share, from[1] + along[1] * share])
}

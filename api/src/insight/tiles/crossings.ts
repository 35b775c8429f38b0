// Where snapping to a tile's grid makes an outline cross or touch itself, and the smallest cut that mends it.
// MVT 2.1 (section 4.3.3.3) forbids such rings, and a triangulating renderer draws them as spikes.
import { type Polygon, type Ring, twiceArea, withoutRepeats } from './outline.ts'

/** Ring and index of the first point of a segment. */
interface Segment {
  ring: number
  at: number
}

/** A polygon whose rings neither touch themselves nor cross one another; undefined when nothing with area is left. */
export function mended(polygon: Polygon): Polygon | undefined {
  const rings = polygon.map((ring) => ring.slice())
  for (let clash = firstClash(rings); clash; clash = firstClash(rings)) {
    removeCheapest(rings, clash)
    if (isFlat(rings[0] as Ring)) return undefined
    for (let i = rings.length - 1; i > 0; i--) if (isFlat(rings[i] as Ring)) rings.splice(i, 1)
  }
  return rings
}

/** Whether a polygon's rings touch themselves, or cross or run along one another. */
export function clashes(polygon: Polygon): boolean {
  return firstClash(polygon) !== undefined
}

function isFlat(ring: Ring): boolean {
  return ring.length < 6 || twiceArea(ring) === 0
}

function firstClash(rings: Polygon): [Segment, Segment] | undefined {
  for (let ring = 0; ring < rings.length; ring++) {
    const own = clashWithin(rings[ring] as Ring)
    if (own)
      return [
        { ring, at: own[0] },
        { ring, at: own[1] },
      ]
    for (let other = 0; other < ring; other++) {
      const pair = clashBetween(rings[ring] as Ring, rings[other] as Ring)
      if (pair)
        return [
          { ring, at: pair[0] },
          { ring: other, at: pair[1] },
        ]
    }
  }
  return undefined
}

function clashWithin(ring: Ring): [number, number] | undefined {
  const size = ring.length
  for (let i = 0; i < size; i += 2) {
    if (doublesBack(ring, i)) return [i, (i + 2) % size]
    // The neighbours before and after share a point with this segment by nature.
    const last = i === 0 ? size - 2 : size
    for (let j = i + 4; j < last; j += 2) if (relation(ring, i, ring, j) !== apart) return [i, j]
  }
  return undefined
}

function clashBetween(ring: Ring, other: Ring): [number, number] | undefined {
  for (let i = 0; i < ring.length; i += 2)
    for (let j = 0; j < other.length; j += 2) if (relation(ring, i, other, j) === crossing) return [i, j]
  return undefined
}

/** Whether the segment that starts at `at` is followed by one that runs back over it. */
function doublesBack(ring: Ring, at: number): boolean {
  const [ax, ay] = point(ring, at)
  const [bx, by] = point(ring, at + 2)
  const [cx, cy] = point(ring, at + 4)
  const cross = (bx - ax) * (cy - by) - (by - ay) * (cx - bx)
  return cross === 0 && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0
}

const apart = 0
const touching = 1
const crossing = 2

/** How two segments lie: apart, touching in one point, or crossing or overlapping. */
function relation(ring: Ring, at: number, other: Ring, otherAt: number): number {
  const [ax, ay] = point(ring, at)
  const [bx, by] = point(ring, at + 2)
  const [cx, cy] = point(other, otherAt)
  const [dx, dy] = point(other, otherAt + 2)
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return apart
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return apart
  const c = Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
  const d = Math.sign((bx - ax) * (dy - ay) - (by - ay) * (dx - ax))
  const a = Math.sign((dx - cx) * (ay - cy) - (dy - cy) * (ax - cx))
  const b = Math.sign((dx - cx) * (by - cy) - (dy - cy) * (bx - cx))
  // On one line their boxes overlap already: a shared length unless they meet end to end.
  if (c === 0 && d === 0) {
    const shareX = Math.min(Math.max(ax, bx), Math.max(cx, dx)) - Math.max(Math.min(ax, bx), Math.min(cx, dx))
    const shareY = Math.min(Math.max(ay, by), Math.max(cy, dy)) - Math.max(Math.min(ay, by), Math.min(cy, dy))
    return shareX + shareY > 0 ? crossing : touching
  }
  if (c * d > 0 || a * b > 0) return apart
  return c * d < 0 && a * b < 0 ? crossing : touching
}

function point(ring: Ring, at: number): [number, number] {
  const i = at % ring.length
  return [ring[i] as number, ring[i + 1] as number]
}

/** Takes out the one of the four end points whose loss changes the area least. */
function removeCheapest(rings: Polygon, clash: [Segment, Segment]): void {
  let best: { ring: number; at: number; cost: number } | undefined
  for (const { ring, at } of clash) {
    const points = rings[ring] as Ring
    for (const candidate of [at, (at + 2) % points.length]) {
      const cost = costOf(points, candidate)
      if (!best || cost < best.cost) best = { ring, at: candidate, cost }
    }
  }
  if (!best) return
  const points = rings[best.ring] as Ring
  points.splice(best.at, 2)
  rings[best.ring] = withoutRepeats(points)
}

/** Twice the area of the triangle that a point spans with its neighbours. */
function costOf(ring: Ring, at: number): number {
  const [ax, ay] = point(ring, at + ring.length - 2)
  const [bx, by] = point(ring, at)
  const [cx, cy] = point(ring, at + 2)
  return Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}

// Where snapping to a tile's grid makes an outline cross or touch itself, and the smallest cut that mends it.
// MVT 2.1 (section 4.3.3.3) forbids such rings, and a triangulating renderer draws them as spikes.
import { contains, type Polygon, type Ring, twiceArea, withoutRepeats, wound } from './outline.ts'

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
  const exterior = wound(rings[0] as Ring, true)
  const holes = rings.slice(1).filter((ring) => liesWithin(ring, exterior))
  return [exterior, ...holes.map((ring) => wound(ring, false))]
}

/** Whether a ring that does not cross another lies inside it. */
function liesWithin(ring: Ring, other: Ring): boolean {
  for (let i = 0; i < ring.length; i += 2)
    if (contains(other, ring[i] as number, ring[i + 1] as number)) return true
  return false
}

/** Whether a polygon's rings touch themselves, or cross, run along or meet one another more than once. */
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

/** Two rings may meet in one point; meeting in two would cut the polygon's inside apart. */
function clashBetween(ring: Ring, other: Ring): [number, number] | undefined {
  let met: string | undefined
  for (let i = 0; i < ring.length; i += 2)
    for (let j = 0; j < other.length; j += 2) {
      const found = relation(ring, i, other, j)
      if (found === apart) continue
      if (found === crossing) return [i, j]
      const meeting = meetingPoint(ring, i, other, j)
      met ??= meeting
      if (meeting !== met) return [i, j]
    }
  return undefined
}

/** The one end of two touching segments that lies on the other segment. */
function meetingPoint(ring: Ring, at: number, other: Ring, otherAt: number): string {
  const [a, b, c, d] = [
    point(ring, at),
    point(ring, at + 2),
    point(other, otherAt),
    point(other, otherAt + 2),
  ]
  return String([a, b].find((end) => liesOn(end, c, d)) ?? [c, d].find((end) => liesOn(end, a, b)))
}

function liesOn([x, y]: [number, number], [ax, ay]: [number, number], [bx, by]: [number, number]): boolean {
  const onLine = (bx - ax) * (y - ay) === (by - ay) * (x - ax)
  return onLine && (x - ax) * (x - bx) <= 0 && (y - ay) * (y - by) <= 0
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
  const end = (at + 2) % ring.length
  const otherEnd = (otherAt + 2) % other.length
  const ax = ring[at] as number
  const bx = ring[end] as number
  const cx = other[otherAt] as number
  const dx = other[otherEnd] as number
  if ((ax < cx && ax < dx && bx < cx && bx < dx) || (ax > cx && ax > dx && bx > cx && bx > dx)) return apart
  const ay = ring[at + 1] as number
  const by = ring[end + 1] as number
  const cy = other[otherAt + 1] as number
  const dy = other[otherEnd + 1] as number
  if ((ay < cy && ay < dy && by < cy && by < dy) || (ay > cy && ay > dy && by > cy && by > dy)) return apart
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return apart
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return apart
  if (c === 0 && d === 0) return overlap(ax, bx, cx, dx) + overlap(ay, by, cy, dy) > 0 ? crossing : touching
  return c !== 0 && d !== 0 && a !== 0 && b !== 0 ? crossing : touching
}

/** Length that two stretches of one axis share. */
function overlap(a: number, b: number, c: number, d: number): number {
  return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d))
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

// How much wall two footprints share: pure geometry in metres (EPSG:28992), fed by neighbours.ts.

/** Walls closer than this count as one: the register draws a party wall twice, seldom exactly alike. Metres. */
export const wallTolerance = 0.2
/** Less shared wall than this makes no neighbours: a touching corner, a garden wall. Metres. */
export const minimumSharedWall = 1.5

/** Sine of the largest angle (15°) between two walls that can be one. A wall's end beside another wall is none. */
const parallelSine = Math.sin((15 * Math.PI) / 180)

/** The walls of one building: x1, y1, x2, y2 of each in turn, and the box around them. */
export interface Walls {
  ends: Float64Array
  west: number
  south: number
  east: number
  north: number
}

/** Walls along closed rings; a ring is x, y, x, y, … with the first point repeated at the end. */
export function wallsOf(rings: ArrayLike<number>[]): Walls {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length / 2 - 1), 0)
  const walls = { ends: new Float64Array(count * 4), ...emptyBox }
  let at = 0
  for (const ring of rings) {
    for (let index = 0; index + 3 < ring.length; index += 2) {
      for (let value = 0; value < 4; value++) walls.ends[at + value] = ring[index + value] as number
      include(walls, walls.ends[at] as number, walls.ends[at + 1] as number)
      at += 4
    }
  }
  return walls
}

const emptyBox = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }

function include(box: Walls, x: number, y: number): void {
  if (x < box.west) box.west = x
  if (x > box.east) box.east = x
  if (y < box.south) box.south = y
  if (y > box.north) box.north = y
}

/** Metres of wall that run along each other within the tolerance. */
export function sharedWall(one: Walls, other: Walls): number {
  const nearOne = wallsNear(one, other)
  const nearOther = wallsNear(other, one)
  let shared = 0
  for (const a of nearOne) {
    for (const b of nearOther) shared += overlap(one.ends, a, other.ends, b)
  }
  return shared
}

/** Indices of the walls that come within the tolerance of the other building's box. */
function wallsNear(walls: Walls, other: Walls): number[] {
  const near: number[] = []
  const { ends } = walls
  for (let at = 0; at < ends.length; at += 4) {
    const x1 = ends[at] as number
    const y1 = ends[at + 1] as number
    const x2 = ends[at + 2] as number
    const y2 = ends[at + 3] as number
    const beside =
      Math.max(x1, x2) < other.west - wallTolerance ||
      Math.min(x1, x2) > other.east + wallTolerance ||
      Math.max(y1, y2) < other.south - wallTolerance ||
      Math.min(y1, y2) > other.north + wallTolerance
    if (!beside) near.push(at)
  }
  return near
}

/** Metres of wall `a` that lie alongside wall `b` within the tolerance. */
function overlap(as: Float64Array, a: number, bs: Float64Array, b: number): number {
  const ax = as[a] as number
  const ay = as[a + 1] as number
  const bx = bs[b] as number
  const by = bs[b + 1] as number
  const aAlongX = (as[a + 2] as number) - ax
  const aAlongY = (as[a + 3] as number) - ay
  const bAlongX = (bs[b + 2] as number) - bx
  const bAlongY = (bs[b + 3] as number) - by
  const aLength = Math.hypot(aAlongX, aAlongY)
  const bLength = Math.hypot(bAlongX, bAlongY)
  if (aLength === 0 || bLength === 0) return 0
  const unitX = bAlongX / bLength
  const unitY = bAlongY / bLength
  const turn = unitX * aAlongY - unitY * aAlongX
  if (Math.abs(turn) > parallelSine * aLength) return 0
  // Along a, from 0 to 1, both the place beside b and the distance to b's line change evenly.
  const place = (ax - bx) * unitX + (ay - by) * unitY
  const distance = (ay - by) * unitX - (ax - bx) * unitY
  const range: [number, number] = [0, 1]
  clip(range, place, aAlongX * unitX + aAlongY * unitY, 0, bLength)
  clip(range, distance, turn, -wallTolerance, wallTolerance)
  return Math.max(0, range[1] - range[0]) * aLength
}

/** Narrows `range` to where start + t·change lies between low and high. */
function clip(range: [number, number], start: number, change: number, low: number, high: number): void {
  if (Math.abs(change) < 1e-9) {
    if (start < low || start > high) range[1] = range[0]
    return
  }
  const first = (low - start) / change
  const second = (high - start) / change
  range[0] = Math.max(range[0], Math.min(first, second))
  range[1] = Math.min(range[1], Math.max(first, second))
}

// The drawing board: what has been built so far and which ground is still free.
import { Occupancy } from '../geometry/occupancy.ts'
import { contains, corridor, type Ring } from '../geometry/polygon.ts'
import { middle, type Point } from '../geometry/vector.ts'
import type { Area, Building, Place, Quarter, Street } from './model.ts'

/** `road` and `plot` shapes both block building; a new road may touch a road but never a plot. */
export type Ground = 'road' | 'plot'

export interface Site {
  ground: Occupancy<Ground>
  streets: Street[]
  buildings: Building[]
  areas: Area[]
  places: Place[]
  /** Where a quarter may build. */
  zones: Record<Quarter, Ring>
  /** Parks, water and other areas that stay open. */
  open: Ring[]
  nextSeries: number
  /** Filled by `inZone`. */
  buildable: Partial<Record<Quarter, Uint8Array>>
}

export const createSite = (zones: Record<Quarter, Ring>): Site => ({
  ground: new Occupancy<Ground>(),
  streets: [],
  buildings: [],
  areas: [],
  places: [],
  zones,
  open: [],
  nextSeries: 1,
  buildable: {},
})

/** Corners and points along the edges, about every eight metres. */
function outlinePoints(ring: Ring): Point[] {
  return ring.flatMap((point, i) => {
    const next = ring[(i + 1) % ring.length] as Point
    const half = middle(point, next)
    return [point, half, middle(point, half), middle(half, next)]
  })
}

/** Answers per cell of two metres, computed when first asked: zones have hundreds of corners and are asked millions of times. */
const CELL = 2
const COLUMNS = 2000

function mayBuildAt(site: Site, quarter: Quarter, [x, y]: Point): boolean {
  const cells = site.buildable[quarter] ?? new Uint8Array(COLUMNS * COLUMNS)
  site.buildable[quarter] = cells
  const index = (Math.floor(x / CELL) + COLUMNS / 2) * COLUMNS + Math.floor(y / CELL) + COLUMNS / 2
  if (!cells[index]) {
    const yes = contains(site.zones[quarter], [x, y]) && !site.open.some((open) => contains(open, [x, y]))
    cells[index] = yes ? 1 : 2
  }
  return cells[index] === 1
}

/** Whether the ring's outline lies in the quarter's zone and clear of parks and water, to about two metres. */
export const inZone = (site: Site, ring: Ring, quarter: Quarter): boolean =>
  outlinePoints(ring).every((point) => mayBuildAt(site, quarter, point))

/** Rectangles that cover a line, `half` metres to either side. */
export function corridors(points: readonly Point[], half: number): Ring[] {
  return points.slice(1).map((point, i) => corridor(points[i] as Point, point, half, 0.3))
}

/** Puts a street on the board. */
export function addStreet(site: Site, street: Street, half: number): Street {
  site.streets.push(street)
  for (const line of street.lines) {
    for (const ring of corridors(line, half)) site.ground.add(ring, 'road')
  }
  return street
}

/** Whether nothing stands on a convex, counter-clockwise shape. */
export const isFree = (site: Site, ring: Ring): boolean => site.ground.isFree(ring)

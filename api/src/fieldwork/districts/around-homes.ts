// The boundary around chosen homes: close around their buildings, past those of others, so that exactly they lie within. Pure.
import {
  covers,
  grown,
  type MetrePoint,
  type MetreShape,
  metresOf,
  type Shape,
  shapeOf,
  simplified,
  union,
  without,
  withReason,
} from './shapes.ts'

/** A building with the places of its homes; a home is chosen or another's. EPSG:28992. */
export interface BuildingWithHomes {
  /** Rings of the footprint, the outer one first. */
  footprint: MetrePoint[][]
  homes: { id: string; chosen: boolean; point: MetrePoint }[]
}

/** How the line is drawn, in metres. */
export const aroundRule = {
  /** Buildings up to twice this apart come within one line: across a street, over a row of gardens. */
  reach: 15,
  /** What the line keeps clear of the walls, where there is room. */
  margin: 3,
  /** How far the drawn line may stray. */
  simplification: 0.3,
  /** Homes nearer to each other than this stand on one spot: no line can part them. */
  least: 0.005,
} as const

export interface Surrounded {
  boundary: MetreShape
  /** Ids of homes that are not chosen and lie within all the same. */
  inseparable: string[]
}

/** Draws the boundary. @param buildings those with chosen homes, and every other with homes within twice the reach of them */
export function surround(buildings: readonly BuildingWithHomes[]): Surrounded {
  const homes = buildings.flatMap((building) => building.homes)
  const chosen = homes.filter((home) => home.chosen).map(({ point }) => point)
  const others = homes.filter((home) => !home.chosen)
  const origin = chosen[0] ?? [0, 0]
  const drawn = aroundBuildings(buildings, origin, chosen, others)
  const simple = simplified(drawn, aroundRule.simplification)
  const straight = isExact(simple, chosen, others) ? simple : drawn
  const parted = partHomes(straight, chosen, others)
  const inseparable = others.filter(({ point }) => covers(parted, point)).map(({ id }) => id)
  return { boundary: metresOf(parted), inseparable }
}

type Home = BuildingWithHomes['homes'][number]

const hasChosen = ({ homes }: BuildingWithHomes) => homes.some(({ chosen }) => chosen)

/** Grown until neighbours meet and drawn in again; other buildings stay out, what is chosen comes in up to its walls. */
function aroundBuildings(
  buildings: readonly BuildingWithHomes[],
  origin: MetrePoint,
  chosen: readonly MetrePoint[],
  others: readonly Home[],
): Shape {
  const { reach, margin } = aroundRule
  const footprints = (which: boolean) =>
    shapeOf(
      buildings.filter((building) => hasChosen(building) === which).map(({ footprint }) => footprint),
      origin,
    )
  const own = footprints(true)
  const foreign = footprints(false)
  const closed = grown(grown(own, reach), margin - reach)
  const past = union(without(closed, grown(foreign, margin)), without(own, foreign))
  return withReason(
    past,
    chosen,
    others.map(({ point }) => point),
  )
}

const isExact = (shape: Shape, chosen: readonly MetrePoint[], others: readonly Home[]): boolean =>
  chosen.every((point) => covers(shape, point)) && !others.some(({ point }) => covers(shape, point))

/** Where homes of both kinds share a building: the ground nearest to each goes where its home belongs. */
function partHomes(shape: Shape, chosen: readonly MetrePoint[], others: readonly Home[]): Shape {
  const foreign = others.map(({ point }) => point)
  let parted = shape
  for (const point of foreign) {
    if (covers(parted, point)) parted = without(parted, nearestGround(point, chosen, shape.origin))
  }
  for (const point of chosen) {
    if (!covers(parted, point)) parted = union(parted, nearestGround(point, foreign, shape.origin))
  }
  return parted
}

/** The ground within a few metres of a point that is nearer to it than to any opponent; nothing when one stands on the spot. */
function nearestGround(point: MetrePoint, opponents: readonly MetrePoint[], origin: MetrePoint): Shape {
  const [x, y] = point
  const reach = aroundRule.margin
  let ground: MetrePoint[] = [
    [x - reach, y - reach],
    [x + reach, y - reach],
    [x + reach, y + reach],
    [x - reach, y + reach],
  ]
  for (const opponent of opponents) {
    const distance = Math.hypot(opponent[0] - x, opponent[1] - y)
    if (distance < aroundRule.least) return shapeOf([], origin)
    if (distance < 4 * reach) ground = nearerHalf(ground, point, opponent)
  }
  return shapeOf([[ground]], origin)
}

/** The part of a convex ring that lies nearer to one point than to the other. */
function nearerHalf(ring: readonly MetrePoint[], near: MetrePoint, far: MetrePoint): MetrePoint[] {
  const [dx, dy] = [far[0] - near[0], far[1] - near[1]]
  const middle = (dx * (near[0] + far[0]) + dy * (near[1] + far[1])) / 2
  const beyond = ([x, y]: MetrePoint) => dx * x + dy * y - middle
  return ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length] as MetrePoint
    const [here, there] = [beyond(point), beyond(next)]
    const kept = here <= 0 ? [point] : []
    if (here < 0 === there < 0 || here === there) return kept
    const share = here / (here - there)
    return [
      ...kept,
      [point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])] as const,
    ]
  })
}

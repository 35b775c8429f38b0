// Boundaries as whole millimetres, and what is done with them: put together, cut, grown. Pure; coordinates in EPSG:28992.
// In Node and not in PostGIS: GEOS's overlays throw and catch within, which the embedded database cannot (decision 2).
import {
  booleanOpWithPolyTree,
  ClipType,
  EndType,
  FillRule,
  inflatePaths,
  JoinType,
  type Path64,
  type Paths64,
  PointInPolygonResult,
  type PolyPath64,
  PolyTree64,
  pointInPolygon,
  simplifyPaths,
} from 'clipper2-ts'

/** A multipolygon in metres, as ST_AsGeoJSON writes it of a geometry in EPSG:28992. */
export interface MetreShape {
  type: 'MultiPolygon'
  coordinates: [number, number][][][]
}

export type MetrePoint = readonly [number, number]

/** Rings in millimetres from `origin`; outer ones counterclockwise, holes clockwise. */
export interface Shape {
  readonly origin: MetrePoint
  readonly rings: Paths64
}

const millimetres = 1000
const miterLimit = 2
/** How far a rounded corner may stray, in millimetres. */
const arcTolerance = 100

const toMillimetre = (metres: number, from: number) => Math.round((metres - from) * millimetres)

const turned = (ring: Path64, counterclockwise: boolean): Path64 =>
  twiceArea(ring) > 0 === counterclockwise ? ring : [...ring].reverse()

function twiceArea(ring: Path64): number {
  let sum = 0
  let former = ring.at(-1)
  for (const point of ring) {
    if (former) sum += former.x * point.y - point.x * former.y
    former = point
  }
  return sum
}

/** A ring of metres, closed or not, in millimetres from the origin. */
export function ringOf(points: Iterable<MetrePoint>, [x, y]: MetrePoint): Path64 {
  return Array.from(points, (point) => ({ x: toMillimetre(point[0], x), y: toMillimetre(point[1], y) }))
}

/** One shape of many polygons, each an outer ring with its holes. They may lie over each other. */
export function shapeOf(polygons: readonly (readonly MetrePoint[][])[], origin: MetrePoint): Shape {
  const rings = polygons.flatMap((polygon) =>
    polygon.map((ring, index) => turned(ringOf(ring, origin), index === 0)),
  )
  return { origin, rings }
}

/** The shape in metres, every ring closed; nothing left gives no polygons. */
export function metresOf(shape: Shape): MetreShape {
  const tree = new PolyTree64()
  booleanOpWithPolyTree(ClipType.Union, shape.rings, null, tree, FillRule.NonZero)
  return { type: 'MultiPolygon', coordinates: polygonsOf(tree, shape.origin) }
}

function polygonsOf(level: PolyPath64, origin: MetrePoint): MetreShape['coordinates'] {
  return childrenOf(level).flatMap((outer) => {
    const holes = childrenOf(outer)
    const rings = [outer, ...holes].map((part) => closedRing(part.poly ?? [], origin))
    return [rings, ...holes.flatMap((hole) => polygonsOf(hole, origin))]
  })
}

const childrenOf = (level: PolyPath64): PolyPath64[] =>
  Array.from({ length: level.count }, (_, index) => level.child(index))

function closedRing(path: Path64, [x, y]: MetrePoint): [number, number][] {
  const points = path.map((point): [number, number] => [
    Math.round(x * millimetres + point.x) / millimetres,
    Math.round(y * millimetres + point.y) / millimetres,
  ])
  const [first] = points
  return first ? [...points, first] : []
}

function combine(kind: ClipType, one: Shape, other: Shape): Shape {
  const tree = new PolyTree64()
  booleanOpWithPolyTree(kind, one.rings, other.rings, tree, FillRule.NonZero)
  return { origin: one.origin, rings: flat(tree) }
}

function flat(level: PolyPath64): Paths64 {
  return childrenOf(level).flatMap((child) => [child.poly ?? [], ...flat(child)])
}

export const union = (one: Shape, other: Shape): Shape => combine(ClipType.Union, one, other)
export const without = (one: Shape, other: Shape): Shape => combine(ClipType.Difference, one, other)
export const common = (one: Shape, other: Shape): Shape => combine(ClipType.Intersection, one, other)

/** Grown by that many metres with rounded corners; shrunk when negative. */
export function grown({ origin, rings }: Shape, metres: number): Shape {
  const grownRings = inflatePaths(
    rings,
    metres * millimetres,
    JoinType.Round,
    EndType.Polygon,
    miterLimit,
    arcTolerance,
  )
  return { origin, rings: grownRings }
}

/** With fewer points; the line strays by `metres` at most. */
export const simplified = ({ origin, rings }: Shape, metres: number): Shape => ({
  origin,
  rings: simplifyPaths(rings, metres * millimetres),
})

/** Whether a point in metres lies within or on the edge. */
export function covers({ origin, rings }: Shape, [x, y]: MetrePoint): boolean {
  const point = { x: toMillimetre(x, origin[0]), y: toMillimetre(y, origin[1]) }
  let depth = 0
  for (const ring of rings) {
    const place = pointInPolygon(point, ring)
    if (place === PointInPolygonResult.IsOn) return true
    if (place === PointInPolygonResult.IsInside) depth += twiceArea(ring) > 0 ? 1 : -1
  }
  return depth > 0
}

/** Only the parts and openings for which there is a reason: parts with a point of `inside`, openings with one of `outside`. */
export function withReason(
  shape: Shape,
  inside: readonly MetrePoint[],
  outside: readonly MetrePoint[],
): Shape {
  const holds = (ring: Path64, points: readonly MetrePoint[]) => {
    const alone = { origin: shape.origin, rings: [turned(ring, true)] }
    return points.some((point) => covers(alone, point))
  }
  const rings = shape.rings.filter((ring) => holds(ring, twiceArea(ring) > 0 ? inside : outside))
  return { origin: shape.origin, rings }
}

// The line around a cluster's buildings: grown until neighbours meet, drawn in again, small openings filled.
// In Node and not in PostGIS: GEOS's buffer throws and catches within, which the embedded database cannot (decision 2).
import {
  areaD,
  EndType,
  inflatePathsD,
  JoinType,
  type PathD,
  PointInPolygonResult,
  pointInPolygonD,
  simplifyPathsD,
} from 'clipper2-ts'
import { outlineRule } from './rules.ts'

/** Millimetres: digits after the point that Clipper keeps. */
const precision = 3
const arcTolerance = 0.1
const miterLimit = 2

function inflate(paths: PathD[], metres: number): PathD[] {
  return inflatePathsD(paths, metres, JoinType.Round, EndType.Polygon, miterLimit, precision, arcTolerance)
}

/** A ring x, y, x, y, … relative to an origin, counterclockwise and without its closing point, as Clipper wants it. */
function pathOf(ring: Float64Array, originX: number, originY: number): PathD {
  const path: PathD = []
  for (let i = 0; i < ring.length - 2; i += 2) {
    path.push({ x: (ring[i] as number) - originX, y: (ring[i + 1] as number) - originY })
  }
  return areaD(path) < 0 ? path.reverse() : path
}

function contains(outer: PathD, hole: PathD): boolean {
  const [first] = hole
  return first !== undefined && pointInPolygonD(first, outer, precision) !== PointInPolygonResult.IsOutside
}

function ringText(path: PathD, originX: number, originY: number): string {
  const points = [...path, path[0]].map((point) =>
    point ? `${(point.x + originX).toFixed(3)} ${(point.y + originY).toFixed(3)}` : '',
  )
  return `(${points.join(',')})`
}

/**
 * Outline of buildings as an EWKT multipolygon in EPSG:28992.
 * @param footprints outer rings, closed, as x, y, x, y, … in metres
 */
export function outlineOf(footprints: Float64Array[]): string {
  const { reach, margin, smallestHole, simplification } = outlineRule
  const [originX = 0, originY = 0] = footprints[0] ?? []
  const grown = inflate(
    footprints.map((ring) => pathOf(ring, originX, originY)),
    reach,
  )
  const drawn = simplifyPathsD(inflate(grown, margin - reach), simplification)
  const holes = drawn.filter((path) => areaD(path) <= -smallestHole)
  const polygons = drawn
    .filter((path) => areaD(path) > 0)
    .map((outer) => {
      const rings = [outer, ...holes.filter((hole) => contains(outer, hole))]
      return `(${rings.map((ring) => ringText(ring, originX, originY)).join(',')})`
    })
  return `SRID=28992;MULTIPOLYGON(${polygons.join(',')})`
}

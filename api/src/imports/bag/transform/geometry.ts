// Checks a raw geometry and turns it into rings: two dimensions (z is dropped), holes kept, everything inside the Netherlands.
import type { RawGeometry, RawPositions, RawRing } from '../extract/raw-object.ts'
import { BadRecord } from './bad-record.ts'
import type { Rings } from './ewkb.ts'

/** Where RD coordinates (EPSG:28992, metres) are defined. Source: NSGI, RDNAPTRANS2018. */
const bounds = { west: -7000, south: 289_000, east: 300_000, north: 629_000 }
const rdNames = /^(urn:ogc:def:crs:)?EPSG:(.*:)?28992$/

/** A box in RD metres. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** Position of a raw point, [x, y] in RD metres. */
export function toPoint(geometry: RawGeometry | undefined): [number, number] {
  if (geometry?.point === undefined) throw new BadRecord('the geometry is missing or no point')
  checkCrs(geometry)
  const values = parseNumbers(geometry.point)
  const [x, y] = values
  if (values.length < 2 || values.length > 3 || x === undefined || y === undefined) {
    throw new BadRecord(`the point has ${values.length} values`)
  }
  checkBounds(x, y)
  return [x, y]
}

/** The polygons of a raw geometry. */
export function toPolygons(geometry: RawGeometry | undefined): Rings[] {
  if (!geometry || geometry.polygons.length === 0)
    throw new BadRecord('the geometry is missing or no polygon')
  checkCrs(geometry)
  return geometry.polygons.map((rings) => toRings(rings, geometry.dimension))
}

/** The one polygon of a raw geometry. */
export function toPolygon(geometry: RawGeometry | undefined): Rings {
  const polygons = toPolygons(geometry)
  const [only] = polygons
  if (!only || polygons.length > 1)
    throw new BadRecord(`the geometry has ${polygons.length} parts, expected one`)
  return only
}

/** The box around the outer ring. */
export function boxOf(rings: Rings): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  const outer = rings[0] ?? new Float64Array()
  for (let index = 0; index < outer.length; index += 2) {
    const x = outer[index] as number
    const y = outer[index + 1] as number
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}

function toRings(raw: RawRing[], dimension: string | undefined): Rings {
  const exteriors = raw.filter(({ role }) => role === 'exterior')
  if (exteriors.length !== 1)
    throw new BadRecord(`the polygon has ${exteriors.length} outer rings, expected one`)
  const interiors = raw.filter(({ role }) => role === 'interior')
  return [...exteriors, ...interiors].map((ring) => toRing(ring, dimension))
}

function toRing(raw: RawRing, declared: string | undefined): Float64Array {
  const values = parseNumbers(raw.positions)
  const dimension = dimensionOf(values.length, raw.count, declared)
  const points = values.length / dimension
  if (!Number.isInteger(points)) {
    throw new BadRecord(`a ring has ${values.length} values, which is no multiple of ${dimension}`)
  }
  if (points < 4) throw new BadRecord(`a ring has ${points} points, expected at least four`)
  const ring = new Float64Array(points * 2)
  for (let point = 0; point < points; point++) {
    const x = values[point * dimension] as number
    const y = values[point * dimension + 1] as number
    checkBounds(x, y)
    ring[point * 2] = x
    ring[point * 2 + 1] = y
  }
  if (ring[0] !== ring.at(-2) || ring[1] !== ring.at(-1)) throw new BadRecord('a ring is not closed')
  return ring
}

function dimensionOf(values: number, count: string | undefined, declared: string | undefined): 2 | 3 {
  if (declared !== undefined && declared !== '2' && declared !== '3') {
    throw new BadRecord(`srsDimension "${declared}" is neither 2 nor 3`)
  }
  const dimension = declared === '3' || (declared === undefined && values === Number(count) * 3) ? 3 : 2
  if (count !== undefined && values !== Number(count) * dimension) {
    throw new BadRecord(
      `a ring has ${values} values where count="${count}" promises ${Number(count) * dimension}`,
    )
  }
  return dimension
}

const space = /\s+/

function parseNumbers(positions: RawPositions): readonly number[] {
  if (positions === '') return []
  const words: readonly (string | number)[] =
    typeof positions === 'string' ? positions.split(space) : positions
  return words.map((word) => {
    const value = Number(word)
    if (!Number.isFinite(value)) throw new BadRecord(`"${String(word).slice(0, 40)}" is no coordinate`)
    return value
  })
}

function checkBounds(x: number, y: number): void {
  if (x < bounds.west || x > bounds.east || y < bounds.south || y > bounds.north) {
    throw new BadRecord(`position ${x} ${y} lies outside the Netherlands (EPSG:28992)`)
  }
}

function checkCrs({ crs }: RawGeometry): void {
  if (crs !== undefined && !rdNames.test(crs)) throw new BadRecord(`srsName "${crs}" is not EPSG:28992`)
}

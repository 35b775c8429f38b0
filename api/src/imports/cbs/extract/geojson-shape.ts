// Checks the geometry of a GeoJSON feature and tells its extent and whether it is in degrees or in metres.
import type { Extent } from '../../geopackage/geometry.ts'
import type { RawShape } from './raw-area.ts'

/** Where the Netherlands and its waters lie, in degrees and in metres of EPSG:28992. */
const bounds = {
  4326: [2.5, 50, 8, 54.5],
  28992: [-50_000, 250_000, 350_000, 750_000],
} as const

/** A polygon's geometry with its coordinate system, told by the size of its numbers. */
export interface CheckedShape {
  shape: RawShape
  epsg: 28992 | 4326
}

/** The geometry, or the reason why the feature cannot be stored. */
export function checkShape(geometry: unknown): CheckedShape | { reason: string } {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return { reason: `has ${type ? `geometry ${type}` : 'no geometry'} instead of a polygon` }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  if (!Array.isArray(polygons) || polygons.length === 0)
    return { reason: 'has a polygon without coordinates' }
  const extent: Extent = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygons) {
    const reason = checkRings(polygon, extent)
    if (reason) return { reason }
  }
  const epsg = systemOf(extent)
  if (!epsg)
    return {
      reason: `lies at ${extent.map((number) => Number(number.toFixed(4))).join(', ')}, which is not in the Netherlands: give longitude and latitude in degrees, or metres in EPSG:28992`,
    }
  return { shape: { text: JSON.stringify({ type, coordinates }), extent }, epsg }
}

function checkRings(polygon: unknown, extent: Extent): string | undefined {
  if (!Array.isArray(polygon) || polygon.length === 0) return 'has a polygon without coordinates'
  for (const ring of polygon) {
    if (!Array.isArray(ring) || ring.length < 4) return 'has a ring of fewer than four positions'
    for (const position of ring) {
      const [x, y] = Array.isArray(position) ? position : []
      if (!Number.isFinite(x) || !Number.isFinite(y)) return 'has a position that is no pair of numbers'
      extent[0] = Math.min(extent[0], x)
      extent[1] = Math.min(extent[1], y)
      extent[2] = Math.max(extent[2], x)
      extent[3] = Math.max(extent[3], y)
    }
    const [first, last] = [ring[0], ring.at(-1)]
    if (first[0] !== last[0] || first[1] !== last[1]) return 'has a ring that does not end where it begins'
  }
  return undefined
}

function systemOf([left, bottom, right, top]: Extent): 28992 | 4326 | undefined {
  const systems = [4326, 28992] as const
  return systems.find((system) => {
    const [west, south, east, north] = bounds[system]
    return left >= west && bottom >= south && right <= east && top <= north
  })
}

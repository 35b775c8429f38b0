// The GeoJSON files beside the delivery (RFC 7946: WGS84, rings counter-clockwise): streets, background, district.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { counterClockwise, type Ring } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'
import type { Street, Town } from '../plan/model.ts'
import { districtName, districtValidFrom } from '../register/identity.ts'
import { toRijksdriehoek, toWgs84 } from './projection.ts'

const position = (point: Point): Position => toWgs84(toRijksdriehoek(point))

function polygon(ring: Ring): Geometry {
  const points = counterClockwise(ring).map(position)
  return { type: 'Polygon', coordinates: [[...points, points[0] as Position]] }
}

const feature = (geometry: Geometry, properties: Record<string, string>): Feature => ({
  type: 'Feature',
  properties,
  geometry,
})

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

/** Centrelines with the street's id in the register, its name and sort. */
export const streetsGeoJson = (town: Town, ids: ReadonlyMap<Street, string>): FeatureCollection =>
  collection(
    town.streets.map((street) => {
      const lines = street.lines.map((line) => line.map(position))
      const [only] = lines
      const geometry: Geometry =
        lines.length === 1 && only
          ? { type: 'LineString', coordinates: only }
          : { type: 'MultiLineString', coordinates: lines }
      return feature(geometry, {
        openbareruimte_id: ids.get(street) ?? '',
        naam: street.name,
        soort: street.sort,
      })
    }),
  )

/** Water, grass, parks and sports fields. */
export const backgroundGeoJson = (town: Town): FeatureCollection =>
  collection(town.areas.map((area) => feature(polygon(area.ring), { soort: area.sort })))

/** The boundary of the district. */
export const districtGeoJson = (town: Town): FeatureCollection =>
  collection([feature(polygon(town.district), { naam: districtName, geldig_vanaf: districtValidFrom })])

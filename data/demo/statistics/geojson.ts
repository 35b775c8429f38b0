// An edition as the OGC API serves it: GeoJSON in degrees, camelCase properties, one collection a level.
import type { Position } from 'geojson'
import type { Ring } from '../geometry/polygon.ts'
import { toRijksdriehoek, toWgs84 } from '../map/projection.ts'
import type { AreaRow } from './areas.ts'

const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The edition of 2024 calls the totals of energy otherwise than those before it. */
const renamed: Record<string, string> = {
  gemiddeld_gasverbruik_totaal: 'gemiddeldAardgasverbruik',
  gemiddeld_elektriciteitsverbruik_totaal: 'gemiddeldeElektriciteitslevering',
}

const linearRing = (ring: Ring): Position[] => {
  const positions = ring.map((point): Position => toWgs84(toRijksdriehoek(point)))
  return [...positions, positions[0] as Position]
}

/** A page of a collection's items with all its areas. */
export function itemsGeoJson(rows: readonly AreaRow[]): string {
  const features = rows.map(({ area, names, figures }) => ({
    type: 'Feature',
    id: names.jrstatcode,
    properties: Object.fromEntries(
      Object.entries({ ...names, ...figures }).map(([name, value]) => [
        renamed[name] ?? camelCase(name),
        value,
      ]),
    ),
    geometry: {
      type: 'MultiPolygon',
      coordinates: area.polygons.map(({ outer, holes }) => [outer, ...holes].map(linearRing)),
    },
  }))
  return JSON.stringify({
    type: 'FeatureCollection',
    timeStamp: '2026-10-01T06:00:00Z',
    numberMatched: features.length,
    numberReturned: features.length,
    features,
  })
}

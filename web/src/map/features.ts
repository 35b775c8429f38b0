// GeoJSON for the map from what the server tells of areas and clusters. WGS 84.
import {
  area as areaOf,
  bbox,
  booleanPointInPolygon,
  centroid,
  pointToPolygonDistance,
  polygon,
} from '@turf/turf'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { Cluster, Clusters, Gebied } from '../../../api/contract/adoption.ts'

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
})

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

/** The area's boundary. */
export const areaFeature = (area: Gebied | null): FeatureCollection | null =>
  area && collection([feature(area.grens, {})])

const facts = ({ id, woningen, woningtype }: Cluster) => ({ id, woningen, woningtype })

/** Outlines of clusters, with `id`, `woningen` and `woningtype`. */
export const clusterFeatures = (clusters: Clusters | undefined): FeatureCollection | null =>
  clusters ? collection(clusters.items.map((cluster) => feature(cluster.grens, facts(cluster)))) : null

/** How finely a part is searched, each way. */
const steps = 12

/** Of a grid over the part the point farthest within: a word there stands clear of the edge. */
function innermost(part: Feature<Polygon>): Position {
  const [west, south, east, north] = bbox(part)
  const along = (from: number, to: number, step: number) => from + ((to - from) * (step + 0.5)) / steps
  const grid = Array.from({ length: steps * steps }, (_, index) => [
    along(west, east, index % steps),
    along(south, north, Math.floor(index / steps)),
  ])
  // Distances are negative within.
  const depths = grid.map((position) => pointToPolygonDistance(position, part))
  return grid[depths.indexOf(Math.min(...depths))] ?? [west, south]
}

/** A point inside the largest part, so that a cluster of several parts is counted aloud once. */
export function labelPoint({ coordinates }: Pick<MultiPolygon, 'coordinates'>): Position | null {
  const parts = coordinates.filter((rings) => (rings[0]?.length ?? 0) >= 4).map((rings) => polygon(rings))
  const [first, ...others] = parts
  if (!first) return null
  const largest = others.reduce((best, part) => (areaOf(part) > areaOf(best) ? part : best), first)
  const middle = centroid(largest).geometry.coordinates
  return booleanPointInPolygon(middle, largest) ? middle : innermost(largest)
}

/** One point a cluster, where its number of homes is written. */
export const clusterLabelFeatures = (clusters: Clusters | undefined): FeatureCollection | null =>
  clusters
    ? collection(
        clusters.items.flatMap((cluster) => {
          const coordinates = labelPoint(cluster.grens)
          return coordinates ? [feature({ type: 'Point', coordinates }, facts(cluster))] : []
        }),
      )
    : null

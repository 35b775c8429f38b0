// GeoJSON for the map from what the server tells of areas and clusters. WGS 84.
import { area as areaOf, pointOnFeature, polygon } from '@turf/turf'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson'
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

/** A point inside the largest part, so that a cluster of several parts is counted aloud once. */
export function labelPoint({ coordinates }: Pick<MultiPolygon, 'coordinates'>): Position | null {
  const parts = coordinates.filter((rings) => (rings[0]?.length ?? 0) >= 4).map((rings) => polygon(rings))
  const [first, ...others] = parts
  if (!first) return null
  const largest = others.reduce((best, part) => (areaOf(part) > areaOf(best) ? part : best), first)
  return pointOnFeature(largest).geometry.coordinates
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

// GeoJSON for the map from what the server tells of areas and clusters. WGS 84.
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Cluster, Clusters, Gebied } from '../../../api/contract/adoption.ts'
import { labelPoint } from './label-point.ts'

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

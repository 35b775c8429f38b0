// The map's sources: our own tiles, the optional background, and what the selected area adds.
import type { FeatureCollection } from 'geojson'
import type { SourceSpecification } from 'maplibre-gl'
import { tileZooms } from '../../../../api/contract/tiles.ts'

export const tileSource = 'tegels'

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** @param origin where the page comes from; tile addresses must be absolute for the map's worker */
export function sources(options: {
  origin: string
  revision: string
  rasterTiles: string | null
  area: FeatureCollection | null
  clusters: FeatureCollection | null
  clusterLabels: FeatureCollection | null
  overlays: readonly { id: string; data: FeatureCollection }[]
}): Record<string, SourceSpecification> {
  const { origin, revision, rasterTiles, area, clusters, clusterLabels, overlays } = options
  return {
    [tileSource]: {
      type: 'vector',
      tiles: [`${origin}/tiles/${revision}/{z}/{x}/{y}.mvt`],
      minzoom: tileZooms.minimum,
      maxzoom: tileZooms.maximum,
      attribution: 'BAG: Kadaster',
    },
    gebied: { type: 'geojson', data: area ?? empty },
    clusters: { type: 'geojson', data: clusters ?? empty, promoteId: 'id' },
    'clusters-punten': { type: 'geojson', data: clusterLabels ?? empty },
    ...Object.fromEntries(overlays.map(({ id, data }) => [id, { type: 'geojson', data } as const])),
    ...(rasterTiles
      ? {
          achtergrondkaart: {
            type: 'raster',
            tiles: [rasterTiles],
            tileSize: 256,
            maxzoom: 19,
            attribution: 'Kadaster / PDOK',
          },
        }
      : {}),
  }
}

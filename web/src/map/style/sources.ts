// The map's sources: our own tiles, the optional background, and what the selected area adds.
import type { FeatureCollection } from 'geojson'
import type { SourceSpecification } from 'maplibre-gl'
import { tileZooms } from '../../../../api/contract/tiles.ts'

export const tileSource = 'tegels'
/**
 * The same tiles once more, for the veil alone. Feature state that changes is written anew into every layer of a source that
 * reads any: beside the outlines of what is pointed at, a brush took the map three times as long.
 */
export const veilSource = 'tegels-sluier'

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** @param origin where the page comes from; tile addresses must be absolute for the map's worker */
export function sources(options: {
  origin: string
  /** Their path, which the settings tell each visitor: with labels for who may see them. */
  tilePath: string
  rasterTiles: string | null
  area: FeatureCollection | null
  clusters: FeatureCollection | null
  clusterLabels: FeatureCollection | null
  overlays: readonly { id: string; data: FeatureCollection }[]
}): Record<string, SourceSpecification> {
  const { origin, tilePath, rasterTiles, area, clusters, clusterLabels, overlays } = options
  const tiles: SourceSpecification = {
    type: 'vector',
    tiles: [`${origin}${tilePath}`],
    minzoom: tileZooms.minimum,
    maxzoom: tileZooms.maximum,
    attribution: 'BAG: Kadaster',
  }
  return {
    [tileSource]: tiles,
    [veilSource]: tiles,
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

// The whole map as a pure function of what is shown. MapLibre compares two answers and changes what differs.
import type { FeatureCollection } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import type { Theme } from '../themes/theme.ts'
import { areaLayers, clusterLabels, clusterLayers } from './area-layers.ts'
import { backgroundLayers } from './background-layers.ts'
import { buildingLayers, highlightLayers, markLayers } from './building-layers.ts'
import { labelLayers } from './label-layers.ts'
import { overviewLayers } from './overview-layers.ts'
import { sources } from './sources.ts'

export interface StyleOptions {
  origin: string
  revision: string
  rasterTiles: string | null
  theme: Theme
  off: ReadonlySet<string>
  area: FeatureCollection | null
  clusters: FeatureCollection | null
  clusterLabels: FeatureCollection | null
  /** Clusters are what the workspace is about: all outlines and counts show. */
  showClusters: boolean
}

/** Layers from the ground up. */
export function createStyle(palette: Palette, options: StyleOptions): StyleSpecification {
  const { theme, rasterTiles, showClusters } = options
  return {
    version: 8,
    name: 'Zwermkaart',
    sources: sources(options),
    layers: [
      ...backgroundLayers(palette, rasterTiles !== null),
      ...overviewLayers(theme),
      ...areaLayers(palette),
      ...buildingLayers(theme, palette, options),
      ...clusterLayers(palette, showClusters),
      ...highlightLayers(palette),
      ...markLayers(theme, options),
      ...labelLayers(theme, palette, options, rasterTiles === null),
      ...(showClusters ? clusterLabels(palette) : []),
    ],
  }
}

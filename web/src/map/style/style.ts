// The whole map as a pure function of what is shown. MapLibre compares two answers and changes what differs.
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import type { Theme } from '../themes/theme.ts'
import { areaLayers, clusterLabels, clusterLayers } from './area-layers.ts'
import { backgroundLayers } from './background-layers.ts'
import { buildingLayers, highlightLayers, markLayers } from './building-layers.ts'
import { extrusionLayers } from './extrusion-layers.ts'
import { labelLayers } from './label-layers.ts'
import { overviewLayers } from './overview-layers.ts'
import { sources } from './sources.ts'
import { veilLayer } from './veil-layer.ts'

/** Something that lies over the map for as long as a part of the screen wants it: a source with its layers. */
export interface Overlay {
  /** Name of its source. */
  id: string
  /** WGS 84; features that can be chosen carry an id. */
  data: FeatureCollection
  layers: (palette: Palette, source: string) => LayerSpecification[]
  /** Below the buildings, above them and below the labels, or above those as well. */
  place: 'below-buildings' | 'above-buildings' | 'above-labels'
}

export interface StyleOptions {
  origin: string
  tilePath: string
  rasterTiles: string | null
  theme: Theme
  off: ReadonlySet<string>
  area: FeatureCollection | null
  clusters: FeatureCollection | null
  clusterLabels: FeatureCollection | null
  /** Clusters are what the workspace is about: all outlines and counts show. */
  showClusters: boolean
  overlays: readonly Overlay[]
  /** There are charts beside the map: what does not fit what is picked in them can be veiled. */
  charts: boolean
  /** Buildings of which the height is known stand up. */
  threeD: boolean
}

/** Layers from the ground up. */
export function createStyle(palette: Palette, options: StyleOptions): StyleSpecification {
  const { theme, rasterTiles, showClusters, overlays, threeD } = options
  const overlaid = (place: Overlay['place']) =>
    overlays.filter((overlay) => overlay.place === place).flatMap(({ id, layers }) => layers(palette, id))
  return {
    version: 8,
    name: 'Zwermkaart',
    light: { anchor: 'viewport', color: '#ffffff', intensity: 0.22, position: [1.3, 200, 35] },
    sources: sources(options),
    layers: [
      ...backgroundLayers(palette, rasterTiles !== null),
      ...overviewLayers(theme),
      ...areaLayers(palette),
      ...overlaid('below-buildings'),
      ...buildingLayers(theme, palette, options),
      ...markLayers(theme, options),
      veilLayer(palette, options.charts),
      ...clusterLayers(palette, showClusters),
      ...(threeD ? extrusionLayers(theme, palette, options) : []),
      ...overlaid('above-buildings'),
      ...highlightLayers(palette),
      ...labelLayers(theme, palette, options, rasterTiles === null),
      ...(showClusters ? clusterLabels(palette) : []),
      ...overlaid('above-labels'),
    ],
  }
}

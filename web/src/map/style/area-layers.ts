// The chosen area's boundary, and the clusters of homes alike with the number of homes in each.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { darker, type Palette } from '../palette.ts'
import { housingTypeTheme } from '../themes/housing-type.ts'
import { mapFont } from './label-layers.ts'

const chosen: ExpressionSpecification = ['boolean', ['feature-state', 'gekozen'], false]

/** The area's boundary: present, but quieter than any building. */
export function areaLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'gebied',
      type: 'line',
      source: 'gebied',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.accent,
        'line-opacity': 0.45,
        'line-width': 1.5,
        'line-dasharray': [3, 3],
      },
    },
  ]
}

// Clusters of two types often share a row; their outlines tell which is which by the type's own colour.
const byType = [
  'match',
  ['get', 'woningtype'],
  ...housingTypeTheme.classes.flatMap(({ id, colour }) => [id, darker(colour, 0.25)]),
  '#5b6672',
] as unknown as ExpressionSpecification

/** Outlines of clusters below the buildings' marks. `strong` when clusters are what the workspace is about. */
export function clusterLayers(palette: Palette, strong: boolean): LayerSpecification[] {
  return [
    {
      id: 'clusters-vlak',
      type: 'fill',
      source: 'clusters',
      paint: {
        'fill-color': ['case', chosen, palette.accent, byType],
        'fill-opacity': ['case', chosen, 0.16, strong ? 0.08 : 0],
      },
    },
    {
      id: 'clusters-rand',
      type: 'line',
      source: 'clusters',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['case', chosen, palette.ink, byType],
        'line-width': ['case', chosen, 3, strong ? 1.4 : 0],
        'line-opacity': 0.9,
      },
    },
  ]
}

/** Numbers of homes in the middle of each cluster. */
export function clusterLabels(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'clusters-aantal',
      type: 'symbol',
      source: 'clusters-punten',
      layout: {
        'text-field': ['to-string', ['get', 'woningen']],
        'text-font': mapFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 12, 16, 17],
        'symbol-sort-key': ['-', 0, ['get', 'woningen']],
        'text-padding': 6,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 3 },
    },
  ]
}

// The chosen area's boundary, and the clusters of homes alike with the number of homes in each.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
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

/** Outlines of clusters below the buildings' marks. `strong` when clusters are what the workspace is about. */
export function clusterLayers(palette: Palette, strong: boolean): LayerSpecification[] {
  return [
    {
      id: 'clusters-vlak',
      type: 'fill',
      source: 'clusters',
      paint: {
        'fill-color': palette.accent,
        'fill-opacity': ['case', chosen, 0.14, strong ? 0.06 : 0],
      },
    },
    {
      id: 'clusters-rand',
      type: 'line',
      source: 'clusters',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.accent,
        'line-width': ['case', chosen, 3, strong ? 1.6 : 0],
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
      source: 'clusters',
      layout: {
        'text-field': ['to-string', ['get', 'woningen']],
        'text-font': mapFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 12, 16, 17],
        'symbol-sort-key': ['-', 0, ['get', 'woningen']],
        'text-padding': 6,
      },
      paint: { 'text-color': palette.accent, 'text-halo-color': palette.paper, 'text-halo-width': 2.5 },
    },
  ]
}

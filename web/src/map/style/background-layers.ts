// What lies under the buildings: a background of others when it can be reached, else our own calm one.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../../api/contract/tiles.ts'
import type { Palette } from '../palette.ts'
import { tileSource } from './sources.ts'

const widthBy = (scale: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.7],
  ['zoom'],
  12,
  ['*', scale, ['match', ['get', 'soort'], 'hoofdweg', 1.6, 'pad', 0.3, 0.7]],
  18,
  ['*', scale, ['match', ['get', 'soort'], 'hoofdweg', 34, 'pad', 8, 'woonerf', 17, 22]],
]

function ownBackground(palette: Palette): LayerSpecification[] {
  const soft: LayerSpecification = {
    id: 'achtergrond',
    type: 'fill',
    source: tileSource,
    'source-layer': tileLayers.background,
    // A pond lies in its park, whatever the order of the file.
    layout: { 'fill-sort-key': ['match', ['get', 'soort'], 'groen', 0, 'park', 1, 'sport', 2, 3] },
    paint: {
      'fill-color': [
        'match',
        ['get', 'soort'],
        'water',
        palette.water,
        'sport',
        palette.sport,
        ['groen', 'park'],
        palette.green,
        palette.ground,
      ],
      'fill-antialias': true,
    },
  }
  const road = (id: string, colour: string, scale: number): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': tileLayers.streetLines,
    minzoom: tileZooms.lines,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': widthBy(scale) },
  })
  return [soft, road('straatrand', palette.roadEdge, 1.18), road('straat', palette.road, 1)]
}

/** Background layers, lowest first. */
export function backgroundLayers(palette: Palette, withRaster: boolean): LayerSpecification[] {
  return [
    { id: 'grond', type: 'background', paint: { 'background-color': palette.ground } },
    ...(withRaster
      ? ([
          {
            id: 'achtergrondkaart',
            type: 'raster',
            source: 'achtergrondkaart',
            paint: { 'raster-opacity': 0.75, 'raster-saturation': -0.4, 'raster-fade-duration': 150 },
          },
        ] satisfies LayerSpecification[])
      : ownBackground(palette)),
  ]
}

// Below the zoom of single buildings: cells that tell where homes are and how old the place is.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../../api/contract/tiles.ts'
import type { Theme } from '../themes/theme.ts'
import { tileSource } from './sources.ts'

/** Colours by period when the theme knows periods, else by how many homes a cell holds. */
export function overviewLayers(theme: Theme): LayerSpecification[] {
  const byPeriod = [
    'match',
    ['coalesce', ['get', 'bouwperiode'], 'onbekend'],
    ...theme.classes.flatMap(({ id, colour }) => [id, colour]),
    '#e9e4da',
  ] as unknown as ExpressionSpecification
  return [
    {
      id: 'overzicht',
      type: 'fill',
      source: tileSource,
      'source-layer': tileLayers.overview,
      maxzoom: tileZooms.buildings,
      paint: {
        'fill-color': theme.id === 'bouwjaar' ? byPeriod : '#8f8672',
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['get', 'panden'],
          1,
          0.25,
          100,
          theme.id === 'bouwjaar' ? 0.9 : 0.6,
        ],
        'fill-antialias': false,
      },
    },
  ]
}

// A veil over the buildings that do not fit what is picked in the charts. It reads feature state, so that brushing costs no
// new tiles; and it goes by a constant opacity, so that lifting it does not either.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../../api/contract/tiles.ts'
import type { Palette } from '../palette.ts'
import { tileSource } from './sources.ts'

const past: ExpressionSpecification = ['coalesce', ['feature-state', 'past'], 0]

/** Covers every building of which no home fits, and half of those of which some do. */
export function veilLayer(palette: Palette, veiled: boolean): LayerSpecification {
  return {
    id: 'panden-sluier',
    type: 'fill',
    source: tileSource,
    'source-layer': tileLayers.buildings,
    minzoom: tileZooms.buildings,
    paint: {
      'fill-color': [
        'match',
        past,
        2,
        `${palette.ground}00`,
        1,
        `${palette.ground}66`,
        `${palette.ground}d9`,
      ],
      'fill-opacity': veiled ? 1 : 0,
    },
  }
}

// A veil over the buildings that do not fit what is picked in the charts. It reads feature state, so that brushing costs no
// new tiles; and it goes by a constant opacity, so that lifting it does not either. That opacity is kept by `fit.ts`.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../../api/contract/tiles.ts'
import type { Palette } from '../palette.ts'
import { veilSource } from './sources.ts'

const past: ExpressionSpecification = ['coalesce', ['feature-state', 'past'], 0]

export const veilLayerId = 'panden-sluier'

/**
 * Covers every building of which no home fits, and half of those of which some do; not yet visible.
 * @param charts whether there are charts to pick in: without them its tiles are not asked for
 */
export function veilLayer(palette: Palette, charts: boolean): LayerSpecification {
  return {
    id: veilLayerId,
    type: 'fill',
    source: veilSource,
    'source-layer': tileLayers.buildings,
    minzoom: tileZooms.buildings,
    layout: { visibility: charts ? 'visible' : 'none' },
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
      'fill-opacity': 0,
      // Fading would draw the whole map anew for many frames.
      'fill-opacity-transition': { duration: 0 },
    },
  }
}

/** The next style with the veil as it lies now, for MapLibre's `transformStyle`. */
export function keepVeil(
  previous: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  const former = previous?.layers.find(({ id }) => id === veilLayerId)
  const opacity = former?.type === 'fill' ? former.paint?.['fill-opacity'] : undefined
  if (opacity === undefined) return next
  const layers = next.layers.map((layer) =>
    layer.id === veilLayerId && layer.type === 'fill'
      ? { ...layer, paint: { ...layer.paint, 'fill-opacity': opacity } }
      : layer,
  )
  return { ...next, layers }
}

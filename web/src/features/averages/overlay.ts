// Means on the map: the line around the homes that share one, with the figure in words. Nothing is coloured by it, for
// the figure is no home's own; where there is none, the area is hatched and says why.
import type { FeatureCollection } from 'geojson'
import type { Gemiddelden } from '../../../../api/contract/averages.ts'
import { labelPoint } from '../../map/features.ts'
import { hatchImage } from '../../map/style/images.ts'
import { mapFont } from '../../map/style/label-layers.ts'
import type { Overlay } from '../../map/style/style.ts'

type Item = Gemiddelden['items'][number]

/** @param tell the figure in words, as it stands on the map */
export function averageFeatures(items: readonly Item[], tell: (item: Item) => string): FeatureCollection {
  const known = ({ waarde }: Item) => ({ bekend: waarde !== null })
  return {
    type: 'FeatureCollection',
    features: items.flatMap((item) => {
      const point = labelPoint(item.grens)
      const outline = { type: 'Feature' as const, geometry: item.grens, properties: known(item) }
      if (!point) return [outline]
      const geometry = { type: 'Point' as const, coordinates: point }
      return [outline, { type: 'Feature' as const, geometry, properties: { tekst: tell(item) } }]
    }),
  }
}

/** Outlines above the buildings, so that a line is seen where it runs through a block. */
export const averageOverlay = (data: FeatureCollection): Overlay => ({
  id: 'gemiddelden',
  data,
  place: 'above-buildings',
  layers: ({ ink, paper }, source) => [
    {
      id: 'gemiddelden-onbekend',
      type: 'fill',
      source,
      filter: ['==', ['get', 'bekend'], false],
      paint: { 'fill-pattern': hatchImage },
    },
    {
      id: 'gemiddelden-rand-onder',
      type: 'line',
      source,
      filter: ['has', 'bekend'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': paper, 'line-width': 5, 'line-opacity': 0.8 },
    },
    {
      id: 'gemiddelden-rand',
      type: 'line',
      source,
      filter: ['has', 'bekend'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 1.8, 'line-dasharray': [4, 2] },
    },
    {
      id: 'gemiddelden-tekst',
      type: 'symbol',
      source,
      filter: ['has', 'tekst'],
      layout: {
        'text-field': ['get', 'tekst'],
        'text-font': mapFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 12, 16, 15],
        'text-max-width': 14,
        'text-line-height': 1.25,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 3 },
    },
  ],
})

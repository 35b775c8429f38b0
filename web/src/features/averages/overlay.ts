// Means on the map: the line around the homes that share one, with the figure in words. Nothing is coloured by it, for
// the figure is no home's own; where there is none, the area is hatched and says why.
import type { Feature, FeatureCollection } from 'geojson'
import type { Gemiddelden } from '../../../../api/contract/averages.ts'
import { labelPoint } from '../../map/label-point.ts'
import { hatchImage } from '../../map/style/images.ts'
import { mapFont } from '../../map/style/label-layers.ts'
import type { Overlay } from '../../map/style/style.ts'

type Item = Gemiddelden['items'][number]

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const outlines = (items: readonly Item[]) =>
  collection(
    items.map(({ grens, waarde }) => ({
      type: 'Feature',
      geometry: grens,
      properties: { bekend: waarde !== null },
    })),
  )

const words = (items: readonly Item[], tell: (item: Item) => string) =>
  collection(
    items.flatMap((item) => {
      const coordinates = labelPoint(item.grens)
      if (!coordinates) return []
      return [
        { type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { tekst: tell(item) } },
      ]
    }),
  )

/**
 * The lines above the buildings, so that one is seen where it runs through a block; the words above street names.
 * @param tell the figure in words, as it stands on the map
 */
export const averageOverlays = (items: readonly Item[], tell: (item: Item) => string): Overlay[] => [
  { id: 'gemiddelden', data: outlines(items), place: 'above-buildings', layers: outlineLayers },
  { id: 'gemiddelden-woorden', data: words(items, tell), place: 'above-labels', layers: wordLayers },
]

const outlineLayers: Overlay['layers'] = ({ ink, paper }, source) => [
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
    layout: { 'line-join': 'round' },
    paint: { 'line-color': paper, 'line-width': 5, 'line-opacity': 0.8 },
  },
  {
    id: 'gemiddelden-rand',
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ink, 'line-width': 1.8, 'line-dasharray': [4, 2] },
  },
]

const wordLayers: Overlay['layers'] = ({ ink, paper }, source) => [
  {
    id: 'gemiddelden-woorden',
    type: 'symbol',
    source,
    layout: {
      'text-field': ['get', 'tekst'],
      'text-font': mapFont,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 13, 16, 16],
      'text-max-width': 14,
      'text-line-height': 1.25,
      'text-padding': 8,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 4, 'text-halo-blur': 0.5 },
  },
]

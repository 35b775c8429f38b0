// Neighbourhoods on the map in the colour of their share of low incomes, with the share in figures; hatched where unknown.
import type { Feature } from 'geojson'
import { useMemo } from 'react'
import { labelPoint } from '../../map/label-point.ts'
import { hatchImage } from '../../map/style/images.ts'
import { mapFont } from '../../map/style/label-layers.ts'
import type { Overlay } from '../../map/style/style.ts'
import {
  figureOf,
  incomeClass,
  incomeClasses,
  type Neighbourhood,
  supportFigures,
  useSupportFigures,
} from './figures.ts'

const none: readonly Overlay[] = []
const classOf = ['get', 'klasse']
const isKnown = ['>=', classOf, 0]

const areas = (neighbourhoods: readonly Neighbourhood[]): Feature[] =>
  neighbourhoods.map((neighbourhood) => ({
    type: 'Feature',
    geometry: neighbourhood.grens,
    properties: { klasse: incomeClass(neighbourhood) ?? -1 },
  }))

const words = (neighbourhoods: readonly Neighbourhood[]): Feature[] =>
  neighbourhoods.flatMap((neighbourhood) => {
    const coordinates = labelPoint(neighbourhood.grens)
    if (!coordinates) return []
    const income = figureOf(neighbourhood, supportFigures[0])
    const tekst = income ? `${neighbourhood.naam}\n${income.waarde}%` : neighbourhood.naam
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { tekst } }]
  })

const groundLayers: Overlay['layers'] = (_, source) => [
  {
    id: `${source}-onbekend`,
    type: 'fill',
    source,
    filter: ['!', isKnown] as never,
    paint: { 'fill-pattern': hatchImage, 'fill-opacity': 0.5 },
  },
  {
    id: `${source}-vlak`,
    type: 'fill',
    source,
    filter: isKnown as never,
    paint: {
      'fill-color': [
        'match',
        classOf,
        ...incomeClasses.flatMap(({ colour }, index) => [index, colour]),
        '#00000000',
      ] as never,
      'fill-opacity': 0.7,
    },
  },
]

const lineLayers: Overlay['layers'] = ({ ink, paper }, source) => [
  { id: `${source}-onder`, type: 'line', source, paint: { 'line-color': paper, 'line-width': 4 } },
  { id: `${source}-lijn`, type: 'line', source, paint: { 'line-color': ink, 'line-width': 1.4 } },
]

const wordLayers: Overlay['layers'] = ({ ink, paper }, source) => [
  {
    id: `${source}-woorden`,
    type: 'symbol',
    source,
    layout: {
      'text-field': ['get', 'tekst'],
      'text-font': mapFont,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 13, 16, 17],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 3 },
  },
]

/** @param area null while they are not wanted */
export function useSupportOverlay(area: string | null): readonly Overlay[] {
  const { data } = useSupportFigures(area)
  return useMemo(() => {
    if (area === null || !data) return none
    const outlines = { type: 'FeatureCollection', features: areas(data) } as const
    const told = { type: 'FeatureCollection', features: words(data) } as const
    return [
      { id: 'hulp', data: outlines, place: 'below-buildings', layers: groundLayers },
      { id: 'hulp-rand', data: outlines, place: 'above-buildings', layers: lineLayers },
      { id: 'hulp-woorden', data: told, place: 'above-labels', layers: wordLayers },
    ]
  }, [area, data])
}

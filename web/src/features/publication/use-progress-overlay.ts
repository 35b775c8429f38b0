// Published progress on the map: squares in the colour of their share, with the range in figures; hatched where nothing is shown.
import type { Feature, FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Publicatiegebieden } from '../../../../api/contract/publications.ts'
import { labelPoint } from '../../map/label-point.ts'
import { inkOn } from '../../map/palette.ts'
import { solidTexture } from '../../map/style/images.ts'
import { mapFont } from '../../map/style/label-layers.ts'
import type { Overlay } from '../../map/style/style.ts'
import { type AreaProgress, shareClasses } from './progress.ts'
import { type ProgressChoice, useProgress } from './use-progress.ts'

const none: readonly Overlay[] = []
const hiddenGround = '#efe9dc'

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

/** Fills and lines. Areas that are not shown have class -1. */
function squareFeatures(squares: readonly AreaProgress[], areas: Publicatiegebieden): FeatureCollection {
  const shown = new Map(squares.map((square) => [square.id, square.shareClass]))
  return collection(
    areas.features.flatMap(({ id, geometry }) =>
      shown.has(id)
        ? [{ type: 'Feature', geometry, properties: { klasse: shown.get(id) ?? -1 } } as Feature]
        : [],
    ),
  )
}

function wordFeatures(squares: readonly AreaProgress[], areas: Publicatiegebieden): FeatureCollection {
  const shown = new Map(squares.map((square) => [square.id, square]))
  return collection(
    areas.features.flatMap(({ id, geometry }) => {
      const { range = null, shareClass } = shown.get(id) ?? {}
      const coordinates = range && labelPoint(geometry)
      if (!coordinates) return []
      const properties = { tekst: `${range.minstens}–${range.hoogstens}`, klasse: shareClass ?? 0 }
      return [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties } as Feature]
    }),
  )
}

const squareLayers: Overlay['layers'] = ({ ink, paper }, source) => [
  {
    id: 'publicatie-niet-getoond',
    type: 'fill',
    source,
    filter: ['==', ['get', 'klasse'], -1],
    paint: { 'fill-pattern': solidTexture('onbekend', hiddenGround), 'fill-opacity': 0.55 },
  },
  {
    id: 'publicatie-vakken',
    type: 'fill',
    source,
    filter: ['>=', ['get', 'klasse'], 0],
    paint: {
      'fill-color': [
        'match',
        ['get', 'klasse'],
        ...shareClasses.flatMap(({ colour }, index) => [index, colour]),
        hiddenGround,
      ] as never,
      'fill-opacity': 0.82,
    },
  },
  // What shows nothing is only sketched, so that what does stands out.
  {
    id: 'publicatie-rand-niet-getoond',
    type: 'line',
    source,
    filter: ['==', ['get', 'klasse'], -1],
    paint: { 'line-color': ink, 'line-width': 0.75, 'line-opacity': 0.35 },
  },
  {
    id: 'publicatie-rand-onder',
    type: 'line',
    source,
    filter: ['>=', ['get', 'klasse'], 0],
    paint: { 'line-color': paper, 'line-width': 3, 'line-opacity': 0.9 },
  },
  {
    id: 'publicatie-rand',
    type: 'line',
    source,
    filter: ['>=', ['get', 'klasse'], 0],
    paint: { 'line-color': ink, 'line-width': 1.1 },
  },
]

const wordLayers: Overlay['layers'] = (_, source) => {
  const inks = shareClasses.flatMap(({ colour }, index) => [index, inkOn(colour)])
  const halos = shareClasses.flatMap(({ colour }, index) => [index, colour])
  return [
    {
      id: 'publicatie-woorden',
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'tekst'],
        'text-font': mapFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 15, 16],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': ['match', ['get', 'klasse'], ...inks, '#1d2630'] as never,
        'text-halo-color': ['match', ['get', 'klasse'], ...halos, '#ffffff'] as never,
        'text-halo-width': 2,
      },
    },
  ]
}

/** @param choice null while it is not wanted */
export function useProgressOverlay(choice: ProgressChoice | null): readonly Overlay[] {
  const { progress, areas } = useProgress(choice)
  const { locale } = useIntl()
  // biome-ignore lint/correctness/useExhaustiveDependencies: figures are written as the language writes them
  return useMemo(() => {
    if (!progress || !areas.data) return none
    const { squares } = progress
    return [
      {
        id: 'publicatie',
        data: squareFeatures(squares, areas.data),
        place: 'above-buildings',
        layers: squareLayers,
      },
      {
        id: 'publicatie-woorden',
        data: wordFeatures(squares, areas.data),
        place: 'above-labels',
        layers: wordLayers,
      },
    ]
  }, [progress, areas.data, locale])
}

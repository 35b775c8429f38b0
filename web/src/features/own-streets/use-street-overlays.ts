// One's own homes on the map: outlined where somebody is welcome, greyed and crossed where nobody is to be approached;
// all others step back.
import type { ExpressionFilterSpecification, LayerSpecification } from 'maplibre-gl'
import { useMemo } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { buildingFeatureId } from '../../../../api/contract/tiles.ts'
import { useApproach } from '../../lib/api/consents.ts'
import { buildings } from '../../map/style/building-layers.ts'
import { mapFont } from '../../map/style/label-layers.ts'
import type { Overlay } from '../../map/style/style.ts'
import { buildingsByWelcome, type Door } from './streets.ts'

const none: readonly Overlay[] = []

const among = (ids: readonly string[]): ExpressionFilterSpecification => [
  'in',
  ['id'],
  ['literal', ids.map(buildingFeatureId.fromBag)],
]

/** @param whole they are all homes of the area: then only where nobody is to be approached stands out */
function overlayOf(doors: readonly Door[], whole: boolean): Overlay {
  const { welcome, leave } = buildingsByWelcome(doors)
  const outlined = whole ? leave : [...welcome, ...leave]
  return {
    id: 'eigen-straten',
    data: { type: 'FeatureCollection', features: [] },
    place: 'above-buildings',
    layers: (palette, source): LayerSpecification[] => [
      {
        ...buildings,
        id: `${source}-rest`,
        type: 'fill',
        filter: ['!', among([...welcome, ...leave])],
        paint: { 'fill-color': palette.ground, 'fill-opacity': 0.75 },
      },
      {
        ...buildings,
        id: `${source}-liever-niet`,
        type: 'fill',
        filter: among(leave),
        paint: { 'fill-color': palette.paper, 'fill-opacity': 0.8 },
      },
      {
        ...buildings,
        id: `${source}-rand`,
        type: 'line',
        filter: among(outlined),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.ink,
          'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0.75, 17, 2.5],
        },
      },
      {
        ...buildings,
        id: `${source}-kruis`,
        type: 'symbol',
        minzoom: 16,
        filter: among(leave),
        layout: {
          'text-field': '×',
          'text-font': mapFont,
          'text-size': 20,
          'text-allow-overlap': true,
        },
        paint: { 'text-color': palette.ink },
      },
    ],
  }
}

/** @param area null while the own streets are not wanted on the map */
export function useStreetOverlays(area: Gebied | null): readonly Overlay[] {
  const { data } = useApproach(area?.id ?? null)
  return useMemo(
    () => (area && data ? [overlayOf(data.items, data.items.length >= area.woningen)] : none),
    [area, data],
  )
}

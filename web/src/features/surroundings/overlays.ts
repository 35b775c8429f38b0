// The surroundings on the map: meeting places and parties as symbols, koppelkansen as hatched areas and lines with their year.
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Belanghebbende, Koppelkans, Ontmoetingsplek } from '../../../../api/contract/surroundings.ts'
import type { Palette } from '../../map/palette.ts'
import { mapFont } from '../../map/style/label-layers.ts'
import type { Overlay } from '../../map/style/style.ts'
import { symbolImage, workColour, workHatch } from '../../map/style/symbol-images.ts'
import { type SurroundingLayer, surroundingLayers } from './layers.ts'
import { partySymbol, placeSymbol } from './marks.ts'

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
})
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })
/** Also of several areas in one. */
const isArea: ExpressionSpecification = ['in', 'Polygon', ['geometry-type']]
const isChosen: ExpressionSpecification = ['==', ['get', 'gekozen'], true]

/** @param shift pixels to the side, so that a party in a meeting place does not cover it */
const symbolLayers =
  (shift: [number, number]) =>
  (palette: Palette, source: string): LayerSpecification[] => {
    return [
      {
        id: `${source}-gekozen`,
        type: 'circle',
        source,
        filter: isChosen,
        paint: {
          'circle-radius': 19,
          'circle-translate': shift,
          'circle-color': palette.accent,
          'circle-opacity': 0.25,
          'circle-stroke-color': palette.accent,
          'circle-stroke-width': 2.5,
        },
      },
      {
        id: source,
        type: 'symbol',
        source,
        layout: {
          'icon-image': ['get', 'beeld'],
          'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 15, 0.85, 17, 1.1],
          'icon-allow-overlap': true,
          'icon-offset': shift,
          'text-field': ['step', ['zoom'], '', 15.5, ['get', 'naam']],
          'text-font': mapFont,
          'text-size': 13,
          'text-anchor': 'top',
          'text-offset': [0, 1.05],
          'text-optional': true,
          'text-max-width': 9,
        },
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 1.8 },
      },
    ]
  }

function areaLayers(_: Palette, source: string): LayerSpecification[] {
  return [
    {
      id: source,
      type: 'fill',
      source,
      filter: isArea,
      paint: { 'fill-pattern': workHatch },
    },
  ]
}

function outlineLayers(palette: Palette, source: string): LayerSpecification[] {
  const width: ExpressionSpecification = ['case', isChosen, 6, 3.5]
  return [
    {
      id: `${source}-rand`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': ['case', isChosen, 9, 6], 'line-opacity': 0.8 },
    },
    {
      id: `${source}-lijn`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': workColour, 'line-width': width, 'line-dasharray': [2.2, 0.9] },
    },
    ...(['line', 'point'] as const).map(
      (placement): LayerSpecification => ({
        id: `${source}-naam-${placement}`,
        type: 'symbol',
        source,
        filter: placement === 'point' ? isArea : ['!', isArea],
        layout: {
          'symbol-placement': placement,
          'text-field': ['get', 'naam'],
          'text-font': mapFont,
          'text-size': 13,
          'text-max-angle': 60,
          'text-padding': 2,
        },
        paint: { 'text-color': workColour, 'text-halo-color': palette.paper, 'text-halo-width': 2 },
      }),
    ),
  ]
}

export interface Shown {
  places: readonly Ontmoetingsplek[]
  parties: readonly Belanghebbende[]
  /** Those of the year that is chosen. */
  opportunities: readonly Koppelkans[]
}

/**
 * What to lay over the map. Every feature carries the `id` of its entry; a source is named after its kind.
 * @param chosen id of the entry that is explained
 * @param label words a koppelkans: kind and years
 */
export function surroundingOverlays(
  { places, parties, opportunities }: Shown,
  layers: readonly SurroundingLayer[],
  chosen: string | null,
  label: (opportunity: Koppelkans) => string,
): Overlay[] {
  const placed = places.map(({ id, naam, soort, punt, herkomst }) =>
    feature(
      { type: 'Point', coordinates: punt },
      {
        id,
        naam: naam ?? '',
        beeld: symbolImage(placeSymbol(soort, herkomst === 'toegevoegd')),
        gekozen: id === chosen,
      },
    ),
  )
  const known = parties.flatMap(({ id, naam, soort, punt }) =>
    punt
      ? [
          feature(
            { type: 'Point', coordinates: punt },
            { id, naam, beeld: symbolImage(partySymbol(soort)), gekozen: id === chosen },
          ),
        ]
      : [],
  )
  const work = collection(
    opportunities.map((opportunity) => {
      const { id, geometrie } = opportunity
      return feature(geometrie as Geometry, { id, naam: label(opportunity), gekozen: id === chosen })
    }),
  )
  const overlays: Record<SurroundingLayer, Overlay[]> = {
    koppelkans: [
      { id: 'koppelkans-vlak', data: work, layers: areaLayers, place: 'below-buildings' },
      { id: 'koppelkans', data: work, layers: outlineLayers, place: 'above-buildings' },
    ],
    ontmoetingsplek: [
      {
        id: 'ontmoetingsplek',
        data: collection(placed),
        layers: symbolLayers([0, 0]),
        place: 'above-buildings',
      },
    ],
    belanghebbende: [
      {
        id: 'belanghebbende',
        data: collection(known),
        layers: symbolLayers([15, -15]),
        place: 'above-buildings',
      },
    ],
  }
  const fromBelow = ['koppelkans', 'ontmoetingsplek', 'belanghebbende'] as const
  return fromBelow.filter((layer) => layers.includes(layer)).flatMap((layer) => overlays[layer])
}

/** The sources of the map that hold entries. */
export const surroundingSources: readonly string[] = [...surroundingLayers, 'koppelkans-vlak']

/** The kind of entry that a source of the map holds; null for a source of somebody else. */
export function layerOfSource(source: string): SurroundingLayer | null {
  const name = source.replace(/-vlak$/, '')
  return surroundingLayers.find((layer) => layer === name) ?? null
}

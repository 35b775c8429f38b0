import { createExpression, featureFilter } from '@maplibre/maplibre-gl-style-spec'
import { expect, test } from 'vitest'
import { defaultPalette } from '../palette.ts'
import { labelTheme } from '../themes/label.ts'
import { extrusionLayers } from './extrusion-layers.ts'

type Properties = Record<string, string | number>

/** Metres to which a building of seven metres stands, per layer that draws it. */
function standing(properties: Properties, state: Record<string, boolean> = {}): Record<string, unknown> {
  const feature = { type: 3, properties: { woningen: 1, verblijfsobjecten: 1, hoogte: 7, ...properties } }
  const layers = extrusionLayers(labelTheme, defaultPalette, { off: new Set(['G']) })
  const drawn = layers.flatMap((layer) => {
    if (layer.type !== 'fill-extrusion') throw new Error(`${layer.id} does not stand up`)
    const { filter } = featureFilter(layer.filter as never, 'layers[0].filter')
    if (!filter({ zoom: 16 }, feature as never)) return []
    const height = createExpression(layer.paint?.['fill-extrusion-height'], 'layers[0].paint')
    if (height.result === 'error') throw new Error(JSON.stringify(height.value))
    return [[layer.id, height.value.evaluate({ zoom: 16 }, feature as never, state)]]
  })
  return Object.fromEntries(drawn)
}

test('a known label stands in its colour, and lies down when its class is switched off', () => {
  expect(standing({ label_slechtst: 'C' })).toEqual({ 'panden-3d': 7 })
  expect(standing({ label_slechtst: 'C' }, { gekozen: true })).toEqual({ 'panden-3d': 7 })
  expect(standing({ label_slechtst: 'G' })).toEqual({ 'panden-3d': 0 })
})

test.each(['gekozen', 'aangewezen'])('what is unknown stands hatched, and in ink when it is %s', (flag) => {
  expect(standing({})).toEqual({ 'panden-3d': 0, 'panden-3d-arcering': 7 })
  expect(standing({}, { [flag]: true })).toEqual({ 'panden-3d': 7, 'panden-3d-arcering': 0 })
})

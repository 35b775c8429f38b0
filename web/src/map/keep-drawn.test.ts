import type { StyleSpecification } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { keepDrawn } from './keep-drawn.ts'

const style = (...names: string[]): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(
    names.map((name) => [name, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }]),
  ),
  layers: names.map((name) => ({ id: name, type: 'line', source: name })),
})

test('what is drawn stays on top when the style changes, and nothing else of the former does', () => {
  const kept = keepDrawn(style('panden', 'teken-polygon'), style('panden', 'clusters'))
  expect(kept.layers.map(({ id }) => id)).toEqual(['panden', 'clusters', 'teken-polygon'])
  expect(Object.keys(kept.sources)).toEqual(['panden', 'clusters', 'teken-polygon'])
  expect(keepDrawn(undefined, style('panden')).layers).toHaveLength(1)
})

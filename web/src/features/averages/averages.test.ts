import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import type { Gemiddelden } from '../../../../api/contract/averages.ts'
import { nl } from '../../lib/messages/nl.ts'
import type { Text } from '../../lib/messages/text.ts'
import { defaultPalette } from '../../map/palette.ts'
import { createStyle } from '../../map/style/style.ts'
import { adoptionTheme } from '../../map/themes/adoption.ts'
import { averageOverlays } from './overlay.ts'
import { averageInWords } from './words.ts'

const intl = createIntl({ locale: 'nl', messages: { ...nl } })
const text: Text = (id, values) => intl.formatMessage({ id }, values)
const formats = {
  count: (value: number) => intl.formatNumber(value),
  percent: (share: number) => intl.formatNumber(share, { style: 'percent' }),
} as never

const item = (change: Partial<Gemiddelden['items'][number]>): Gemiddelden['items'][number] => ({
  code: 'BU04570001',
  naam: 'West',
  waarde: 1240,
  reden: null,
  woningen: 386,
  woningenInGebied: 300,
  stadsverwarming: null,
  grens: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [5, 52],
          [5.01, 52],
          [5.01, 52.01],
          [5, 52.01],
          [5, 52],
        ],
      ],
    ],
  },
  ...change,
})
const averages = (figuur: Gemiddelden['figuur'], items: Gemiddelden['items']): Gemiddelden => ({
  gebied: 'wijk-a',
  figuur,
  jaar: 2022,
  items,
  bron: null,
})

test('a mean tells its unit, how many homes share it, and its year', () => {
  const told = averages('gas', [item({})])
  expect(averageInWords(told, item({}), text, formats)).toBe('1.240 m³ · 386 woningen · 2022')
})

test('without a figure it tells why', () => {
  const missing = item({ waarde: null, reden: 'geheim-of-onbekend' })
  const words = averageInWords(averages('gas', [missing]), missing, text, formats)
  expect(words).toBe('geen cijfer: geheim of onbekend · 386 woningen · 2022')
})

test('low gas where there is district heating is never told without it; electricity has nothing to do with it', () => {
  const heated = item({ waarde: 300, stadsverwarming: 34 })
  expect(averageInWords(averages('gas', [heated]), heated, text, formats)).toContain('34% stadsverwarming')
  const electric = averageInWords(averages('elektriciteit', [heated]), heated, text, formats)
  expect(electric).not.toContain('stadsverwarming')
})

test('the overlay makes a valid style with an outline and a text for each neighbourhood', () => {
  const items = [item({}), item({ code: 'BU04570002', waarde: null, reden: 'komt-later' })]
  const overlays = averageOverlays(items, ({ naam }) => naam)
  const kinds = overlays.map(({ data }) => data.features.map(({ geometry }) => geometry.type))
  expect(kinds).toEqual([
    ['MultiPolygon', 'MultiPolygon'],
    ['Point', 'Point'],
  ])
  const style = createStyle(defaultPalette, {
    origin: 'http://localhost:8080',
    tilePath: '/tiles/abc/{z}/{x}/{y}.mvt',
    rasterTiles: null,
    theme: adoptionTheme(new Map()),
    off: new Set(),
    area: null,
    clusters: null,
    clusterLabels: null,
    showClusters: false,
    overlays,
    charts: true,
    threeD: true,
  })
  expect(validateStyleMin(style)).toEqual([])
})

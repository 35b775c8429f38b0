import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { defaultPalette } from '../palette.ts'
import { adoptionTheme } from '../themes/adoption.ts'
import { registerThemes } from '../themes/register-themes.ts'
import { extrusionLayerIds } from './extrusion-layers.ts'
import { createStyle, type StyleOptions } from './style.ts'

const options = (change: Partial<StyleOptions>): StyleOptions => ({
  origin: 'http://localhost:8080',
  tilePath: '/tiles/abc/{z}/{x}/{y}.mvt',
  rasterTiles: null,
  theme: adoptionTheme(new Map()),
  off: new Set(),
  area: null,
  clusters: null,
  clusterLabels: null,
  showClusters: true,
  overlays: [],
  charts: true,
  threeD: false,
  ...change,
})

describe('createStyle', () => {
  test.each([adoptionTheme(new Map()), ...registerThemes])('is a valid style for the theme $id', (theme) => {
    const [first] = theme.classes
    const style = createStyle(defaultPalette, options({ theme, off: new Set([first?.id ?? '']) }))
    expect(validateStyleMin(style)).toEqual([])
  })

  test.each([adoptionTheme(new Map()), ...registerThemes])(
    'lets buildings of a known height stand up in the theme $id, and no others',
    (theme) => {
      const [first] = theme.classes
      const style = createStyle(
        defaultPalette,
        options({ theme, threeD: true, off: new Set([first?.id ?? '']) }),
      )
      expect(validateStyleMin(style)).toEqual([])
      const standing = style.layers.filter(({ type }) => type === 'fill-extrusion')
      expect(standing.length).toBeGreaterThan(0)
      for (const { id, ...layer } of standing) {
        expect(extrusionLayerIds).toContain(id)
        const filter = featureFilter(
          'filter' in layer ? (layer.filter as never) : undefined,
          'layers[0].filter',
        )
        const shows = (properties: Record<string, unknown>) =>
          filter.filter({ zoom: 16 }, { type: 3, properties } as never)
        expect(shows({ woningen: 1, verblijfsobjecten: 1, label_slechtst: 'C', bouwjaar: 1970 })).toBe(false)
      }
    },
  )

  test('keeps buildings flat unless asked', () => {
    const style = createStyle(defaultPalette, options({}))
    expect(style.layers.filter(({ type }) => type === 'fill-extrusion')).toEqual([])
  })

  test('draws the background of others below everything, with its attribution and without our own streets', () => {
    const style = createStyle(defaultPalette, options({ rasterTiles: 'https://tiles.test/{z}/{x}/{y}.png' }))
    expect(validateStyleMin(style)).toEqual([])
    expect(style.layers.map(({ id }) => id).slice(0, 2)).toEqual(['grond', 'achtergrondkaart'])
    expect(style.layers.map(({ id }) => id)).not.toContain('straatnamen')
    expect(style.sources.achtergrondkaart).toMatchObject({ attribution: 'Kadaster / PDOK' })
  })

  test('keeps the map’s requests at home', () => {
    const style = createStyle(defaultPalette, options({}))
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    const hosts = JSON.stringify(style).match(/https?:\/\/[^/"]+/g)
    expect([...new Set(hosts)]).toEqual(['http://localhost:8080'])
  })
})

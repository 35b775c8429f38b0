import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { defaultPalette } from '../palette.ts'
import { adoptionTheme } from '../themes/adoption.ts'
import { registerThemes } from '../themes/register-themes.ts'
import { createStyle, type StyleOptions } from './style.ts'

const options = (change: Partial<StyleOptions>): StyleOptions => ({
  origin: 'http://localhost:8080',
  revision: 'abc',
  rasterTiles: null,
  theme: adoptionTheme(new Map()),
  off: new Set(),
  area: null,
  clusters: null,
  clusterLabels: null,
  showClusters: true,
  overlays: [],
  ...change,
})

describe('createStyle', () => {
  test.each([adoptionTheme(new Map()), ...registerThemes])('is a valid style for the theme $id', (theme) => {
    const [first] = theme.classes
    const style = createStyle(defaultPalette, options({ theme, off: new Set([first?.id ?? '']) }))
    expect(validateStyleMin(style)).toEqual([])
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
    expect(JSON.stringify(style).match(/https?:\/\/[^/"]+/g)).toEqual(['http://localhost:8080'])
  })
})

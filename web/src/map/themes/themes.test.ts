import { createExpression } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BuildingTileProperties } from '../../../../api/contract/tiles.ts'
import { purposeClasses } from '../../../../api/contract/tiles.ts'
import { buildingStatuses, engagementStatuses, housingTypes } from '../../../../api/contract/vocabulary.ts'
import { inkOn } from '../palette.ts'
import { adoptionByBuilding, adoptionClass, adoptionClasses, adoptionTheme } from './adoption.ts'
import { buildingYearTheme } from './building-year.ts'
import { registerTheme, registerThemes } from './register-themes.ts'
import { type Theme, themeIds } from './theme.ts'

const building = fc.record(
  {
    bouwjaar: fc.integer({ min: 0, max: 2100 }),
    status: fc.constantFrom<string>(...buildingStatuses),
    gebruiksdoel: fc.constantFrom(...purposeClasses),
    oppervlakte: fc.integer({ min: 1, max: 100_000 }),
    woningtype: fc.constantFrom<string>(...housingTypes),
    verblijfsobjecten: fc.integer({ min: 0, max: 400 }),
    woningen: fc.integer({ min: 0, max: 400 }),
  },
  { requiredKeys: ['verblijfsobjecten', 'woningen'] },
) as fc.Arbitrary<BuildingTileProperties>

/** What MapLibre itself makes of the theme's expression. */
function classOnMap(theme: Theme, properties: BuildingTileProperties, state = {}): unknown {
  const compiled = createExpression(theme.expression, 'layers[0].paint.fill-color')
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value))
  return compiled.value.evaluate(
    { zoom: 16 },
    { type: 3, properties: { ...properties }, id: 1 } as never,
    state,
  )
}

describe('every theme over the register', () => {
  test.each(registerThemes)('$id puts a building in the same class on the map as in the legend', (theme) => {
    fc.assert(
      fc.property(building, (properties) => {
        expect(classOnMap(theme, properties)).toBe(theme.classOf(properties, 1))
      }),
    )
  })

  test.each(registerThemes)('$id has a legend line for every class that can occur', (theme) => {
    const ids = theme.classes.map(({ id }) => id)
    fc.assert(fc.property(building, (properties) => ids.includes(theme.classOf(properties, 1))))
  })
})

test.each([...registerThemes, adoptionTheme(new Map())])('$id: no colour stands alone', (theme) => {
  const carriers = theme.classes.filter(({ mark, hatch }) => mark || hatch)
  const marks = carriers.map(({ mark }) => mark).filter(Boolean)
  expect(new Set(marks).size).toBe(marks.length)
  // Classes without a mark or hatch are the plain ones; they differ from each other in colour.
  const plain = theme.classes.filter(({ mark, hatch }) => !mark && !hatch)
  expect(new Set(plain.map(({ colour }) => colour)).size).toBe(plain.length)
  expect(new Set(theme.classes.map(({ id }) => id)).size).toBe(theme.classes.length)
})

test('a flat is measured by the mean of its dwellings', () => {
  const theme = registerTheme('oppervlakte')
  expect(theme.classOf({ oppervlakte: 3_600, verblijfsobjecten: 40, woningen: 40 }, 1)).toBe('75-100')
})

test.each([
  [1945, 'tot-1945'],
  [1946, '1946-1964'],
  [1991, '1975-1991'],
  [2015, 'vanaf-2015'],
])('built in %i belongs to %s', (bouwjaar, period) => {
  expect(buildingYearTheme.classOf({ bouwjaar, verblijfsobjecten: 1, woningen: 1 }, 1)).toBe(period)
})

test('every id of a theme leads to that theme, adoption aside', () => {
  expect(registerThemes.map(({ id }) => id).sort()).toEqual(themeIds.filter((id) => id !== 'adoptie').sort())
  expect(registerTheme('adoptie').id).toBe('bouwjaar')
})

describe('adoption', () => {
  const index = (status: (typeof engagementStatuses)[number]) => engagementStatuses.indexOf(status)

  test('shows a category only of homes that carried out a measure', () => {
    expect(adoptionClass(index('uitgevoerd'), 0)).toBe('innovators')
    expect(adoptionClass(index('ambassadeur'), 1)).toBe('vroege-starters')
    expect(adoptionClass(index('besluit'), 1)).toBe('besluit')
    expect(adoptionClass(index('uitgevoerd'), -1)).toBe('uitgevoerd')
  })

  test('takes every status and category to a class with a legend line', () => {
    const ids = adoptionClasses.map(({ id }) => id)
    for (const status of engagementStatuses.keys()) {
      for (const category of [-1, 0, 1, 2, 3, 4]) expect(ids).toContain(adoptionClass(status, category))
    }
  })

  test('reads the class from the area on the map as in the legend', () => {
    const byBuilding = adoptionByBuilding({
      panden: [457100000000001, 1999100000000002],
      status: [index('besluit'), index('onbekend')],
      categorie: [-1, -1],
      aantal: [1, 12],
      verdeling: [],
    } as never)
    const theme = adoptionTheme(byBuilding)
    const home = { verblijfsobjecten: 1, woningen: 1 }
    expect(theme.classOf(home, 457100000000001)).toBe('besluit')
    expect(theme.classOf(home, 5)).toBe('buiten-gebied')
    expect(theme.classOf({ verblijfsobjecten: 0, woningen: 0 }, 5)).toBe('geen-woning')
    expect(classOnMap(theme, home, { klasse: 'besluit' })).toBe('besluit')
    expect(classOnMap(theme, home)).toBe('buiten-gebied')
  })

  test('keeps warm for done, never red for a refusal', () => {
    const refusal = adoptionClasses.find(({ id }) => id === 'geen-interesse')
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(refusal?.colour.slice(at, at + 2) ?? '', 16),
    )
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(40)
  })
})

test('marks read on their fill with a contrast of at least 3, as graphics must', () => {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  for (const theme of [...registerThemes, adoptionTheme(new Map())]) {
    for (const { colour, mark } of theme.classes) {
      if (!mark) continue
      const [high = 0, low = 0] = [luminance(colour), luminance(inkOn(colour))].sort((a, b) => b - a)
      expect((high + 0.05) / (low + 0.05), `${theme.id} ${colour}`).toBeGreaterThan(3)
    }
  }
})

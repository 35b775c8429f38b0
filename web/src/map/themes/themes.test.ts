import { createExpression } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BuildingTileProperties } from '../../../../api/contract/tiles.ts'
import {
  type BuildingLabelProperties,
  type BuildingLabelStatus,
  buildingLabelStatuses,
  purposeClasses,
  usualLabelStatus,
} from '../../../../api/contract/tiles.ts'
import {
  buildingStatuses,
  type EnergyClass,
  energyClasses,
  engagementStatuses,
  housingTypes,
} from '../../../../api/contract/vocabulary.ts'
import { inkOn } from '../palette.ts'
import { adoptionByBuilding, adoptionClass, adoptionClasses, adoptionTheme } from './adoption.ts'
import { buildingYearTheme } from './building-year.ts'
import { colourSight, distance, seen } from './colour-sight.testing.ts'
import { labelTheme } from './label.ts'
import { registerTheme, registerThemes } from './register-themes.ts'
import { type Theme, type ThemeClass, themeIds } from './theme.ts'

const register = fc.record(
  {
    bouwjaar: fc.integer({ min: 0, max: 2100 }),
    status: fc.constantFrom<string>(...buildingStatuses),
    gebruiksdoel: fc.constantFrom(...purposeClasses),
    oppervlakte: fc.integer({ min: 1, max: 100_000 }),
    woningtype: fc.constantFrom<string>(...housingTypes),
    woningtype_twijfel: fc.constant(true as const),
    hoogte: fc.integer({ min: 1, max: 1_500 }).map((decimetres) => decimetres / 10),
    hoogte_twijfel: fc.constant(true as const),
    verblijfsobjecten: fc.integer({ min: 0, max: 400 }),
    woningen: fc.integer({ min: 0, max: 400 }),
  },
  { requiredKeys: ['verblijfsobjecten', 'woningen'] },
)

const label = fc
  .tuple(
    fc.constantFrom(...energyClasses),
    fc.constantFrom(...energyClasses),
    fc.constantFrom(...buildingLabelStatuses),
  )
  .map(([worst, best, status]) => labelProperties(best, worst, status))

/** As a tile says it: what goes without saying is left out. */
function labelProperties(
  best: EnergyClass,
  worst: EnergyClass,
  status: BuildingLabelStatus,
): BuildingLabelProperties {
  return {
    label_slechtst: worst,
    ...(best !== worst && { label_best: best }),
    ...(status !== usualLabelStatus && { label_status: status }),
  }
}

/** Buildings as tiles may tell of them: labels all or none. */
const building = fc
  .tuple(register, fc.option(label), fc.option(fc.integer({ min: 1, max: 400 })))
  .map(([facts, labels, homes]) => ({
    ...facts,
    ...labels,
    ...(labels && homes !== null && homes < facts.woningen && { label_woningen: homes }),
  })) as fc.Arbitrary<BuildingTileProperties>

/** What MapLibre itself makes of an expression. */
function evaluated(expression: unknown, properties: BuildingTileProperties, state = {}): unknown {
  const compiled = createExpression(expression as never, 'layers[0].paint.fill-color')
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value))
  return compiled.value.evaluate(
    { zoom: 16 },
    { type: 3, properties: { ...properties }, id: 1 } as never,
    state,
  )
}

const classOnMap = (theme: Theme, properties: BuildingTileProperties, state = {}) =>
  evaluated(theme.expression, properties, state)

describe('every theme over the register', () => {
  test.each(registerThemes)('$id puts a building in the same class on the map as in the legend', (theme) => {
    fc.assert(
      fc.property(building, (properties) => {
        expect(classOnMap(theme, properties)).toBe(theme.classOf(properties, 1))
      }),
    )
  })

  test.each(registerThemes.filter(({ marks, qualities }) => marks || qualities))(
    '$id writes the same on the map as it says in words, and nothing that the legend does not explain',
    ({ marks, qualities }) => {
      fc.assert(
        fc.property(building, (properties) => {
          if (marks) expect(evaluated(marks.expression, properties)).toBe(marks.of(properties))
          if (!qualities) return
          const quality = qualities.of(properties)
          expect(evaluated(qualities.expression, properties)).toBe(quality)
          expect(['', ...qualities.entries.map(({ id }) => id)]).toContain(quality)
        }),
      )
    },
  )

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

describe('labels', () => {
  const home = { verblijfsobjecten: 1, woningen: 1 }
  const of = (
    best: EnergyClass,
    worst: EnergyClass,
    status: BuildingLabelStatus,
    more: Partial<BuildingTileProperties> = {},
  ): BuildingTileProperties => ({ ...home, ...labelProperties(best, worst, status), ...more })

  test('no label is unknown and never a class', () => {
    expect(labelTheme.classOf(home, 1)).toBe('onbekend')
    expect(labelTheme.classOf({ verblijfsobjecten: 1, woningen: 0 }, 1)).toBe('geen-woning')
    expect(labelTheme.classes.find(({ id }) => id === 'onbekend')?.hatch).toBe(true)
  })

  test.each([
    [of('C', 'C', 'geregistreerd'), 'C', 'C'],
    [of('B', 'F', 'geregistreerd', { woningen: 4 }), 'F', 'B–F'],
    [of('B', 'F', 'gemengd', { woningen: 4, label_woningen: 2 }), 'F', 'B–F…'],
    [of('A++', 'A++', 'oudere-methode'), 'A++', 'A++*'],
    [of('D', 'D', 'via-adres'), 'D', 'D~'],
    [of('G', 'G', 'verlopen'), 'verlopen', '(G)'],
    [of('E', 'G', 'verlopen', { woningen: 9, label_woningen: 2 }), 'verlopen', '(E–G)…'],
  ] as const)('%o falls in %s and bears %s', (properties, klasse, mark) => {
    expect(labelTheme.classOf(properties, 1)).toBe(klasse)
    expect(labelTheme.marks?.of(properties)).toBe(mark)
  })

  test('an expired label keeps a pale shade of its own letter', () => {
    const { fill } = labelTheme.classes.find(({ id }) => id === 'verlopen') as ThemeClass
    const [green, red] = (['A', 'G'] as const).map((letter) =>
      evaluated(fill, of(letter, letter, 'verlopen')),
    )
    expect(green).not.toBe(red)
    const valid = labelTheme.classes.map(({ colour }) => colour)
    expect(valid).not.toContain(green)
  })

  test('counts homes without a label, also in buildings where others have one', () => {
    expect(labelTheme.unknownHomes?.({ ...home, woningen: 5 })).toBe(5)
    expect(labelTheme.unknownHomes?.(of('B', 'F', 'gemengd', { woningen: 5, label_woningen: 2 }))).toBe(3)
    expect(labelTheme.unknownHomes?.(of('B', 'F', 'geregistreerd', { woningen: 5 }))).toBe(0)
  })

  test.each(Object.entries(colourSight))('the usual letters keep apart for %s', (_, matrix) => {
    const letters = labelTheme.classes.filter(({ id }) => /^[A-G]$/.test(id))
    for (const [index, one] of letters.entries())
      for (const other of letters.slice(index + 1))
        expect(
          distance(seen(one.colour, matrix), seen(other.colour, matrix)),
          `${one.id} ${other.id}`,
        ).toBeGreaterThan(14)
  })
})

test.each(['hoogte', 'bouwjaar', 'oppervlakte'] as const)('%s keeps its order in grey print', (id) => {
  const steps = registerTheme(id).classes.filter(({ hatch }) => !hatch)
  const lightness = steps.map(({ colour }) => seen(colour, colourSight.everybody)[0])
  const sorted = [...lightness].sort((one, other) => (id === 'bouwjaar' ? one - other : other - one))
  expect(lightness).toEqual(sorted)
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

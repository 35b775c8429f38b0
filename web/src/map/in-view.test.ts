import { expect, test } from 'vitest'
import { changedClasses } from './feature-state.ts'
import { countByClass, countByQuality, distinctBuildings, unknownInView } from './in-view.ts'
import { adoptionTheme } from './themes/adoption.ts'
import { buildingYearTheme } from './themes/building-year.ts'
import { housingTypeTheme } from './themes/housing-type.ts'
import { labelTheme } from './themes/label.ts'

const properties = { bouwjaar: 1970, verblijfsobjecten: 1, woningen: 1 }

test('a building cut by tile edges counts once', () => {
  const cut = [
    { id: 457100000000001, properties },
    { id: 457100000000001, properties },
    { id: 457100000000000, properties },
  ]
  expect(distinctBuildings(cut).map(({ id }) => id)).toEqual([457100000000000, 457100000000001])
})

test('ids of 53 bits keep every digit, and what is no id is left out', () => {
  const features = [
    { id: 9007199254740991, properties },
    { id: undefined, properties },
  ]
  expect(distinctBuildings(features).map(({ id }) => id)).toEqual([9007199254740991])
})

test('counts buildings per class and gives classes without any a zero', () => {
  const counts = countByClass(
    buildingYearTheme,
    [
      { id: 1, properties },
      { id: 2, properties: { ...properties, bouwjaar: 1900 } },
      { id: 3, properties: { verblijfsobjecten: 0, woningen: 0 } },
    ],
    null,
  )
  expect(counts.get('1965-1974')).toBe(1)
  expect(counts.get('tot-1945')).toBe(1)
  expect(counts.get('onbekend')).toBe(1)
  expect(counts.get('vanaf-2015')).toBe(0)
})

test('of adoption counts homes, so that a flat weighs as many as live there', () => {
  const adoption = new Map([[1, { klasse: 'besluit', woningen: 40 }]])
  const counts = countByClass(
    adoptionTheme(adoption),
    [
      { id: 1, properties: { verblijfsobjecten: 41, woningen: 41 } },
      { id: 2, properties: { verblijfsobjecten: 0, woningen: 0 } },
    ],
    adoption,
  )
  expect(counts.get('besluit')).toBe(40)
  expect(counts.get('geen-woning')).toBe(1)
})

test('of adoption counts each home of a flat in its own class', () => {
  const perKlasse = new Map([
    ['innovators', 2],
    ['onbekend', 38],
  ])
  const adoption = new Map([[1, { klasse: 'onbekend', woningen: 40, perKlasse }]])
  const building = { id: 1, properties: { verblijfsobjecten: 41, woningen: 40 } }
  const counts = countByClass(adoptionTheme(adoption), [building], adoption)
  expect(counts.get('innovators')).toBe(2)
  expect(counts.get('onbekend')).toBe(38)
})

test('tells how much is unknown: of labels in homes, of others in buildings, sheds aside', () => {
  const buildings = [
    { id: 1, properties: { ...properties, woningtype: 'hoekwoning' } },
    { id: 2, properties: { verblijfsobjecten: 4, woningen: 4, woningtype: 'onbekend' } },
    { id: 3, properties: { verblijfsobjecten: 0, woningen: 0 } },
    {
      id: 4,
      properties: {
        verblijfsobjecten: 5,
        woningen: 5,
        woningtype: 'appartement',
        label_slechtst: 'F' as const,
        label_best: 'B' as const,
        label_status: 'gemengd' as const,
        label_woningen: 3,
      },
    },
  ]
  const unknown = (theme: typeof labelTheme) =>
    unknownInView(theme, buildings, countByClass(theme, buildings, null))
  expect(unknown(housingTypeTheme)).toEqual({ unknown: 1, whole: 3 })
  expect(unknown(labelTheme)).toEqual({ unknown: 7, whole: 10 })
  expect([...countByQuality(labelTheme, buildings)]).toEqual([['deels', 1]])
  expect(countByQuality(buildingYearTheme, buildings).size).toBe(0)
})

test('moving the date touches only homes whose class changes', () => {
  const before = new Map([
    [1, { klasse: 'bereikt', woningen: 1 }],
    [2, { klasse: 'besluit', woningen: 1 }],
    [3, { klasse: 'besluit', woningen: 1 }],
  ])
  const after = new Map([
    [1, { klasse: 'bereikt', woningen: 1 }],
    [2, { klasse: 'innovators', woningen: 1 }],
    [4, { klasse: 'onbekend', woningen: 1 }],
  ])
  expect(changedClasses(before, after)).toEqual([
    [2, 'innovators'],
    [4, 'onbekend'],
    [3, null],
  ])
})

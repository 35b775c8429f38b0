import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildingPeriodCodes,
  energyClasses,
  housingTypes,
  labelStatuses,
} from '../../../../api/contract/vocabulary.ts'
import { axisOf, binned, binsOfRange, quantile, rangeOfBins } from './bins.ts'
import { findLabels, findNumbers, findTypes, mainOtherPurpose, unknownTypes } from './findings.ts'
import { labelKey, typeKey, unknownNumber } from './homes-filter.ts'
import { nextMark } from './roving.ts'
import { findTenure, tenureParts } from './tenure.ts'

type Type = (typeof housingTypes)[number]
type Period = (typeof buildingPeriodCodes)[number]
const types = (...list: [Type, Period, number][]) =>
  new Map(
    list.map(([type, period, homes]) => [
      typeKey(housingTypes.indexOf(type), buildingPeriodCodes.indexOf(period)),
      homes,
    ]),
  )
const labels = (...list: [(typeof labelStatuses)[number], (typeof energyClasses)[number] | null, number][]) =>
  new Map(
    list.map(([status, name, homes]) => [
      labelKey(labelStatuses.indexOf(status), name ? energyClasses.indexOf(name) : -1),
      homes,
    ]),
  )

describe('headings', () => {
  test("take a terrace's ends and middles together", () => {
    expect(
      findTypes(
        types(
          ['hoekwoning', '1965-1974', 30],
          ['tussenwoning', '1965-1974', 30],
          ['appartement', '1965-1974', 40],
        ),
      ),
    ).toEqual({ kind: 'mainly', share: 0.6, group: 'rijwoning', period: '1965-1974' })
  })

  test('name neither of two that differ too little, and nothing of few homes or of the unknown', () => {
    const near = types(
      ['vrijstaand', 'tot-1945', 41],
      ['appartement', 'vanaf-2015', 40],
      ['onbekend', 'onbekend', 19],
    )
    expect(findTypes(near)).toMatchObject({ kind: 'tie' })
    expect(unknownTypes(near)).toBe(19)
    expect(findTypes(types(['vrijstaand', 'tot-1945', 9]))).toEqual({ kind: 'few' })
    expect(findTypes(types(['vrijstaand', 'onbekend', 60], ['vrijstaand', 'tot-1945', 40]))).toEqual({
      kind: 'unknown',
    })
    expect(findTypes(new Map())).toEqual({ kind: 'none' })
  })

  test('never count an expired or absent label as a poor one', () => {
    const counts = labels(
      ['geregistreerd', 'A', 10],
      ['oudere-methode', 'G', 10],
      ['verlopen', 'G', 40],
      ['onbekend', null, 40],
    )
    expect(findLabels(counts)).toMatchObject({ kind: 'known', valid: 0.2, poor: 0.5, tooFew: false })
    expect(findLabels(labels(['verlopen', 'G', 40]))).toEqual({ kind: 'unknown' })
  })

  test('tell the median of what is known', () => {
    expect(
      findNumbers(
        new Map([
          [1960, 10],
          [1970, 10],
          [1980, 10],
          [unknownNumber, 5],
        ]),
      ),
    ).toEqual({
      kind: 'known',
      median: 1970,
      from: 1960,
      to: 1980,
    })
    expect(
      findNumbers(
        new Map([
          [1960, 10],
          [unknownNumber, 11],
        ]),
      ),
    ).toEqual({ kind: 'unknown' })
  })

  test('name the other purpose only when one stands out', () => {
    expect(mainOtherPurpose([0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2])).toBe('winkelfunctie')
    expect(mainOtherPurpose([0, 4, 0, 0, 0, 0, 0, 0, 0, 4, 2])).toBeNull()
  })
})

test('every known home lies in exactly one bin, also the odd one far out', () => {
  const counts = fc.dictionary(
    fc.integer({ min: 1600, max: 2030 }).map(String),
    fc.integer({ min: 1, max: 50 }),
    { minKeys: 1 },
  )
  fc.assert(
    fc.property(counts, (entries) => {
      const years = new Map(Object.entries(entries).map(([year, homes]) => [Number(year), homes]))
      const axis = axisOf(years, [1, 2, 5, 10, 25, 50, 100], 30)
      const whole = [...years.values()].reduce((sum, homes) => sum + homes, 0)
      expect(binned(years, axis?.bins ?? []).reduce((sum, homes) => sum + homes, 0)).toBe(whole)
      expect(axis?.bins.length).toBeLessThanOrEqual(32)
    }),
  )
})

test('a range of bins comes back as those bins', () => {
  const bins =
    axisOf(
      new Map([
        [1950, 1],
        [1999, 1],
      ]),
      [5],
      30,
    )?.bins ?? []
  const range = rangeOfBins(bins, 4, 2)
  expect(range && binsOfRange(bins, range)).toEqual([2, 4])
  expect(quantile(new Map(), 0.5)).toBeNull()
})

test('arrow keys stay within the chart', () => {
  expect(nextMark('ArrowDown', 1, 12, 4)).toBe(5)
  expect(nextMark('ArrowDown', 9, 12, 4)).toBeUndefined()
  expect(nextMark('End', 0, 12, 1)).toBe(11)
  expect(nextMark('x', 0, 12, 1)).toBeUndefined()
})

test('tenure tells who lets, and does not name a majority that is none', () => {
  const figures = (koop: number | null, huur: number | null, association: number | null) =>
    ({
      figuren: [
        { figuur: 'koop', aandeel: koop },
        { figuur: 'huur', aandeel: huur },
        { figuur: 'huurVanCorporatie', aandeel: association },
      ],
    }) as never
  expect(tenureParts(figures(0.6, 0.3, 0.2))?.map(({ id }) => id)).toEqual([
    'koop',
    'huurVanCorporatie',
    'huurOverig',
    'onbekend',
  ])
  expect(tenureParts(figures(null, 0.3, 0.2))).toBeNull()
  expect(findTenure(figures(0.5, 0.49, null))).toEqual({ kind: 'tie' })
  expect(findTenure(figures(0.3, 0.7, null))).toMatchObject({ kind: 'mainly', owner: 'Huur' })
})

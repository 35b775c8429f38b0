import { expect, test } from 'vitest'
import { buildingLabelStatuses } from '../../../contract/tiles.ts'
import { type EnergyClass, energyClasses, type LabelStatus } from '../../../contract/vocabulary.ts'
import { type LabelCounts, labelFactsOf, packLabel, unpackLabel } from './label-facts.ts'

const nothing: LabelCounts = {
  homes: 0,
  validLabels: 0,
  expiredLabels: 0,
  firstStatus: null,
  lastStatus: null,
  bestClass: null,
  worstClass: null,
  bestExpired: null,
  worstExpired: null,
}
const place = (letter: EnergyClass) => energyClasses.indexOf(letter) + 1
const status = (name: (typeof buildingLabelStatuses)[number]) => buildingLabelStatuses.indexOf(name) + 1
const valid = (count: number, one: LabelStatus, other = one): Partial<LabelCounts> => ({
  validLabels: count,
  firstStatus: one,
  lastStatus: other,
  bestClass: place('B'),
  worstClass: place('F'),
})

test('homes that share a status give it to their building, with its worst and best class', () => {
  const facts = labelFactsOf({ ...nothing, homes: 4, ...valid(4, 'oudere-methode') })
  expect(facts).toEqual({ status: status('oudere-methode'), worst: place('F'), best: place('B'), homes: 4 })
})

test('a home without a label, or with another status, makes it mixed', () => {
  const without = labelFactsOf({ ...nothing, homes: 5, ...valid(4, 'geregistreerd') })
  expect(without).toMatchObject({ status: status('gemengd'), homes: 4 })
  const other = labelFactsOf({ ...nothing, homes: 4, ...valid(4, 'geregistreerd', 'via-adres') })
  expect(other).toMatchObject({ status: status('gemengd'), homes: 4 })
})

test('expired labels speak only where no label is valid', () => {
  const expired = { expiredLabels: 2, bestExpired: place('A'), worstExpired: place('G') }
  expect(labelFactsOf({ ...nothing, homes: 3, ...expired })).toEqual({
    status: status('verlopen'),
    worst: place('G'),
    best: place('A'),
    homes: 2,
  })
  const both = labelFactsOf({ ...nothing, homes: 3, ...expired, ...valid(1, 'geregistreerd') })
  expect(both).toEqual({ status: status('gemengd'), worst: place('F'), best: place('B'), homes: 1 })
})

test('no label is unknown, not a class', () => {
  expect(labelFactsOf({ ...nothing, homes: 3 })).toBeNull()
  expect(labelFactsOf({ ...nothing, homes: null, validLabels: null, expiredLabels: null })).toBeNull()
})

test('four bytes hold every label that a building can have', () => {
  const most = {
    status: buildingLabelStatuses.length,
    worst: energyClasses.length,
    best: energyClasses.length,
    homes: 500_000,
  }
  for (const facts of [{ status: 1, worst: 1, best: 1, homes: 1 }, most]) {
    expect(packLabel(facts)).toBeLessThan(2 ** 31)
    expect(unpackLabel(packLabel(facts))).toEqual(facts)
  }
})

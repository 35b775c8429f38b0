import { expect, test } from 'vitest'
import type { HousingType } from '../../../contract/vocabulary.ts'
import { referencePeriodOf, referencePeriods } from './reference-dwellings.ts'

test.each<[HousingType, number | null, string | null]>([
  ['vrijstaand', 1930, 'tot-1964'],
  ['twee-onder-een-kap', 1964, 'tot-1964'],
  ['hoekwoning', 1930, 'tot-1945'],
  ['tussenwoning', 1972, '1965-1974'],
  ['tussenwoning', 2023, 'vanaf-2015'],
  ['vrijstaand', 2023, null],
  ['appartement', 1998, 'vanaf-1992'],
  ['onbekend', 1972, null],
  ['tussenwoning', null, null],
])('%s of %s belongs to %s', (type, year, period) => {
  expect(referencePeriodOf(type, year)).toBe(period)
})

test('every type has periods without gap or overlap', () => {
  for (const { type, periods } of referencePeriods) {
    const joined = periods.slice(1).every(({ from }, index) => from === (periods[index]?.to ?? 0) + 1)
    expect(joined, type).toBe(true)
  }
})

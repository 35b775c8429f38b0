import { describe, expect, test } from 'vitest'
import { baseOf, exists, findingsOf, freeId, sameName, stateOf, versionOn } from './rules.ts'

const version = (number: number, validFrom: string, withdrawn = false) => ({
  version: number,
  validFrom,
  withdrawn,
})
const first = version(1, '2025-01-01')
const wider = version(2, '2025-06-01')
const planned = version(3, '2027-01-01')
const all = [first, wider, planned]

describe('which version counts', () => {
  test('the one from the latest day that has come', () => {
    expect(versionOn(all, '2024-12-31')).toBeUndefined()
    expect(versionOn(all, '2025-05-31')).toBe(first)
    expect(versionOn(all, '2025-06-01')).toBe(wider)
    expect(versionOn(all, '2027-01-01')).toBe(planned)
  })

  test('of two from the same day the last recorded', () => {
    const again = version(4, '2025-06-01')
    expect(versionOn([...all, again], '2026-01-01')).toBe(again)
    expect(stateOf(wider, [...all, again], '2026-01-01')).toBe('voorbij')
  })

  test('a correction for an earlier day does not overtake a later one', () => {
    const earlier = version(4, '2025-03-01')
    expect(versionOn([...all, earlier], '2026-01-01')).toBe(wider)
    expect(versionOn([...all, earlier], '2025-04-01')).toBe(earlier)
  })
})

test('tells what holds, what is planned and what is over', () => {
  expect(all.map((one) => stateOf(one, all, '2026-01-01'))).toEqual(['voorbij', 'geldt', 'gepland'])
  const replaced = version(4, '2027-01-01')
  expect(stateOf(planned, [...all, replaced], '2026-01-01')).toBe('voorbij')
})

test('a change starts from what holds, else from what is to come', () => {
  expect(baseOf(all, '2026-01-01')).toBe(wider)
  expect(baseOf([planned], '2026-01-01')).toBe(planned)
  const gone = version(4, '2025-07-01', true)
  expect(baseOf([first, wider, gone], '2026-01-01')).toBe(gone)
})

test('a district exists while it holds or is still to come', () => {
  expect(exists(all, '2020-01-01')).toBe(true)
  expect(exists([first, version(2, '2025-02-01', true)], '2025-01-15')).toBe(true)
  expect(exists([first, version(2, '2025-02-01', true)], '2025-02-01')).toBe(false)
  expect(exists([planned, version(4, '2027-01-01', true)], '2026-01-01')).toBe(false)
})

test('names are the same when only capitals, accents and signs differ', () => {
  expect(sameName('De Méent-Noord', ' de meent noord')).toBe(true)
  expect(sameName('De Meent', 'De Meent 2')).toBe(false)
})

test('gives an id that nobody has', () => {
  expect(freeId('de-meent', new Set())).toBe('de-meent')
  expect(freeId('de-meent', new Set(['de-meent', 'de-meent-2']))).toBe('de-meent-3')
})

test('tells everything that is worth knowing beforehand', () => {
  const nothing = {
    homes: 12,
    parts: 1,
    overlap: 0,
    inseparable: 0,
    nameTaken: false,
    validFrom: '2026-01-01',
    today: '2026-01-01',
    hasLaterVersion: false,
  }
  expect(findingsOf(nothing)).toEqual([])
  expect(findingsOf({ ...nothing, homes: 0, parts: 2, validFrom: '2026-01-02' })).toEqual([
    'geen-woningen',
    'losse-delen',
    'begint-later',
  ])
})

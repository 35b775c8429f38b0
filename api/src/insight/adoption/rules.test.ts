import { describe, expect, test } from 'vitest'
import { adopterCategories, type EngagementEvent, engagementStatuses } from '../../../contract/vocabulary.ts'
import type { HomeEvent } from './queries.ts'
import { areaTotals, buildingColumns, deriveArea, monthlySeries } from './rules.ts'

let recorded = 0
const told = (dwellingId: string, event: EngagementEvent, occurredOn: string): HomeEvent => ({
  id: ++recorded,
  dwellingId,
  buildingId: dwellingId[0] ?? '',
  event,
  occurredOn,
})

const statusAt = (index: number | undefined) => engagementStatuses[index ?? -1]

describe('an area', () => {
  const buildings = [
    { buildingId: '1', homes: 1 },
    { buildingId: '2', homes: 2 },
    { buildingId: '3', homes: 37 },
  ]
  const events = [
    told('1', 'scan', '2025-01-10'),
    told('1', 'maatregel', '2025-03-05'),
    told('2a', 'bereikt', '2025-02-28'),
    told('2b', 'maatregel', '2025-03-01'),
    told('3a', 'niet-benaderen', '2025-01-02'),
  ]
  const area = deriveArea(buildings, events)

  test('counts every home once, those without events as unknown', () => {
    const { perStatus, ...totals } = areaTotals(area)
    expect(
      Object.fromEntries(perStatus.map((count, index) => [engagementStatuses[index], count])),
    ).toMatchObject({
      onbekend: 36,
      bereikt: 1,
      uitgevoerd: 2,
      'niet-benaderen': 1,
    })
    expect(perStatus.reduce((sum, count) => sum + count)).toBe(40)
    expect(totals).toMatchObject({
      woningen: 40,
      uitgevoerd: 2,
      perCategorie: [1, 1, 0, 0, 0],
      aandeelUitgevoerd: 0.05,
      fase: 'vroege-starters',
    })
  })

  test('shows per building what at least half of its homes have reached', () => {
    const { panden, status, categorie, aantal } = buildingColumns(area, buildings, events)
    expect(panden).toEqual([1, 2, 3])
    expect(aantal).toEqual([1, 2, 37])
    expect(status.map(statusAt)).toEqual(['uitgevoerd', 'uitgevoerd', 'onbekend'])
    expect(categorie.map((index) => adopterCategories[index])).toEqual([
      'vroege-starters',
      'innovators',
      undefined,
    ])
  })

  test('tells the months from the first event to the reference date, ever more', () => {
    expect(monthlySeries(area, events, '2025-03-03')).toEqual([
      { datum: '2025-01-31', uitgevoerd: 0, bereikt: 1 },
      { datum: '2025-02-28', uitgevoerd: 0, bereikt: 2 },
      { datum: '2025-03-03', uitgevoerd: 1, bereikt: 3 },
    ])
  })
})

test('an area without events or homes has no phase and no series', () => {
  const nothing = deriveArea([], [])
  expect(areaTotals(nothing)).toMatchObject({ woningen: 0, aandeelUitgevoerd: 0, fase: null })
  expect(monthlySeries(nothing, [], '2025-03-03')).toEqual([])
})

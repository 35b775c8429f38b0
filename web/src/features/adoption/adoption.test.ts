import { describe, expect, test } from 'vitest'
import { adopterCategories, engagementStatuses } from '../../../../api/contract/vocabulary.ts'
import { adoptionParts, nextPhase, unknownShare } from './shares.ts'
import {
  curve,
  dateAfterKey,
  dayNumber,
  doneOn,
  isoDate,
  isUnderLabel,
  monthTicks,
  spanOf,
} from './timeline.ts'

const perStatus = engagementStatuses.map(
  (status) =>
    ({ onbekend: 60, bereikt: 20, besluit: 10, uitgevoerd: 8, ambassadeur: 2 })[status as string] ?? 0,
)
const perCategorie = adopterCategories.map((_, index) => [3, 7, 0, 0, 0][index] ?? 0)

test('the bar counts every home once: who is done by category, who is not by status', () => {
  const parts = adoptionParts({ perStatus, perCategorie })
  expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(100)
  expect(parts[0]).toMatchObject({ entry: { id: 'innovators' }, value: 3 })
})

test('the unknown share is of all homes, and of none it is nothing', () => {
  expect(unknownShare({ perStatus, woningen: 100 })).toBe(0.6)
  expect(unknownShare({ perStatus, woningen: 0 })).toBe(0)
})

test('the next group begins where the present one ends', () => {
  expect(nextPhase('vroege-starters')).toEqual({ category: 'vroege-meerderheid', from: 0.16 })
  expect(nextPhase(null)).toEqual({ category: 'innovators', from: 0 })
  expect(nextPhase('laatste-groep')).toBeNull()
})

describe('the time along the bottom', () => {
  const series = [
    { datum: '2024-11-30', uitgevoerd: 0, bereikt: 0 },
    { datum: '2024-12-30', uitgevoerd: 10, bereikt: 20 },
    { datum: '2025-12-31', uitgevoerd: 20, bereikt: 40 },
  ]
  const span = spanOf(series, '2026-01-15')

  test('days are calendar days, whatever the clock', () => {
    expect(isoDate(dayNumber('2025-03-30'))).toBe('2025-03-30')
    expect(dayNumber('2025-03-31') - dayNumber('2025-03-30')).toBe(1)
  })

  test('reaches from the first date of the series to the latest', () => {
    expect([isoDate(span.first), isoDate(span.last)]).toEqual(['2024-11-30', '2026-01-15'])
  })

  test('arrows move a week, page keys a month, Home and End to the ends, and never beyond', () => {
    const day = dayNumber('2025-06-01')
    expect(dateAfterKey('ArrowRight', day, span)).toBe(day + 7)
    expect(dateAfterKey('PageDown', day, span)).toBe(day - 30)
    expect(dateAfterKey('Home', day, span)).toBe(span.first)
    expect(dateAfterKey('End', day, span)).toBe(span.last)
    expect(dateAfterKey('ArrowLeft', span.first + 2, span)).toBe(span.first)
    expect(dateAfterKey('a', day, span)).toBeNull()
  })

  test('the dot lies on the curve', () => {
    expect(doneOn(series, dayNumber('2024-12-15'))).toBe(5)
    expect(doneOn(series, dayNumber('2024-11-30'))).toBe(0)
    expect(doneOn(series, dayNumber('2026-01-15'))).toBe(20)
    expect(curve(series, span, 20).points[1]?.[1]).toBe(50)
  })

  test('names months evenly and not too many', () => {
    const ticks = monthTicks(span, 6)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.every((date) => date.endsWith('-01'))).toBe(true)
  })

  test('no month is written under the date itself', () => {
    expect(isUnderLabel(50, 50, 1000)).toBe(true)
    expect(isUnderLabel(10, 90, 1000)).toBe(false)
    expect(isUnderLabel(99, 10, 1000)).toBe(true)
  })
})

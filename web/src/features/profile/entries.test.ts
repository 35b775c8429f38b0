import { expect, test } from 'vitest'
import type { Ontmoetingsplek } from '../../../../api/contract/surroundings.ts'
import { latestOf, placesOf, shortened, yearsText } from './entries.ts'

test('a long answer ends at a whole word, and says that it goes on', () => {
  const words = 'woord '.repeat(100).trim()
  const shown = shortened(words)
  expect(shown).toMatch(/ woord …$/)
  expect(shown.length).toBeLessThan(330)
  expect(shortened('kort')).toBe('kort')
})

test('a text without spaces is cut all the same', () => {
  expect(shortened('a'.repeat(900)).length).toBeLessThan(330)
})

test('the latest save counts, and none where nobody saved', () => {
  const saves = ['2026-03-01T10:00:00Z', null, '2026-11-02T10:00:00Z', '2025-12-31T10:00:00Z']
  expect(latestOf(saves.map((vastgelegdOp) => ({ vastgelegdOp })))).toBe('2026-11-02')
  expect(latestOf([{ vastgelegdOp: null }])).toBeNull()
  expect(latestOf([])).toBeNull()
})

test('places that only the register knows are counted apart from those that people told of', () => {
  const place = (naam: string | null, versie: number) => ({ naam, versie }) as Ontmoetingsplek
  const { told, bare } = placesOf([place('Wijkcentrum', 2), place(null, 0), place('Ark', 1)])
  expect(told.map(({ naam }) => naam)).toEqual(['Ark', 'Wijkcentrum'])
  expect(bare).toBe(1)
})

test('one year stands alone', () => {
  expect(yearsText({ vanJaar: 2027, totJaar: 2027 })).toBe('2027')
  expect(yearsText({ vanJaar: 2027, totJaar: 2029 })).toBe('2027–2029')
})

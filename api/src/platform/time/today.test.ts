import { expect, test } from 'vitest'
import { today } from './today.ts'

test('is the day in the Netherlands, in summer and in winter time', () => {
  expect(today(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01')
  expect(today(new Date('2026-07-01T22:01:00Z'))).toBe('2026-07-02')
  expect(today(new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31')
  expect(today(new Date('2026-12-31T23:01:00Z'))).toBe('2027-01-01')
})

import { expect, test } from 'vitest'
import { codeOf, purposeClassOf, valueTables } from './attributes.ts'

test('code 0 is unknown and every other code finds its word again', () => {
  expect([codeOf('status', null), codeOf('status', 'no such status')]).toEqual([0, 0])
  for (const [table, words] of Object.entries(valueTables))
    for (const word of words) expect(words[codeOf(table as keyof typeof valueTables, word) - 1]).toBe(word)
})

test('codes fit a byte', () => {
  for (const words of Object.values(valueTables)) expect(words.length).toBeLessThan(256)
})

test('both classes of a label fit one byte, and its status the five bits beside it', () => {
  expect(valueTables.energyClass.length).toBeLessThan(16)
  expect(valueTables.labelStatus.length).toBeLessThan(32)
})

test('purposes become one class', () => {
  expect(purposeClassOf([])).toBe('geen')
  expect(purposeClassOf(['woonfunctie', 'woonfunctie'])).toBe('woonfunctie')
  expect(purposeClassOf(['woonfunctie', 'winkelfunctie'])).toBe('gemengd')
  expect(purposeClassOf(['kantoorfunctie'])).toBe('kantoorfunctie')
})

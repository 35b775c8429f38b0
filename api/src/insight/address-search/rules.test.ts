import { describe, expect, test } from 'vitest'
import { fold } from './folding.ts'
import { closeness, numberFit, placeFit, readQuestion } from './rules.ts'

const place = (words: string, number: number | null = null, suffix = '') => ({ words, number, suffix })

describe('readQuestion', () => {
  test.each([
    ['Slijkstraat 2', place('slijkstraat', 2)],
    ['2 slijkstraat', place('slijkstraat', 2)],
    ['Slijkstraat 2 Weesp', place('slijkstraat weesp', 2)],
    ['Slijkstraat 2, Epe', place('slijkstraat epe', 2)],
    ['slijkstr. 12a', place('slijkstraat', 12, 'a')],
    ['Slijkstraat 12-3', place('slijkstraat', 12, '3')],
    ['Slijkstraat 12 A 3', place('slijkstraat', 12, 'a3')],
    ['Slijkstraat 12-bis Weesp', place('slijkstraat weesp', 12, 'bis')],
    ['Slijkstraat 12e', place('slijkstraat', 12, 'e')],
    ['2e Kruisstraat 5', place('2e kruisstraat', 5)],
    ["'s-Gravelandseweg 8", place('s gravelandseweg', 8)],
  ])('%s', (text, reading) => {
    expect(readQuestion(text).places[0]).toEqual(reading)
  })

  test('a number may belong to the street: every sensible reading is there', () => {
    expect(readQuestion('Plein 1940 5').places).toEqual([
      place('plein', 1940, '5'),
      place('plein 1940', 5),
      place('plein 1940 5'),
    ])
  })

  test.each([
    ['1381BA 2', '1381BA', 2, ''],
    ['1381 ba2', '1381BA', 2, ''],
    ['1381 BA 12-a', '1381BA', 12, 'a'],
    ['1381ba', '1381BA', null, ''],
    ['1381 b', '1381B', null, ''],
    ['1381', '1381', null, ''],
    ['Slijkstraat 2, 1381 BA Weesp', '1381BA', 2, ''],
    ['2 1381BA', '1381BA', 2, ''],
  ])('postcode in %s', (text, postcode, number, suffix) => {
    expect(readQuestion(text).postcode).toEqual({ postcode, number, suffix })
  })

  test.each(['Slijkstraat 2', 'Plein 1940', '0381BA 2', ''])('no postcode in "%s"', (text) => {
    expect(readQuestion(text).postcode).toBeUndefined()
  })
})

test('fold drops accents, case and punctuation', () => {
  expect(fold("  Café-d'Orléansstraat / Ĳsselkade Øster ")).toBe('cafe d orleansstraat ijsselkade oster')
})

test('the very name fits better than its beginning, and that better than resemblance', () => {
  const keys = { nameKey: 'slijkstraat', shortKey: 'slijkstr', townKey: 'weesp', similarity: 0.9 }
  const fits = ['slijkstraat', 'weesp slijkstraat', 'slijkstr', 'slijk', 'straat we', 'wee slijk']
  expect(fits.map((words) => placeFit(words, keys))).toEqual([1, 1, 1, 0.9, 0.63, 0.8])
})

test('a swapped pair of letters is one mistake', () => {
  expect(closeness('sljikstraat', 'slijkstraat')).toBeCloseTo(10 / 11)
  expect(closeness('nieuwstraat', 'niewstrat')).toBeCloseTo(9 / 11)
  expect([closeness('a', 'a'), closeness('', ''), closeness('ab', 'xy')]).toEqual([1, 1, 0])
})

test('what was mistyped fits the street that differs least, though another shares more trigrams', () => {
  const keys = (nameKey: string, similarity: number) => ({
    nameKey,
    shortKey: null,
    townKey: 'weesp',
    similarity,
  })
  const meant = placeFit('sljikstraat', keys('slijkstraat', 0.5))
  expect(meant).toBeGreaterThan(placeFit('sljikstraat', keys('prins hendrikstraat', 0.58)))
})

test('the very number fits better than another addition, and that better than a longer number', () => {
  const asked = { number: 1, suffix: '' }
  const found = (houseNumber: number, suffix: string) => numberFit(asked, { houseNumber, suffix })
  expect([found(1, ''), found(1, 'a'), found(12, ''), found(2, '')]).toEqual([1, 0.8, 0.2, 0])
  expect(numberFit({ number: 1, suffix: 'b' }, { houseNumber: 1, suffix: 'a' })).toBe(0.6)
})

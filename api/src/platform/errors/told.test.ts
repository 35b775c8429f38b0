import { expect, test } from 'vitest'
import { AppError } from './app-error.ts'
import { recognised } from './recognised.ts'
import { inARow, inLanguage, Told, told } from './told.ts'

const missing = told`The database does not answer.`

test('a sentence is its own English, with what goes in', () => {
  expect(`${told`The file ${'a.csv'} has ${3} rows and ${'{0}'}.`}`).toBe(
    'The file a.csv has 3 rows and {0}.',
  )
})

test('a sentence and those that go into it are told in one language; what somebody gave is left as it is', () => {
  const sentence = told`The request is not right. ${inARow([missing, told`${'Not found'}: ${7}`], '; ')}`
  expect(inLanguage('en', sentence)).toBe(
    'The request is not right. The database does not answer.; Not found: 7',
  )
  expect(inLanguage('nl', sentence)).toBe(
    'De vraag klopt niet. De database geeft geen antwoord.; Not found: 7',
  )
})

test('what nobody worded is told in English', () => {
  expect(inLanguage('nl', told`Only ${'here'}.`)).toBe('Only here.')
  expect(inLanguage('nl', new Told('toString'))).toBe('toString')
})

test('an error tells its sentence and its faults in both languages, and is English by itself', () => {
  const error = new AppError('invalid-input', missing, {
    faults: [
      { place: 'json.naam', reason: told`write a name` },
      { place: 'json.x', reason: { en: 'Invalid input', nl: 'Ongeldige invoer' } },
    ],
  })
  expect(error.message).toBe('The database does not answer.')
  expect(error.faults.map(({ reason }) => reason)).toEqual(['write a name', 'Invalid input'])
  expect(error.faultsIn('nl').map(({ reason }) => reason)).toEqual(['vul een naam in', 'Ongeldige invoer'])
})

test('a sentence of which only the English was kept is told in Dutch again, with what went into it', () => {
  const refused = told`The file ${'a {0} (b).csv'} cannot be read.`
  const within = told`${told`${'x.zip'}: zips lie more than ${4} deep in one another`}. Refused: this is no BAG delivery.`
  for (const sentence of [missing, refused, within])
    expect(inLanguage('nl', recognised(`${sentence}`))).toBe(inLanguage('nl', sentence))
})

test('what was never told stays as it is', () => {
  expect(inLanguage('nl', recognised('relation "x" does not exist'))).toBe('relation "x" does not exist')
})

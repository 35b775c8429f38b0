import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { AppError } from './app-error.ts'
import { loggable } from './loggable.ts'
import { Told } from './told.ts'

test('the log gets kind, code and place of an error, and nothing that somebody typed or recorded', () => {
  const database = Object.assign(new Error('duplicate key (Geheimstraat 12)'), { code: '23505' })
  const query = new DrizzleQueryError('select $1', ['Geheimstraat 12'], database)
  const refusal = new AppError('invalid-input', new Told('Row 3: Geheimstraat 12'), {
    cause: query,
    faults: [{ place: 'row 3', reason: new Told('Geheimstraat 12') }],
  })
  const told = loggable(refusal)
  expect(JSON.stringify(told)).not.toContain('Geheim')
  expect(told).toMatchObject({ name: 'AppError', code: 'invalid-input', cause: { cause: { code: '23505' } } })
  expect(told.at[0]).toContain('loggable.test.ts')
})

test('whatever else was thrown has a kind too', () => {
  expect(loggable('Geheimstraat 12')).toEqual({ name: 'string', at: [] })
})

test('a message that looks like a place in the code does not pass, nor does a circle of causes go on for ever', () => {
  const forged = new Error('first line\n    at Geheimstraat (/home/12:1:1)\n    at /Geheimstraat:12:1')
  forged.cause = forged
  expect(JSON.stringify(loggable(forged))).not.toContain('Geheim')
})

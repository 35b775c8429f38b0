import { expect, test } from 'vitest'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { explainFailure } from './explain-failure.ts'

/** An error as the drivers make them, wrapped as drizzle does. */
function wrapped(code: string, message = 'x'): Error {
  return new Error('Failed query: insert …', { cause: Object.assign(new Error(message), { code }) })
}

test.each([
  [
    wrapped('53100', 'could not extend file "base/1": No space left on device'),
    /disk.*full.*Nothing was changed/,
  ],
  [wrapped('ENOSPC'), /disk.*full/],
  [wrapped('ECONNRESET'), /database went away.*Nothing was changed/],
  [wrapped('CONNECTION_CLOSED'), /database went away/],
  [wrapped('57P01'), /database went away/],
])('%s is told with its remedy', (error, words) => {
  const told = explainFailure(error)
  expect(told).toBeInstanceOf(AppError)
  expect((told as AppError).message).toMatch(words)
})

test('what is told already stays, and what nobody foresaw is told by its root', () => {
  const known = new AppError('conflict', told`Known.`, { cause: new Error('deeper') })
  expect(explainFailure(known)).toBe(known)
  expect(explainFailure(wrapped('42P01', 'relation "x" does not exist'))).toMatchObject({
    message: 'relation "x" does not exist',
  })
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase, testedDatabase } from './testing.ts'

const database = testDatabase()

test('a database that has refused thousands of statements answers the next one', {
  timeout: 60_000,
}, async () => {
  for (let index = 0; index < 4000; index++)
    await database().transaction(async (inner) => {
      await expect(inner.transaction((deeper) => deeper.rows(sql`select 1 / 0`))).rejects.toThrow()
    })
  expect(await database().rows(sql`select 1 as one`)).toEqual([{ one: 1 }])
  expect(testedDatabase).toBe(database().kind)
})

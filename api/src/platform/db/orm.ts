// drizzle over a bare query function, so that both databases give one type and one set of results.
import { drizzle } from 'drizzle-orm/pg-proxy'
import type { Orm, RunQuery } from './database.ts'

/** Object identifiers of the types whose values we want in the same form from both databases. */
export const typeIds = {
  bytea: 17,
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
  json: 114,
  jsonb: 3802,
} as const

/** drizzle on `run`. */
export function createOrm(run: RunQuery): Orm {
  return drizzle(async (text, parameters, method) => ({
    rows: await run(text, parameters, method === 'all'),
  }))
}

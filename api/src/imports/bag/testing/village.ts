// A village to import again and again, each time a little different, and how to look at what came of it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { Database } from '../../../platform/db/database.ts'
import { emptyTables } from '../../../platform/db/testing.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { type BagImportOptions, importBag } from '../import-bag.ts'
import { type DeliveryContent, writeDelivery } from './delivery-builder.ts'

export const town = {
  id: '9997',
  box: [149_000, 462_000, 151_000, 464_000] as [number, number, number, number],
}

/** Two homes in a street, and a shed. */
export function village(changes: Partial<DeliveryContent> = {}): DeliveryContent {
  return {
    deliveredOn: '2024-05-01',
    towns: [town],
    streets: [{ number: 1, name: 'Dorpsstraat', town: '9997' }],
    addresses: [
      { number: 1, street: 1, houseNumber: 1 },
      { number: 2, street: 1, houseNumber: 3 },
    ],
    dwellings: [
      { number: 1, main: 1, buildings: [1], at: [150_003, 463_004] },
      { number: 2, main: 2, buildings: [2], at: [150_013, 463_004] },
    ],
    buildings: [
      { number: 1, at: [150_000, 463_000] },
      { number: 2, at: [150_010, 463_000] },
      { number: 3, at: [150_010, 463_020] },
    ],
    ...changes,
  }
}

/** Imports for the tests of one file; the tables are empty before each test. */
export function importsOn(database: () => Database) {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bag-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  beforeEach(() => emptyTables(database()))

  return {
    async run(content: DeliveryContent, options: BagImportOptions = {}) {
      return importBag(database(), await writeDelivery(folder, content), options)
    },

    /** Number, status, closed on, run that changed it last. */
    async buildings() {
      const rows = await database().rows<{
        number: number
        status: string
        closed_on: string | null
        run_id: number
      }>(
        sql`select right(id, 3)::int as number, status, closed_on, run_id from registry.building order by id`,
      )
      return rows.map(({ number, status, closed_on, run_id }) => [number, status, closed_on, run_id])
    },

    /** What a run wrote down, by object. */
    async notes(runId: number) {
      return database().rows<{ kind: string; file: string; object_id: string; reason: string }>(
        sql`select kind, file, object_id, reason from registry.import_refusal where run_id = ${runId} order by object_id, reason`,
      )
    },
  }
}

/** The AppError that an import must end with. */
export async function refusalOf(importing: Promise<unknown>): Promise<AppError> {
  const error = await importing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  return error as AppError
}

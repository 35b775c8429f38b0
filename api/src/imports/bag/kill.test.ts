// A process that dies in the middle of an import leaves the state before it, whole; on the database that TEST_DATABASE says.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../platform/db/client.ts'
import type { Database } from '../../platform/db/database.ts'
import { createTestPlace, type TestPlace } from '../../platform/db/testing.ts'
import { importBag } from './import-bag.ts'
import { type DeliveryContent, writeDelivery } from './testing/delivery-builder.ts'
import { registryState } from './testing/registry-state.ts'

let folder = ''
let place: TestPlace

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bag-kill-'))
  place = await createTestPlace(join(folder, 'data'))
})
afterAll(async () => {
  await place.remove()
  await rm(folder, { recursive: true, force: true })
})

const count = 12_000

function delivery(deliveredOn: string, status: string): DeliveryContent {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return {
    deliveredOn,
    buildings: numbers.map((number) => ({
      number,
      status,
      at: [150_000 + (number % 100) * 10, 463_000 + Math.floor(number / 100) * 12] as [number, number],
    })),
  }
}

function startChild(file: string): ChildProcess {
  const script = new URL('./testing/import-and-tell.ts', import.meta.url).pathname
  return spawn(process.execPath, ['--import', 'tsx', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: place.databaseUrl ?? '', DATA_DIR: place.dataFolder },
  })
}

/** Kills the child without warning as soon as it enters the phase, or a little later. */
async function killIn(file: string, phase: string, after: number): Promise<void> {
  const child = startChild(file)
  if (!child.stdout) throw new Error('the child has no output')
  for await (const line of createInterface(child.stdout)) {
    if (line !== phase) continue
    await new Promise((resolve) => setTimeout(resolve, after))
    child.kill('SIGKILL')
    break
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

async function withDatabase<Result>(work: (database: Database) => Promise<Result>) {
  const opened = await openDatabase({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder })
  try {
    return await work(opened.database)
  } finally {
    await opened.close()
  }
}

test('kill -9 while reading and while storing: the old state, whole, and the next import runs', {
  timeout: 240_000,
}, async () => {
  const first = await writeDelivery(folder, delivery('2024-05-01', 'Pand in gebruik'))
  const second = await writeDelivery(folder, delivery('2024-06-01', 'Verbouwing pand'))
  const before = await withDatabase(async (database) => {
    await importBag(database, first)
    return registryState(database)
  })
  for (const [phase, after] of [
    ['reading', 0],
    ['storing', 0],
    ['storing', 40],
  ] as const) {
    await killIn(second, phase, after)
    expect(await withDatabase(registryState)).toEqual(before)
  }
  await withDatabase(async (database) => {
    const { counts } = await importBag(database, second)
    expect(counts.PND).toMatchObject({ updated: count, added: 0, closed: 0 })
    const runs = await database.rows<{ state: string }>(
      sql`select state from registry.import_run order by id`,
    )
    expect(runs.map(({ state }) => state)).toEqual(['succeeded', 'failed', 'failed', 'failed', 'succeeded'])
  })
})

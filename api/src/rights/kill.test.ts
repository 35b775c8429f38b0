// A process that dies in the middle of a write: the change and its audit record are both there, or neither is.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkChain } from '../access/audit-log/queries.ts'
import { openDatabase } from '../platform/db/client.ts'
import { createTestPlace, type TestPlace } from '../platform/db/testing.ts'

let folder = ''
let place: TestPlace

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rights-kill-'))
  place = await createTestPlace(join(folder, 'data'))
})
afterAll(async () => {
  await place.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Lets a process write, and kills it without warning a little after its last answer. @returns how many it was answered */
async function writeAndKill(answers: number, after: number): Promise<number> {
  const script = new URL('./testing/write-and-tell.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: place.databaseUrl ?? '', DATA_DIR: place.dataFolder },
  })
  let told = 0
  for await (const line of createInterface(child.stdout)) {
    expect(line).toBe('201')
    if (++told === answers) setTimeout(() => child.kill('SIGKILL'), after)
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return told
}

test('kill -9 at any moment: every change has its record, every record its change, and the chain holds', {
  timeout: 240_000,
}, async () => {
  let told = 0
  for (const [answers, after] of [
    [5, 0],
    [9, 3],
    [12, 8],
  ] as const)
    told += await writeAndKill(answers, after)
  const { database, close } = await openDatabase({
    databaseUrl: place.databaseUrl,
    dataFolder: place.dataFolder,
  })
  try {
    const [counted] = await database.rows<{ changes: number; records: number }>(sql`
      select (select count(*) from fieldwork.meeting_place)::int as changes,
        (select count(*) from audit.record where action = 'vastleggen' and subject = 'wijkkennis' and result = 'geslaagd')::int as records`)
    expect(counted?.records).toBe(counted?.changes)
    expect(counted?.changes).toBeGreaterThanOrEqual(told)
    // What was answered is kept; of each process one write more may have been under way.
    expect(counted?.changes).toBeLessThanOrEqual(told + 3)
    expect(await checkChain(database)).toMatchObject({ klopt: true, eersteFout: null })
  } finally {
    await close()
  }
})

import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '../platform/db/database.ts'
import { createRebuildSoon } from './rebuild-soon.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const log = pino({ level: 'silent' })
const database = {} as Database

test('rebuilds once for many askings close together, and again for a later one', async () => {
  const rebuild = vi.fn(async () => {})
  const soon = createRebuildSoon(database, log, rebuild)
  for (let asking = 0; asking < 5; asking++) soon()
  expect(rebuild).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2000)
  expect(rebuild).toHaveBeenCalledTimes(1)
  soon()
  await vi.advanceTimersByTimeAsync(2000)
  expect(rebuild).toHaveBeenCalledTimes(2)
})

test('goes on after one that failed', async () => {
  const rebuild = vi.fn(async () => {})
  rebuild.mockRejectedValueOnce(new Error('database gone'))
  const soon = createRebuildSoon(database, log, rebuild)
  soon()
  await vi.advanceTimersByTimeAsync(2000)
  soon()
  await vi.advanceTimersByTimeAsync(2000)
  expect(rebuild).toHaveBeenCalledTimes(2)
})

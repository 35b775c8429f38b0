import { expect, test } from 'vitest'
import type { Database } from '../platform/db/database.ts'
import { importRun } from '../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../platform/db/testing.ts'
import { demoMunicipality, missesDemo, readDataset } from './queries.ts'

const database = testDatabase()

const ran = (inner: Database, source: 'bag' | 'engagement', municipalityCode?: string) =>
  inner.orm.insert(importRun).values({ source, fileName: 'a.zip', state: 'succeeded', municipalityCode })

test('a demo is missing from an empty database, and from one where its loading broke off', async () => {
  await rolledBack(database(), async (inner) => {
    expect(await missesDemo(inner)).toBe(true)
    await ran(inner, 'bag', demoMunicipality)
    expect(await missesDemo(inner)).toBe(true)
    await ran(inner, 'engagement')
    expect(await missesDemo(inner)).toBe(false)
  })
})

test('a database with a real municipality gets no demo', async () => {
  await rolledBack(database(), async (inner) => {
    await ran(inner, 'bag', '0457')
    expect(await missesDemo(inner)).toBe(false)
  })
})

test('tells the newest delivery of each source, and leaves out what was never imported or failed', async () => {
  await rolledBack(database(), async (inner) => {
    const file = { fileName: 'a.zip', state: 'succeeded' as const }
    await inner.orm.insert(importRun).values([
      { ...file, source: 'ep-online', deliveredOn: '2026-08-01' },
      { ...file, source: 'ep-online', deliveredOn: '2026-09-01' },
      { ...file, source: '3dbag' },
      { ...file, source: 'cbs', state: 'failed', deliveredOn: '2026-01-01' },
      { ...file, source: 'engagement', deliveredOn: '2026-01-01' },
    ])
    expect((await readDataset(inner)).deliveries).toEqual({ 'ep-online': '2026-09-01', '3dbag': null })
  })
})

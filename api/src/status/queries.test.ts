import { expect, test } from 'vitest'
import type { Database } from '../platform/db/database.ts'
import { importRun } from '../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../platform/db/testing.ts'
import { demoMunicipality, readDataset, readMissingDemo } from './queries.ts'

const database = testDatabase()

const ran = (inner: Database, source: 'bag' | 'engagement' | 'ep-online', municipalityCode?: string) =>
  inner.orm.insert(importRun).values({ source, fileName: 'a.zip', state: 'succeeded', municipalityCode })

test('a demo is missing from an empty database, and from one where its loading broke off', async () => {
  await rolledBack(database(), async (inner) => {
    expect(await readMissingDemo(inner)).toBe('everything')
    await ran(inner, 'bag', demoMunicipality)
    expect(await readMissingDemo(inner)).toBe('everything')
    await ran(inner, 'ep-online')
    expect(await readMissingDemo(inner)).toBe('everything')
    await ran(inner, 'engagement')
    expect(await readMissingDemo(inner)).toBe('nothing')
  })
})

test('a demo of before there were labels lacks the sources that came later', async () => {
  await rolledBack(database(), async (inner) => {
    await ran(inner, 'bag', demoMunicipality)
    await ran(inner, 'engagement')
    expect(await readMissingDemo(inner)).toBe('later-sources')
    await ran(inner, 'ep-online')
    expect(await readMissingDemo(inner)).toBe('nothing')
  })
})

test('a database with a real municipality gets no demo', async () => {
  await rolledBack(database(), async (inner) => {
    await ran(inner, 'bag', '0457')
    expect(await readMissingDemo(inner)).toBe('nothing')
    await ran(inner, 'bag', demoMunicipality)
    await ran(inner, 'engagement')
    expect(await readMissingDemo(inner)).toBe('nothing')
  })
})

test('a database with events alone gets no demo', async () => {
  await rolledBack(database(), async (inner) => {
    await ran(inner, 'engagement')
    expect(await readMissingDemo(inner)).toBe('nothing')
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

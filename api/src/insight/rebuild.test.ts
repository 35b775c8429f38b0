import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { housingTypeOverride } from '../platform/db/schema/fieldwork.ts'
import { cluster, dataset, home, streetLabel } from '../platform/db/schema/insight.ts'
import { building, importRun } from '../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../platform/db/testing.ts'
import { buildRegistry } from '../platform/testing/registry-builder.ts'
import { isInsightStale, rebuildInsight, rebuildSteps } from './rebuild.ts'

const database = testDatabase()

test('an empty registry has nothing to recompute', async () => {
  await rolledBack(database(), async (inner) => {
    expect(await isInsightStale(inner)).toBe(false)
  })
})

test('a rebuild fills every part, and an import makes it stale again', async () => {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    town.row({ count: 14 })
    await town.store()
    expect(await isInsightStale(inner)).toBe(true)
    const steps: string[] = []
    await rebuildInsight(inner, (step) => steps.push(step))
    expect(steps).toEqual([...rebuildSteps])
    expect(await isInsightStale(inner)).toBe(false)
    for (const [table, rows] of [
      [home, 14],
      [cluster, 1],
      [streetLabel, 1],
    ] as const)
      expect(await inner.rows(sql`select count(*) as rows from ${table}`)).toEqual([{ rows }])
    town.row({ count: 3 })
    await town.store()
    expect(await isInsightStale(inner)).toBe(true)
  })
})

test('the revision stays while nothing changes, and changes with the buildings', async () => {
  await rolledBack(database(), async (inner) => {
    const revision = async () => {
      await rebuildInsight(inner)
      const [row] = await inner.orm.select({ revision: dataset.revision }).from(dataset)
      return row?.revision
    }
    const town = buildRegistry(inner)
    town.row({ count: 4 })
    await town.store()
    const first = await revision()
    await town.store()
    expect(await revision()).toBe(first)
    await inner.rows(sql`update ${building} set construction_year = 1931`)
    expect(await revision()).not.toBe(first)
  })
})

test("the municipality's word on a type makes it stale until the next rebuild", () =>
  rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    const dwellingId = town.building().dwellings[0]?.id ?? ''
    await town.store()
    await rebuildInsight(inner)
    expect(await isInsightStale(inner)).toBe(false)
    const words = { housingType: 'vrijstaand' as const, reason: 'gezien', recordedBy: 'analist' }
    await inner.orm.insert(housingTypeOverride).values({ dwellingId, ...words })
    expect(await isInsightStale(inner)).toBe(true)
    await rebuildInsight(inner)
    expect(await isInsightStale(inner)).toBe(false)
  }))

test('recorded events do not make it stale, a background does', async () => {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    town.row({ count: 1 })
    await town.store()
    await rebuildInsight(inner)
    const run = { fileName: 'x', state: 'succeeded' as const }
    await inner.orm.insert(importRun).values({ ...run, source: 'engagement' })
    expect(await isInsightStale(inner)).toBe(false)
    await inner.orm.insert(importRun).values({ ...run, source: 'background' })
    expect(await isInsightStale(inner)).toBe(true)
  })
})

test('a delivery that changed nothing does not make it stale, one that closed something does', async () => {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    town.row({ count: 1 })
    await town.store()
    await rebuildInsight(inner)
    const none = {
      occurrences: 1,
      read: 1,
      withoutCurrent: 0,
      added: 0,
      updated: 0,
      unchanged: 1,
      closed: 0,
      refused: 0,
    }
    const run = { source: 'bag', fileName: 'same.zip', state: 'succeeded' } as const
    await inner.orm.insert(importRun).values({ ...run, counts: { PND: none, VBO: none } })
    expect(await isInsightStale(inner)).toBe(false)
    await inner.orm.insert(importRun).values({ ...run, counts: { PND: none, VBO: { ...none, closed: 1 } } })
    expect(await isInsightStale(inner)).toBe(true)
  })
})

import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { importEnergyLabels } from '../imports/ep-online/import-energy-labels.ts'
import { buildLabelVillage } from '../imports/ep-online/testing/label-village.ts'
import { dataset, dwellingLabel } from '../platform/db/schema/insight.ts'
import { emptyTables, testDatabase } from '../platform/db/testing.ts'
import { testServices } from '../platform/testing/serve-routes.ts'
import { rebuildInsight } from './rebuild.ts'
import { watchDay } from './watch-day.ts'

const database = testDatabase()
afterEach(() => emptyTables(database()))
const v4 = new URL('../imports/ep-online/testdata/v20260801_v4_csv.csv', import.meta.url).pathname

async function asOf() {
  const [row] = await database().orm.select({ day: dataset.labelsAsOf }).from(dataset)
  return row?.day
}

test('a label expires in a running product on the day after its last, in Dutch time', async () => {
  const { terrace } = await buildLabelVillage(database())
  await importEnergyLabels(database(), v4)
  await rebuildInsight(database(), undefined, '2028-12-31')
  // 00:30 on 1 January in the Netherlands: the last day of the label at number 5.
  let time = new Date('2028-12-31T23:30:00Z')
  const watch = watchDay(testServices(database()), { now: () => time })
  expect(await watch.look()).toBe(false)
  time = new Date('2029-01-01T22:30:00Z')
  expect(await watch.look()).toBe(false)
  time = new Date('2029-01-01T23:30:00Z')
  expect(await watch.look()).toBe(true)
  expect(await watch.look()).toBe(false)
  await watch.stop()
  const [label] = await database()
    .orm.select({ status: dwellingLabel.status })
    .from(dwellingLabel)
    .where(eq(dwellingLabel.dwellingId, terrace[2] ?? ''))
  expect([label?.status, await asOf()]).toEqual(['verlopen', '2029-01-02'])
})

test('looks by itself, and no more once it is stopped', async () => {
  await buildLabelVillage(database())
  await importEnergyLabels(database(), v4)
  await rebuildInsight(database(), undefined, '2028-12-31')
  let time = new Date('2028-12-31T12:00:00Z')
  const watch = watchDay(testServices(database()), { now: () => time, every: 20 })
  time = new Date('2029-01-02T12:00:00Z')
  while ((await asOf()) !== '2029-01-02') await wait(20)
  await watch.stop()
  time = new Date('2040-01-01T12:00:00Z')
  await wait(100)
  expect(await asOf()).toBe('2029-01-02')
})

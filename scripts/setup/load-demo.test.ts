import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../api/src/platform/db/database.ts'
import { openTestDatabase } from '../../api/src/platform/db/testing.ts'
import { readMissingDemo } from '../../api/src/status/queries.ts'
import { loadDemo, prepareDatabase } from './load-demo.ts'

let database: Database
let close: () => Promise<void>
const said: string[] = []
const say = (message: string) => said.push(message)

const count = async (table: string, condition = 'true'): Promise<number> => {
  const [row] = await database.rows<{ n: number }>(
    sql`select count(*)::int as n from ${sql.raw(table)} where ${sql.raw(condition)}`,
  )
  return row?.n ?? 0
}

/** What a database of the version before labels lacks. */
async function forgetLaterSources(): Promise<void> {
  for (const table of [
    'energy_label_total',
    'energy_label',
    'area_figure',
    'statistical_area',
    'building_model',
  ])
    await database.rows(sql`delete from registry.${sql.raw(table)}`)
  await database.rows(sql`delete from registry.import_refusal where run_id in
    (select id from registry.import_run where source in ('ep-online', 'cbs', '3dbag'))`)
  await database.rows(sql`delete from registry.import_run where source in ('ep-online', 'cbs', '3dbag')`)
}

describe('the demo', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    const opened = await openTestDatabase()
    database = opened.database
    close = opened.close
    await loadDemo(database, say)
  })
  afterAll(() => close())

  test('is whole, by every importer, and nothing of what joined the register was refused', async () => {
    expect(await readMissingDemo(database)).toBe('nothing')
    expect(await count('registry.import_run', "state <> 'succeeded'")).toBe(0)
    const refused = await database.rows(sql`select distinct source, kind from registry.import_refusal
      join registry.import_run on import_run.id = run_id where source in ('ep-online', 'cbs', '3dbag') and kind = 'refused'`)
    expect(refused).toEqual([])
  })

  test('has labels of about six homes in ten: valid, expired, by an older method, and found by address alone', async () => {
    const homes = await count('insight.home')
    const of = (condition: string) =>
      count('insight.dwelling_label join insight.home using (dwelling_id)', condition)
    expect((await of('true')) / homes).toBeGreaterThan(0.55)
    expect((await of('true')) / homes).toBeLessThan(0.65)
    expect((await of("status = 'verlopen'")) / homes).toBeGreaterThan(0.05)
    expect(await of("method = 'ouder'")).toBeGreaterThan(100)
    expect(await of("match = 'adres'")).toBeGreaterThan(20)
    expect(await of('registration_count > 1')).toBeGreaterThan(200)
    // Registrations of other towns were passed over.
    expect(await count('registry.energy_label', "dwelling_id like '888901%'")).toBe(0)
  })

  test('has two years of figures beside each other, with the reasons for what is not told', async () => {
    for (const year of [2023, 2024]) {
      expect(await count('registry.statistical_area', `year = ${year} and kind = 'buurt'`)).toBe(8)
      expect(await count('registry.statistical_area', `year = ${year} and kind = 'wijk'`)).toBe(3)
      expect(
        await count('registry.area_figure', `year = ${year} and missing_reason = 'geheim-of-onbekend'`),
      ).toBeGreaterThan(10)
    }
    const gas = (year: number) =>
      count(
        'registry.area_figure',
        `year = ${year} and figure = 'gemiddeld_gasverbruik_totaal' and value > 0`,
      )
    expect(await gas(2023)).toBeGreaterThan(6)
    expect(await gas(2024)).toBe(0)
    expect(
      await count('registry.area_figure', "year = 2024 and missing_reason = 'komt-later'"),
    ).toBeGreaterThan(50)
  })

  test('has heights of nearly all buildings, a few of them doubtful', async () => {
    const buildings = await count('registry.building', 'closed_on is null')
    const models = await count('registry.building_model')
    expect(models / buildings).toBeGreaterThan(0.95)
    expect(models / buildings).toBeLessThan(0.995)
    const doubtful = await count('registry.building_model', 'is_doubtful')
    expect(doubtful / models).toBeGreaterThan(0.015)
    expect(doubtful / models).toBeLessThan(0.05)
    expect(await count('registry.building_model', 'roof_70_percent is null')).toBeGreaterThan(10)
  })

  test('gets what joined it later where an earlier version loaded it, and keeps its events as they were', async () => {
    const before = await count('fieldwork.engagement_event')
    const labels = await count('registry.energy_label')
    await forgetLaterSources()
    expect(await readMissingDemo(database)).toBe('later-sources')
    said.length = 0
    await prepareDatabase(database, { demo: true, say })
    expect(said).not.toContain('Importing its register')
    expect(await readMissingDemo(database)).toBe('nothing')
    expect(await count('registry.energy_label')).toBe(labels)
    expect(await count('insight.dwelling_label')).toBeGreaterThan(1000)
    expect(await count('fieldwork.engagement_event')).toBe(before)
  })
})

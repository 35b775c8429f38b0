import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../platform/db/testing.ts'
import type { AppError } from '../../platform/errors/app-error.ts'
import { idOf } from './testing/delivery-builder.ts'
import { registryState, stagingLeftovers } from './testing/registry-state.ts'
import { importsOn, refusalOf, village } from './testing/village.ts'

const database = testDatabase()
const { run, buildings } = importsOn(database)

describe('a run that fails', () => {
  test('half-way through broken XML leaves everything as it was and says where', async () => {
    await run(village())
    const before = await registryState(database())
    const broken = village({
      deliveredOn: '2024-06-01',
      streets: [],
      spoil: { ['PND']: (xml) => xml.slice(0, xml.length - 900) },
    })
    const error = await refusalOf(run(broken))
    expect(error.code).toBe('unsupported-file')
    expect(error.message).toMatch(/9998PND01062024-000001\.xml is not well-formed XML \(line \d+, column \d+/)
    expect(await registryState(database())).toEqual(before)
    expect(await stagingLeftovers(database())).toEqual([])
    const [failed] = await database().rows(
      sql`select state, error, finished_at is not null as ended from registry.import_run order by id desc limit 1`,
    )
    expect(failed).toEqual({ state: 'failed', error: error.message, ended: true })
  })

  test('in the last transaction leaves everything as it was', async () => {
    await run(village())
    const before = await registryState(database())
    // The links come last; a rule of the test's own stops them.
    await database().script(
      `alter table registry.dwelling_building add constraint test_stop check (building_id <> '${idOf('PND', 3)}')`,
    )
    try {
      const content = village({ deliveredOn: '2024-06-01', streets: [] })
      content.dwellings = [{ number: 1, main: 1, buildings: [3], at: [150_003, 463_004] }]
      await expect(run(content)).rejects.toThrow()
    } finally {
      await database().script('alter table registry.dwelling_building drop constraint test_stop')
    }
    expect(await registryState(database())).toEqual(before)
    expect((await run(village())).counts.PND).toMatchObject({ unchanged: 3 })
  })

  test('because it was stopped says so', async () => {
    const stopping = new AbortController()
    const options = { signal: stopping.signal, onStarted: () => stopping.abort() }
    expect((await refusalOf(run(village(), options))).message).toContain('stopped')
    expect((await buildings()).length).toBe(0)
    expect((await run(village())).counts.PND).toMatchObject({ added: 3 })
  })

  test('does not let a second one in while it runs', async () => {
    let second: Promise<AppError> | undefined
    const first = run(village(), {
      onStarted: () => {
        second = refusalOf(run(village()))
      },
    })
    await first
    expect(await second).toMatchObject({ code: 'conflict' })
    const runs = await database().rows(sql`select state from registry.import_run`)
    expect(runs).toEqual([{ state: 'succeeded' }])
  })

  test('with its process is marked as failed by the next', async () => {
    await database().script(`insert into registry.import_run (source, file_name, state) values ('bag', 'x.zip', 'running');
      create table staging.bag_building (leftover int)`)
    await run(village())
    const runs = await database().rows(sql`select state, error from registry.import_run order by id`)
    expect(runs).toMatchObject([
      { state: 'failed', error: expect.stringContaining('ended before') },
      { state: 'succeeded' },
    ])
  })
})

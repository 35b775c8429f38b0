import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { told } from '../errors/told.ts'
import { copyLine } from './copy-text.ts'
import { importRun, town } from './schema/registry.ts'
import { rolledBack, testDatabase } from './testing.ts'

const database = testDatabase()

async function anyRun(inner: ReturnType<typeof database>): Promise<number> {
  const rows = await inner.orm
    .insert(importRun)
    .values({ source: 'bag', fileName: 'test.zip', state: 'running', counts: { read: 1, names: ['é'] } })
    .returning({ id: importRun.id })
  return rows[0]?.id ?? 0
}

describe('rows', () => {
  test('gives numbers, ISO dates and buffers alike on both databases', async () => {
    const [row] =
      await database().rows(sql`select 12::int8 as big, 1.5::numeric as fraction, date '2021-10-15' as day,
      '\\x00ff'::bytea as raw, array['a','b']::text[] as names, '{"a":1}'::jsonb as document, null::text as nothing`)
    expect(row).toEqual({
      big: 12,
      fraction: 1.5,
      day: '2021-10-15',
      raw: Buffer.from([0, 255]),
      names: ['a', 'b'],
      document: { a: 1 },
      nothing: null,
    })
  })

  test('takes arrays, dates and null as parameters', async () => {
    const ids = ['1', '2']
    const [row] = await database().rows(
      sql`select ${sql.param(ids)}::text[] as ids, ${'2021-10-15'}::date as day, ${null}::int as nothing`,
    )
    expect(row).toEqual({ ids, day: '2021-10-15', nothing: null })
  })
})

describe('a statement on which PostGIS gives up', () => {
  const bowTie = `'POLYGON((0 0,10 10,10 0,0 10,0 0))'::geometry`
  const cut = `st_intersection(${bowTie}, 'POLYGON((2 -5,8 -5,8 15,2 15,2 -5))'::geometry)`

  test.each([
    `select ${cut}`,
    `insert into probe select ${cut}`,
    `update probe set shape = ${cut}`,
    `create table staging.made as select ${cut} as shape`,
    `create temporary table made on commit drop as with shapes as (select ${cut} as shape) select * from shapes`,
  ])('is an error on both databases, never a short answer: %s', async (statement) => {
    await rolledBack(database(), async (inner) => {
      await inner.script(
        "create temporary table probe (shape geometry) on commit drop; insert into probe values ('POINT(0 0)')",
      )
      await expect(inner.transaction((nested) => nested.rows(sql.raw(statement)))).rejects.toThrow()
    })
  })
})

describe('drizzle', () => {
  test('writes and reads a table with JSON', async () => {
    await rolledBack(database(), async (inner) => {
      const id = await anyRun(inner)
      const [run] = await inner.orm.select().from(importRun).where(eq(importRun.id, id))
      expect(run?.counts).toEqual({ read: 1, names: ['é'] })
      expect(run?.startedAt).toMatch(/^\d{4}-\d\d-\d\d/)
    })
  })
})

describe('transaction', () => {
  test('undoes everything when the work fails, a nested one only its own part', async () => {
    await rolledBack(database(), async (inner) => {
      const id = await anyRun(inner)
      await expect(
        inner.transaction(async (nested) => {
          await nested.orm.update(importRun).set({ state: 'failed' }).where(eq(importRun.id, id))
          throw new Error('stop')
        }),
      ).rejects.toThrow('stop')
      const [run] = await inner.orm.select().from(importRun).where(eq(importRun.id, id))
      expect(run?.state).toBe('running')
    })
    expect(await database().orm.select().from(importRun)).toEqual([])
  })
})

describe('copy', () => {
  test('loads text with tabs, line ends, quotes and nulls', async () => {
    await rolledBack(database(), async (inner) => {
      const run = await anyRun(inner)
      const name = 'Wé\tesp\\"\n,x'
      const count = await inner.copy(
        'registry.town (id, name, status, valid_from, municipality_code, run_id)',
        ['1000', '1001'].map((id) =>
          copyLine([id, name, 'Woonplaats aangewezen', '2020-01-01', '0457', run]),
        ),
      )
      expect(count).toBe(2)
      const [row] = await inner.orm.select().from(town).where(eq(town.id, '1001'))
      expect(row).toMatchObject({ name, geometry: null, inInvestigation: false })
    })
  })

  test('carries text arrays', async () => {
    await rolledBack(database(), async (inner) => {
      await inner.script('create table staging.probe (names text[])')
      await inner.copy('staging.probe (names)', [copyLine([['a "b"', 'c\\d', 'e,f']])])
      expect(await inner.rows(sql`select names from staging.probe`)).toEqual([
        { names: ['a "b"', 'c\\d', 'e,f'] },
      ])
    })
  })

  test('fails as a whole when its source fails half-way', async () => {
    async function* source() {
      yield '0457\n'
      throw new Error('half a file')
    }
    await expect(database().copy('registry.municipality (code)', source())).rejects.toThrow('half a file')
    expect(await database().rows(sql`select * from registry.municipality`)).toEqual([])
  })

  test('fails as a whole on a bad row', async () => {
    await expect(database().copy('registry.municipality (code)', ['0457\n', 'abcd\n'])).rejects.toThrow()
    expect(await database().rows(sql`select * from registry.municipality`)).toEqual([])
  })
})

describe('withLock', () => {
  test('refuses a second holder and lets the next one in', async () => {
    const attempt = database().withLock('probe', told`busy`, () =>
      database().withLock('probe', told`busy`, async () => 'inner'),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'conflict', message: 'busy' })
    expect(await database().withLock('probe', told`busy`, async () => 'free')).toBe('free')
  })
})

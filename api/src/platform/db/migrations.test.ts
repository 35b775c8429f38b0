import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableColumns, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { migrate, migrationsFolder } from './migrations.ts'
import * as fieldwork from './schema/fieldwork.ts'
import * as insight from './schema/insight.ts'
import * as registry from './schema/registry.ts'
import { openTestDatabase, testDatabase } from './testing.ts'

const database = testDatabase()

describe('migrate', () => {
  test('does nothing the second time', async () => {
    expect(await migrate(database())).toEqual([])
  })

  test('two starting servers do not meet', async () => {
    const { database: fresh, close } = await openTestDatabase({ migrated: false })
    const done = await Promise.all([migrate(fresh), migrate(fresh)])
    const names = (await readdir(migrationsFolder)).sort()
    expect(done.flat()).toEqual(names)
    await close()
  })

  test('leaves nothing of a migration that fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
    const { cpSync } = await import('node:fs')
    cpSync(migrationsFolder, folder, { recursive: true })
    await writeFile(join(folder, '9000_half.sql'), 'create table public.half (a int); select 1/0;')
    await expect(migrate(database(), folder)).rejects.toThrow(/division by zero/)
    expect(await database().rows(sql`select to_regclass('public.half') as half`)).toEqual([{ half: null }])
  })

  test('refuses a database that is newer than the code', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
    await expect(migrate(database(), folder)).rejects.toMatchObject({
      code: 'database-unsuitable',
      message: expect.stringContaining('newer than this version'),
    })
  })

  test('refuses a released migration that was edited', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
    for (const name of await readdir(migrationsFolder)) await writeFile(join(folder, name), 'select 1')
    await expect(migrate(database(), folder)).rejects.toThrow(/differs from the one/)
  })
})

describe('drizzle', () => {
  const tables = [registry, fieldwork, insight]
    .flatMap((lane) => Object.values(lane) as unknown[])
    .filter((value) => value instanceof PgTable)

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s has the columns of its migration',
    async (_, table) => {
      const { schema, name } = getTableConfig(table)
      const stored = await database().rows<{ column: string; required: boolean }>(sql`
        select column_name as column, is_nullable = 'NO' as required from information_schema.columns
        where table_schema = ${schema} and table_name = ${name} order by column_name`)
      const known = Object.values<PgColumn>(getTableColumns(table)).map((column) => ({
        column: column.name,
        required: column.notNull,
      }))
      expect(known.sort((a, b) => (a.column < b.column ? -1 : 1))).toEqual(stored)
    },
  )

  test('knows every table', async () => {
    const stored = await database().rows<{ name: string }>(sql`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('registry', 'fieldwork', 'insight') order by 1`)
    const known = tables.map((table) => `${getTableConfig(table).schema}.${getTableConfig(table).name}`)
    expect(known.sort()).toEqual(stored.map(({ name }) => name))
  })
})

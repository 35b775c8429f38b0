// The whole state of the registry's BAG tables in a form that two moments can be compared by.
import { sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/database.ts'

const tables = ['town', 'street', 'address', 'building', 'dwelling', 'dwelling_building', 'dwelling_address']

/** Number of rows and a fingerprint of all their values, per table. */
export async function registryState(database: Database): Promise<Record<string, string>> {
  const state: Record<string, string> = {}
  for (const table of tables) {
    const [row] = await database.rows<{ state: string }>(sql`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as state
      from registry.${sql.identifier(table)} t`)
    state[table] = row?.state ?? ''
  }
  return state
}

/** Tables that an import left in staging. */
export async function stagingLeftovers(database: Database): Promise<string[]> {
  const rows = await database.rows<{ tablename: string }>(
    sql`select tablename from pg_tables where schemaname = 'staging' and tablename like 'bag_%'`,
  )
  return rows.map(({ tablename }) => tablename)
}

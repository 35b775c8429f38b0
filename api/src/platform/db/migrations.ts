// Brings a database to the shape that this version of the code needs: the files of migrations/, once each, in order.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'
import type { Database } from './database.ts'

/** Where the product keeps its migrations. */
export const migrationsFolder = new URL('../../../../migrations/', import.meta.url).pathname

interface Migration {
  name: string
  text: string
  checksum: string
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function requireAvailable(database: Database): Promise<void> {
  const available = await database.rows<{ name: string }>(
    sql`select name from pg_available_extensions where name in ('postgis', 'pg_trgm')`,
  )
  for (const name of ['postgis', 'pg_trgm']) {
    if (available.some((extension) => extension.name === name)) continue
    throw new AppError(
      'database-unsuitable',
      told`This PostgreSQL server has no ${name}. Install it (Debian: postgresql-<version>-postgis-3 and postgresql-contrib) or use the image postgis/postgis, and start again.`,
    )
  }
}

/**
 * What an owner who is no superuser needs of one beforehand: the extensions, the roles that it may not make itself, and the
 * setting by which functions of migrations/0020_retention.sql say that they erase.
 */
async function requireOwnersRights(database: Database): Promise<void> {
  const [owner] = await database.rows<{ name: string; lacks: string[] }>(sql`
    select quote_ident(rolname) as name, array_remove(array[
      case when not exists (select from pg_extension where extname = 'postgis') then 'create extension postgis' end,
      case when not exists (select from pg_extension where extname = 'pg_trgm') then 'create extension pg_trgm' end,
      case when not rolcreaterole and (select count(*) from pg_roles where rolname in
        ('zwermkaart_web', 'zwermkaart_job', 'zwermkaart_accounts') and pg_has_role(current_user, oid, 'member')) < 3
        then format('alter role %I createrole', rolname) end,
      case when not has_parameter_privilege('zwermkaart.erasure', 'set')
        then format('grant set on parameter zwermkaart.erasure to %I', rolname) end], null) as lacks
    from pg_roles where rolname = current_user and not rolsuper`)
  if (!owner || owner.lacks.length === 0) return
  throw new AppError(
    'database-unsuitable',
    told`The database's owner ${owner.name} is no superuser and lacks what only one can give. Let a superuser do so once, in this database (docs/security.md): ${owner.lacks.join('; ')};`,
  )
}

function refuseUnknown(applied: { name: string; checksum: string }[], known: Migration[]): void {
  for (const { name, checksum } of applied) {
    const migration = known.find((candidate) => candidate.name === name)
    if (!migration) {
      throw new AppError(
        'database-unsuitable',
        told`The database is newer than this version of Zwermkaart: it has migration ${name}. Install the version that made it, or restore a copy from before.`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new AppError(
        'database-unsuitable',
        told`Migration ${name} differs from the one that made this database. Restore the file as it was and put the change into a new migration.`,
      )
    }
  }
}

/**
 * Applies what is missing, all in one transaction and under a lock, so that two starting servers do not meet.
 * @returns names of the migrations that were applied now
 * @throws AppError 'database-unsuitable' without PostGIS, or when the database is newer than the code
 */
export async function migrate(database: Database, folder = migrationsFolder): Promise<string[]> {
  const known = await readMigrations(folder)
  return database.transaction(async (inner) => {
    await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.migrate'))`)
    await requireAvailable(inner)
    await requireOwnersRights(inner)
    await inner.rows(sql`create extension if not exists postgis`)
    await inner.rows(sql`create extension if not exists pg_trgm`)
    await inner.rows(sql`create table if not exists public.zwermkaart_migration
      (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const applied = await inner.rows<{ name: string; checksum: string }>(
      sql`select name, checksum from public.zwermkaart_migration`,
    )
    refuseUnknown(applied, known)
    const missing = known.filter(({ name }) => applied.every((done) => done.name !== name))
    for (const migration of missing) {
      await inner.script(migration.text)
      await inner.rows(
        sql`insert into public.zwermkaart_migration (name, checksum) values (${migration.name}, ${migration.checksum})`,
      )
    }
    return missing.map(({ name }) => name)
  })
}

// Databases for tests: TEST_DATABASE says which (embedded by default, or server with TEST_DATABASE_URL); each test rolls back.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { create, extract } from 'tar'
import { afterAll, beforeAll } from 'vitest'
import type { Database } from './database.ts'
import { databaseGrants, secureDatabase } from './database-roles.ts'
import { embeddedDatabase, openEmbedded, openPglite } from './embedded.ts'
import { migrate, migrationsFolder } from './migrations.ts'
import { openServer } from './server.ts'

/** Which database this test run is about. */
export const testedDatabase: 'embedded' | 'server' =
  process.env.TEST_DATABASE === 'server' ? 'server' : 'embedded'

/** Address of the PostgreSQL server for tests; its user may create databases. */
export function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url)
    throw new Error('TEST_DATABASE=server needs TEST_DATABASE_URL; `npm test` starts a server and sets both')
  return url
}

const cacheFolder = resolve('node_modules/.cache/zwermkaart')

/** What a migrated database is made from beside the migrations: another text makes another template. */
const shapedBy = ['api/src/platform/db/database-roles.ts', 'api/contract/rights.ts']

/** What a template is made from, hashed into its file's name. */
async function templateKey(migrated: boolean): Promise<string> {
  const versions = JSON.parse(await readFile('package.json', 'utf8')).dependencies
  const hash = createHash('sha256')
  hash.update([versions['@electric-sql/pglite'], versions['@electric-sql/pglite-postgis']].join())
  if (migrated) {
    const migrations = (await readdir(migrationsFolder)).sort().map((name) => join(migrationsFolder, name))
    for (const file of [...migrations, ...shapedBy]) hash.update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 12)
}

/**
 * The files of PostGIS that tests need, a third of them all: a PGlite opens a second sooner, and with 300 MB less, where it
 * need not unpack rasters, topology, geocoding and every upgrade first.
 */
async function postgisBundle(): Promise<URL> {
  const packed = createRequire(import.meta.url).resolve('@electric-sql/pglite-postgis')
  const hash = createHash('sha256')
    .update(await readFile(packed))
    .update(String(neededOfPostgis))
  const file = join(cacheFolder, `postgis-${hash.digest('hex').slice(0, 12)}.tar.gz`)
  if (!existsSync(file)) {
    const folder = await mkdtemp(join(tmpdir(), 'postgis-'))
    const whole = join(dirname(packed), 'postgis.tar.gz')
    await extract({ file: whole, cwd: folder, filter: (path) => neededOfPostgis.test(path) })
    await mkdir(cacheFolder, { recursive: true })
    const next = `${file}.${process.pid}`
    await create({ file: next, cwd: folder, gzip: true }, await readdir(folder))
    await rename(next, file)
    await rm(folder, { recursive: true, force: true })
  }
  return pathToFileURL(file)
}

const neededOfPostgis = /postgis-3\.so$|postgis\.control$|postgis--\d[\d.]*\.sql$|share\/proj\//

/** A new PGlite takes 10–20 s and its migrations another; one made once and kept as a file opens in 3. */
async function embeddedTemplate(migrated: boolean): Promise<Blob> {
  const file = join(cacheFolder, `pglite-${await templateKey(migrated)}.tar`)
  if (!existsSync(file)) {
    const client = await openPglite({
      bundle: await postgisBundle(),
      ...(migrated && { template: await embeddedTemplate(false) }),
    })
    if (migrated) await prepare(embeddedDatabase(client))
    else await client.exec('create extension postgis; create extension pg_trgm')
    const dump = await client.dumpDataDir('none')
    await client.close()
    await mkdir(cacheFolder, { recursive: true })
    const next = `${file}.${process.pid}`
    await writeFile(next, Buffer.from(await dump.arrayBuffer()))
    await rename(next, file)
  }
  return new Blob([new Uint8Array(await readFile(file))])
}

/** @param template database that it is a copy of; an empty one by default */
async function createServerDatabase(
  name: string,
  template?: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const administrator = postgres(testServerUrl(), { max: 1, onnotice: () => {} })
  await administrator.unsafe(`create database ${name} ${template ? `template ${template}` : ''}`)
  return {
    url: addressOn(name),
    async drop() {
      await administrator.unsafe(`drop database if exists ${name} with (force)`)
      await administrator.end()
    },
  }
}

function addressOn(name: string): string {
  const url = new URL(testServerUrl())
  url.pathname = `/${name}`
  return url.href
}

/** Migrating takes two seconds, a copy of what is migrated a tenth of that. The first that needs the template makes it. */
async function serverTemplate(): Promise<string> {
  const name = `template_${await templateKey(true)}`
  const administrator = postgres(testServerUrl(), { max: 1, onnotice: () => {} })
  try {
    await administrator`select pg_advisory_lock(hashtext(${name}))`
    const [found] = await administrator`select from pg_database where datname = ${name}`
    if (found) return name
    // Renamed when it is whole: one that broke off half-way is nobody's template.
    const half = `${name}_${process.pid}`
    await administrator.unsafe(`create database ${half}`)
    const database = await openServer(addressOn(half))
    await prepare(database)
    await database.close()
    await administrator.unsafe(`alter database ${half} rename to ${name}`)
    return name
  } finally {
    await administrator.end()
  }
}

async function prepare(database: Database): Promise<void> {
  await migrate(database)
  await secureDatabase(database)
}

let created = 0

/** Opens an empty database of the tested kind, migrated unless told otherwise; `close` throws it away. */
export async function openTestDatabase({
  migrated = true,
} = {}): Promise<{ database: Database; close: () => Promise<void> }> {
  if (testedDatabase === 'embedded') {
    const database = await openEmbedded({
      template: await embeddedTemplate(migrated),
      bundle: await postgisBundle(),
    })
    return { database, close: () => database.close() }
  }
  const name = `test_${process.pid}_${Date.now()}_${++created}`
  const place = await createServerDatabase(name, migrated ? await serverTemplate() : undefined)
  const database = await openServer(place.url)
  if (migrated) await database.script(databaseGrants)
  return {
    database,
    async close() {
      await database.close()
      await place.drop()
    },
  }
}

/** Where the tested kind of database may live, for tests whose processes open and leave it themselves. */
export interface TestPlace {
  databaseUrl: string | undefined
  dataFolder: string
  remove(): Promise<void>
}

/** An empty server database, or a folder with the embedded one; both migrated. */
export async function createTestPlace(dataFolder: string): Promise<TestPlace> {
  if (testedDatabase === 'embedded') {
    await (await openPglite({ folder: dataFolder, template: await embeddedTemplate(true) })).close()
    return { databaseUrl: undefined, dataFolder, remove: async () => {} }
  }
  const name = `test_${process.pid}_${Date.now()}_${++created}`
  const { url, drop } = await createServerDatabase(name, await serverTemplate())
  return { databaseUrl: url, dataFolder, remove: drop }
}

/** One database for a test file, opened before and thrown away after its tests. */
export function testDatabase(): () => Database {
  let opened: Awaited<ReturnType<typeof openTestDatabase>> | undefined
  beforeAll(async () => {
    opened = await openTestDatabase()
  })
  afterAll(async () => {
    await opened?.close()
  })
  return () => {
    if (!opened) throw new Error('The test database opens in beforeAll; use it within a test')
    return opened.database
  }
}

class Rollback extends Error {}

/** Runs a test's work in a transaction that is undone afterwards. */
export async function rolledBack(
  database: Database,
  work: (inner: Database) => Promise<void>,
): Promise<void> {
  try {
    await database.transaction(async (inner) => {
      await work(inner)
      throw new Rollback()
    })
  } catch (error) {
    if (!(error instanceof Rollback)) throw error
  }
}

/** Empties every table of the product, for tests that cannot run within one transaction. */
export async function emptyTables(database: Database): Promise<void> {
  const tables = await database.rows<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('registry', 'fieldwork', 'insight', 'staging') and tablename <> 'dataset'`)
  const looks = tables.map(({ name }) => `select '${name}' as name where exists (select from ${name})`)
  // Emptying a table makes new files for it and its indexes, whether it holds anything or not.
  const full = (await database.rows<{ name: string }>(sql.raw(looks.join(' union all ')))).map(
    ({ name }) => name,
  )
  const guarded = await database.rows<{ name: string }>(
    sql`select tgrelid::regclass::text as name from pg_trigger where tgname = 'append_only'`,
  )
  const guards = (verb: 'disable' | 'enable') =>
    guarded.map(({ name }) => `alter table ${name} ${verb} trigger append_only;`).join('\n')
  const emptying = `
    set session_replication_role = replica;
    ${guards('disable')}
    truncate ${full.join(', ')} restart identity cascade;
    ${guards('enable')}
    set session_replication_role = origin;`
  await database.script(`
    ${full.length > 0 ? emptying : ''}
    update insight.dataset set revision = '0', built_from_run = 0, built_from_override = 0;`)
}

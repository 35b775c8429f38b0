// The embedded database: PGlite with PostGIS in a folder (or in memory for tests). One connection, one process.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { postgis } from '@electric-sql/pglite-postgis'
import { sql } from 'drizzle-orm'
import { AppError } from '../errors/app-error.ts'
import { type Sentence, told } from '../errors/told.ts'
import type { Database, RunQuery } from './database.ts'
import { keepStack } from './embedded-stack.ts'
import { createOrm, typeIds } from './orm.ts'

const asText = (value: string): string => value
const parsers = {
  // The default bytea parser makes a tile three times slower (docs/decisions/0002-two-databases.md).
  [typeIds.bytea]: (value: string) => Buffer.from(value.slice(2), 'hex'),
  [typeIds.int8]: Number,
  [typeIds.numeric]: Number,
  [typeIds.date]: asText,
  [typeIds.timestamp]: asText,
  [typeIds.timestamptz]: asText,
}

/** About this many characters of COPY text go to PGlite at once; it takes the whole blob into memory. */
const copyChunk = 4_000_000

const createsFromQuery = /^\s*create\s[\w\s.]*?\btable\s+[\w."]+\s+(on\s+commit\s+drop\s+)?as\s/i

/**
 * PGlite cannot catch C++ exceptions: one inside GEOS ends a statement in the middle, without an error and with the rows
 * so far. What it leaves is a missing or unknown command tag, and CREATE where a table made from a query tells SELECT.
 * An INSERT … RETURNING that broke off looks as if it had found nothing: keep GEOS out of those.
 */
function requireCompleted(command: string | undefined, text: string): void {
  const brokenOff =
    command === undefined || command === '???' || (command === 'CREATE' && createsFromQuery.test(text))
  if (!brokenOff) return
  throw new AppError(
    'unexpected',
    told`The embedded database broke off in the middle of a statement and nothing was stored. The statement: ${text.trim().slice(0, 200)}`,
  )
}

type Client = Pick<PGlite, 'query' | 'exec'> | Transaction

async function copyInto(client: Client, target: string, lines: AsyncIterable<string> | Iterable<string>) {
  let pending: string[] = []
  let size = 0
  let count = 0
  const flush = async () => {
    if (size === 0) return
    const blob = new Blob(pending)
    const result = await client.query(`COPY ${target} FROM '/dev/blob'`, [], { blob })
    requireCompleted(result.command, `COPY ${target}`)
    count += result.affectedRows ?? 0
    pending = []
    size = 0
  }
  for await (const line of lines) {
    pending.push(line)
    size += line.length
    if (size >= copyChunk) await flush()
  }
  await flush()
  return count
}

class EmbeddedDatabase implements Database {
  readonly kind = 'embedded'
  readonly orm
  readonly run: RunQuery
  private readonly held = new Set<string>()

  constructor(
    private readonly client: Client,
    private readonly begin: <Result>(work: (inner: Client) => Promise<Result>) => Promise<Result>,
    private readonly end: () => Promise<void>,
  ) {
    this.run = async (text, parameters, asArrays) => {
      const result = await client.query(text, parameters, { rowMode: asArrays ? 'array' : 'object' })
      requireCompleted(result.command, text)
      return result.rows
    }
    this.orm = createOrm(this.run)
  }

  async rows<Row>(statement: Parameters<Database['rows']>[0]): Promise<Row[]> {
    return (await this.orm.execute(statement)) as unknown as Row[]
  }

  async script(text: string): Promise<void> {
    const results = await this.client.exec(`${text}\n;select 'completed'`)
    for (const { command } of results) requireCompleted(command, text)
    requireCompleted(results.at(-1)?.rows[0] && 'completed', text)
  }

  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    return this.begin((inner) => work(insideTransaction(inner)))
  }

  copy(target: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
    return copyInto(this.client, target, lines)
  }

  /** One process owns the folder, so a lock within the process is a lock on the database. */
  async withLock<Result>(name: string, refusal: Sentence, work: () => Promise<Result>): Promise<Result> {
    if (this.held.has(name)) throw new AppError('conflict', refusal)
    this.held.add(name)
    try {
      return await work()
    } finally {
      this.held.delete(name)
    }
  }

  close(): Promise<void> {
    return this.end()
  }
}

let savepoints = 0

function insideTransaction(client: Client): Database {
  const savepoint = async <Result>(work: (inner: Client) => Promise<Result>): Promise<Result> => {
    const name = `nested_${++savepoints}`
    await client.exec(`savepoint ${name}`)
    try {
      const result = await work(client)
      await client.exec(`release savepoint ${name}`)
      return result
    } catch (error) {
      await client.exec(`rollback to savepoint ${name}`)
      throw error
    }
  }
  return new EmbeddedDatabase(client, savepoint, async () => {})
}

/**
 * Where the embedded database lives: a folder on disk, or in memory. `template` is what `dumpDataDir` made of another, for a
 * new one to begin with; `bundle` a PostGIS of fewer files than the whole one.
 */
export type EmbeddedPlace = { folder?: string; template?: Blob; bundle?: URL }

/** Opens PGlite itself, with PostGIS and trigrams; for the product through `openEmbedded`. */
export async function openPglite({ folder, template, bundle }: EmbeddedPlace): Promise<PGlite> {
  const setup: typeof postgis.setup = async (...parts) => ({
    ...(await postgis.setup(...parts)),
    ...(bundle && { bundlePath: bundle }),
  })
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  return keepStack(
    await PGlite.create({
      extensions: { postgis: { ...postgis, setup }, pg_trgm },
      parsers,
      ...(folder !== undefined && { dataDir: join(folder, 'postgres') }),
      ...(template && { loadDataDir: template }),
    }),
  )
}

/** An open PGlite, as the rest of the code knows databases. */
export function embeddedDatabase(client: PGlite): Database {
  return new EmbeddedDatabase(
    client,
    (work) => client.transaction((inner) => work(inner)),
    () => client.close(),
  )
}

/**
 * Opens the embedded database. The caller holds the data folder's lock.
 * @throws AppError 'database-unsuitable' when the folder cannot be opened
 */
export async function openEmbedded(place: EmbeddedPlace): Promise<Database> {
  const client = await openPglite(place).catch((cause) => {
    const where = place.folder ?? 'memory'
    throw new AppError(
      'database-unsuitable',
      told`The embedded database in ${where} cannot be opened. Restore a copy of that folder, or set DATA_DIR to an empty one and import again.`,
      { cause },
    )
  })
  const database = embeddedDatabase(client)
  await database.rows(sql`set time zone 'UTC'`)
  return database
}

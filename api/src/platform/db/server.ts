// The server database: PostgreSQL with PostGIS, through postgres.js.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { AppError, messageOf } from '../errors/app-error.ts'
import { type Sentence, told } from '../errors/told.ts'
import type { Database, RunQuery } from './database.ts'
import type { DatabaseRole } from './database-roles.ts'
import { createOrm, typeIds } from './orm.ts'

type Client = postgres.Sql | postgres.TransactionSql | postgres.ReservedSql

type CopyQuery = postgres.PendingQuery<postgres.Row[]> & { reject: (error: unknown) => void }

const asText = (value: string): string => value

/** About this many characters of COPY text go over the wire in one write. */
const copyChunk = 262_144

/**
 * A COPY's stream and what becomes of it. postgres.js resolves the query with the stream and then drops an error that
 * the server reports after the last row, so the error is caught where the query would be rejected.
 */
async function openCopy(
  client: Client,
  target: string,
): Promise<{ stream: Writable; failed: Promise<never> }> {
  const query = client.unsafe(`COPY ${target} FROM STDIN`) as CopyQuery
  const refuse = query.reject
  const failed = new Promise<never>((_, reject) => {
    query.reject = (error) => {
      refuse(error)
      reject(error)
    }
  })
  failed.catch(() => {})
  const stream = await query.writable()
  // Reported through `failed` as well; without a listener Node would end the process.
  stream.on('error', () => {})
  return { stream, failed }
}

async function copyInto(client: Client, target: string, lines: AsyncIterable<string> | Iterable<string>) {
  const { stream, failed } = await openCopy(client, target)
  let pending = ''
  let count = 0
  const send = async () => {
    if (!stream.write(pending)) await Promise.race([once(stream, 'drain'), failed])
    pending = ''
  }
  try {
    for await (const line of lines) {
      pending += line
      count += 1
      if (pending.length >= copyChunk) await send()
    }
    const finished = once(stream, 'finish')
    stream.end(pending)
    await Promise.race([finished, failed])
  } catch (error) {
    // A source that failed half-way: the server forgets the rows it has got.
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
    await failed.catch(() => {})
    throw error
  }
  return count
}

class ServerDatabase implements Database {
  readonly kind = 'server'
  readonly orm
  readonly run: RunQuery

  constructor(
    private readonly client: Client,
    private readonly root: postgres.Sql,
    private readonly begin: <Result>(
      work: (inner: postgres.TransactionSql) => Promise<Result>,
    ) => Promise<unknown>,
    private readonly openHolder: () => postgres.Sql,
  ) {
    this.run = async (text, parameters, asArrays) => {
      const query = client.unsafe(text, parameters as never[], { prepare: true })
      return asArrays ? await query.values() : await query
    }
    this.orm = createOrm(this.run)
  }

  async rows<Row>(statement: Parameters<Database['rows']>[0]): Promise<Row[]> {
    return (await this.orm.execute(statement)) as unknown as Row[]
  }

  async script(text: string): Promise<void> {
    await this.client.unsafe(text).simple()
  }

  async transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const result = await this.begin((inner) =>
      work(new ServerDatabase(inner, this.root, (nested) => inner.savepoint(nested), this.openHolder)),
    )
    return result as Result
  }

  async copy(target: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
    return copyInto(this.client, target, lines)
  }

  /**
   * The lock has a client of its own, whose end gives it free. A reserved connection of the pool would do, but a query
   * on one that the server has cut off ends the whole process (postgres.js 3.4 writes to a socket that is gone).
   */
  async withLock<Result>(name: string, refusal: Sentence, work: () => Promise<Result>): Promise<Result> {
    const holder = this.openHolder()
    try {
      const [row] = await holder<{ held: boolean }[]>`select pg_try_advisory_lock(hashtext(${name})) as held`
      if (!row?.held) throw new AppError('conflict', refusal)
      return await work()
    } finally {
      await holder.end({ timeout: 5 })
    }
  }

  close(): Promise<void> {
    return this.root.end({ timeout: 5 })
  }
}

/** One connection that stays as long as its lock is needed; postgres.js otherwise renews connections now and then. */
const lockSettings = { max: 1, max_lifetime: null }

interface ConnectionSettings {
  max: number
  max_lifetime?: null
  /** Who every connection is from its first moment on; the user of the address by default. */
  role?: DatabaseRole
}

function connect(url: string, { role, ...settings }: ConnectionSettings): postgres.Sql {
  const client = postgres(url, {
    ...settings,
    // PostgreSQL's notices (such as "relation exists, skipping") are no news to anybody.
    onnotice: () => {},
    // Compiling a query takes hundreds of milliseconds; ours run for a few.
    connection: {
      TimeZone: 'UTC',
      application_name: 'zwermkaart',
      jit: 'off',
      // A box over a village and one over a province want different plans; a generic one suits neither.
      plan_cache_mode: 'force_custom_plan',
      ...(role && { role }),
    },
  })
  const parserOf: [number, (value: string) => unknown][] = [
    [typeIds.int8, Number],
    [typeIds.numeric, Number],
    [typeIds.date, asText],
    [typeIds.timestamp, asText],
    [typeIds.timestamptz, asText],
  ]
  for (const [type, parse] of parserOf) client.options.parsers[type] = parse
  // drizzle hands over JSON and dates as text already.
  for (const type of [typeIds.json, typeIds.jsonb, typeIds.date, typeIds.timestamp, typeIds.timestamptz]) {
    client.options.serializers[type] = (value: unknown) => value
  }
  return client
}

/**
 * Opens a PostgreSQL server's database.
 * @param role whose rights every connection has; those of the address's user by default
 * @throws AppError 'database-unsuitable' when it cannot be reached; the message holds no password
 */
export async function openServer(url: string, role?: DatabaseRole): Promise<Database> {
  const client = connect(url, { max: role === 'zwermkaart_accounts' ? 3 : 8, ...(role && { role }) })
  const database = new ServerDatabase(
    client,
    client,
    (work) => client.begin(work),
    () => connect(url, lockSettings),
  )
  try {
    await database.rows(sql`select 1`)
  } catch (cause) {
    await client.end({ timeout: 1 }).catch(() => {})
    const { host, pathname } = new URL(url)
    throw new AppError(
      'database-unsuitable',
      told`The database ${pathname.slice(1)} on ${host} cannot be reached: ${messageOf(cause)}. Check DATABASE_URL and whether the server runs.`,
      { cause },
    )
  }
  return database
}

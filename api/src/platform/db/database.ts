// What the rest of the code knows of a database: the same few verbs on the embedded and on the server database.
import type { SQL } from 'drizzle-orm'
import type { PgRemoteDatabase } from 'drizzle-orm/pg-proxy'
import type { Sentence } from '../errors/told.ts'

/** drizzle over whichever database is open; its `transaction` is not supported, use `Database.transaction`. */
export type Orm = PgRemoteDatabase<Record<string, never>>

/** Runs text with $1… parameters; `asArrays` asks for rows as arrays in column order, else as objects. */
export type RunQuery = (text: string, parameters: unknown[], asArrays: boolean) => Promise<unknown[]>

/** One open database, or one transaction on it: both are used alike. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly orm: Orm

  /** What `orm` and `rows` run on: one statement with $1… parameters. */
  readonly run: RunQuery

  /** Runs one statement and returns its rows as objects: int8 and numeric as numbers, dates as ISO text, bytea as Buffer. */
  rows<Row>(statement: SQL): Promise<Row[]>

  /** Runs several statements at once, without parameters; for migrations and other constants of the code. */
  script(text: string): Promise<void>

  /** All or nothing. Within a transaction it is a savepoint. Use only the database handed to `work` inside it. */
  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>

  /**
   * Loads rows with COPY ... FROM STDIN in PostgreSQL's text format (see copy-text.ts).
   * @param target table and columns, as `staging.building (id, status)`; a constant of the code, never user input
   * @returns number of rows loaded
   */
  copy(target: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number>

  /**
   * Holds an advisory lock of that name on a connection of its own while `work` runs.
   * @throws AppError 'conflict' with `refusal` when somebody else holds it
   */
  withLock<Result>(name: string, refusal: Sentence, work: () => Promise<Result>): Promise<Result>

  close(): Promise<void>
}

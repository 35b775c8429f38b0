// The bookkeeping of import runs: one at a time, each a row that says what came of it, even when its process died.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { importRun } from '../../platform/db/schema/registry.ts'
import { messageOf } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { explainFailure } from './explain-failure.ts'

const lockName = 'zwermkaart.import'
const busy = told`Another import is running. Wait until it has finished; GET /v1/imports shows how far it is.`
const died =
  'The process that ran this import ended before it was done. Nothing was changed; import the file again.'

export type ImportSource = (typeof importRun.source.enumValues)[number]

/** What became of the objects of one type. The run's `counts` hold one of these per type. */
export interface ObjectCounts {
  occurrences: number
  read: number
  withoutCurrent: number
  added: number
  updated: number
  unchanged: number
  closed: number
  refused: number
}

/** A run that is under way. */
export interface RunningImport {
  readonly id: number
  /** Writes down what has become known about the file. */
  describe(facts: RunFacts): Promise<void>
}

export interface RunFacts {
  fileSha256?: string
  /** yyyy-mm-dd */
  deliveredOn?: string
  municipalityCode?: string | null
  /** What the file was recognised as. */
  format?: string
}

/**
 * Runs an import under the lock, with a row in import_run from begin to end. `work` must end with `recordSuccess` in
 * the very transaction that takes its data over; whatever it throws marks the run as failed and is thrown on.
 * @throws AppError 'conflict' when another import is running, in this process or another
 */
export async function runImport<Result>(
  database: Database,
  { source, fileName }: { source: ImportSource; fileName: string },
  work: (run: RunningImport) => Promise<Result>,
): Promise<Result> {
  return database.withLock(lockName, busy, async () => {
    await markDeadRuns(database)
    const [row] = await database.orm
      .insert(importRun)
      .values({ source, fileName, state: 'running' })
      .returning({ id: importRun.id })
    if (!row) throw new Error('import_run gave no id')
    const describe = async (facts: RunFacts) => {
      await database.orm.update(importRun).set(facts).where(eq(importRun.id, row.id))
    }
    try {
      return await work({ id: row.id, describe })
    } catch (thrown) {
      const error = explainFailure(thrown)
      // Where the database itself is gone, the next start marks the run.
      await recordFailure(database, row.id, error).catch(() => {})
      throw error
    }
  })
}

/** Marks the run as succeeded; within the transaction that makes its data visible. */
export async function recordSuccess(
  transaction: Database,
  runId: number,
  counts: Record<string, unknown>,
): Promise<void> {
  await transaction.orm
    .update(importRun)
    .set({ state: 'succeeded', finishedAt: sql`clock_timestamp()`, counts })
    .where(eq(importRun.id, runId))
}

/** Writes down as what a run's file was recognised, unless its importer did so itself. */
export async function nameFormat(database: Database, runId: number, format: string): Promise<void> {
  await database.orm
    .update(importRun)
    .set({ format })
    .where(and(eq(importRun.id, runId), isNull(importRun.format)))
}

/** At the start of a server: what still says "running" has no process any more, unless another process holds the lock. */
export async function clearDeadRuns(database: Database): Promise<void> {
  await database.withLock(lockName, busy, () => markDeadRuns(database)).catch(() => {})
}

async function markDeadRuns(database: Database): Promise<void> {
  await database.orm
    .update(importRun)
    .set({ state: 'failed', finishedAt: sql`clock_timestamp()`, error: died })
    .where(eq(importRun.state, 'running'))
}

async function recordFailure(database: Database, runId: number, error: unknown): Promise<void> {
  await database.orm
    .update(importRun)
    .set({ state: 'failed', finishedAt: sql`clock_timestamp()`, error: messageOf(error) })
    .where(and(eq(importRun.id, runId), eq(importRun.state, 'running')))
}

// The import of engagement events from a CSV file: every row or none.
import { basename } from 'node:path'
import type { EngagementImport } from '../../../contract/engagement-import.ts'
import type { Database } from '../../platform/db/database.ts'
import { importRefusal } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { Told, told } from '../../platform/errors/told.ts'
import { today } from '../../platform/time/today.ts'
import { hashFile } from '../files/hash-file.ts'
import { recordSuccess, runImport } from '../runs/run-import.ts'
import { readRows } from './extract.ts'
import { createRowTable, homesBeyond, matchHomes, recordEvents, rowLine, rowTarget } from './load.ts'
import { type RowRefusal, toEventRow } from './transform.ts'

export interface EngagementImportOptions {
  /** What to call the file in the run's record; its own name by default. */
  fileName?: string
  /** A trial: everything is checked and counted, nothing is stored, no run is recorded. */
  dryRun?: boolean
  /** The last day that an event may have, yyyy-mm-dd; today by default. */
  lastDay?: string
  /** Districts in which the homes have to lie today; anywhere by default. */
  within?: readonly string[] | undefined
}

/** What a file brought, or would bring. */
type Counts = Pick<EngagementImport, 'gelezen' | 'nieuw' | 'ongewijzigd'>

/** Ends a trial's transaction without keeping anything of it. */
class TrialOver extends Error {
  constructor(readonly counts: Counts) {
    super('trial')
  }
}

/**
 * Records the events of a file; offering it again changes nothing.
 * @param location path of the file; columns are those of columns.ts
 * @throws AppError 'invalid-input' whose `faults` name every refused row by its line; then nothing was stored
 */
export async function importEngagement(
  database: Database,
  location: string,
  options: EngagementImportOptions = {},
): Promise<EngagementImport> {
  const { fileName = basename(location), dryRun = false, lastDay = today(), within } = options
  const limits = { lastDay, within }
  if (dryRun) return { run: null, proef: true, ...(await tryOut(database, location, limits)) }
  return runImport(database, { source: 'engagement', fileName }, async (run) => {
    const fileSha256 = await hashFile(location)
    await run.describe({ fileSha256 })
    try {
      const counts = await database.transaction(async (inner) => {
        const stored = await store(inner, location, { fileName, fileSha256, ...limits })
        const { gelezen: read, nieuw: added, ongewijzigd: unchanged } = stored
        await recordSuccess(inner, run.id, { gebeurtenissen: { occurrences: read, read, added, unchanged } })
        return stored
      })
      return { run: run.id, proef: false, ...counts }
    } catch (error) {
      if (error instanceof AppError) await recordRefusals(database, run.id, fileName, error)
      throw error
    }
  })
}

/** What no event of the file may lie beyond. */
type Limits = { lastDay: string; within: readonly string[] | undefined }

async function tryOut(database: Database, location: string, limits: Limits): Promise<Counts> {
  try {
    return await database.transaction(async (inner) => {
      throw new TrialOver(await store(inner, location, { fileName: '', fileSha256: '', ...limits }))
    })
  } catch (error) {
    if (error instanceof TrialOver) return error.counts
    throw error
  }
}

async function store(
  transaction: Database,
  location: string,
  { lastDay, within, ...file }: { fileName: string; fileSha256: string } & Limits,
): Promise<Counts> {
  const refusals: RowRefusal[] = []
  await createRowTable(transaction)
  const accepted = await transaction.copy(rowTarget, acceptedLines(location, lastDay, refusals))
  refusals.push(...(await matchHomes(transaction)))
  if (within) refusals.push(...(await homesBeyond(transaction, within)))
  if (refusals.length > 0) throw refusedRows(refusals)
  const added = await recordEvents(transaction, file)
  return { gelezen: accepted, nieuw: added, ongewijzigd: accepted - added }
}

async function* acceptedLines(
  location: string,
  lastDay: string,
  refusals: RowRefusal[],
): AsyncGenerator<string> {
  for await (const raw of readRows(location)) {
    const row = toEventRow(raw, lastDay)
    if ('reason' in row) refusals.push(row)
    else yield rowLine(row)
  }
}

function refusedRows(refusals: RowRefusal[]): AppError {
  const inOrder = refusals.sort((one, other) => one.line - other.line)
  const faults = inOrder.map(({ line, reason }) => ({ place: `line ${line}`, reason: new Told(reason) }))
  return new AppError(
    'invalid-input',
    refusals.length === 1
      ? told`1 row is refused, so nothing was stored of this file. Mend it and offer the file again.`
      : told`${refusals.length} rows are refused, so nothing was stored of this file. Mend them and offer the file again.`,
    { faults },
  )
}

async function recordRefusals(database: Database, runId: number, file: string, error: AppError) {
  for (let from = 0; from < error.faults.length; from += 1000) {
    const rows = error.faults
      .slice(from, from + 1000)
      .map(({ place, reason }) => ({ runId, kind: 'refused' as const, file, objectId: place, reason }))
    await database.orm.insert(importRefusal).values(rows)
  }
}

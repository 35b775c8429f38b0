// Reads import runs and what they refused, for whoever wants to know what the registry was made from.
import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { ImportCounts, ImportRefusal, ImportRun } from '../../../contract/imports.ts'
import { bagObjectTypes } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { importRefusal, importRun } from '../../platform/db/schema/registry.ts'
import type { ObjectCounts } from './run-import.ts'

// Names its tables itself: drizzle leaves the table off a column of a single-table select.
const refusals = sql<number>`(select count(*) from ${importRefusal} f where f.run_id = ${importRun}.id)`

/** A run without what only the running process knows. */
export type StoredRun = Omit<ImportRun, 'voortgang'>

/** Runs, latest first; `before` continues after the run with that id. */
export async function listRuns(
  database: Database,
  before: number | undefined,
  limit: number,
): Promise<StoredRun[]> {
  const rows = await selectRuns(database)
    .where(before === undefined ? undefined : lt(importRun.id, before))
    .orderBy(desc(importRun.id))
    .limit(limit)
  return rows.map(toRun)
}

/** One run, or undefined. */
export async function findRun(database: Database, id: number): Promise<StoredRun | undefined> {
  const [row] = await selectRuns(database).where(eq(importRun.id, id))
  return row && toRun(row)
}

/** What a run refused or found contradictory, in the order of finding; `after` continues behind that record. */
export async function listRefusals(
  database: Database,
  runId: number,
  after: number,
  limit: number,
): Promise<(ImportRefusal & { id: number })[]> {
  return database.orm
    .select({
      id: importRefusal.id,
      soort: importRefusal.kind,
      bestand: importRefusal.file,
      object: importRefusal.objectId,
      reden: importRefusal.reason,
    })
    .from(importRefusal)
    .where(and(eq(importRefusal.runId, runId), gt(importRefusal.id, after)))
    .orderBy(asc(importRefusal.id))
    .limit(limit)
}

function selectRuns(database: Database) {
  return database.orm
    .select({
      id: importRun.id,
      source: importRun.source,
      fileName: importRun.fileName,
      fileSha256: importRun.fileSha256,
      deliveredOn: importRun.deliveredOn,
      municipalityCode: importRun.municipalityCode,
      format: importRun.format,
      state: importRun.state,
      startedAt: importRun.startedAt,
      finishedAt: importRun.finishedAt,
      counts: importRun.counts,
      error: importRun.error,
      refusals,
    })
    .from(importRun)
    .$dynamic()
}

type RunRow = Awaited<ReturnType<typeof selectRuns>>[number]

function toRun(row: RunRow): StoredRun {
  return {
    id: row.id,
    bron: row.source,
    bestand: row.fileName,
    sha256: row.fileSha256,
    standDatum: row.deliveredOn,
    gemeentecode: row.municipalityCode,
    formaat: row.format,
    toestand: row.state,
    begonnen: new Date(row.startedAt).toISOString(),
    geeindigd: row.finishedAt && new Date(row.finishedAt).toISOString(),
    aantallen: Object.fromEntries(
      Object.entries(row.counts)
        .sort(inReadingOrder)
        .map(([type, counts]) => [type, toCounts((counts ?? {}) as Partial<ObjectCounts>)]),
    ),
    weigeringen: Number(row.refusals),
    fout: row.error,
  }
}

/** jsonb forgets the order; the register's own is from town to building. */
function inReadingOrder([a]: [string, unknown], [b]: [string, unknown]): number {
  const order: readonly string[] = bagObjectTypes
  return order.indexOf(a) - order.indexOf(b)
}

function toCounts(counts: Partial<ObjectCounts>): ImportCounts {
  return {
    voorkomens: counts.occurrences ?? 0,
    gelezen: counts.read ?? 0,
    zonderActueelVoorkomen: counts.withoutCurrent ?? 0,
    nieuw: counts.added ?? 0,
    gewijzigd: counts.updated ?? 0,
    ongewijzigd: counts.unchanged ?? 0,
    afgesloten: counts.closed ?? 0,
    geweigerd: counts.refused ?? 0,
  }
}

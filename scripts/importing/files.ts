// Imports files of one source, one run each: into the database itself, or through the server that has it open.

import { basename } from 'node:path'
import type { ImportRun } from '../../api/contract/imports.ts'
import { importJobs } from '../../api/src/import-jobs.ts'
import type { ImportWishes, RunProgress } from '../../api/src/imports/runs/import-tracker.ts'
import { findRun } from '../../api/src/imports/runs/queries.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { AppError } from '../../api/src/platform/errors/app-error.ts'
import { Told } from '../../api/src/platform/errors/told.ts'
import { handToServer, type ServerAddress } from './hand-to-server.ts'
import { showProgress } from './show-progress.ts'
import { importWhereOpen } from './target.ts'

/** What the command says of its files beside their names. */
export type FileWishes = Partial<Omit<ImportWishes, 'fileName'>>

/** One source to import from: a file, or what a server is to fetch by itself. */
export interface Errand {
  /** Path of the file, or address of the service. */
  location: string
  fileName?: string
  /** How a running server is asked; by default it is handed the file. */
  ask?: (server: ServerAddress, onProgress: (progress: RunProgress) => void) => Promise<ImportRun>
}

/**
 * Imports them in order and prints what each did.
 * @throws AppError with the reason of the first that failed; the ones before it are stored
 */
export async function importErrands(
  source: ImportRun['bron'],
  errands: readonly Errand[],
  { json, ...wishes }: FileWishes & { json: boolean },
): Promise<void> {
  const progress = showProgress()
  try {
    await importWhereOpen({
      here: async (database) => {
        for (const errand of errands)
          finish(await importHere(database, source, errand, wishes, progress.update), json)
      },
      there: async (server) => {
        for (const { location, ask } of errands) {
          const handed = { source, location, ...wishes }
          const run = await (ask?.(server, progress.update) ?? handToServer(server, handed, progress.update))
          finish(run, json)
        }
      },
    })
  } finally {
    progress.stop()
  }
}

async function importHere(
  database: Database,
  source: ImportRun['bron'],
  { location, fileName = basename(location) }: Errand,
  { municipality, all = false, year }: FileWishes,
  onProgress: (progress: RunProgress) => void,
): Promise<ImportRun> {
  const importer = importJobs.importers[source]
  if (!importer) throw new Error(`nothing imports ${source}`)
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  try {
    let id = 0
    const onStarted = (runId: number) => {
      id = runId
    }
    const wishes = { fileName, municipality, all, year }
    await importer(database, location, { ...wishes, onStarted, onProgress, signal: stopping.signal })
    onProgress({ phase: 'computing', bytesRead: 0, bytesTotal: undefined, objects: 0 })
    await importJobs.afterImport(database, id)
    const run = await findRun(database, id)
    if (!run) throw new Error(`run ${id} is not in the database`)
    return { ...run, voortgang: null }
  } finally {
    process.off('SIGINT', stop)
  }
}

function finish(run: ImportRun, json: boolean): void {
  if (run.toestand !== 'succeeded') throw new AppError('conflict', new Told(run.fout ?? 'The import failed.'))
  process.stdout.write(json ? `${JSON.stringify(run)}\n` : summaryOf(run))
}

function summaryOf({ id, bestand, aantallen, weigeringen }: ImportRun): string {
  const counts = Object.entries(aantallen).map(
    ([kind, { voorkomens, gelezen, nieuw, gewijzigd, ongewijzigd, geweigerd }]) =>
      gelezen > 0
        ? `${gelezen} ${kind}: ${nieuw} new, ${gewijzigd} changed, ${ongewijzigd} unchanged`
        : `${voorkomens || geweigerd} ${kind}`,
  )
  const remarks = weigeringen > 0 ? ` (/v1/imports/${id}/weigeringen?f=csv tells of ${weigeringen})` : ''
  return `${bestand}: ${counts.join('; ') || 'nothing of ours'}${remarks}\n`
}

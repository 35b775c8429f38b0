// The import of energy labels from EP-Online: every registration of dwellings and buildings that we hold, from the CSV
// total files v2 to v5, a day's file, or an answer of the API.
import { basename } from 'node:path'
import type { Database } from '../../platform/db/database.ts'
import type { RunProgress } from '../runs/import-tracker.ts'
import type { ImportSource, RunningImport } from '../runs/run-import.ts'
import { runImport } from '../runs/run-import.ts'
import { type LabelImportSummary, takeFileOver } from './take-file-over.ts'

export interface LabelImportOptions {
  /** What to call the file in the run's record; its own name by default. */
  fileName?: string
  onStarted?: (runId: number) => void
  onProgress?: (progress: RunProgress) => void
  /** Stops the reading; nothing is stored then. */
  signal?: AbortSignal
}

const source: ImportSource = 'ep-online'

/**
 * Imports one file; the same file again, or its rows in another order, adds nothing.
 * @param location path of a CSV, a zip of one, or a JSON answer of the API
 * @throws AppError that says what is wrong with the file and what to do; then nothing was stored
 */
export function importEnergyLabels(
  database: Database,
  location: string,
  options: LabelImportOptions = {},
): Promise<LabelImportSummary> {
  const { fileName = basename(location), ...rest } = options
  return runLabelImport(database, fileName, rest, (run) =>
    takeFileOver(database, run, location, { ...rest, fileName }),
  )
}

/** A run of this source, however its registrations come in. */
export function runLabelImport<Result>(
  database: Database,
  fileName: string,
  { onStarted }: Pick<LabelImportOptions, 'onStarted'>,
  work: (run: RunningImport) => Promise<Result>,
): Promise<Result> {
  return runImport(database, { source, fileName }, async (run) => {
    onStarted?.(run.id)
    return work(run)
  })
}

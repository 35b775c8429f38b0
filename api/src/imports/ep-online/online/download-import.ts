// Imports straight from EP-Online: the newest total, a day's changes, or one dwelling. Files pass through the data folder.
import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../../platform/db/database.ts'
import { today } from '../../../platform/time/today.ts'
import { type LabelImportOptions, runLabelImport } from '../import-energy-labels.ts'
import { type LabelImportSummary, takeFileOver } from '../take-file-over.ts'
import { type DownloadableFile, download, type EpOnlineAccess, fetchRegistrations } from './client.ts'

/** A place in the data folder for a file that is on its way; the folder is emptied at every start. */
export async function downloadPlace(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'uploads')
  await mkdir(folder, { recursive: true })
  return join(folder, `${randomUUID()}.download`)
}

/** Downloads a file to `path` and imports it; the file is removed at the end. @throws AppError as the client and the import do */
export async function importDownload(
  database: Database,
  access: EpOnlineAccess,
  file: DownloadableFile,
  path: string,
  options: Omit<LabelImportOptions, 'fileName'> = {},
): Promise<LabelImportSummary> {
  const { onProgress, signal } = options
  const onBytes = (bytesRead: number, bytesTotal: number | undefined) =>
    onProgress?.({ phase: 'downloading', bytesRead, bytesTotal, objects: 0 })
  try {
    return await runLabelImport(database, file.name, options, async (run) => {
      await download(access, file, path, { onBytes, ...(signal && { signal }) })
      return takeFileOver(database, run, path, { ...options, fileName: file.name })
    })
  } finally {
    await rm(path, { force: true })
  }
}

/** What a run is called that brought one dwelling's registrations: not by its id, because runs are listed. */
const oneDwelling = 'EP-Online API v5, één woning'

/** Fetches what EP-Online knows of one dwelling now. @throws AppError as the client and the import do */
export async function importDwelling(
  database: Database,
  access: EpOnlineAccess,
  dwellingId: string,
  path: string,
  options: Omit<LabelImportOptions, 'fileName'> = {},
): Promise<LabelImportSummary> {
  try {
    return await runLabelImport(database, oneDwelling, options, async (run) => {
      await writeFile(path, JSON.stringify(await fetchRegistrations(access, dwellingId)), { mode: 0o600 })
      return takeFileOver(database, run, path, { ...options, fileName: oneDwelling, toldOn: today() })
    })
  } finally {
    await rm(path, { force: true })
  }
}

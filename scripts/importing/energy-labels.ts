// The command that imports energy labels: from a file, or downloaded from EP-Online.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportRun } from '../../api/contract/imports.ts'
import { importJobs } from '../../api/src/import-jobs.ts'
import { importEnergyLabels } from '../../api/src/imports/ep-online/import-energy-labels.ts'
import { findFile } from '../../api/src/imports/ep-online/online/client.ts'
import { downloadPlace, importDownload } from '../../api/src/imports/ep-online/online/download-import.ts'
import type { RunProgress } from '../../api/src/imports/runs/import-tracker.ts'
import { findRun } from '../../api/src/imports/runs/queries.ts'
import { readConfig } from '../../api/src/platform/config/config.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { AppError, messageOf } from '../../api/src/platform/errors/app-error.ts'
import { Told, told } from '../../api/src/platform/errors/told.ts'
import { fetchThroughServer, handToServer, type ServerAddress } from './hand-to-server.ts'
import { printRun } from './print-run.ts'
import { showProgress } from './show-progress.ts'
import { importWhereOpen } from './target.ts'

/** A file to read, or undefined to download one. */
interface LabelCommand {
  location: string | undefined
  day: string | undefined
  json: boolean
}

type OnProgress = (progress: RunProgress) => void

/** Runs the command to its end; its exit code tells whether the labels are stored. */
export async function importEnergyLabelFile(parameters: string[]): Promise<void> {
  const command = parseCommand(parameters)
  const progress = showProgress()
  try {
    const run = await importWhereOpen({
      here: (database) => importHere(database, command, progress.update),
      there: (server) => importThere(server, command, progress.update),
    })
    progress.stop()
    if (command.json) process.stdout.write(`${JSON.stringify(run)}\n`)
    else if (run.toestand === 'succeeded') printRun(run)
    if (run.toestand !== 'succeeded')
      throw new AppError('conflict', new Told(run.fout ?? 'The import failed.'))
  } finally {
    progress.stop()
  }
}

async function importThere(server: ServerAddress, { location, day }: LabelCommand, onProgress: OnProgress) {
  if (location !== undefined) return handToServer(server, { source: 'ep-online', location }, onProgress)
  return fetchThroughServer(server, `/v1/imports/ep-online${day ? `?dag=${day}` : ''}`, onProgress)
}

async function importHere(
  database: Database,
  { location, day }: LabelCommand,
  onProgress: OnProgress,
): Promise<ImportRun> {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const options = { onProgress, signal: stopping.signal }
    const { runId } =
      location === undefined
        ? await downloadHere(database, day, options)
        : await importEnergyLabels(database, location, options)
    onProgress({ phase: 'computing', bytesRead: 0, bytesTotal: undefined, objects: 0 })
    await importJobs.afterImport(database, runId)
    const run = await findRun(database, runId)
    if (!run) throw new Error(`run ${runId} is not in the database`)
    return { ...run, voortgang: null }
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

async function downloadHere(
  database: Database,
  day: string | undefined,
  options: { onProgress: OnProgress; signal: AbortSignal },
) {
  const { epOnlineUrl: url, epOnlineKey: key, dataFolder } = readConfig(process.env)
  const file = await findFile({ url, key }, day)
  return importDownload(database, { url, key }, file, await downloadPlace(dataFolder), options)
}

function parseCommand(parameters: string[]): LabelCommand {
  try {
    const { values, positionals } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        download: { type: 'boolean', default: false },
        dag: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const { download, dag: day, json } = values
    const [location, ...more] = positionals
    if (download ? location : !location || more.length > 0) throw new Error('give one file, or --download')
    if (day !== undefined && (!download || !/^\d{4}-\d{2}-\d{2}$/.test(day)))
      throw new Error('--dag goes with --download and wants a day as 2026-08-27')
    return { location: location && resolve(location), day, json }
  } catch (cause) {
    throw new AppError('invalid-input', told`${messageOf(cause)}. See: npm run import -- ep-online --help`, {
      cause,
    })
  }
}

// The command that imports the BAG, a file or a municipality by its name: into the database itself, or through the server that has it open.
import type { ImportRun } from '../../api/contract/imports.ts'
import { importJobs } from '../../api/src/import-jobs.ts'
import { importBag, importBagOnline } from '../../api/src/imports/bag/import-bag.ts'
import type { RunProgress } from '../../api/src/imports/runs/import-tracker.ts'
import { findRun } from '../../api/src/imports/runs/queries.ts'
import { readConfig } from '../../api/src/platform/config/config.ts'
import { openDatabase } from '../../api/src/platform/db/client.ts'
import { folderOwner } from '../../api/src/platform/db/data-folder-lock.ts'
import { AppError } from '../../api/src/platform/errors/app-error.ts'
import { Told } from '../../api/src/platform/errors/told.ts'
import { today } from '../../api/src/platform/time/today.ts'
import { type BagCommand, parseBagCommand } from './bag-command.ts'
import { fetchThroughServer, handToServer, type ServerAddress } from './hand-to-server.ts'
import { printRun } from './print-run.ts'
import { showProgress } from './show-progress.ts'

/** Runs the command to its end; its exit code tells whether the delivery is stored. */
export async function importBagFile(parameters: string[]): Promise<void> {
  const command = parseBagCommand(parameters)
  const config = readConfig(process.env)
  const progress = showProgress()
  try {
    const owner = config.databaseUrl ? undefined : await folderOwner(config.dataFolder)
    const run = owner?.url
      ? await importThere({ url: owner.url, token: owner.token }, command, progress.update)
      : await importHere(config, command, progress.update)
    progress.stop()
    if (command.json) process.stdout.write(`${JSON.stringify(run)}\n`)
    else if (run.toestand === 'succeeded') printRun(run)
    if (run.toestand !== 'succeeded')
      throw new AppError('conflict', new Told(run.fout ?? 'The import failed.'))
  } finally {
    progress.stop()
  }
}

function importThere(
  server: ServerAddress,
  { location, online, ...wishes }: BagCommand,
  onProgress: (progress: RunProgress) => void,
): Promise<ImportRun> {
  if (online !== undefined)
    return fetchThroughServer(server, '/v1/imports/bag-online', onProgress, { gemeente: online })
  return handToServer(server, { ...wishes, location: location ?? '', source: 'bag' }, onProgress)
}

async function importHere(
  config: ReturnType<typeof readConfig>,
  { location, online, municipality, all, deliveredOn }: BagCommand,
  onProgress: (progress: RunProgress) => void,
): Promise<ImportRun> {
  const { database, close } = await openDatabase(config)
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const listening = { onProgress, signal: stopping.signal }
    const { pdokBagUrl: bagUrl, pdokLocationUrl: locationUrl } = config
    const { runId } =
      online === undefined
        ? await importBag(database, location ?? '', { municipality, all, deliveredOn, ...listening })
        : await importBagOnline(
            database,
            { bagUrl, locationUrl, municipality: online, deliveredOn: today() },
            listening,
          )
    onProgress({ phase: 'computing', bytesRead: 0, bytesTotal: undefined, objects: 0 })
    await importJobs.afterImport(database, runId)
    const run = await findRun(database, runId)
    if (!run) throw new Error(`run ${runId} is not in the database`)
    return { ...run, voortgang: null }
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await close()
  }
}

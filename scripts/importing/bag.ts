// The command that imports a BAG delivery: into the database itself, or through the server that has it open.
import type { ImportRun } from '../../api/contract/imports.ts'
import { importJobs } from '../../api/src/import-jobs.ts'
import { importBag } from '../../api/src/imports/bag/import-bag.ts'
import type { RunProgress } from '../../api/src/imports/runs/import-tracker.ts'
import { findRun } from '../../api/src/imports/runs/queries.ts'
import { readConfig } from '../../api/src/platform/config/config.ts'
import { openDatabase } from '../../api/src/platform/db/client.ts'
import { folderOwner } from '../../api/src/platform/db/data-folder-lock.ts'
import { AppError } from '../../api/src/platform/errors/app-error.ts'
import { type BagCommand, parseBagCommand } from './bag-command.ts'
import { handToServer } from './hand-to-server.ts'
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
      ? await handToServer(
          { url: owner.url, token: owner.token },
          { ...command, source: 'bag' },
          progress.update,
        )
      : await importHere(config, command, progress.update)
    progress.stop()
    if (command.json) process.stdout.write(`${JSON.stringify(run)}\n`)
    else if (run.toestand === 'succeeded') printRun(run)
    if (run.toestand !== 'succeeded') throw new AppError('conflict', run.fout ?? 'The import failed.')
  } finally {
    progress.stop()
  }
}

async function importHere(
  config: ReturnType<typeof readConfig>,
  { location, municipality, all }: BagCommand,
  onProgress: (progress: RunProgress) => void,
): Promise<ImportRun> {
  const { database, close } = await openDatabase(config)
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const options = { municipality, all, onProgress, signal: stopping.signal }
    const { runId } = await importBag(database, location, options)
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

// Runs imports inside the server: starts one at a time, tells how far it is, and calls what has to follow it.
import { rm } from 'node:fs/promises'
import type { Logger } from 'pino'
import type { Database } from '../../platform/db/database.ts'
import { loggable } from '../../platform/errors/loggable.ts'
import type { ImportSource } from './run-import.ts'

/** How far a run is. `phase` 'computing' is what follows a stored import: homes and tiles are derived anew. */
export interface RunProgress {
  phase: string
  bytesRead: number
  bytesTotal: number | undefined
  objects: number
}

/** What a request may say of the import that it wants. */
export interface ImportWishes {
  fileName: string
  municipality: string | undefined
  all: boolean
}

/** Imports one kind of source. Must call `onStarted` with the id of its run before it does any work. */
export type Importer = (
  database: Database,
  location: string,
  options: ImportWishes & {
    onStarted: (runId: number) => void
    onProgress: (progress: RunProgress) => void
  },
) => Promise<unknown>

/** What a server can import, and what has to be done after each import. */
export interface ImportJobs {
  importers: Partial<Record<ImportSource, Importer>>
  afterImport: (database: Database, runId: number) => Promise<void>
}

export class ImportTracker {
  private readonly progress = new Map<number, RunProgress>()

  constructor(
    private readonly database: Database,
    private readonly jobs: ImportJobs,
    private readonly log: Logger,
  ) {}

  /** How far a run is, as long as it or what follows it is under way. */
  progressOf(runId: number): RunProgress | undefined {
    return this.progress.get(runId)
  }

  get sources(): ImportSource[] {
    return Object.keys(this.jobs.importers) as ImportSource[]
  }

  /**
   * Starts an import of a file that belongs to it and is removed afterwards.
   * @returns the run's id, as soon as there is one
   * @throws AppError 'conflict' when another import is running
   */
  start(importer: Importer, location: string, wishes: ImportWishes): Promise<number> {
    return new Promise((resolve, reject) => {
      this.run(importer, location, wishes, resolve)
        // The run's row tells why it failed; only one that never got a row is told here.
        .catch((error: unknown) => {
          this.log.warn({ error: loggable(error), file: wishes.fileName }, 'import failed')
          reject(error)
        })
    })
  }

  private async run(
    importer: Importer,
    location: string,
    wishes: ImportWishes,
    started: (runId: number) => void,
  ): Promise<void> {
    let id: number | undefined
    const enter = (progress: RunProgress) => {
      if (id !== undefined) this.progress.set(id, progress)
    }
    try {
      await importer(this.database, location, {
        ...wishes,
        onStarted: (runId) => {
          id = runId
          enter({ phase: 'opening', bytesRead: 0, bytesTotal: undefined, objects: 0 })
          started(runId)
        },
        onProgress: enter,
      })
      if (id === undefined) return
      const last = this.progress.get(id)
      enter({ bytesRead: 0, bytesTotal: undefined, objects: 0, ...last, phase: 'computing' })
      await this.jobs.afterImport(this.database, id)
    } finally {
      await rm(location, { force: true })
      // Last: whoever follows the progress takes its end for the end of everything.
      if (id !== undefined) this.progress.delete(id)
    }
  }
}

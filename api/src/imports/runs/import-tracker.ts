// Runs imports inside the server: starts one at a time, tells how far it is, stops it, and calls what has to follow it.
import { rm } from 'node:fs/promises'
import type { Logger } from 'pino'
import { outsideRequests } from '../../platform/access/request-scope.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { loggable } from '../../platform/errors/loggable.ts'
import { told } from '../../platform/errors/told.ts'
import type { SourceDescription } from '../doors/source-description.ts'
import { type ImportSource, nameFormat } from './run-import.ts'

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
  /** The year that the file's figures are about, where it does not tell. */
  year: number | undefined
  /** yyyy-mm-dd; the date of a file that does not tell it. */
  deliveredOn?: string | undefined
}

/** Imports one kind of source. Must call `onStarted` with the id of its run before it does any work. */
export type Importer = (
  database: Database,
  location: string,
  options: ImportWishes & {
    onStarted: (runId: number) => void
    onProgress: (progress: RunProgress) => void
    /** Aborted when somebody stops the import; one that can stop throws then, and changes nothing. */
    signal: AbortSignal
  },
) => Promise<unknown>

/** What a server can import, and what has to be done after each import. */
export interface ImportJobs {
  importers: Partial<Record<ImportSource, Importer>>
  /** Sources whose importer minds its signal. */
  stoppable?: readonly ImportSource[]
  /** What the sources are and where their files come from, with the doors that fetch by themselves. */
  sources?: readonly SourceDescription[]
  afterImport: (database: Database, runId: number) => Promise<void>
}

/** What is being imported: where it lies, of which source, and as what it was recognised. */
export interface ImportOrder {
  source: ImportSource
  /** Belongs to the import from its start on, and is removed after it. */
  location: string
  format: string | undefined
  wishes: ImportWishes
  /** Instead of the source's own, for a door that fetches by itself. */
  importer?: Importer
}

/** Phases in which a run is beyond stopping: it takes seconds and ends whole either way. */
const unstoppablePhases: readonly string[] = ['storing', 'computing']

interface RunUnderWay {
  progress: RunProgress
  stopping: AbortController
  stoppable: boolean
}

export class ImportTracker {
  private readonly runs = new Map<number, RunUnderWay>()

  constructor(
    private readonly database: Database,
    private readonly jobs: ImportJobs,
    private readonly log: Logger,
  ) {}

  /** How far a run is, as long as it or what follows it is under way. */
  progressOf(runId: number): RunProgress | undefined {
    return this.runs.get(runId)?.progress
  }

  /** Whether the run can still be stopped. */
  canStop(runId: number): boolean {
    const run = this.runs.get(runId)
    if (!run || run.stopping.signal.aborted) return false
    return run.stoppable && !unstoppablePhases.includes(run.progress.phase)
  }

  /** Stops a run; its row tells so a moment later. @throws AppError 'conflict' when it is too late or impossible */
  stop(runId: number): void {
    const run = this.runs.get(runId)
    if (run?.stopping.signal.aborted) return
    if (!run || !this.canStop(runId)) {
      const why = !run
        ? told`is not running`
        : run.stoppable
          ? told`is being stored already`
          : told`cannot be stopped`
      throw new AppError(
        'conflict',
        told`Import ${runId} ${why}. Wait for its end: it is stored whole or not at all.`,
      )
    }
    run.stopping.abort()
  }

  get sources(): ImportSource[] {
    return Object.keys(this.jobs.importers) as ImportSource[]
  }

  /** @throws AppError 'invalid-input' when nothing here imports that source */
  importerOf(source: ImportSource): Importer {
    const importer = this.jobs.importers[source]
    if (importer) return importer
    throw new AppError('invalid-input', told`This server imports ${this.sources.join(', ')}, not ${source}.`)
  }

  /**
   * Starts an import; from then on the file is its own. What never got a run leaves the file where it is.
   * @returns the run's id, as soon as there is one
   * @throws AppError 'conflict' when another import is running
   */
  start(order: ImportOrder): Promise<number> {
    let run: number | undefined
    return new Promise((resolve, reject) => {
      const started = (runId: number) => {
        run = runId
        resolve(runId)
      }
      outsideRequests(() => this.run(order, started))
        // The run's row tells why it failed; only one that never got a row is told to who asked. A file's name may hold
        // an address or somebody's own, so the log has the run and its source.
        .catch((error: unknown) => {
          this.log.warn({ error: loggable(error), run, source: order.source }, 'import failed')
          reject(error)
        })
    })
  }

  private async run(order: ImportOrder, started: (runId: number) => void): Promise<void> {
    const importer = order.importer ?? this.importerOf(order.source)
    const stopping = new AbortController()
    const stoppable = this.jobs.stoppable?.includes(order.source) ?? false
    let id: number | undefined
    const enter = (progress: RunProgress) => {
      if (id !== undefined) this.runs.set(id, { progress, stopping, stoppable })
    }
    try {
      await importer(this.database, order.location, {
        ...order.wishes,
        signal: stopping.signal,
        onStarted: (runId) => {
          id = runId
          enter({ phase: 'opening', bytesRead: 0, bytesTotal: undefined, objects: 0 })
          started(runId)
        },
        onProgress: enter,
      })
      if (id === undefined) return
      const last = this.runs.get(id)?.progress
      enter({ bytesRead: 0, bytesTotal: undefined, objects: 0, ...last, phase: 'computing' })
      await this.jobs.afterImport(this.database, id)
    } finally {
      if (id !== undefined) {
        // Only a remark about the run: it must not hide what became of it.
        if (order.format) await nameFormat(this.database, id, order.format).catch(() => {})
        await rm(order.location, { force: true })
        // Last: whoever follows the progress takes its end for the end of everything.
        this.runs.delete(id)
      }
    }
  }
}

// The import of the BAG by whichever door, from begin to end: read in a thread, stage, then take over in one transaction.
import { rmdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BagObjectType } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { type RunningImport, runImport } from '../runs/run-import.ts'
import {
  type BagCounts,
  clearStaging,
  finishStaging,
  prepareStaging,
  refuseOlderDelivery,
  takeOver,
} from './load/load-delivery.ts'
import { copyTarget } from './load/staging-tables.ts'
import type { DeliverySummary, OnlineTask, ReaderTask } from './read/messages.ts'
import type { ReadCounts } from './read/read-delivery.ts'
import type { ScopeRequest } from './read/scope.ts'
import { type Reader, startReading } from './read/start-reading.ts'
import { hashSource } from './source-hash.ts'

/** How far a run is. Bytes are those of the XML inside; the total is known once the delivery was described. */
interface ImportProgress {
  phase: 'opening' | 'reading' | 'checking' | 'storing'
  bytesRead: number
  bytesTotal: number | undefined
  objects: number
}

/** What whoever starts an import may hear and say while it runs. */
interface Listening {
  onStarted?: (runId: number) => void
  onProgress?: (progress: ImportProgress) => void
  signal?: AbortSignal
}

export interface BagImportOptions extends ScopeRequest, Listening {
  /** What to call the file in the run's record; its own name by default. */
  fileName?: string
  /** yyyy-mm-dd, for a GeoPackage that does not tell its date. */
  deliveredOn?: string | undefined
}

/** What a run has done. */
export interface BagImportSummary {
  runId: number
  fileName: string
  /** Undefined where nobody read the whole of it: one municipality out of a GeoPackage, or a service. */
  fileSha256: string | undefined
  /** yyyy-mm-dd */
  deliveredOn: string
  municipalityCode: string | undefined
  counts: BagCounts
  /** XML read, in bytes, and time taken, in seconds. */
  bytes: number
  seconds: number
}

/**
 * Imports a delivery: a zip as Kadaster gives it, a folder of its files, one of them, or PDOK's bag-light.gpkg.
 * @param location path of the file or folder
 * @throws AppError that names the file, the place in it and the remedy; the database is then as it was before
 */
export async function importBag(
  database: Database,
  location: string,
  options: BagImportOptions = {},
): Promise<BagImportSummary> {
  const { fileName = basename(location), municipality, all, deliveredOn } = options
  const task = { location, fileName, request: { municipality, all, deliveredOn } }
  try {
    return await importFrom(database, task, fileName, options)
  } finally {
    // A reading thread that was stopped leaves its lock on an SQLite file behind, and nobody could open it again.
    await rmdir(`${location}.lock`).catch(() => {})
  }
}

/**
 * Imports one municipality, by name or code, from PDOK's services.
 * @throws AppError that tells what the services answered and the remedy; the database is then as it was before
 */
export function importBagOnline(
  database: Database,
  online: OnlineTask['online'],
  options: Listening = {},
): Promise<BagImportSummary> {
  const fileName = `${new URL(online.bagUrl).hostname} ${online.municipality}`
  return importFrom(database, { online }, fileName, options)
}

function importFrom(
  database: Database,
  task: ReaderTask,
  fileName: string,
  options: Listening,
): Promise<BagImportSummary> {
  return runImport(database, { source: 'bag', fileName }, async (run) => {
    options.onStarted?.(run.id)
    const { signal } = options
    const reader = startReading(task)
    const stop = () => void reader.stop()
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) stop()
    try {
      return await new BagImport(database, run, reader, options).run(task, fileName)
    } catch (error) {
      if (!signal?.aborted) throw error
      throw new AppError('conflict', told`The import was stopped. Nothing was changed.`, { cause: error })
    } finally {
      signal?.removeEventListener('abort', stop)
      await reader.stop()
      // What stays behind goes at the start of the next run; it must not hide what happened here.
      await clearStaging(database).catch(() => {})
    }
  })
}

class BagImport {
  private readonly started = performance.now()
  private readonly progress: ImportProgress = {
    phase: 'opening',
    bytesRead: 0,
    bytesTotal: undefined,
    objects: 0,
  }

  constructor(
    private readonly database: Database,
    private readonly importRun: RunningImport,
    private readonly reader: Reader,
    private readonly options: Listening,
  ) {}

  async run(task: ReaderTask, fileName: string): Promise<BagImportSummary> {
    const delivery = await this.receiveDelivery()
    const hashing = fingerprint(task, delivery)
    // Awaited below; a file that cannot be read is told by the reader first.
    hashing.catch(() => {})
    const { deliveredOn, municipalityCode, format } = delivery
    const context = { runId: this.importRun.id, deliveredOn, municipalityCode }
    const described = { deliveredOn, municipalityCode: municipalityCode ?? null }
    await this.importRun.describe({ ...described, ...(format && { format }) })
    await refuseOlderDelivery(this.database, context)
    await prepareStaging(this.database)
    const read = await this.stageRows()
    this.enter('checking')
    const fileSha256 = await hashing
    if (fileSha256) await this.importRun.describe({ fileSha256 })
    const { refused, droppedBuildings } = await finishStaging(this.database, delivery)
    // From here on it takes seconds and ends whole either way.
    this.options.signal?.throwIfAborted()
    this.enter('storing')
    const counts = await takeOver(this.database, {
      ...context,
      types: new Set(delivery.types),
      isLight: delivery.isLight,
      municipalityName: delivery.municipalityName,
      read,
      refusedInStaging: refused,
      droppedBuildings,
    })
    const seconds = (performance.now() - this.started) / 1000
    const { bytesRead: bytes } = this.progress
    return {
      runId: context.runId,
      fileName,
      fileSha256,
      deliveredOn,
      municipalityCode,
      counts,
      bytes,
      seconds,
    }
  }

  private async receiveDelivery(): Promise<DeliverySummary> {
    this.enter('opening')
    const message = await this.reader.next()
    if (message.kind !== 'delivery') throw new Error(`unexpected ${message.kind} from the reading thread`)
    this.progress.bytesTotal = message.delivery.bytesTotal
    return message.delivery
  }

  private async stageRows(): Promise<Map<BagObjectType, ReadCounts>> {
    this.enter('reading')
    this.reader.tell('begin')
    for (;;) {
      const message = await this.reader.next()
      if (message.kind === 'finished') return new Map(message.counts)
      if (message.kind === 'rows') {
        await this.database.copy(copyTarget(message.table), [message.lines])
        this.reader.tell('taken')
      } else if (message.kind === 'progress') {
        this.progress.bytesRead = message.bytes
        this.progress.objects = message.objects
        this.report()
      }
    }
  }

  private enter(phase: ImportProgress['phase']): void {
    this.progress.phase = phase
    this.report()
  }

  private report(): void {
    this.options.onProgress?.({ ...this.progress })
  }
}

/** Of one municipality out of a GeoPackage there is none: to take it, the country's would have to be read whole. */
async function fingerprint(
  task: ReaderTask,
  { isLight, partial }: DeliverySummary,
): Promise<string | undefined> {
  if ('online' in task || (isLight && partial)) return undefined
  return hashSource(task.location)
}

// The import of an LV BAG 2.0 Extract from begin to end: read in a thread, stage, then take over in one transaction.
import { basename } from 'node:path'
import type { BagObjectType } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
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
import type { DeliverySummary } from './read/messages.ts'
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

export interface BagImportOptions extends ScopeRequest {
  /** What to call the file in the run's record; its own name by default. */
  fileName?: string
  onStarted?: (runId: number) => void
  onProgress?: (progress: ImportProgress) => void
  signal?: AbortSignal
}

/** What a run has done. */
export interface BagImportSummary {
  runId: number
  fileName: string
  fileSha256: string
  /** yyyy-mm-dd */
  deliveredOn: string
  municipalityCode: string | undefined
  counts: BagCounts
  /** XML read, in bytes, and time taken, in seconds. */
  bytes: number
  seconds: number
}

/**
 * Imports a delivery: a zip as Kadaster gives it, a folder of its files, or one of them.
 * @param location path of the file or folder
 * @throws AppError that names the file, the place in it and the remedy; the database is then as it was before
 */
export async function importBag(
  database: Database,
  location: string,
  options: BagImportOptions = {},
): Promise<BagImportSummary> {
  const fileName = options.fileName ?? basename(location)
  return runImport(database, { source: 'bag', fileName }, async (run) => {
    options.onStarted?.(run.id)
    const { municipality, all, signal } = options
    const reader = startReading({ location, fileName, request: { municipality, all } })
    const stop = () => void reader.stop()
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) stop()
    try {
      return await new BagImport(database, run, reader, options).run(location, fileName)
    } catch (error) {
      if (!signal?.aborted) throw error
      throw new AppError('conflict', 'The import was stopped. Nothing was changed.', { cause: error })
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
    private readonly options: BagImportOptions,
  ) {}

  async run(location: string, fileName: string): Promise<BagImportSummary> {
    const hashing = hashSource(location)
    // Awaited below; a file that cannot be read is told by the reader first.
    hashing.catch(() => {})
    const delivery = await this.receiveDelivery()
    const { deliveredOn, municipalityCode } = delivery
    const context = { runId: this.importRun.id, deliveredOn, municipalityCode }
    await this.importRun.describe({ deliveredOn, municipalityCode: municipalityCode ?? null })
    await refuseOlderDelivery(this.database, context)
    await prepareStaging(this.database)
    const read = await this.stageRows()
    this.enter('checking')
    const fileSha256 = await hashing
    await this.importRun.describe({ fileSha256 })
    const { refused, droppedBuildings } = await finishStaging(this.database, delivery)
    // From here on it takes seconds and ends whole either way.
    this.options.signal?.throwIfAborted()
    this.enter('storing')
    const counts = await takeOver(this.database, {
      ...context,
      types: new Set(delivery.types),
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

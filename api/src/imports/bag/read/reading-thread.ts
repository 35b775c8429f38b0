// The reading thread: opens whichever door it is given, unpacks, parses, checks and lays out rows, while the main thread loads them and keeps serving.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError, messageOf } from '../../../platform/errors/app-error.ts'
import { isSqliteFile, openLightFile } from '../light/open-light-file.ts'
import type { StagingTable } from '../load/staging-tables.ts'
import { openOnline } from '../online/open-online.ts'
import type { LoaderMessage, ReaderMessage, ReaderTask } from './messages.ts'
import { openExtract } from './open-extract.ts'
import type { OpenedDelivery } from './opened-delivery.ts'
import type { ReadingSink } from './read-delivery.ts'

/** Lines go over in batches of about this many characters, and at most so many batches wait to be loaded. */
const batchSize = 250_000
const batchesAhead = 4

const port = parentPort
if (!port) throw new Error('reading-thread.ts runs as a worker thread only')
const tell = (message: ReaderMessage) => port.postMessage(message)

class BatchingSink implements ReadingSink {
  private readonly pending = new Map<StagingTable, string>()
  private waiting = 0
  private bytes = 0
  private objects = 0
  private wake: (() => void) | undefined

  put = (table: StagingTable, line: string): void => {
    const lines = (this.pending.get(table) ?? '') + line
    this.pending.set(table, lines)
    if (lines.length >= batchSize) this.send(table)
  }

  progress(bytes: number, objects: number): void {
    this.bytes += bytes
    this.objects += objects
  }

  async pause(): Promise<undefined> {
    tell({ kind: 'progress', bytes: this.bytes, objects: this.objects })
    while (this.waiting >= batchesAhead) await new Promise<void>((resolve) => (this.wake = resolve))
  }

  taken(): void {
    this.waiting -= 1
    this.wake?.()
  }

  async finish(): Promise<void> {
    for (const table of this.pending.keys()) this.send(table)
    await this.pause()
  }

  private send(table: StagingTable): void {
    const lines = this.pending.get(table)
    this.pending.delete(table)
    if (!lines) return
    this.waiting += 1
    tell({ kind: 'rows', table, lines })
  }
}

async function open(task: ReaderTask): Promise<OpenedDelivery> {
  if ('online' in task) return openOnline(task)
  return (await isSqliteFile(task.location)) ? openLightFile(task) : openExtract(task)
}

async function read(task: ReaderTask): Promise<void> {
  const delivery = await open(task)
  try {
    tell({ kind: 'delivery', delivery: delivery.summary })
    const sink = new BatchingSink()
    await permission(sink)
    const counts = await delivery.read(sink)
    await sink.finish()
    tell({ kind: 'finished', counts: [...counts] })
  } finally {
    await delivery.close()
  }
}

/** Waits until the loader lets us begin; afterwards it reports every batch that it has loaded. */
function permission(sink: BatchingSink): Promise<void> {
  return new Promise((resolve) => {
    port?.on('message', (message: LoaderMessage) => {
      if (message === 'begin') resolve()
      else sink.taken()
    })
  })
}

try {
  await read(workerData as ReaderTask)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  tell({ kind: 'failed', code: error.code, message: messageOf(error) })
} finally {
  port.close()
}

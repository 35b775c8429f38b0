// The loading thread's end of the reading thread: starts it, hears it one message at a time, stops it.
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../platform/errors/app-error.ts'
import { Told } from '../../../platform/errors/told.ts'
import type { LoaderMessage, ReaderMessage, ReaderTask } from './messages.ts'

/** A running reader. */
export interface Reader {
  /**
   * The next message, in order.
   * @throws AppError what the reader refused; or the error that ended it
   */
  next(): Promise<Exclude<ReaderMessage, { kind: 'failed' }>>
  tell(message: LoaderMessage): void
  /** Ends the thread, finished or not; its temporary files vanish with it. */
  stop(): Promise<void>
}

/**
 * The thread's memory for JavaScript objects. Of a file a batch of lines and one chunk need far less; a service names
 * buildings by addresses of its own, which are kept for the whole municipality, about 200 bytes each.
 */
const heapMegabytes = { file: 64, online: 256 }

/** Starts a thread on `task`. */
export function startReading(task: ReaderTask): Reader {
  const worker = new Worker(new URL('./reading-thread-entry.mjs', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 'online' in task ? heapMegabytes.online : heapMegabytes.file },
  })
  const queue: ReaderMessage[] = []
  let ended: Error | undefined
  let wake: () => void = () => {}
  worker.on('message', (message: ReaderMessage) => {
    queue.push(message)
    wake()
  })
  worker.on('error', (error) => {
    ended = error instanceof Error ? error : new Error(String(error))
    wake()
  })
  worker.on('exit', () => {
    ended ??= new Error('the reading thread ended before its work was done')
    wake()
  })
  return {
    async next() {
      while (queue.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve))
      const message = queue.shift()
      if (!message) throw ended
      if (message.kind === 'failed') throw new AppError(message.code, new Told(message.message))
      return message
    },
    tell: (message) => worker.postMessage(message),
    async stop() {
      await worker.terminate()
    },
  }
}

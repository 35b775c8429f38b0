// The files that somebody offered, one after another: sent, recognised, confirmed, imported. Lives beside the pages, so
// that an import goes on while somebody looks at the map.
import type { EngagementImport } from '../../../../api/contract/engagement-import.ts'
import type { ImportRun, WaitingFile } from '../../../../api/contract/imports.ts'
import type { ImportChoices } from '../../lib/api/imports.ts'
import { ServerError } from '../../lib/ask.ts'

/**
 * Where a file stands. 'tried': its events were checked and wait for the word to be recorded; 'closed': it holds events,
 * and who offered it may not record those.
 */
export type Step =
  | 'queued'
  | 'sending'
  | 'recognised'
  | 'refused'
  | 'closed'
  | 'trying'
  | 'tried'
  | 'rows-refused'
  | 'confirmed'
  | 'running'
  | 'finished'
  | 'failed'

export interface QueueItem {
  key: number
  name: string
  bytes: number
  step: Step
  /** Bytes that went over. */
  sent: number
  file: WaitingFile | null
  trial: EngagementImport | null
  choices: ImportChoices
  run: ImportRun | null
  /** Why it failed, as the server said. */
  error: string | null
  faults: ServerError['faults']
}

/** How the queue reaches the server. */
export interface QueueRequests {
  sendFile(file: File, onSent: (bytes: number) => void, signal: AbortSignal): Promise<WaitingFile>
  startImport(id: string, choices: ImportChoices): Promise<{ id: number }>
  importEvents(id: string, trial: boolean): Promise<EngagementImport>
  fetchRun(id: number): Promise<ImportRun>
  dropFile(id: string): Promise<null>
  stopImport(id: number): Promise<ImportRun>
}

const pollEvery = 700
const noChoices: ImportChoices = { municipality: null, all: false, year: null }
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The server is busy, silent for a moment or importing something else: nothing that concerns the file. */
const passes = (error: unknown): boolean =>
  error instanceof ServerError && (error.status === 0 || error.status === 409 || error.status >= 500)

export class UploadQueue {
  private items: readonly QueueItem[] = []
  private readonly files = new Map<number, File>()
  private readonly stopping = new Map<number, AbortController>()
  private readonly listeners = new Set<() => void>()
  private lastKey = 0
  private isSending = false
  private isImporting = false
  /** Called when the registry may have changed. */
  onStored: () => void = () => {}
  /** Whether the visitor may record events. */
  takesEvents = true

  constructor(
    private readonly requests: QueueRequests,
    private readonly pause: number = pollEvery,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  readonly read = (): readonly QueueItem[] => this.items

  /** Puts files at the end of the queue. */
  add(files: Iterable<File>): void {
    const added = [...files].map((file): QueueItem => {
      const key = ++this.lastKey
      this.files.set(key, file)
      const { name, size: bytes } = file
      const rest = { file: null, trial: null, choices: noChoices, run: null, error: null, faults: [] }
      return { key, name, bytes, step: 'queued', sent: 0, ...rest }
    })
    this.set([...this.items, ...added])
    void this.sendNext()
  }

  /** Lets the import of a recognised file begin, as soon as no other is under way. */
  confirm(key: number, choices: ImportChoices): void {
    this.change(key, { step: 'confirmed', choices })
    void this.importNext()
  }

  /** Takes a file off the list; one that waits at the server goes there too. */
  remove(key: number): void {
    const item = this.find(key)
    if (!item || item.step === 'running') return
    this.stopping.get(key)?.abort()
    this.files.delete(key)
    const waiting = item.step === 'finished' ? null : item.file?.bestand
    if (waiting) this.requests.dropFile(waiting).catch(() => {})
    this.set(this.items.filter((other) => other.key !== key))
  }

  /** Asks the server to stop the import of a file. */
  async stop(key: number): Promise<void> {
    const run = this.find(key)?.run
    if (!run) return
    // Too late is no failure: the run goes on to its end and says so.
    const told = await this.requests.stopImport(run.id).catch(() => null)
    if (told) this.change(key, { run: told })
  }

  private async sendNext(): Promise<void> {
    const item = this.items.find(({ step }) => step === 'queued')
    if (!item || this.isSending) return
    this.isSending = true
    await this.send(item.key).finally(() => {
      this.isSending = false
    })
    await this.sendNext()
  }

  private async send(key: number): Promise<void> {
    const file = this.files.get(key)
    if (!file) return
    const stopping = new AbortController()
    this.stopping.set(key, stopping)
    this.change(key, { step: 'sending' })
    try {
      const answer = await this.requests.sendFile(file, (sent) => this.change(key, { sent }), stopping.signal)
      const { bron, weigering, jaar } = answer.herkenning
      this.change(key, {
        step: weigering ? 'refused' : 'recognised',
        file: answer,
        choices: { ...noChoices, year: jaar },
      })
      if (bron !== 'engagement' || !answer.bestand) return
      if (this.takesEvents) await this.tryOut(key, answer.bestand)
      else this.change(key, { step: 'closed' })
    } catch (error) {
      this.fail(key, error)
    } finally {
      this.stopping.delete(key)
      this.files.delete(key)
    }
  }

  /** Events of people are checked whole before anybody is asked whether they may be recorded. */
  private async tryOut(key: number, waiting: string): Promise<void> {
    this.change(key, { step: 'trying' })
    try {
      this.change(key, { trial: await this.requests.importEvents(waiting, true), step: 'tried' })
    } catch (error) {
      if (!(error instanceof ServerError) || error.faults.length === 0) throw error
      this.change(key, { step: 'rows-refused', faults: error.faults, error: error.message })
    }
  }

  private async importNext(): Promise<void> {
    const item = this.items.find(({ step }) => step === 'confirmed')
    if (!item || this.isImporting) return
    this.isImporting = true
    await this.import(item)
      .catch((error: unknown) => this.fail(item.key, error))
      .finally(() => {
        this.isImporting = false
      })
    await this.importNext()
  }

  private async import({ key, file, choices }: QueueItem): Promise<void> {
    const waiting = file?.bestand
    if (!waiting) return
    const id =
      file.herkenning.bron === 'engagement'
        ? (await this.patiently(key, () => this.requests.importEvents(waiting, false)))?.run
        : (await this.patiently(key, () => this.requests.startImport(waiting, choices)))?.id
    if (id) await this.follow(key, id)
  }

  /** Asks again while the server is busy, unless the file was taken off the list. */
  private async patiently<Answer>(key: number, request: () => Promise<Answer>): Promise<Answer | undefined> {
    for (;;) {
      try {
        return await request()
      } catch (error) {
        if (!passes(error)) throw error
      }
      await wait(this.pause * 3)
      if (!this.find(key)) return undefined
    }
  }

  private async follow(key: number, id: number): Promise<void> {
    for (;;) {
      const run = await this.patiently(key, () => this.requests.fetchRun(id))
      if (!run) return
      const isOver = run.toestand !== 'running' && run.voortgang === null
      const step = isOver ? (run.toestand === 'succeeded' ? 'finished' : 'failed') : 'running'
      this.change(key, { run, step, error: run.fout })
      if (isOver) return this.onStored()
      await wait(this.pause)
    }
  }

  private fail(key: number, error: unknown): void {
    const told = error instanceof ServerError ? error : new ServerError(0, String(error))
    this.change(key, { step: 'failed', error: told.message, faults: told.faults })
  }

  private find(key: number): QueueItem | undefined {
    return this.items.find((item) => item.key === key)
  }

  private change(key: number, news: Partial<QueueItem>): void {
    this.set(this.items.map((item) => (item.key === key ? { ...item, ...news } : item)))
  }

  private set(items: readonly QueueItem[]): void {
    this.items = items
    for (const listener of this.listeners) listener()
  }
}

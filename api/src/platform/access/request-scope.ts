// One request's work on the database: a transaction that knows who is asking, begun with the first statement and ended
// before the answer leaves, together with what the audit log is told. No handler opens it, so none can forget to.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { type AuditEntry, addRecords } from '../audit/audit.ts'
import type { Database } from '../db/database.ts'
import { createOrm } from '../db/orm.ts'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'
import { nobody, type Visitor } from './visitor.ts'

/** Undoes the transaction of a request that failed. */
class Undone extends Error {}

export class RequestScope {
  readonly id = randomUUID()
  private readonly entries: AuditEntry[] = []
  private readonly later: (() => Promise<void>)[] = []
  private readonly toDoOnceKept: (() => void)[] = []
  private opening: Promise<Database> | undefined
  private known: Promise<Visitor> | undefined
  private ended: Promise<void> | undefined
  private isClosed = false
  /** A door with the right to the jobs' database has let the request in. */
  mayUseJobs = false
  private finish: ((keep: boolean) => void) | undefined

  /** @param base acts in the role of requests; @param session id of the visitor's session */
  constructor(
    private readonly base: Database,
    private readonly session: string | undefined,
    private readonly origin: string | undefined,
    /** The request comes from a command of somebody who can read the data folder. */
    readonly isCommand = false,
  ) {}

  /** The transaction, begun when it is asked for first. */
  open(): Promise<Database> {
    this.opening ??= this.begin()
    return this.opening
  }

  /** Who is asking, looked up apart from the request's own transaction: most requests that are refused never need one. */
  async visitor(): Promise<Visitor> {
    if (this.session === undefined) return nobody
    this.known ??= this.base.transaction((inner) => this.introduce(inner))
    return this.known
  }

  /** Whether its transaction is under way. */
  get isOpen(): boolean {
    return this.opening !== undefined && !this.isClosed
  }

  /** Tells the audit log, in the transaction that the change itself is made in. */
  note(entry: AuditEntry): void {
    this.entries.push({
      ...entry,
      ...(this.isCommand && { actor: 'opdracht' }),
      ...(this.origin !== undefined && { origin: this.origin }),
    })
  }

  /** Has something done, outside the request, once what it changed is kept; never where that was undone. */
  onceKept(work: () => void): void {
    this.toDoOnceKept.push(work)
  }

  /**
   * Leaves work for when what was done is kept, before the answer goes: no transaction waits for it, and it may still fail
   * the request.
   */
  beforeAnswer(work: () => Promise<void>): void {
    this.later.push(work)
  }

  /** Does what was left for then. @throws what that throws, once the log was told */
  async finishLater(): Promise<void> {
    try {
      for (const work of this.later) await work()
    } catch (error) {
      await this.tellTried('mislukt')
      throw error
    }
  }

  /** Keeps what was done, or undoes it and tells the log that it was tried. @throws what the database says of the end */
  async close(failure?: 'geweigerd' | 'mislukt'): Promise<void> {
    if (failure === undefined && this.entries.length > 0) await this.open()
    if (this.opening) {
      // An opening that failed has told its caller; there is nothing to end.
      await this.opening.catch(() => {})
      this.finish?.(failure === undefined)
      await this.ended?.finally(() => {
        this.isClosed = true
      })
    }
    if (failure === undefined) {
      for (const work of this.toDoOnceKept) outsideRequests(work)
      return
    }
    await this.tellTried(failure)
  }

  private async tellTried(failure: 'geweigerd' | 'mislukt'): Promise<void> {
    if (this.entries.length === 0) return
    const tried = this.entries.map((entry) => ({ ...entry, result: failure }))
    await this.base.transaction(async (inner) => {
      await this.introduce(inner)
      await addRecords(inner, tried)
    })
  }

  private begin(): Promise<Database> {
    return new Promise((resolve, reject) => {
      this.ended = this.base
        .transaction(async (inner) => {
          await this.introduce(inner)
          const end = new Promise<boolean>((keep) => {
            this.finish = keep
          })
          resolve(inner)
          if (!(await end)) throw new Undone()
          if (this.entries.length > 0) await addRecords(inner, this.entries)
        })
        .catch((error: unknown) => {
          reject(error)
          if (!(error instanceof Undone)) throw error
        })
      // close() waits for it; before that nobody listens.
      this.ended.catch(() => {})
    })
  }

  private async introduce(inner: Database): Promise<Visitor> {
    const [row] = await inner.rows<{ visitor: Visitor }>(
      sql`select access.begin_request(${this.session ?? null}::text, ${this.id}::text) as visitor`,
    )
    return row?.visitor ?? nobody
  }
}

const current = new AsyncLocalStorage<RequestScope>()

/** Runs a request's handlers in its scope. */
export function inScope<Result>(scope: RequestScope, work: () => Promise<Result>): Promise<Result> {
  return current.run(scope, work)
}

/** The scope of the request that is being answered. @throws AppError 'unexpected' outside any request */
export function currentScope(): RequestScope {
  const scope = current.getStore()
  if (scope) return scope
  throw new AppError('unexpected', told`Nobody is asking: outside a request, use the jobs’ database.`)
}

/**
 * The database as the request that is being answered may use it. Everything a handler does with it is one transaction.
 * @param base for what it is called on outside requests: its kind and its end
 */
export function actingDatabase(base: Database): Database {
  const opened = async () => currentScope().open()
  const run: Database['run'] = async (...statement) => (await opened()).run(...statement)
  return {
    kind: base.kind,
    orm: createOrm(run),
    run,
    rows: async (statement) => (await opened()).rows(statement),
    script: async (text) => (await opened()).script(text),
    transaction: async (work) => (await opened()).transaction(work),
    copy: async (target, lines) => (await opened()).copy(target, lines),
    withLock: (name, refusal, work) => base.withLock(name, refusal, work),
    close: () => base.close(),
  }
}

/** Runs work that outlasts the request which asked for it: it has no part in the request's transaction. */
export function outsideRequests<Result>(work: () => Result): Result {
  return current.exit(work)
}

/**
 * A database beside the request's own. The embedded one has a single connection: a handler that has its transaction open
 * and waits for this one would wait for ever, so it is told instead.
 */
export function apartFromRequests(database: Database): Database {
  if (database.kind === 'server') return database
  return onlyWhere(database, () => {
    if (!current.getStore()?.isOpen) return
    throw new AppError(
      'unexpected',
      told`This handler has its own transaction open and asks another database: use one of the two.`,
    )
  })
}

/**
 * The jobs' database, which sees every row: within a request only behind a door that says so. Were that door forgotten, the
 * handler would get nothing.
 */
export function forJobs(database: Database): Database {
  return onlyWhere(apartFromRequests(database), () => {
    const scope = current.getStore()
    if (!scope || scope.mayUseJobs) return
    throw new AppError('unexpected', told`No door has let this request use the jobs’ database.`)
  })
}

/** @param check throws where the database may not be used */
function onlyWhere(database: Database, check: () => void): Database {
  const free = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    check()
    return work()
  }
  const run: Database['run'] = (...statement) => free(() => database.run(...statement))
  return {
    kind: database.kind,
    orm: createOrm(run),
    run,
    rows: (statement) => free(() => database.rows(statement)),
    script: (text) => free(() => database.script(text)),
    transaction: (work) => free(() => database.transaction(work)),
    copy: (target, lines) => free(() => database.copy(target, lines)),
    withLock: (name, refusal, work) => free(() => database.withLock(name, refusal, work)),
    close: () => database.close(),
  }
}

// A database in which everything runs as one of our database roles, on top of one that may do more. The role is set for
// each transaction, so that it holds on the embedded database's single connection as well.
import type { Database } from './database.ts'
import type { DatabaseRole } from './database-roles.ts'
import { createOrm } from './orm.ts'

const takeRole: Record<DatabaseRole, string> = {
  zwermkaart_web: 'set local role zwermkaart_web',
  zwermkaart_job: 'set local role zwermkaart_job',
  zwermkaart_accounts: 'set local role zwermkaart_accounts',
}

/** `database`, with the rights of `role` alone. */
export function inRole(database: Database, role: DatabaseRole): Database {
  const within = <Result>(work: (inner: Database) => Promise<Result>): Promise<Result> =>
    database.transaction(async (inner) => {
      await inner.script(takeRole[role])
      const result = await work(inner)
      // In a nested transaction, which is how tests use it, the role would outlast this piece of work.
      await inner.script('reset role')
      return result
    })
  const run: Database['run'] = (text, parameters, asArrays) =>
    within((inner) => inner.run(text, parameters, asArrays))
  return {
    kind: database.kind,
    orm: createOrm(run),
    run,
    rows: (statement) => within((inner) => inner.rows(statement)),
    script: (text) => within((inner) => inner.script(text)),
    transaction: within,
    copy: (target, lines) => within((inner) => inner.copy(target, lines)),
    withLock: (name, refusal, work) => database.withLock(name, refusal, work),
    close: () => database.close(),
  }
}

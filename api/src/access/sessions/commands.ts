// Ends sessions before their time.
import { and, eq, ne } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { session } from '../../platform/db/schema/access.ts'
import { askingSession } from './queries.ts'

/** Ends one session of an account. @returns whether it was there */
export async function endSession(database: Database, accountId: string, id: string): Promise<boolean> {
  const ended = await database.orm
    .delete(session)
    .where(and(eq(session.userId, accountId), eq(session.id, id)))
    .returning({ id: session.id })
  return ended.length > 0
}

/** Ends every other session of the account that asks. */
export async function endOtherSessions(database: Database, accountId: string): Promise<void> {
  await database.orm.delete(session).where(and(eq(session.userId, accountId), ne(session.id, askingSession)))
}

/** Ends all sessions of an account. */
export async function endAllSessions(database: Database, accountId: string): Promise<void> {
  await database.orm.delete(session).where(eq(session.userId, accountId))
}

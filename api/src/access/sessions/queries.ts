// Reads sessions: one's own, or for the administrator those of an account.
import { desc, eq, sql } from 'drizzle-orm'
import type { Sessie } from '../../../contract/access.ts'
import type { Database } from '../../platform/db/database.ts'
import { session } from '../../platform/db/schema/access.ts'

/** The session that asks, as the database knows it. */
export const askingSession = sql`nullif(current_setting('zwermkaart.session', true), '')`

/** Sessions of an account that last, the newest first. */
export async function listSessions(database: Database, accountId: string): Promise<Sessie[]> {
  const rows = await database.orm
    .select({
      id: session.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      secondFactorAt: session.secondFactorAt,
      device: session.userAgent,
      isAsking: sql<boolean>`${session.id} = ${askingSession}`,
    })
    .from(session)
    .where(sql`${eq(session.userId, accountId)} and ${session.expiresAt} > now()`)
    .orderBy(desc(session.createdAt))
    .limit(200)
  return rows.map((row) => ({
    id: row.id,
    begonnenOp: row.createdAt.toISOString(),
    eindigtOp: row.expiresAt.toISOString(),
    tweedeFactor: row.secondFactorAt !== null,
    apparaat: row.device || null,
    huidige: row.isAsking === true,
  }))
}

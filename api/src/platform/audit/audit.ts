// What the audit log is told: who did what with which personal record, never its content. migrations/0016_audit.sql keeps it.
import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'

export interface AuditEntry {
  /** lezen, vastleggen, downloaden; aanmelden, afmelden and the like for accounts. */
  action: string
  subject: string
  objectKind?: string
  /** Id of a register or of ours; never content. */
  objectId?: string
  /** Number of objects, where it is known. */
  objectCount?: number
  purpose?: string
  /** Account, job or command that acted, where no session tells. */
  actor?: string
  /** Address that the request came from. */
  origin?: string
  result: 'geslaagd' | 'geweigerd' | 'mislukt'
}

/**
 * Adds records at the end of the chain, in the transaction of `database`; call it last, for the chain is locked until
 * that transaction ends.
 */
export async function addRecords(database: Database, entries: readonly AuditEntry[]): Promise<void> {
  for (const entry of entries) await database.rows(sql`select audit.add(${JSON.stringify(entry)}::json)`)
}

// Carries out how long personal data is kept: rule by rule, all or nothing, told to the audit log.
import { sql } from 'drizzle-orm'
import { retentionRules } from '../../../../data/reference/retention.ts'
import { addRecords } from '../../platform/audit/audit.ts'
import type { Database } from '../../platform/db/database.ts'
import { retentionRun } from '../../platform/db/schema/fieldwork.ts'
import { today } from '../../platform/time/today.ts'

/** Rows deleted, or emptied of what is personal, by rule. */
export type Deleted = Record<string, number>

class Trial extends Error {}

/**
 * @param database of the jobs
 * @param trial count only, and leave everything as it is
 * @returns what was deleted, or would be
 */
export async function carryOutRetention(database: Database, { trial = false } = {}): Promise<Deleted> {
  const deleted: Deleted = {}
  try {
    await database.transaction(async (inner) => {
      await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.retention'))`)
      for (const { id, months } of retentionRules) {
        const [row] = await inner.rows<{ gone: number }>(
          sql`select fieldwork.expire(${id}, ${months}::int, ${today()}::date) as gone`,
        )
        deleted[id] = row?.gone ?? 0
      }
      if (trial) throw new Trial()
      await inner.orm.insert(retentionRun).values({ deleted })
      await addRecords(inner, entriesOf(deleted))
    })
  } catch (error) {
    if (!(error instanceof Trial)) throw error
  }
  return deleted
}

const entriesOf = (deleted: Deleted) =>
  Object.entries(deleted)
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => ({
      action: 'verwijderen',
      subject: 'bewaring',
      objectKind: 'bewaarregel',
      objectId: rule,
      objectCount: count,
      purpose: 'bewaartermijn verstreken',
      actor: 'opdracht',
      result: 'geslaagd' as const,
    }))

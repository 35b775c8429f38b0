// Reads accounts with what they hold, as far as the visitor may see them.
import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Lid, Lidmaatschap } from '../../../contract/access.ts'
import type { Database } from '../../platform/db/database.ts'
import { account, membership } from '../../platform/db/schema/access.ts'
import { momentOf } from '../moments.ts'

type Row = typeof membership.$inferSelect

function membershipOf(row: Row, now = new Date()): Lidmaatschap {
  const { revokedAt, endsAt, validFrom } = row
  return {
    id: row.id,
    rol: row.role as Lidmaatschap['rol'],
    wijk: row.districtId,
    straten: row.streetIds,
    woningen: row.dwellingIds,
    begint: momentOf(validFrom),
    eindigt: momentOf(endsAt),
    beeindigdOp: momentOf(revokedAt),
    telt: revokedAt === null && new Date(validFrom) <= now && (endsAt === null || new Date(endsAt) > now),
  }
}

/** Accounts that the visitor may see, by name. @param id of a single one */
export async function listMembers(database: Database, id?: string): Promise<Lid[]> {
  const accounts = await database.orm
    .select({
      id: account.id,
      naam: account.name,
      email: account.email,
      emailBevestigd: account.emailVerified,
      demo: account.demo,
      createdAt: account.createdAt,
    })
    .from(account)
    .where(id === undefined ? undefined : eq(account.id, id))
    .orderBy(asc(account.name), asc(account.id))
    .limit(2000)
  const ids = accounts.map((found) => found.id)
  const held =
    ids.length === 0
      ? []
      : await database.orm
          .select()
          .from(membership)
          .where(inArray(membership.accountId, ids))
          .orderBy(asc(membership.createdAt), asc(membership.id))
  return accounts.map(({ createdAt, ...found }) => ({
    ...found,
    gemaaktOp: createdAt.toISOString(),
    lidmaatschappen: held.filter((row) => row.accountId === found.id).map((row) => membershipOf(row)),
  }))
}

/** A membership that the visitor may see. */
export async function readMembership(
  database: Database,
  accountId: string,
  id: string,
): Promise<Row | undefined> {
  const [found] = await database.orm
    .select()
    .from(membership)
    .where(sql`${membership.id} = ${id} and ${membership.accountId} = ${accountId}`)
  return found
}

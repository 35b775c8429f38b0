// Reads accounts with what they hold, as far as the visitor may see them.
import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Lid, Lidmaatschap } from '../../../contract/access.ts'
import type { Database } from '../../platform/db/database.ts'
import { account, membership, passkey } from '../../platform/db/schema/access.ts'
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

interface Asked {
  /** Of a single one. */
  id?: string
  /** Whether the visitor may know what second factors somebody has. */
  withFactors?: boolean
}

/** How many passkeys each account has. */
async function countPasskeys(database: Database, ids: string[]): Promise<Map<string, number>> {
  const rows = await database.orm
    .select({ accountId: passkey.userId, count: sql<number>`count(*)::int` })
    .from(passkey)
    .where(inArray(passkey.userId, ids))
    .groupBy(passkey.userId)
  return new Map(rows.map(({ accountId, count }) => [accountId, count]))
}

/** Accounts that the visitor may see, by name. */
export async function listMembers(
  database: Database,
  { id, withFactors = false }: Asked = {},
): Promise<Lid[]> {
  const accounts = await database.orm
    .select({
      id: account.id,
      naam: account.name,
      email: account.email,
      emailBevestigd: account.emailVerified,
      demo: account.demo,
      createdAt: account.createdAt,
      app: account.twoFactorEnabled,
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
  const passkeys =
    withFactors && ids.length > 0 ? await countPasskeys(database, ids) : new Map<string, number>()
  return accounts.map(({ createdAt, app, ...found }) => ({
    ...found,
    gemaaktOp: createdAt.toISOString(),
    tweedeFactoren: withFactors ? { app: app === true, toegangssleutels: passkeys.get(found.id) ?? 0 } : null,
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

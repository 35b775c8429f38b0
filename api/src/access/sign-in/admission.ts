// Who may come in: no account by signing in alone, no invented person on a real database, no session longer than a role allows.
import { and, eq, sql } from 'drizzle-orm'
import { addRecords } from '../../platform/audit/audit.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  account,
  invitation,
  membership,
  passkey,
  roleSetting,
  session,
  signInMethod,
  twoFactor,
} from '../../platform/db/schema/access.ts'
import { minutesWithoutRole } from './rules.ts'

/** An invitation that can be accepted now. */
export const openInvitation = sql`${invitation.acceptedAt} is null and ${invitation.withdrawnAt} is null
  and ${invitation.expiresAt} > now()`

/** Whether somebody invited that address and it has not been answered. */
export async function isInvited(database: Database, email: string): Promise<boolean> {
  const found = await database.rows(
    sql`select 1 from ${invitation} where ${invitation.email} = ${email.toLowerCase()} and ${openInvitation}`,
  )
  return found.length > 0
}

/** Whether somebody may sign in by that address: it holds an account, or is invited to one. */
export async function isKnown(database: Database, email: string): Promise<boolean> {
  const [held] = await database.orm
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, email.toLowerCase()))
  return held !== undefined || isInvited(database, email)
}

/** Answers every open invitation of an address that its account proved to hold: gives what they promise. */
export async function acceptInvitationsOf(
  database: Database,
  accountId: string,
  email: string,
): Promise<void> {
  await database.rows(sql`
    with answered as (
      update ${invitation} set accepted_at = now(), accepted_by = ${accountId}
      where ${invitation.email} = ${email.toLowerCase()} and ${openInvitation} returning *
    )
    insert into ${membership} (account_id, role, district_id, street_ids, dwelling_ids, ends_at, granted_by)
    select ${accountId}, role, district_id, street_ids, dwelling_ids, membership_ends_at, invited_by from answered`)
}

/** Marks the address as proven. What got to be of the account before that may be somebody else's, and goes. */
export async function proveAddress(database: Database, accountId: string): Promise<void> {
  const proven = await database.orm
    .update(account)
    .set({ emailVerified: true })
    .where(and(eq(account.id, accountId), eq(account.emailVerified, false)))
    .returning({ id: account.id })
  if (proven.length === 0) return
  for (const table of [session, passkey, twoFactor, signInMethod])
    await database.orm.delete(table).where(eq(table.userId, accountId))
}

/** Whether the registers are the demo's and the settings say so too. */
export async function isDemo(database: Database, config: Pick<Config, 'demo'>): Promise<boolean> {
  if (!config.demo) return false
  const [row] = await database.rows<{ demo: boolean }>(sql`select access.is_demo() as demo`)
  return row?.demo ?? false
}

/** Minutes that a session of this account may last: the shortest that one of its roles allows. */
export async function sessionMinutes(database: Database, accountId: string): Promise<number> {
  const [row] = await database.rows<{ minutes: number | null }>(sql`
    select min(${roleSetting.sessionMinutes})::int as minutes from ${membership} m
    join ${roleSetting} on ${roleSetting.role} = m.role
    where m.account_id = ${accountId} and m.revoked_at is null and m.valid_from <= now()
      and (m.ends_at is null or m.ends_at > now())`)
  return row?.minutes ?? minutesWithoutRole
}

/** Whether an account may have a session: it is there, and no invented person outside the demo. */
export async function mayEnter(
  database: Database,
  config: Pick<Config, 'demo'>,
  accountId: string,
): Promise<boolean> {
  const [found] = await database.orm
    .select({ demo: account.demo })
    .from(account)
    .where(eq(account.id, accountId))
  return found !== undefined && (!found.demo || (await isDemo(database, config)))
}

/** Tells the audit log how signing in, out or showing a second factor went. */
export async function tellSignIn(
  database: Database,
  told: {
    action: string
    way: string
    result: 'geslaagd' | 'geweigerd' | 'mislukt'
    actor?: string | undefined
    origin?: string | undefined
  },
): Promise<void> {
  const { action, way, result, actor, origin } = told
  await database.transaction((inner) =>
    addRecords(inner, [
      {
        action,
        subject: 'aanmelding',
        objectKind: 'aanmeldweg',
        objectId: way,
        result,
        ...(actor && { actor }),
        ...(origin && { origin }),
      },
    ]),
  )
}

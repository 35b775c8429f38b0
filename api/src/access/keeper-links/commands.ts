// Links for whoever keeps the installation: the first administrator's, and a way back in for who lost every other.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { addRecords } from '../../platform/audit/audit.ts'
import type { Database } from '../../platform/db/database.ts'
import { account, invitation } from '../../platform/db/schema/access.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { makeAdministratorInvitation } from '../invitations/commands.ts'
import { invitationLink, signInLink } from '../links.ts'
import { makeOneTimeKey } from '../sign-in/one-time-links.ts'

/** A key, and the page that takes it. */
export interface KeeperKey {
  page: 'uitnodiging' | 'aanmelden'
  key: string
}

/** @param origin of the product; on the loopback by its name, because passkeys belong to names */
export function keeperLink(origin: string, { page, key }: KeeperKey): string {
  const named = origin.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?=:|$)/, '//localhost')
  return page === 'uitnodiging' ? invitationLink(named, key) : signInLink(named, key)
}

/** Whoever can reach the database can do anything; the log says at least that this was done. */
const tell = (database: Database, made: { objectKind: string; objectId: string }) =>
  database.transaction((inner) =>
    addRecords(inner, [
      { action: 'link maken', subject: 'leden', ...made, actor: 'opdracht', result: 'geslaagd' },
    ]),
  )

/** Whether there is an account at all. */
export async function hasAccounts(database: Database): Promise<boolean> {
  const found = await database.rows(sql`select 1 from ${account} limit 1`)
  return found.length > 0
}

/**
 * A new link for an administrator; one that was made before and not used works no longer.
 * @param database in the role zwermkaart_accounts
 */
export async function administratorKey(database: Database): Promise<KeeperKey> {
  await database.orm
    .update(invitation)
    .set({ withdrawnAt: sql`now()` })
    .where(and(isNull(invitation.email), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt)))
  const { id, key } = await makeAdministratorInvitation(database)
  await tell(database, { objectKind: 'uitnodiging', objectId: id })
  return { page: 'uitnodiging', key }
}

/**
 * A link that signs in the account of that address, once.
 * @throws AppError 'not-found' where no account has it
 */
export async function signInKey(database: Database, email: string): Promise<KeeperKey> {
  const [found] = await database.orm
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, email.toLowerCase()))
  if (!found)
    throw new AppError('not-found', told`No account has the address ${email}. An invitation makes one.`)
  await tell(database, { objectKind: 'account', objectId: found.id })
  return { page: 'aanmelden', key: await makeOneTimeKey(database, found.id) }
}

// Gives and ends memberships, and takes second factors away from who lost them.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { NieuwLidmaatschap } from '../../../contract/access.ts'
import type { Database } from '../../platform/db/database.ts'
import { account, membership, passkey, session, twoFactor } from '../../platform/db/schema/access.ts'
import { AppError } from '../../platform/errors/app-error.ts'

/** @returns the membership's id @param grantedBy account of who gives it */
export async function giveMembership(
  database: Database,
  accountId: string,
  given: NieuwLidmaatschap,
  grantedBy: string,
): Promise<string> {
  const [made] = await database.orm
    .insert(membership)
    .values({
      accountId,
      role: given.rol,
      districtId: given.wijk,
      streetIds: given.straten,
      dwellingIds: given.woningen,
      endsAt: given.eindigt,
      grantedBy,
    })
    .returning({ id: membership.id })
  return made?.id ?? ''
}

/**
 * Ends a membership at once.
 * @throws AppError 'not-found' where the visitor may not end it; 'conflict' for the last administrator's
 */
export async function endMembership(database: Database, id: string, endedBy: string): Promise<void> {
  // One at a time: two administrators could otherwise end each other.
  await database.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.administrators'))`)
  const ended = await database.orm
    .update(membership)
    .set({ revokedAt: sql`now()`, revokedBy: endedBy })
    .where(and(eq(membership.id, id), isNull(membership.revokedAt)))
    .returning({ role: membership.role })
  const [row] = ended
  if (!row) throw new AppError('not-found', `There is no membership ${id} that you may end.`)
  if (row.role === 'beheerder' && !(await hasAdministrator(database))) {
    throw new AppError('conflict', 'This is the last administrator: make another one first.')
  }
}

async function hasAdministrator(database: Database): Promise<boolean> {
  const left = await database.rows(sql`select 1 from ${membership}
    where ${membership.role} = 'beheerder' and ${membership.revokedAt} is null and ${membership.validFrom} <= now()
      and (${membership.endsAt} is null or ${membership.endsAt} > now()) limit 1`)
  return left.length > 0
}

/** Takes app and passkeys away and ends the sessions: the account signs in anew and sets up another. */
export async function resetSecondFactor(database: Database, accountId: string): Promise<void> {
  await database.orm.delete(twoFactor).where(eq(twoFactor.userId, accountId))
  await database.orm.delete(passkey).where(eq(passkey.userId, accountId))
  await database.orm.delete(session).where(eq(session.userId, accountId))
  await database.orm.update(account).set({ twoFactorEnabled: false }).where(eq(account.id, accountId))
}

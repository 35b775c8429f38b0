// Gives, changes and ends memberships, and takes second factors away from who lost them.
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { NieuwLidmaatschap } from '../../../contract/access.ts'
import type { Accounts } from '../../platform/access/accounts.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import type { Database } from '../../platform/db/database.ts'
import { account, membership, passkey, session, twoFactor } from '../../platform/db/schema/access.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { loggable } from '../../platform/errors/loggable.ts'
import { told } from '../../platform/errors/told.ts'
import { secondFactorMail } from '../mail-texts.ts'

type Held = typeof membership.$inferSelect

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
export async function endMembership(
  database: Database,
  { id, role }: Pick<Held, 'id' | 'role'>,
  endedBy: string,
): Promise<void> {
  if (role === 'beheerder') await requireAnotherAdministrator(database, id, sql`now()`)
  const ended = await database.orm
    .update(membership)
    .set({ revokedAt: sql`now()`, revokedBy: endedBy })
    .where(and(eq(membership.id, id), isNull(membership.revokedAt)))
    .returning({ id: membership.id })
  if (ended.length === 0) throw notYours(id)
}

/**
 * Gives a membership that is not over another end.
 * @param endsAt RFC 3339; null: no end
 * @throws AppError 'not-found' where the visitor may not change it or it is over; 'conflict' where no administrator would be left
 */
export async function changeEnd(
  database: Database,
  { id, role, endsAt: former }: Pick<Held, 'id' | 'role' | 'endsAt'>,
  endsAt: string | null,
): Promise<void> {
  const isSooner = endsAt !== null && (former === null || new Date(endsAt) < new Date(former))
  if (role === 'beheerder' && isSooner) await requireAnotherAdministrator(database, id, sql`${endsAt}`)
  const changed = await database.orm
    .update(membership)
    .set({ endsAt })
    .where(
      sql`${membership.id} = ${id} and ${membership.revokedAt} is null
        and (${membership.endsAt} is null or ${membership.endsAt} > now())`,
    )
    .returning({ id: membership.id })
  if (changed.length === 0) throw notYours(id)
}

const notYours = (id: string) =>
  new AppError('not-found', told`There is no membership ${id} that you may end, or it is over already.`)

/**
 * Asked before the change: who gives up the role of administrator sees nobody else's memberships after it.
 * @param until moment up to which the other one has to last
 * @throws AppError 'conflict'
 */
async function requireAnotherAdministrator(database: Database, id: string, until: SQL): Promise<void> {
  // One at a time: two administrators could otherwise end each other.
  await database.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.administrators'))`)
  const others =
    await database.rows(sql`select 1 from ${membership} m join ${account} a on a.id = m.account_id
    where m.role = 'beheerder' and m.id <> ${id} and m.revoked_at is null and m.valid_from <= now()
      and (m.ends_at is null or m.ends_at > ${until}::timestamptz)
      -- The demo's invented people keep no real database.
      and (not a.demo or access.is_demo()) limit 1`)
  if (others.length > 0) return
  throw new AppError(
    'conflict',
    told`After that there would be no administrator: this is the last one. Make somebody else administrator first.`,
  )
}

/**
 * Takes app and passkeys away and ends the sessions: the account signs in anew and sets up another.
 * @returns whether there was anything to take away
 */
export async function resetSecondFactor(database: Database, accountId: string): Promise<boolean> {
  const apps = await database.orm
    .delete(twoFactor)
    .where(eq(twoFactor.userId, accountId))
    .returning({ of: twoFactor.userId })
  const passkeys = await database.orm
    .delete(passkey)
    .where(eq(passkey.userId, accountId))
    .returning({ of: passkey.userId })
  await database.orm.delete(session).where(eq(session.userId, accountId))
  await database.orm.update(account).set({ twoFactorEnabled: false }).where(eq(account.id, accountId))
  return apps.length + passkeys.length > 0
}

interface Told {
  /** Who lost it. */
  to: { name: string; email: string }
  /** Name of who took it away. */
  by: string
  /** Address of the product. */
  origin: string
}

/** Tells somebody by mail that their second factor was taken away, so that they notice where they did not ask for it. */
export function tellOfReset(
  { mailer }: Pick<Accounts, 'mailer'>,
  log: Pick<Logger, 'error'>,
  { to, by, origin }: Told,
): void {
  if (!mailer) return
  const mail = { to: to.email, ...secondFactorMail({ name: to.name, by, origin }) }
  currentScope().onceKept(
    () =>
      void mailer
        .send(mail)
        .catch((error) => log.error({ error: loggable(error) }, 'mail of a reset not sent')),
  )
}

// Makes, sends and withdraws invitations.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { NieuweUitnodiging } from '../../../contract/access.ts'
import type { Accounts } from '../../platform/access/accounts.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import type { Database } from '../../platform/db/database.ts'
import { invitation } from '../../platform/db/schema/access.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { loggable } from '../../platform/errors/loggable.ts'
import { told } from '../../platform/errors/told.ts'
import { hashOf, newKey } from '../links.ts'
import { invitationMail } from '../mail-texts.ts'

/** What is kept of it; its key goes out in a link and stays nowhere. */
export interface MadeInvitation {
  id: string
  key: string
  expiresAt: Date
}

const daysFromNow = (days: number): Date => new Date(Date.now() + days * 86_400_000)

/**
 * @param invitedBy account of who invites
 * @param linkShown whether the link is shown to whoever invites, rather than mailed
 */
export async function makeInvitation(
  database: Database,
  asked: NieuweUitnodiging,
  { invitedBy, linkShown }: { invitedBy: string; linkShown: boolean },
): Promise<MadeInvitation> {
  const key = newKey()
  const expiresAt = daysFromNow(asked.dagenGeldig)
  const [made] = await database.orm
    .insert(invitation)
    .values({
      tokenHash: hashOf(key),
      email: asked.email.toLowerCase(),
      role: asked.rol,
      districtId: asked.wijk,
      streetIds: asked.straten,
      dwellingIds: asked.woningen,
      membershipEndsAt: asked.eindigt,
      expiresAt: expiresAt.toISOString(),
      linkShown,
      invitedBy,
    })
    .returning({ id: invitation.id })
  return { id: made?.id ?? '', key, expiresAt }
}

/**
 * An invitation for whoever gets its link, without an address: the first administrator's.
 * @param database as the owner or the sign-in library: nobody is asking
 */
export async function makeAdministratorInvitation(database: Database, days = 7): Promise<MadeInvitation> {
  const key = newKey()
  const expiresAt = daysFromNow(days)
  const [made] = await database.orm
    .insert(invitation)
    .values({
      tokenHash: hashOf(key),
      role: 'beheerder',
      expiresAt: expiresAt.toISOString(),
      linkShown: true,
    })
    .returning({ id: invitation.id })
  return { id: made?.id ?? '', key, expiresAt }
}

interface Sending {
  id: string
  link: string
  inviter: string
  until: Date
  asked: Pick<NieuweUitnodiging, 'email' | 'taal'>
}

/** Mails an invitation once it is kept: a slow mail server keeps nobody waiting. The list tells when it was taken. */
export function sendInvitation(
  { mailer, database }: Pick<Accounts, 'mailer' | 'database'>,
  log: Pick<Logger, 'error'>,
  { id, link, inviter, until, asked }: Sending,
): void {
  const send = async () => {
    await mailer?.send({ to: asked.email, ...invitationMail(asked.taal, { link, inviter, until }) })
    await database.orm.update(invitation).set({ sentAt: sql`now()` }).where(eq(invitation.id, id))
  }
  currentScope().onceKept(
    () =>
      void send().catch((error) => log.error({ error: loggable(error), invitation: id }, 'mail not sent')),
  )
}

/** @throws AppError 'not-found' where the visitor may not end it, or there is nothing to end */
export async function withdrawInvitation(database: Database, id: string): Promise<void> {
  const ended = await database.orm
    .update(invitation)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(invitation.id, id), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt)))
    .returning({ id: invitation.id })
  if (ended.length === 0)
    throw new AppError('not-found', told`There is no open invitation ${id} that you may withdraw.`)
}

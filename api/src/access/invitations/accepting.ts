// The other side of an invitation: whoever holds its link looks at it and accepts it, which signs them in. Endpoints of the
// sign-in library, for its sessions and cookies.
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { eq, sql } from 'drizzle-orm'
import { aannemen, type BekekenUitnodiging, uitnodigingSleutel } from '../../../contract/access.ts'
import type { Database } from '../../platform/db/database.ts'
import { account, invitation, membership } from '../../platform/db/schema/access.ts'
import { hashOf } from '../links.ts'
import { openInvitation, proveAddress } from '../sign-in/admission.ts'

type Invitation = typeof invitation.$inferSelect

const refuse = (status: 'BAD_REQUEST' | 'FORBIDDEN', code: string, message: string): APIError =>
  new APIError(status, { code, message })

/** The invitation of a key. @throws APIError that says why it cannot be used */
async function findInvitation(database: Database, key: string): Promise<Invitation> {
  const [found] = await database.orm
    .select()
    .from(invitation)
    .where(eq(invitation.tokenHash, hashOf(key)))
  if (!found) throw refuse('BAD_REQUEST', 'INVITATION_UNKNOWN', 'There is no such invitation.')
  if (found.acceptedAt) throw refuse('BAD_REQUEST', 'INVITATION_USED', 'This invitation was used already.')
  if (found.withdrawnAt) throw refuse('BAD_REQUEST', 'INVITATION_WITHDRAWN', 'This invitation was withdrawn.')
  if (new Date(found.expiresAt) <= new Date())
    throw refuse('BAD_REQUEST', 'INVITATION_EXPIRED', 'This invitation is no longer valid.')
  return found
}

async function accountOf(database: Database, email: string) {
  const [found] = await database.orm.select().from(account).where(eq(account.email, email.toLowerCase()))
  return found
}

/**
 * Whether the link proves to be of the address' owner: it went to that mailbox and was shown to nobody else. Otherwise an
 * inviter could open somebody else's account by inviting its address.
 */
const provesMailbox = ({ email, linkShown }: Invitation): boolean => email !== null && !linkShown

const asMoment = (text: string | null): string | null => text && new Date(text).toISOString()

interface Acceptance {
  accountId: string
  /** Where the account does not exist yet. */
  fresh: { name: string; email: string } | undefined
}

/** Uses the invitation, makes the account and gives the membership: all three or none. */
async function takeUp(
  database: Database,
  found: Invitation,
  { accountId, fresh }: Acceptance,
): Promise<void> {
  await database.transaction(async (inner) => {
    const [claimed] = await inner.orm
      .update(invitation)
      .set({ acceptedAt: new Date().toISOString() })
      .where(openInvitationOf(found.id))
      .returning({ id: invitation.id })
    // Somebody was quicker.
    if (!claimed) throw refuse('BAD_REQUEST', 'INVITATION_USED', 'This invitation was used already.')
    if (fresh) {
      await inner.orm.insert(account).values({ id: accountId, ...fresh, emailVerified: provesMailbox(found) })
    } else if (provesMailbox(found)) {
      await proveAddress(inner, accountId)
    }
    await inner.orm.update(invitation).set({ acceptedBy: accountId }).where(eq(invitation.id, found.id))
    await inner.orm.insert(membership).values({
      accountId,
      role: found.role,
      districtId: found.districtId,
      streetIds: found.streetIds,
      dwellingIds: found.dwellingIds,
      endsAt: found.membershipEndsAt,
      grantedBy: found.invitedBy,
    })
  })
}

const openInvitationOf = (id: string) => sql`${invitation.id} = ${id} and ${openInvitation}`

/** POST /auth/invitation/look and POST /auth/invitation/accept. */
export function invitationLinks(database: Database): BetterAuthPlugin {
  return {
    id: 'zwermkaart-invitations',
    rateLimit: [{ pathMatcher: (path) => path.startsWith('/invitation/'), window: 300, max: 20 }],
    endpoints: {
      lookAtInvitation: createAuthEndpoint(
        '/invitation/look',
        { method: 'POST', body: uitnodigingSleutel },
        async (context) => {
          const found = await findInvitation(database, context.body.sleutel)
          const held = found.email ? await accountOf(database, found.email) : undefined
          const signedIn = await getSessionFromCtx(context)
          const looked: BekekenUitnodiging = {
            email: found.email,
            rol: found.role as BekekenUitnodiging['rol'],
            wijk: found.districtId,
            eindigt: asMoment(found.membershipEndsAt),
            bestaandAccount: held !== undefined,
            aanmeldenNodig: held !== undefined && !provesMailbox(found) && signedIn?.user.id !== held.id,
          }
          return context.json(looked)
        },
      ),
      acceptInvitation: createAuthEndpoint(
        '/invitation/accept',
        { method: 'POST', body: aannemen },
        async (context) => {
          const found = await findInvitation(database, context.body.sleutel)
          const email = (found.email ?? context.body.email)?.toLowerCase()
          if (!email)
            throw refuse('BAD_REQUEST', 'NAME_AND_EMAIL_NEEDED', 'Give a name and an e-mail address.')
          const held = await accountOf(database, email)
          const signedIn = await getSessionFromCtx(context)
          if (held && !provesMailbox(found) && signedIn?.user.id !== held.id)
            throw refuse(
              'FORBIDDEN',
              'SIGN_IN_FIRST',
              'This address holds an account: sign in with it first.',
            )
          const name = context.body.naam
          if (!held && !name) throw refuse('BAD_REQUEST', 'NAME_AND_EMAIL_NEEDED', 'Give a name.')
          const generated = context.context.generateId({ model: 'user' })
          const accountId = held?.id ?? (generated || crypto.randomUUID())
          await takeUp(database, found, { accountId, fresh: held ? undefined : { name: name ?? '', email } })
          // A session that is there goes on; the new membership counts from the next request.
          if (signedIn?.user.id === accountId) return context.json({ status: true })
          const user = await context.context.internalAdapter.findUserById(accountId)
          const created = await context.context.internalAdapter.createSession(accountId)
          if (!user || !created)
            throw refuse('FORBIDDEN', 'NOT_ADMITTED', 'This account cannot sign in here.')
          await setSessionCookie(context, { session: created, user })
          return context.json({ status: true })
        },
      ),
    },
  }
}

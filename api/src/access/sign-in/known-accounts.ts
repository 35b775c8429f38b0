// Signs in an account that is named by the product itself: the demo's invented people, or a key that a command made.
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** An endpoint for the server alone: no address leads to it. */
export function knownAccounts() {
  return {
    id: 'zwermkaart-known-accounts',
    endpoints: {
      signInAccount: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ accountId: z.string(), way: z.string() }), requireHeaders: true },
        async (context) => {
          const { accountId } = context.body
          const user = await context.context.internalAdapter.findUserById(accountId)
          const session = user && (await context.context.internalAdapter.createSession(accountId))
          if (!session) throw new APIError('FORBIDDEN', { message: 'This account cannot sign in here.' })
          await setSessionCookie(context, { session, user })
          return context.json({ status: true })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

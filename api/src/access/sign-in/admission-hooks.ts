// What the sign-in library asks of us when it makes an account or a session: who may, for how long, and what the log is told.
import { APIError } from 'better-auth/api'
import type { Config } from '../../platform/config/config.ts'
import type { Database } from '../../platform/db/database.ts'
import { acceptInvitationsOf, isInvited, mayEnter, sessionMinutes, tellSignIn } from './admission.ts'
import { addressHeader } from './rules.ts'

/** Who gets an account, which session, and what the log is told of it. */
export function admissionHooks({ database, config }: { database: Database; config: Pick<Config, 'demo'> }) {
  return {
    user: {
      create: {
        before: async (user: { email: string; emailVerified: boolean; name?: string }) => {
          if (user.emailVerified && (await isInvited(database, user.email)))
            return { data: { name: user.name || (user.email.split('@')[0] ?? '') } }
          throw new APIError('FORBIDDEN', { code: 'NOT_INVITED', message: 'Nobody invited this address.' })
        },
        after: (user: { id: string; email: string }) => acceptInvitationsOf(database, user.id, user.email),
      },
    },
    account: {
      create: {
        // The provider said who somebody is; what else its tokens open is no business of ours.
        before: async (method: object) => ({
          data: { ...method, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
    },
    session: {
      create: {
        before: async (begun: { userId: string; createdAt: Date }) => {
          if (!(await mayEnter(database, config, begun.userId)))
            throw new APIError('FORBIDDEN', {
              code: 'NOT_ADMITTED',
              message: 'This account cannot sign in here.',
            })
          const minutes = await sessionMinutes(database, begun.userId)
          return { data: { expiresAt: new Date(new Date(begun.createdAt).getTime() + minutes * 60_000) } }
        },
        after: async (begun: { userId: string }, context: SignInContext | null) => {
          // Setting up a code begins a new session of somebody who was in already.
          if (!context || context.path?.startsWith('/two-factor/')) return
          await tellSignIn(database, {
            action: 'aanmelden',
            way: context.body?.way ?? wayOf(context.path),
            result: 'geslaagd',
            actor: begun.userId,
            origin: context.headers?.get(addressHeader) ?? undefined,
          })
        },
      },
    },
  }
}

interface SignInContext {
  path?: string | undefined
  body?: { way?: string } | undefined
  headers?: Headers | undefined
}

/** What the log calls the way by which somebody signed in. */
export function wayOf(path: string | undefined): string {
  if (path?.startsWith('/callback') || path === '/sign-in/social') return 'oidc'
  if (path?.startsWith('/magic-link') || path?.startsWith('/link')) return 'e-maillink'
  if (path?.startsWith('/passkey')) return 'toegangssleutel'
  if (path?.startsWith('/invitation')) return 'uitnodiging'
  if (path?.startsWith('/two-factor')) return 'code'
  return 'onbekend'
}

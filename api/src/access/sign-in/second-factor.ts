// The second factor of a session: when one was shown, how often a code may be wrong, and who may change what somebody has.
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { passkey, session, twoFactor } from '../../platform/db/schema/access.ts'
import { attemptsAtCode, changesFactors, minutesLocked, showsSecondFactor } from './rules.ts'

interface FactorState {
  hasFactor: boolean
  isShown: boolean
}

async function readFactorState(database: Database, sessionId: string): Promise<FactorState> {
  const [row] = await database.rows<FactorState>(sql`
    select ${session.secondFactorAt} is not null as "isShown",
      exists (select from ${twoFactor} f where f.user_id = ${session.userId} and f.verified)
        or exists (select from ${passkey} p where p.user_id = ${session.userId}) as "hasFactor"
    from ${session} where ${session.id} = ${sessionId}`)
  return row ?? { hasFactor: false, isShown: false }
}

/**
 * Counts an attempt before the code is looked at, so that many at once are no way around.
 * @returns whether it is allowed; it is where there is no code to guess
 */
async function countAttempt(database: Database, accountId: string): Promise<boolean> {
  const counted = await database.rows(sql`
    update ${twoFactor} set
      failed_verification_count = case when locked_until is not null then 1 else coalesce(failed_verification_count, 0) + 1 end,
      locked_until = case when locked_until is null and coalesce(failed_verification_count, 0) + 1 >= ${attemptsAtCode}
        then now() + make_interval(mins => ${minutesLocked}) end
    where user_id = ${accountId} and (locked_until is null or locked_until <= now()) returning id`)
  if (counted.length > 0) return true
  const [guarded] = await database.orm
    .select({ id: twoFactor.id })
    .from(twoFactor)
    .where(eq(twoFactor.userId, accountId))
  return guarded === undefined
}

const forgetAttempts = (database: Database, accountId: string) =>
  database.orm
    .update(twoFactor)
    .set({ failedVerificationCount: 0, lockedUntil: null })
    .where(eq(twoFactor.userId, accountId))

const isCode = (path: string | undefined): boolean => path?.startsWith('/two-factor/verify-') ?? false

/** The library asks a second factor after passwords only; nobody here has one, so sessions remember it themselves. */
export function secondFactorOfSessions(database: Database): BetterAuthPlugin {
  return {
    id: 'zwermkaart-second-factor',
    hooks: {
      before: [
        {
          matcher: ({ path }) => changesFactors.has(path ?? ''),
          handler: createAuthMiddleware(async (context) => {
            const found = await getSessionFromCtx(context)
            if (!found) return
            const { hasFactor, isShown } = await readFactorState(database, found.session.id)
            if (hasFactor && !isShown) {
              throw new APIError('FORBIDDEN', {
                code: 'SECOND_FACTOR_NEEDED',
                message: 'Show the second factor that this account has first.',
              })
            }
          }),
        },
        {
          matcher: ({ path }) => isCode(path),
          handler: createAuthMiddleware(async (context) => {
            const found = await getSessionFromCtx(context)
            // Without a session there is nothing to show a second factor for.
            if (!found)
              throw new APIError('UNAUTHORIZED', { code: 'UNAUTHORIZED', message: 'Sign in first.' })
            if (!(await countAttempt(database, found.user.id))) {
              throw new APIError('TOO_MANY_REQUESTS', {
                code: 'ACCOUNT_TEMPORARILY_LOCKED',
                message: `Too many wrong codes. Try again in ${minutesLocked} minutes.`,
              })
            }
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => showsSecondFactor.has(path ?? ''),
          handler: createAuthMiddleware(async (context) => {
            if (context.context.returned instanceof APIError) return
            const shown = context.context.newSession ?? (await getSessionFromCtx(context))
            if (!shown) return
            await database.orm
              .update(session)
              .set({ secondFactorAt: new Date() })
              .where(eq(session.token, shown.session.token))
            if (isCode(context.path)) await forgetAttempts(database, shown.user.id)
          }),
        },
      ],
    },
  }
}

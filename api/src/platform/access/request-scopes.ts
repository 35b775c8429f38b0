// Gives every request its scope: who is asking, its transaction, and what the audit log is told of it.
import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Services } from '../services.ts'
import { inScope, RequestScope } from './request-scope.ts'

/** Opens a scope before the handlers and closes it before the answer leaves; a failed request keeps nothing. */
export function requestScopes({ web, accounts, config, folderToken }: Services): MiddlewareHandler {
  return async (context, next) => {
    const session = await accounts.sessionOf(context.req.raw.headers)
    const scope = new RequestScope(
      web,
      session,
      addressOf(context, config.behindProxy),
      isCommand(context, folderToken),
    )
    await inScope(scope, async () => {
      await next()
      const failure = failureOf(context)
      await scope.close(failure)
      if (!failure) await scope.finishLater()
    })
  }
}

/** Whether the request carries the data folder's token, which only who can read that folder has. */
function isCommand(context: Context, token: string | undefined): boolean {
  const given = Buffer.from(context.req.header('authorization') ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return token !== undefined && given.length === expected.length && timingSafeEqual(given, expected)
}

function failureOf({ error, res }: Context): 'geweigerd' | 'mislukt' | undefined {
  if ([401, 403, 429].includes(res.status)) return 'geweigerd'
  if (error || res.status >= 400) return 'mislukt'
  return undefined
}

/** What @hono/node-server hands over beside the request; absent in tests. */
interface Incoming {
  incoming?: { socket?: { remoteAddress?: string } }
}

/** The visitor's address: the connection's, or what the proxy in front says when the settings tell that there is one. */
export function addressOf(context: Context, behindProxy: boolean): string | undefined {
  const told = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return told ?? (context.env as Incoming | undefined)?.incoming?.socket?.remoteAddress
}

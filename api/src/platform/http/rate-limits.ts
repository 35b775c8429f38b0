// How often one visitor may ask: by address, or by account where there is one. Counted in memory, for the product is one
// process; a restart begins anew. Which addresses of the product have which limit: api/src/request-bounds.ts.
import { isIPv6 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { currentScope } from '../access/request-scope.ts'
import { addressOf } from '../access/request-scopes.ts'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'

export interface RateLimit {
  /** For the log, which is told once when somebody reaches the limit. */
  name: string
  /** Which requests count; absent: all. */
  applies?: (request: { method: string; path: string }) => boolean
  requests: number
  seconds: number
  /** Only refused requests count in the end: who guesses is stopped, who is right is not. */
  guesses?: boolean
}

interface Setting {
  behindProxy: boolean
  log: Logger
}

/**
 * Limits per address, before anything looks at the database. Mount it first.
 * Requests without a connection, such as a test's, have no address and are not counted.
 */
export function limitedByAddress(limits: readonly RateLimit[], setting: Setting): MiddlewareHandler {
  return limited(limits, setting, async (context) => {
    const address = addressOf(context, setting.behindProxy)
    return address && networkOf(address)
  })
}

/** Limits per account, and per address for who has none. Mount it where it is known who is asking. */
export function limitedByVisitor(limits: readonly RateLimit[], setting: Setting): MiddlewareHandler {
  return limited(limits, setting, async (context) => {
    const address = addressOf(context, setting.behindProxy)
    if (!address) return undefined
    const { account } = await currentScope().visitor()
    return account ? `account ${account.id}` : networkOf(address)
  })
}

function limited(
  limits: readonly RateLimit[],
  { log }: Setting,
  whoAsks: (context: Context) => Promise<string | undefined>,
): MiddlewareHandler {
  const counters = limits.map((limit) => ({
    limit,
    counter: new RateLimiterMemory({ points: limit.requests, duration: limit.seconds }),
  }))
  return async (context, next) => {
    const { method, path } = context.req
    const counting = counters.filter(({ limit }) => limit.applies?.({ method, path }) ?? true)
    const who = counting.length > 0 ? await whoAsks(context) : undefined
    if (who === undefined) return next()
    for (const { limit, counter } of counting) await count(limit, counter, who, log)
    await next()
    if (context.res.status >= 400) return
    for (const { limit, counter } of counting) if (limit.guesses) await counter.reward(who)
  }
}

/** @throws AppError 'too-many' with the seconds to wait */
async function count(limit: RateLimit, counter: RateLimiterMemory, who: string, log: Logger): Promise<void> {
  try {
    await counter.consume(who)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    if (refusal.consumedPoints === limit.requests + 1) log.warn({ limit: limit.name }, 'too many requests')
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new AppError(
      'too-many',
      told`At most ${limit.requests} of these requests in ${limit.seconds} seconds. Try again in ${retryAfter} seconds.`,
      { retryAfter },
    )
  }
}

/** Whose address it is: a connection of IPv6 has 2^64 of them, so its network counts (RFC 6177). */
export function networkOf(address: string): string {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (inside || !isIPv6(address)) return inside ?? address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const groups = [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}

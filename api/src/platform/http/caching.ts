// What caches may keep, where a route does not say so itself: nothing of an answer to somebody in particular.
import type { MiddlewareHandler } from 'hono'

/**
 * Answers to a request with a cookie or a token are kept by nobody, others are asked again each time; and since both live
 * under one address, caches are told that the cookie matters. What a route calls immutable is the same for everybody.
 */
export function keptByNobody(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const { headers } = context.res
    if (headers.get('cache-control')?.includes('immutable')) return
    const personal = Boolean(context.req.header('cookie') ?? context.req.header('authorization'))
    if (!headers.has('cache-control')) context.header('cache-control', personal ? 'no-store' : 'no-cache')
    context.header('vary', 'cookie', { append: true })
  }
}

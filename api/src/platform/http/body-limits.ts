// How large a request's body may be, in one place: small, save where a route is known to take more.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'

/** Bytes; the longest answer that a form sends is a few kB. */
export const usualBody = 256_000

export interface LargerBody {
  applies: (request: { method: string; path: string }) => boolean
  /** 'streamed': a file that is written to disk as it comes and counted there. */
  bytes: number | 'streamed'
}

/** Refuses bodies beyond their bound before a handler reads them. @throws AppError 'too-large' */
export function boundedBodies(larger: readonly LargerBody[]): MiddlewareHandler {
  const usual = atMost(usualBody)
  const exceptions = larger.map(({ applies, bytes }) => ({
    applies,
    bound: bytes === 'streamed' ? undefined : atMost(bytes),
  }))
  return async (context, next) => {
    const { method, path } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    const exception = exceptions.find(({ applies }) => applies({ method, path }))
    if (!exception) return usual(context, next)
    return exception.bound ? exception.bound(context, next) : next()
  }
}

function atMost(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new AppError(
        'too-large',
        told`This is more than ${bytes / 1000} kB, the most that may be sent here. Shorten the text or simplify the shape.`,
      )
    },
  })
}

// Every error as problem details (RFC 9457), in one place.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import type { Problem } from '../../../contract/problem.ts'
import { AppError, type ErrorCode } from '../errors/app-error.ts'
import { loggable } from '../errors/loggable.ts'

const titles: Record<ErrorCode, string> = {
  'invalid-input': 'The request is not right',
  'not-signed-in': 'Sign in first',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  'not-acceptable': 'Not available in that form',
  conflict: 'In conflict with what is going on',
  gone: 'No longer there',
  'too-large': 'Too large',
  'too-many': 'Too many requests',
  'unsupported-file': 'This kind of file is not supported',
  'bad-configuration': 'Wrong settings',
  'database-unsuitable': 'The database is not suitable',
  unexpected: 'Something went wrong on our side',
  unavailable: 'Not available now',
}

/** PostgreSQL's code for what row-level security or a missing grant refuses. */
const insufficientPrivilege = '42501'

const isRefusedByDatabase = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === insufficientPrivilege) || isRefusedByDatabase(error.cause))

/** The problem document of an error; an unforeseen error tells nothing about our inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof AppError) {
    return {
      type: `about:blank#${error.code}`,
      title: titles[error.code],
      status: error.status,
      detail: error.message,
      ...(error.faults.length > 0 && { faults: error.faults }),
    }
  }
  // The database holds the line where a handler did not ask: a refusal like any other.
  if (isRefusedByDatabase(error)) {
    return problemOf(
      new AppError('not-allowed', 'Your roles do not reach this record. /rechten tells what each role may.'),
    )
  }
  if (error instanceof HTTPException) {
    return {
      type: 'about:blank',
      title: titles['invalid-input'],
      status: error.status,
      detail: error.message,
    }
  }
  return {
    type: 'about:blank#unexpected',
    title: titles.unexpected,
    status: 500,
    detail: 'The server met an error that it did not expect. The log of the server tells more.',
  }
}

/** Answers with `document` as application/problem+json. */
export function problemResponse(document: Problem): Response {
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

/** The route's own path, with names where an address has ids of homes: those are no business of the log. */
const routeOf = (context: Context): string | undefined =>
  matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path

/** Hono's onError: logs what was not foreseen, answers with the problem. */
export function answerError(log: Logger): (error: Error, context: Context) => Response {
  return (error, context) => {
    const document = problemOf(error)
    if (document.status >= 500)
      log.error(
        { error: loggable(error), method: context.req.method, route: routeOf(context) },
        'request failed',
      )
    const answer = problemResponse(document)
    if (error instanceof AppError && error.retryAfter !== undefined)
      answer.headers.set('retry-after', String(error.retryAfter))
    return answer
  }
}

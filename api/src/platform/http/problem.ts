// Every error as problem details (RFC 9457), in one place, in the language that the request asks for.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import type { Problem } from '../../../contract/problem.ts'
import { AppError, type ErrorCode } from '../errors/app-error.ts'
import { loggable } from '../errors/loggable.ts'
import { inLanguage, type Language, type Sentence, Told, told } from '../errors/told.ts'
import { languageOf } from './language.ts'

const titles: Record<ErrorCode, Sentence> = {
  'invalid-input': told`The request is not right`,
  'not-signed-in': told`Sign in first`,
  'not-allowed': told`Not allowed`,
  'not-found': told`Not found`,
  'not-acceptable': told`Not available in that form`,
  conflict: told`In conflict with what is going on`,
  gone: told`No longer there`,
  'too-large': told`Too large`,
  'too-many': told`Too many requests`,
  'unsupported-file': told`This kind of file is not supported`,
  'bad-configuration': told`Wrong settings`,
  'database-unsuitable': told`The database is not suitable`,
  unexpected: told`Something went wrong on our side`,
  unavailable: told`Not available now`,
}

/** PostgreSQL's code for what row-level security or a missing grant refuses. */
const insufficientPrivilege = '42501'

const isRefusedByDatabase = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === insufficientPrivilege) || isRefusedByDatabase(error.cause))

/** The problem document of an error; an unforeseen error tells nothing about our inside. */
function problemOf(error: unknown, language: Language): Problem {
  if (error instanceof AppError) {
    const faults = error.faultsIn(language)
    return {
      type: `about:blank#${error.code}`,
      title: inLanguage(language, titles[error.code]),
      status: error.status,
      detail: inLanguage(language, error.sentence),
      ...(faults.length > 0 && { faults }),
    }
  }
  // The database holds the line where a handler did not ask: a refusal like any other.
  if (isRefusedByDatabase(error)) {
    return problemOf(
      new AppError(
        'not-allowed',
        told`Your roles do not reach this record. /rechten tells what each role may.`,
      ),
      language,
    )
  }
  if (error instanceof HTTPException) {
    return {
      type: 'about:blank',
      title: inLanguage(language, titles['invalid-input']),
      status: error.status,
      // Hono's own words.
      detail: inLanguage(language, new Told(error.message)),
    }
  }
  return {
    type: 'about:blank#unexpected',
    title: inLanguage(language, titles.unexpected),
    status: 500,
    detail: inLanguage(
      language,
      told`The server met an error that it did not expect. The log of the server tells more.`,
    ),
  }
}

/** The route's own path, with names where an address has ids of homes: those are no business of the log. */
const routeOf = (context: Context): string | undefined =>
  matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path

/** Hono's onError: logs what was not foreseen, answers with the problem. */
export function answerError(log: Logger): (error: Error, context: Context) => Response {
  return (error, context) => {
    const language = languageOf(context)
    const document = problemOf(error, language)
    if (document.status >= 500)
      log.error(
        { error: loggable(error), method: context.req.method, route: routeOf(context) },
        'request failed',
      )
    const answer = new Response(JSON.stringify(document), {
      status: document.status,
      headers: {
        'content-type': 'application/problem+json',
        'content-language': language,
        'cache-control': 'no-store',
        vary: 'accept-language',
      },
    })
    if (error instanceof AppError && error.retryAfter !== undefined)
      answer.headers.set('retry-after', String(error.retryAfter))
    return answer
  }
}

// How the front end talks to the server: fetches checked against the contract, errors as problem details.
import './schemas-without-eval.ts'
import { z } from 'zod'
import { type Problem, problem } from '../../../api/contract/problem.ts'
import { noteAnswer } from './refusal.ts'

/** What went wrong while talking to the server. `status` 0: no answer at all. */
export class ServerError extends Error {
  readonly status: number
  /** Every single thing that was wrong with what was sent, with its place. */
  readonly faults: NonNullable<Problem['faults']>
  /** What the sign-in library calls it, as INVALID_TOKEN; empty for everything else. */
  readonly code: string

  constructor(
    status: number,
    message: string,
    options: { cause?: unknown; faults?: Problem['faults']; code?: string } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'ServerError'
    this.status = status
    this.faults = options.faults ?? []
    this.code = options.code ?? ''
  }
}

/** Asks for answers in the interface's language, which the document tells; the browser's own may be another. */
export const inOwnLanguage = (): Record<string, string> => ({
  'accept-language': document.documentElement.lang,
})

/** How the sign-in library words what went wrong. */
const libraryError = z.object({ code: z.string().default(''), message: z.string() })

function errorOf({ status, statusText }: Response, body: unknown): ServerError {
  const told = problem.safeParse(body).data
  if (told) return new ServerError(status, told.detail, { faults: told.faults })
  const library = libraryError.safeParse(body).data
  return new ServerError(status, library?.message ?? statusText, { code: library?.code ?? '' })
}

async function answerOf<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  request: RequestInit,
): Promise<z.infer<Schema>> {
  let response: Response
  try {
    response = await fetch(path, request)
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw new ServerError(0, 'The server does not answer.', { cause })
  }
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    noteAnswer(response.status)
    throw errorOf(response, body)
  }
  const checked = schema.safeParse(body)
  if (!checked.success) {
    throw new ServerError(response.status, `Unexpected answer at ${path}.`, { cause: checked.error })
  }
  return checked.data
}

/** Asks for what has that shape. @throws ServerError */
export function ask<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  return answerOf(path, schema, {
    headers: { accept: 'application/json', ...inOwnLanguage() },
    signal: signal ?? null,
  })
}

/** Sends `body` as JSON, to change something; answers with what has that shape. @throws ServerError */
export function send<Schema extends z.ZodType>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<z.infer<Schema>> {
  const headers = { accept: 'application/json', 'content-type': 'application/json', ...inOwnLanguage() }
  return answerOf(path, schema, { method, headers, body: body === undefined ? null : JSON.stringify(body) })
}

/** A query of what is not null, with its question mark; empty when nothing is. */
export const query = (parameters: Record<string, string | null>) => {
  const filled = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null)
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`
}

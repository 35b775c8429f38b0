// The one error that the product throws on purpose. http/problem.ts turns it into problem details, the command line into a sentence.
import { inARow, inLanguage, type Language, type Sentence, type Told, told } from './told.ts'

/** Every reason for which a request or a command can be refused; the HTTP status follows from it. */
export const errorCodes = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'not-acceptable': 406,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-file': 415,
  'too-many': 429,
  'bad-configuration': 500,
  'database-unsuitable': 500,
  unexpected: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof errorCodes

/** One field or place that is wrong, and why. */
export interface Fault {
  place: string
  reason: Sentence
}

/** All that is wrong with a request, in one sentence. */
export function refusalOf(faults: readonly Fault[]): Told {
  const sentences = faults.map(({ place, reason }) => inARow([place, reason], ': '))
  return told`The request is not right. ${inARow(sentences, '; ')}`
}

/** A fault as it is told in some language. */
interface ToldFault {
  place: string
  reason: string
}

/**
 * A refusal with a reason that a user can act on: the sentence names the place and the remedy, and is the message in English.
 * The faults are every single thing that is wrong, where there are several.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly sentence: Sentence
  private readonly given: readonly Fault[]
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined

  constructor(
    code: ErrorCode,
    sentence: Sentence,
    options: { cause?: unknown; faults?: readonly Fault[]; retryAfter?: number } = {},
  ) {
    super(inLanguage('en', sentence), { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.sentence = sentence
    this.given = options.faults ?? []
    this.retryAfter = options.retryAfter
  }

  /** The faults in English. */
  get faults(): ToldFault[] {
    return this.faultsIn('en')
  }

  faultsIn(language: Language): ToldFault[] {
    return this.given.map(({ place, reason }) => ({ place, reason: inLanguage(language, reason) }))
  }

  /** HTTP status that belongs to this error's code. */
  get status(): (typeof errorCodes)[ErrorCode] {
    return errorCodes[this.code]
  }
}

/** The words of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

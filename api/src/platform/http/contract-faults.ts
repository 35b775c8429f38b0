// What the contract finds wrong with what was sent: our own words where a schema has them, else zod's, which knows Dutch too.
import { z } from 'zod'
import type { Fault } from '../errors/app-error.ts'
import { inLanguage, type Sentence, Told } from '../errors/told.ts'

type Issue = z.core.$ZodIssue

const inDutch = z.locales.nl().localeError

/** @param sent what was sent; zod tells its kind, and does not keep it */
function reasonOf(issue: Issue, sent: unknown): Sentence {
  const own = new Told(issue.message)
  if (inLanguage('nl', own) !== issue.message) return own
  const input = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown>)?.[key],
    sent,
  )
  const said = inDutch({ ...issue, input } as z.core.$ZodRawIssue)
  return { en: issue.message, nl: (typeof said === 'string' ? said : said?.message) ?? issue.message }
}

/** Every fault with its place, as `query.limiet`. */
export function faultsOf(issues: readonly Issue[], target: string, sent: unknown): Fault[] {
  return issues.map((issue) => ({
    place: [target, ...issue.path].join('.'),
    reason: reasonOf(issue, sent),
  }))
}

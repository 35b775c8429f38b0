// How routes describe their answers to the API's description.
import type { z } from 'zod'
import { problem } from '../../../contract/problem.ts'

const problemWords = {
  400: 'de vraag klopt niet; `faults` noemt elke fout',
  404: 'niet gevonden',
  409: 'iemand anders heeft intussen opgeslagen',
} as const

/** A JSON answer of that shape. */
export function jsonAnswer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

const problemAnswer = (status: keyof typeof problemWords) => ({
  description: problemWords[status],
  content: { 'application/problem+json': { schema: problem } },
})

/** Wrong input. */
export const badRequest = { 400: problemAnswer(400) }

/** Wrong input, or nothing of that name. */
export const badRequestOrNotFound = { 400: problemAnswer(400), 404: problemAnswer(404) }

/** Wrong input, nothing of that name, or a version that is no longer the last. */
export const badRequestOrOutdated = { ...badRequestOrNotFound, 409: problemAnswer(409) }

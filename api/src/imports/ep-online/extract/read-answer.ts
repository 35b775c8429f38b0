// Reads an answer of EP-Online's API v5: the registrations of one dwelling as JSON.
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { RawRegistration } from '../transform/registration.ts'
import { columnNamed } from './columns.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const answer = z.array(z.record(z.string(), value))
const refusal = z.object({ status: z.number(), title: z.string(), detail: z.string().optional() })

/** An answer holds a dwelling's registrations; a file this large is something else. */
const largestAnswer = 10_000_000

/** @throws AppError 'unsupported-file' when it is no answer of the API, with the API's own words when it is a refusal */
export async function readAnswer(source: Readable): Promise<RawRegistration[]> {
  let text = ''
  for await (const chunk of source) {
    text += (chunk as Buffer).toString('utf8')
    if (text.length > largestAnswer) throw noAnswer()
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw noAnswer()
  }
  return registrationsIn(content)
}

/** The registrations of an answer that was parsed already. */
export function registrationsIn(content: unknown): RawRegistration[] {
  const refused = refusal.safeParse(content)
  if (refused.success) {
    const { status, title, detail = title } = refused.data
    throw new AppError(
      'unsupported-file',
      told`EP-Online refused the request that made this file (${status}: ${detail}). Ask again with a valid key.`,
    )
  }
  const parsed = answer.safeParse(content)
  if (!parsed.success) throw noAnswer()
  return parsed.data.map((item) =>
    Object.fromEntries(
      Object.entries(item).flatMap(([name, cell]) => {
        const column = columnNamed(name)
        return column && cell !== null ? [[column, Array.isArray(cell) ? cell.join() : String(cell)]] : []
      }),
    ),
  )
}

const noAnswer = () =>
  new AppError(
    'unsupported-file',
    told`This JSON is no answer of EP-Online. Give its CSV total file, zipped or not.`,
  )

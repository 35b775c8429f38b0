// Reads chosen values out of a JSON file of any size, one at a time, without holding the rest in memory.
import { pipeline } from 'node:stream'
import { pick } from 'stream-json/filters/pick.js'
import { streamValues } from 'stream-json/streamers/stream-values.js'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { openText } from './open-text.ts'

/** Keys and indexes from the root to a value. */
export type JsonPath = readonly (string | number | null)[]

/**
 * Yields the values whose path is wanted, in the file's order.
 * @throws AppError 'unsupported-file' when the file is no JSON or broken off
 */
export async function* readJsonValues(
  location: string,
  isWanted: (path: JsonPath) => boolean,
  onRead?: (bytes: number) => void,
): AsyncGenerator<unknown> {
  const text = await openText(location, onRead)
  const chosen = pick.withParserAsStream({ filter: isWanted, streamValues: false })
  const values = pipeline(text, chosen, streamValues.asStream(), () => {})
  try {
    for await (const item of values) yield (item as { value: unknown }).value
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'unsupported-file',
      told`The file is no whole JSON (${messageOf(cause)}). It may have been broken off: download it again.`,
      { cause },
    )
  }
}

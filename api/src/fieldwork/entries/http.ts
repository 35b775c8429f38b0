// What the routes of entries share: addresses, versions, answers that no cache keeps, bodies of a bounded size.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { wholeNumber } from '../../platform/http/parameters.ts'
import { areaParameter } from './areas.ts'

export const entryId = z.object({ id: z.uuid('must be the id of an entry') })
export const inArea = z.strictObject({ gebied: areaParameter })
export const knownVersion = z.strictObject({ versie: wholeNumber(1, 1_000_000) })

/** A request body of that shape. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** What people wrote is in no cache. */
export const uncached = { 'Cache-Control': 'no-store' }

const mostBytes = 2_000_000

/** Refuses a body that no drawn shape could need. */
export function boundedBody(): MiddlewareHandler {
  return bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw new AppError('too-large', told`This is more than 2 MB. Simplify the shape and send it again.`)
    },
  })
}

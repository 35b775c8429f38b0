// A Hono router that describes itself (OpenAPI) and answers wrong input with problem details.
import { OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '../errors/app-error.ts'

/** A router for one feature's routes; mounted by app.ts. Wrong input becomes a 400 that names every wrong field. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const faults = result.error.issues.map((issue) => ({
        place: [result.target, ...issue.path].join('.'),
        reason: issue.message,
      }))
      const sentences = faults.map((fault) => `${fault.place}: ${fault.reason}`)
      throw new AppError('invalid-input', `The request is not right. ${sentences.join('; ')}`, { faults })
    },
  })
}

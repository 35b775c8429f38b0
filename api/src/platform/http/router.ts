// A Hono router that describes itself (OpenAPI) and answers wrong input with problem details.
import { OpenAPIHono } from '@hono/zod-openapi'
import { AppError, refusalOf } from '../errors/app-error.ts'
import { faultsOf } from './contract-faults.ts'

/** A router for one feature's routes; mounted by app.ts. Wrong input becomes a 400 that names every wrong field. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      // The library hands over what was sent as well, and leaves it out of its type.
      const { data } = result as { data?: unknown }
      const faults = faultsOf(result.error.issues, result.target, data)
      throw new AppError('invalid-input', refusalOf(faults), { faults })
    },
  })
}

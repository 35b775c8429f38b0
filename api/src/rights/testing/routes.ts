// The API's routes as its description lists them, with the right that each asks.
import type { OpenAPIHono } from '@hono/zod-openapi'

export interface AskedRoute {
  /** Upper case. */
  method: string
  /** With its parameters in braces. */
  path: string
  /** Subject and verb, as `wijkkennis:lezen`. */
  right: string | undefined
  /** The parameter that names the area for which the right is asked. */
  area: string | undefined
}

/** Every route of the API's description. */
export function routesWithRight(app: OpenAPIHono): AskedRoute[] {
  return app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return []
    const {
      method,
      path,
      'x-recht': right,
      'x-recht-gebied': area,
    } = definition.route as typeof definition.route & {
      'x-recht'?: string
      'x-recht-gebied'?: string
    }
    return [{ method: method.toUpperCase(), path, right, area }]
  })
}

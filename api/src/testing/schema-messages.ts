// The sentences that the schemas of routes say themselves, as against those that zod brings.
import type { OpenAPIHono } from '@hono/zod-openapi'

/** A schema or a check of zod. */
interface Part {
  _zod: { def: Record<string, unknown> & { error?: (issue: object) => unknown } }
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && '_zod' in value && typeof value._zod === 'object'

/** What a definition is made of: schemas and checks, alone, in lists, and by name. */
function partsIn(value: unknown): Part[] {
  if (isPart(value)) return [value]
  if (Array.isArray(value)) return value.flatMap(partsIn)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return []
  return Object.values(value).flatMap(partsIn)
}

/** Every sentence that some part of a request's schemas has of its own. */
export function ownMessages(app: OpenAPIHono): Set<string> {
  const messages = new Set<string>()
  const seen = new Set<Part>()
  const visit = (part: Part): void => {
    if (seen.has(part)) return
    seen.add(part)
    const { error, ...made } = part._zod.def
    const said = error?.({})
    if (typeof said === 'string') messages.add(said)
    for (const inner of partsIn({ ...made })) visit(inner)
  }
  for (const definition of app.openAPIRegistry.definitions)
    if (definition.type === 'route') for (const part of partsIn({ ...definition.route.request })) visit(part)
  return messages
}

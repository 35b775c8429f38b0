// The registry lane over HTTP: what public registers say about buildings and dwellings.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRouter } from '../platform/http/router.ts'
import type { Services } from '../platform/services.ts'
import { buildingRoutes } from './buildings/routes.ts'
import { dwellingRoutes, type ReadHomeFacts } from './dwellings/routes.ts'
import { statisticsRoutes } from './statistics/routes.ts'

/**
 * /v1/panden, /v1/verblijfsobjecten, and CBS's areas with their figures.
 * @param readHomeFacts insight's answer to what is derived about homes; the registry itself knows no insight
 */
export function registryRoutes(services: Services, readHomeFacts: ReadHomeFacts): OpenAPIHono {
  const router = createRouter()
  router.route('/', buildingRoutes(services, readHomeFacts))
  router.route('/', dwellingRoutes(services, readHomeFacts))
  router.route('/', statisticsRoutes(services))
  return router
}

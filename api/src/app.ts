// The table of contents: every route of the product, in the order in which requests meet them.
import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { importJobs } from './import-jobs.ts'
import { engagementImportRoutes } from './imports/engagement/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { addressSearchRoutes } from './insight/address-search/routes.ts'
import { adoptionRoutes } from './insight/adoption/routes.ts'
import { areaRoutes } from './insight/areas/routes.ts'
import { buildingsInViewRoutes } from './insight/buildings-in-view/routes.ts'
import { readHomeFacts } from './insight/home-facts/queries.ts'
import { ogcRoutes } from './insight/ogc/routes.ts'
import { tileRoutes } from './insight/tiles/routes.ts'
import { AppError } from './platform/errors/app-error.ts'
import { apiVersionHeader, registerOpenApi } from './platform/http/openapi.ts'
import { answerError } from './platform/http/problem.ts'
import { loopbackNamesOnly, protectiveHeaders } from './platform/http/security.ts'
import { webFiles } from './platform/http/web-files.ts'
import type { Services } from './platform/services.ts'
import { apiVersion } from './platform/version.ts'
import { registryRoutes } from './registry/routes.ts'
import { statusRoutes } from './status/routes.ts'

/** The whole product over HTTP. */
export function createApp(services: Services): OpenAPIHono {
  const app = new OpenAPIHono()
  app.onError(answerError(services.log))
  app.notFound((context) => {
    throw new AppError(
      'not-found',
      `There is nothing at ${context.req.path}. /v1/openapi.json lists what there is.`,
    )
  })

  // Before everything else: public facts, and a header set afterwards would cost two thirds of the rate.
  app.route('/', tileRoutes(services))

  app.use(loopbackNamesOnly())
  app.use(protectiveHeaders(services.config))
  app.use(compress())
  app.use('/v1/*', apiVersionHeader(apiVersion))

  app.route('/', statusRoutes(services))
  app.route('/', registryRoutes(services, readHomeFacts))
  app.route('/', buildingsInViewRoutes(services))
  app.route('/', addressSearchRoutes(services))
  app.route('/', areaRoutes(services))
  app.route('/', adoptionRoutes(services))
  app.route('/', importRoutes(services, importJobs))
  app.route('/', engagementImportRoutes(services))
  app.route('/', ogcRoutes(services))
  registerOpenApi(app, apiVersion)
  app.use(webFiles())
  return app
}

export type App = ReturnType<typeof createApp>

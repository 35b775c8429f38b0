// The table of contents: every route of the product, in the order in which requests meet them.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { NotFoundHandler } from 'hono'
import { compress } from 'hono/compress'
import { auditLogRoutes } from './access/audit-log/routes.ts'
import { demoRoutes } from './access/demo/routes.ts'
import { invitationRoutes } from './access/invitations/routes.ts'
import { keeperLinkRoutes } from './access/keeper-links/routes.ts'
import { meRoutes } from './access/me/routes.ts'
import { memberRoutes } from './access/members/routes.ts'
import { residentSignInRoutes } from './access/resident-codes/routes.ts'
import { roleSettingRoutes } from './access/role-settings/routes.ts'
import { sessionRoutes } from './access/sessions/routes.ts'
import { signInRoutes } from './access/sign-in/routes.ts'
import { authPath } from './access/sign-in/rules.ts'
import { approachRoutes } from './fieldwork/approach/routes.ts'
import { consentRoutes } from './fieldwork/consents/routes.ts'
import { districtRoutes } from './fieldwork/districts/routes.ts'
import { housingTypeOverrideRoutes } from './fieldwork/housing-type-overrides/routes.ts'
import { residentCodeRoutes } from './fieldwork/my-home/code-routes.ts'
import { myHomeRoutes } from './fieldwork/my-home/routes.ts'
import { retentionRoutes } from './fieldwork/retention/routes.ts'
import { surroundingsRoutes } from './fieldwork/surroundings-routes.ts'
import { importJobs } from './import-jobs.ts'
import { engagementImportRoutes } from './imports/engagement/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { addressSearchRoutes } from './insight/address-search/routes.ts'
import { adoptionRoutes } from './insight/adoption/routes.ts'
import { boundaryOf, findArea } from './insight/areas/queries.ts'
import { areaRoutes } from './insight/areas/routes.ts'
import { averageRoutes } from './insight/averages/routes.ts'
import { buildingsInViewRoutes } from './insight/buildings-in-view/routes.ts'
import { dataQualityRoutes } from './insight/data-quality/routes.ts'
import { energyLabelRoutes } from './insight/energy-labels/routes.ts'
import { readOwnHome } from './insight/home-facts/own-home.ts'
import { readHomeFacts } from './insight/home-facts/queries.ts'
import { ogcRoutes } from './insight/ogc/routes.ts'
import { orientationRoutes } from './insight/orientation/routes.ts'
import { profileExportRoutes } from './insight/profile/exports/routes.ts'
import { profileRoutes } from './insight/profile/routes.ts'
import { publicationRoutes } from './insight/publications/routes.ts'
import { createRebuildSoon } from './insight/rebuild-soon.ts'
import { streetRecognitionRoutes } from './insight/street-recognition/routes.ts'
import { tileRoutes } from './insight/tiles/routes.ts'
import { addressOf, requestScopes } from './platform/access/request-scopes.ts'
import { AppError } from './platform/errors/app-error.ts'
import { told } from './platform/errors/told.ts'
import { boundedBodies } from './platform/http/body-limits.ts'
import { keptByNobody } from './platform/http/caching.ts'
import { apiVersionHeader, registerOpenApi } from './platform/http/openapi.ts'
import { answerError } from './platform/http/problem.ts'
import { limitedByAddress, limitedByVisitor } from './platform/http/rate-limits.ts'
import { ownNamesOnly, ownPagesWrite, protectiveHeaders } from './platform/http/security.ts'
import { leadToPage, webFiles } from './platform/http/web-files.ts'
import { wellKnownRoutes } from './platform/http/well-known.ts'
import type { Services } from './platform/services.ts'
import { apiVersion } from './platform/version.ts'
import { registryRoutes } from './registry/routes.ts'
import { addressLimits, largerBodies, visitorLimits } from './request-bounds.ts'
import { statusRoutes } from './status/routes.ts'

const nothingThere: NotFoundHandler = (context) => {
  throw new AppError(
    'not-found',
    told`There is nothing at ${context.req.path}. /v1/openapi.json lists what there is.`,
  )
}

/** The whole product over HTTP. */
export function createApp(services: Services, tiles = tileRoutes(services)): OpenAPIHono {
  const app = new OpenAPIHono()
  app.onError(answerError(services.log))
  app.notFound(nothingThere)
  const bounds = { behindProxy: services.config.behindProxy, log: services.log }

  // Before everything else: public facts, and a header set afterwards would cost two thirds of the rate.
  app.route('/', tiles)

  app.use(ownNamesOnly(services.config))
  app.use(protectiveHeaders(services.config))
  app.use(keptByNobody())
  app.use(limitedByAddress(addressLimits, bounds))
  app.use(ownPagesWrite(services.config))
  app.use(boundedBodies(largerBodies))
  app.use(compress())
  app.use('/v1/*', apiVersionHeader(apiVersion))
  app.on(['GET', 'POST'], `${authPath}/*`, (context) =>
    services.accounts.handle(context.req.raw, addressOf(context, services.config.behindProxy)),
  )
  app.use(requestScopes(services))
  app.use(limitedByVisitor(visitorLimits, bounds))

  app.route('/', wellKnownRoutes(services.config))
  app.route('/', meRoutes(services))
  app.route('/', signInRoutes(services))
  app.route('/', demoRoutes(services))
  app.route('/', sessionRoutes(services))
  app.route('/', invitationRoutes(services))
  app.route('/', memberRoutes(services))
  app.route('/', roleSettingRoutes(services))
  app.route('/', keeperLinkRoutes(services))
  app.route('/', auditLogRoutes(services))
  app.route('/', statusRoutes(services))
  app.route('/', registryRoutes(services, readHomeFacts))
  app.route('/', energyLabelRoutes(services))
  app.route('/', housingTypeOverrideRoutes(services, createRebuildSoon(services.jobs, services.log)))
  app.route('/', buildingsInViewRoutes(services))
  app.route('/', addressSearchRoutes(services))
  app.route('/', streetRecognitionRoutes(services))
  app.route('/', areaRoutes(services))
  app.route('/', districtRoutes(services))
  app.route('/', adoptionRoutes(services))
  app.route('/', averageRoutes(services))
  app.route('/', dataQualityRoutes(services))
  app.route('/', profileRoutes(services))
  app.route('/', profileExportRoutes(services))
  app.route('/', publicationRoutes(services))
  app.route('/', surroundingsRoutes(services, { find: findArea, boundary: boundaryOf }))
  app.route('/', consentRoutes(services, { find: findArea, boundary: boundaryOf }))
  app.route('/', approachRoutes(services, { find: findArea, boundary: boundaryOf }, readHomeFacts))
  app.route('/', residentSignInRoutes(services))
  app.route('/', residentCodeRoutes(services))
  app.route('/', myHomeRoutes(services, { find: findArea, boundary: boundaryOf }, readOwnHome))
  app.route('/', retentionRoutes(services))
  app.route('/', orientationRoutes(services))
  app.route('/', importRoutes(services, importJobs))
  app.route('/', engagementImportRoutes(services))
  app.route('/', ogcRoutes(services))
  registerOpenApi(app, apiVersion)
  app.get('/rechten', leadToPage('rechten'))
  app.use(webFiles())
  return app
}

type Fetch = OpenAPIHono['fetch']

/** What the server calls. Requests for tiles go straight to their routes: the rest's middleware would make each wait its turn. */
export function createFetch(services: Services): Fetch {
  const tiles = tileRoutes(services)
  tiles.onError(answerError(services.log))
  tiles.notFound(nothingThere)
  const app = createApp(services, tiles)
  return (request, ...rest) => {
    const path = request.url.indexOf('/', 'https://'.length)
    const router = request.url.startsWith('/tiles/', path) ? tiles : app
    return router.fetch(request, ...rest)
  }
}

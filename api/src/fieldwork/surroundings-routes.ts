// What people find out about an area, over HTTP: answers, meeting places, parties, koppelkansen.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRouter } from '../platform/http/router.ts'
import type { Services } from '../platform/services.ts'
import type { Areas } from './entries/areas.ts'
import { linkingOpportunityRoutes } from './linking-opportunities/routes.ts'
import { meetingPlaceRoutes } from './meeting-places/routes.ts'
import { orientationAnswerRoutes } from './orientation-answers/routes.ts'
import { stakeholderRoutes } from './stakeholders/routes.ts'

/** /v1/gebieden/{gebied}/orientatievragen, /v1/ontmoetingsplekken, /v1/belanghebbenden, /v1/koppelkansen. */
export function surroundingsRoutes(services: Services, areas: Areas): OpenAPIHono {
  const router = createRouter()
  for (const routes of [
    orientationAnswerRoutes,
    meetingPlaceRoutes,
    stakeholderRoutes,
    linkingOpportunityRoutes,
  ]) {
    router.route('/', routes(services, areas))
  }
  return router
}

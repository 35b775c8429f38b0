// /v1/koppelkansen: the koppelkansen of an area, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  gewijzigdeKoppelkans,
  koppelkans,
  nieuweKoppelkans,
  vastgelegd,
} from '../../../contract/surroundings.ts'
import {
  badRequest,
  badRequestOrNotFound,
  badRequestOrOutdated,
  jsonAnswer,
} from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { type Areas, requireArea } from '../entries/areas.ts'
import { boundedBody, entryId, inArea, jsonBody, knownVersion, uncached } from '../entries/http.ts'
import { addLinkingOpportunity, changeLinkingOpportunity, removeLinkingOpportunity } from './commands.ts'
import { listLinkingOpportunities } from './queries.ts'

const tags = ['orientatie']
const path = '/v1/koppelkansen'
const noQuery = z.strictObject({})

const listRoute = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Koppelkansen: werk waarmee verwarming te combineren is',
  request: { query: inArea },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(koppelkans) }), 'de laatste versies'),
    ...badRequestOrNotFound,
  },
})

const addRoute = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Een koppelkans toevoegen',
  request: { query: noQuery, body: jsonBody(nieuweKoppelkans) },
  responses: { 201: jsonAnswer(vastgelegd, 'vastgelegd als eerste versie'), ...badRequest },
})

const changeRoute = createRoute({
  method: 'put',
  path: `${path}/{id}`,
  tags,
  summary: 'Een koppelkans wijzigen, of een verwijderde terugzetten',
  request: { params: entryId, query: noQuery, body: jsonBody(gewijzigdeKoppelkans) },
  responses: { 200: jsonAnswer(vastgelegd, 'vastgelegd als volgende versie'), ...badRequestOrOutdated },
})

const removeRoute = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  tags,
  summary: 'Een koppelkans verwijderen; wat er stond blijft bewaard',
  request: { params: entryId, query: knownVersion },
  responses: { 200: jsonAnswer(vastgelegd, 'de versie waarmee je haar terugzet'), ...badRequestOrOutdated },
})

/** The koppelkansen's routes. */
export function linkingOpportunityRoutes({ database }: Services, areas: Areas): OpenAPIHono {
  const router = createRouter()
  router.use(path, boundedBody())
  router.use(`${path}/*`, boundedBody())
  router.openapi(listRoute, async (context) => {
    const { gebied } = context.req.valid('query')
    await requireArea(database, areas, gebied)
    const items = await listLinkingOpportunities(database, areas.boundary(gebied))
    return context.json({ items }, 200, uncached)
  })
  router.openapi(addRoute, async (context) => {
    return context.json(await addLinkingOpportunity(database, context.req.valid('json')), 201, uncached)
  })
  router.openapi(changeRoute, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(
      await changeLinkingOpportunity(database, id, context.req.valid('json')),
      200,
      uncached,
    )
  })
  router.openapi(removeRoute, async (context) => {
    const known = { ...context.req.valid('param'), ...context.req.valid('query') }
    return context.json(await removeLinkingOpportunity(database, known), 200, uncached)
  })
  return router
}

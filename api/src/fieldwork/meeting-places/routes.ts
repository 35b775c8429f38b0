// /v1/ontmoetingsplekken: the meeting places of an area, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  gewijzigdeOntmoetingsplek,
  nieuweOntmoetingsplek,
  ontmoetingsplek,
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
import { addMeetingPlace, changeMeetingPlace, removeMeetingPlace } from './commands.ts'
import { listMeetingPlaces } from './queries.ts'

const tags = ['orientatie']
const path = '/v1/ontmoetingsplekken'
const noQuery = z.strictObject({})

const listRoute = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Ontmoetingsplekken: wat mensen toevoegden, en wat het register van andere gebouwen weet',
  request: { query: inArea },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(ontmoetingsplek) }), 'de laatste versies'),
    ...badRequestOrNotFound,
  },
})

const addRoute = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Een ontmoetingsplek toevoegen',
  request: { query: noQuery, body: jsonBody(nieuweOntmoetingsplek) },
  responses: { 201: jsonAnswer(vastgelegd, 'vastgelegd als eerste versie'), ...badRequest },
})

const changeRoute = createRoute({
  method: 'put',
  path: `${path}/{id}`,
  tags,
  summary: 'Een ontmoetingsplek wijzigen, of een verwijderde terugzetten',
  request: { params: entryId, query: noQuery, body: jsonBody(gewijzigdeOntmoetingsplek) },
  responses: { 200: jsonAnswer(vastgelegd, 'vastgelegd als volgende versie'), ...badRequestOrOutdated },
})

const removeRoute = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  tags,
  summary: 'Een ontmoetingsplek verwijderen; wat er stond blijft bewaard',
  request: { params: entryId, query: knownVersion },
  responses: { 200: jsonAnswer(vastgelegd, 'de versie waarmee je haar terugzet'), ...badRequestOrOutdated },
})

/** The meeting places' routes. */
export function meetingPlaceRoutes({ database }: Services, areas: Areas): OpenAPIHono {
  const router = createRouter()
  router.use(path, boundedBody())
  router.use(`${path}/*`, boundedBody())
  router.openapi(listRoute, async (context) => {
    const { gebied } = context.req.valid('query')
    await requireArea(database, areas, gebied)
    const items = await listMeetingPlaces(database, areas.boundary(gebied))
    return context.json({ items }, 200, uncached)
  })
  router.openapi(addRoute, async (context) => {
    return context.json(await addMeetingPlace(database, context.req.valid('json')), 201, uncached)
  })
  router.openapi(changeRoute, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(await changeMeetingPlace(database, id, context.req.valid('json')), 200, uncached)
  })
  router.openapi(removeRoute, async (context) => {
    const known = { ...context.req.valid('param'), ...context.req.valid('query') }
    return context.json(await removeMeetingPlace(database, known), 200, uncached)
  })
  return router
}

// /v1/belanghebbenden: the parties with a stake of an area, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  belanghebbende,
  gewijzigdeBelanghebbende,
  nieuweBelanghebbende,
  vastgelegd,
} from '../../../contract/surroundings.ts'
import { badRequestOrNotFound, badRequestOrOutdated, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { type Areas, requireArea } from '../entries/areas.ts'
import { boundedBody, entryId, inArea, jsonBody, knownVersion, uncached } from '../entries/http.ts'
import { addStakeholder, changeStakeholder, removeStakeholder } from './commands.ts'
import { listStakeholders } from './queries.ts'

const tags = ['orientatie']
const path = '/v1/belanghebbenden'
const noQuery = z.strictObject({})

const listRoute = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Partijen met een belang in een gebied',
  request: { query: inArea },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(belanghebbende) }), 'de laatste versies'),
    ...badRequestOrNotFound,
  },
})

const addRoute = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Een belanghebbende toevoegen',
  request: { query: noQuery, body: jsonBody(nieuweBelanghebbende) },
  responses: { 201: jsonAnswer(vastgelegd, 'vastgelegd als eerste versie'), ...badRequestOrNotFound },
})

const changeRoute = createRoute({
  method: 'put',
  path: `${path}/{id}`,
  tags,
  summary: 'Een belanghebbende wijzigen, of een verwijderde terugzetten',
  request: { params: entryId, query: noQuery, body: jsonBody(gewijzigdeBelanghebbende) },
  responses: { 200: jsonAnswer(vastgelegd, 'vastgelegd als volgende versie'), ...badRequestOrOutdated },
})

const removeRoute = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  tags,
  summary: 'Een belanghebbende verwijderen; wat er stond blijft bewaard',
  request: { params: entryId, query: knownVersion },
  responses: { 200: jsonAnswer(vastgelegd, 'de versie waarmee je haar terugzet'), ...badRequestOrOutdated },
})

/** The stakeholders' routes. */
export function stakeholderRoutes({ database }: Services, areas: Areas): OpenAPIHono {
  const router = createRouter()
  router.use(path, boundedBody())
  router.use(`${path}/*`, boundedBody())
  router.openapi(listRoute, async (context) => {
    const { gebied } = context.req.valid('query')
    await requireArea(database, areas, gebied)
    const items = await listStakeholders(database, gebied, areas.boundary(gebied))
    return context.json({ items }, 200, uncached)
  })
  router.openapi(addRoute, async (context) => {
    const told = context.req.valid('json')
    await requireArea(database, areas, told.gebied)
    return context.json(await addStakeholder(database, told), 201, uncached)
  })
  router.openapi(changeRoute, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(await changeStakeholder(database, id, context.req.valid('json')), 200, uncached)
  })
  router.openapi(removeRoute, async (context) => {
    const known = { ...context.req.valid('param'), ...context.req.valid('query') }
    return context.json(await removeStakeholder(database, known), 200, uncached)
  })
  return router
}

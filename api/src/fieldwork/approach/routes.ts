// /v1/benaderbaarheid and a home's place in the register of those not to be approached, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  benaderbaarheid,
  benaderbaarheidVanWoning,
  kanaal,
  nietBenaderen,
} from '../../../contract/consent.ts'
import { verblijfsobjectIdentificatie } from '../../../contract/registry.ts'
import type { housingTypes } from '../../../contract/vocabulary.ts'
import { door } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { type Areas, requireArea } from '../entries/areas.ts'
import { inArea, jsonBody, uncached } from '../entries/http.ts'
import { requireHome } from '../occupancies/queries.ts'
import { liftRefusal, refuseApproach } from './commands.ts'
import { approachInArea, approachOfHome } from './queries.ts'

type HousingType = (typeof housingTypes)[number]

/** Tells the type of each home; a dwelling that is no home is absent. app.ts hands over insight's answer. */
export type ReadHousingTypes = (
  database: Database,
  dwellingIds: string[],
) => Promise<Map<string, { housingType: HousingType }>>

const tags = ['benaderbaarheid']
const params = z.object({ identificatie: verblijfsobjectIdentificatie })
const path = '/v1/verblijfsobjecten/{identificatie}'
const ofHome = { object: 'identificatie', kind: 'verblijfsobject' }

const listRoute = createRoute({
  ...door('benaderbaarheid', 'lezen', { object: 'gebied', kind: 'gebied', purpose: 'huizen langsgaan' }),
  method: 'get',
  path: '/v1/benaderbaarheid',
  tags,
  summary: 'Bij welke woningen van een gebied mensen welkom zijn, voor zover je adressen reiken',
  request: { query: inArea },
  responses: { 200: jsonAnswer(benaderbaarheid, 'per woning, straat voor straat'), ...badRequestOrNotFound },
})

const homeRoute = createRoute({
  ...door('benaderbaarheid', 'lezen', { ...ofHome, purpose: 'benaderbaarheid van een woning inzien' }),
  method: 'get',
  path: `${path}/benaderbaarheid`,
  tags,
  summary: 'Of mensen bij een woning welkom zijn, en wat daarover is vastgelegd',
  request: { params, query: z.strictObject({}) },
  responses: { 200: jsonAnswer(benaderbaarheidVanWoning, 'de stand'), ...badRequestOrNotFound },
})

const refuseRoute = createRoute({
  ...door('benaderbaarheid', 'vastleggen', { ...ofHome, purpose: 'niet benaderen vastleggen' }),
  method: 'post',
  path: `${path}/niet-benaderen`,
  tags,
  summary: 'Vastleggen dat bewoners niet benaderd willen worden; werkt meteen en overal',
  request: { params, query: z.strictObject({}), body: jsonBody(nietBenaderen) },
  responses: { 201: jsonAnswer(benaderbaarheidVanWoning, 'vastgelegd'), ...badRequestOrNotFound },
})

const liftRoute = createRoute({
  ...door('benaderbaarheid', 'vastleggen', { ...ofHome, purpose: 'niet benaderen opheffen' }),
  method: 'delete',
  path: `${path}/niet-benaderen`,
  tags,
  summary: 'Opheffen, op verzoek van de bewoners; wat zij zelf vastlegden, heffen alleen zij op',
  request: { params, query: z.strictObject({ kanaal }) },
  responses: { 200: jsonAnswer(benaderbaarheidVanWoning, 'opgeheven'), ...badRequestOrNotFound },
})

/** The routes of approaching people. */
export function approachRoutes(
  { database }: Services,
  areas: Areas,
  readTypes: ReadHousingTypes,
): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) => {
    const { gebied } = context.req.valid('query')
    await requireArea(database, areas, gebied)
    const rows = await approachInArea(database, areas.boundary(gebied))
    const types = await readTypes(
      database,
      rows.map(({ verblijfsobject }) => verblijfsobject),
    )
    const items = rows.flatMap((row) => {
      const type = types.get(row.verblijfsobject)
      return type ? [{ ...row, woningtype: type.housingType }] : []
    })
    return context.json({ gebied, items }, 200, uncached)
  })
  router.openapi(homeRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'benaderbaarheid', 'lezen')
    return context.json(await approachOfHome(database, identificatie), 200, uncached)
  })
  router.openapi(refuseRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'benaderbaarheid', 'vastleggen')
    await refuseApproach(database, identificatie, context.req.valid('json'))
    return context.json(await approachOfHome(database, identificatie), 201, uncached)
  })
  router.openapi(liftRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'benaderbaarheid', 'vastleggen')
    await liftRefusal(database, identificatie, context.req.valid('query').kanaal)
    return context.json(await approachOfHome(database, identificatie), 200, uncached)
  })
  return router
}

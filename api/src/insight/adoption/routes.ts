// /v1/gebieden/{gebied}/…: adoption of an area, its clusters and the homes of a building, over HTTP.
// Personal but for what clusters are made of: never in a cache, never in tiles or OGC.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { adoptie, clusters, gebiedId, pandAdoptie } from '../../../contract/adoption.ts'
import { pandIdentificatie } from '../../../contract/registry.ts'
import { door, tellOfReading, visitorMay } from '../../platform/access/doors.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { today } from '../../platform/time/today.ts'
import { AdoptionReader } from './area-adoption.ts'
import { type Counting, readClusters } from './area-clusters.ts'

const tags = ['gebieden']
const query = z.strictObject({
  peildatum: z.iso
    .date()
    .optional()
    .meta({ description: 'latere gebeurtenissen tellen niet; vandaag als hij ontbreekt' }),
})

const adoptionRoute = createRoute({
  ...door('betrokkenheid', 'lezen', { area: 'gebied' }),
  method: 'get',
  path: '/v1/gebieden/{gebied}/adoptie',
  tags,
  summary: 'Hoe ver de woningen van een gebied zijn, per pand in codes',
  request: { params: z.object({ gebied: gebiedId }), query },
  responses: { 200: jsonAnswer(adoptie, 'adoptie van het gebied'), ...badRequestOrNotFound },
})

const clustersRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/gebieden/{gebied}/clusters',
  tags,
  summary:
    'Groepen gelijke woningen dicht bij elkaar en waar zij uit bestaan; hoe ver zij zijn voor wie betrokkenheid mag lezen',
  request: { params: z.object({ gebied: gebiedId }), query },
  responses: { 200: jsonAnswer(clusters, 'de clusters, het grootste eerst'), ...badRequestOrNotFound },
})

const buildingRoute = createRoute({
  ...door('betrokkenheid', 'lezen', { area: 'gebied', object: 'identificatie', kind: 'pand' }),
  method: 'get',
  path: '/v1/gebieden/{gebied}/panden/{identificatie}/adoptie',
  tags,
  summary: 'Waarom de woningen van een pand hun status hebben, met de gebeurtenissen',
  request: { params: z.object({ gebied: gebiedId, identificatie: pandIdentificatie }), query },
  responses: { 200: jsonAnswer(pandAdoptie, 'de woningen van het pand'), ...badRequestOrNotFound },
})

const uncached = { 'Cache-Control': 'no-store' }

/** The routes of adoption within areas. */
export function adoptionRoutes({ database }: Services): OpenAPIHono {
  const reader = new AdoptionReader(database)
  const router = createRouter()
  const countingOf = async (area: string, until: string): Promise<Counting | undefined> => {
    if (!(await visitorMay('betrokkenheid', 'lezen', area))) return undefined
    tellOfReading('betrokkenheid', { objectKind: 'gebied', objectId: area })
    return { reader, until, beyond: await visitorMay('betrokkenheid', 'lezen') }
  }
  router.openapi(adoptionRoute, async (context) => {
    const { gebied } = context.req.valid('param')
    const { peildatum = today() } = context.req.valid('query')
    const { payload } = await reader.area(gebied, peildatum)
    return context.json(payload, 200, uncached)
  })
  router.openapi(clustersRoute, async (context) => {
    const { gebied } = context.req.valid('param')
    const { peildatum = today() } = context.req.valid('query')
    const counting = await countingOf(gebied, peildatum)
    return context.json(await readClusters(database, gebied, counting), 200, uncached)
  })
  router.openapi(buildingRoute, async (context) => {
    const { gebied, identificatie } = context.req.valid('param')
    const { peildatum = today() } = context.req.valid('query')
    return context.json(await reader.building(gebied, identificatie, peildatum), 200, uncached)
  })
  return router
}

// /v1/panden: buildings, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { pagina, pand, pandIdentificatie, pandInLijst } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { limitParameter, nextPage } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { findBuildingModel } from '../building-models/queries.ts'
import { dwellingsOfBuilding } from '../dwellings/queries.ts'
import { describeDwellings, type ReadHomeFacts } from '../dwellings/routes.ts'
import { readBuildingSource, readSource } from '../sources/queries.ts'
import { buildingFilter, buildingFilterParameters } from './filter-parameters.ts'
import { findBuilding, listBuildings } from './queries.ts'

const listRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/panden',
  tags: ['panden'],
  summary: 'Panden in het register, per pagina, op volgorde van identificatie',
  request: {
    query: z.strictObject({
      ...buildingFilterParameters,
      na: pandIdentificatie.optional().meta({ description: 'laatste van de vorige pagina' }),
      limiet: limitParameter(100, 1000),
    }),
  },
  responses: { 200: jsonAnswer(pagina(pandInLijst), 'een pagina'), ...badRequest },
})

const detailRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/panden/{identificatie}',
  tags: ['panden'],
  summary: 'Eén pand met zijn verblijfsobjecten, adressen en bronnen; ook als het is vervallen',
  request: { params: z.object({ identificatie: pandIdentificatie }), query: z.strictObject({}) },
  responses: { 200: jsonAnswer(pand, 'het pand'), ...badRequestOrNotFound },
})

/** The buildings' routes. */
export function buildingRoutes({ database }: Services, readHomeFacts: ReadHomeFacts): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) => {
    const { na, limiet, ...filter } = context.req.valid('query')
    const found = await listBuildings(database, buildingFilter(filter), na, limiet + 1)
    const items = found.slice(0, limiet)
    const last = items.at(-1)
    const volgende =
      found.length > limiet && last ? nextPage(context.req.url, 'na', last.identificatie) : null
    return context.json({ items, volgende }, 200)
  })
  router.openapi(detailRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    const found = await findBuilding(database, identificatie)
    if (!found) throw new AppError('not-found', told`There is no pand ${identificatie} in what was imported.`)
    const [dwellings, source, gebouwmodel] = await Promise.all([
      dwellingsOfBuilding(database, identificatie),
      readBuildingSource(database, found.municipalityCode),
      findBuildingModel(database, identificatie),
    ])
    const measured = gebouwmodel && (await readSource(database, '3dbag'))
    const object = { objectKind: 'pand', objectId: identificatie } as const
    const verblijfsobjecten = await describeDwellings(database, readHomeFacts, dwellings, object)
    const bronnen = measured ? [source, measured] : [source]
    return context.json({ ...found.facts, verblijfsobjecten, gebouwmodel, bronnen }, 200)
  })
  return router
}

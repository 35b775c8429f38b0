// /v1/panden-in-beeld: the table that says in words what the map shows.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { pandenInBeeld, tableColumns } from '../../../contract/registry.ts'
import { shownBuildingStatuses } from '../../../contract/vocabulary.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import { boxParameter, limitParameter } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { buildingFilter, buildingFilterParameters } from '../../registry/buildings/filter-parameters.ts'
import { buildingsInView, type TableOrder } from './queries.ts'

const orders = tableColumns.flatMap((column) => [column, `-${column}`] as const)

const route = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/panden-in-beeld',
  tags: ['panden'],
  summary: 'Wat in beeld is, als rijen van een tabel',
  description:
    'Panden in een kader, gesorteerd, met wat hun bestaande verblijfsobjecten optellen. Zonder `status` alle panden die op de kaart staan: wat er staat en wat wordt gebouwd. `aantal` telt ze alle; `items` zijn de eerste daarvan.',
  request: {
    query: z.strictObject({
      ...buildingFilterParameters,
      bbox: boxParameter,
      sorteer: z.enum(orders).default('adres').meta({ description: 'met `-` ervoor aflopend' }),
      limiet: limitParameter(500, 5000),
    }),
  },
  responses: { 200: jsonAnswer(pandenInBeeld, 'de rijen'), ...badRequest },
})

function tableOrder(text: (typeof orders)[number]): TableOrder {
  const column = tableColumns.find((candidate) => text === candidate || text === `-${candidate}`) ?? 'adres'
  return { column, descending: text.startsWith('-') }
}

/** The table's route. */
export function buildingsInViewRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { sorteer, limiet, ...query } = context.req.valid('query')
    const filter = buildingFilter({ ...query, status: query.status ?? [...shownBuildingStatuses] })
    return context.json(await buildingsInView(database, filter, tableOrder(sorteer), limiet), 200)
  })
  return router
}

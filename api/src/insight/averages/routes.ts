// /v1/gebieden/{gebied}/gemiddelden: mean gas or electricity per neighbourhood, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gebiedId } from '../../../contract/adoption.ts'
import { averageFigureIds, gemiddelden } from '../../../contract/averages.ts'
import { door } from '../../platform/access/doors.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { readSource } from '../../registry/sources/queries.ts'
import { findArea } from '../areas/queries.ts'
import { readAverages } from './queries.ts'

const averagesRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/gebieden/{gebied}/gemiddelden',
  tags: ['gebieden'],
  summary:
    'Gemiddeld gas- of elektriciteitsverbruik van de CBS-buurten waarin woningen van een gebied liggen',
  request: {
    params: z.object({ gebied: gebiedId }),
    query: z.strictObject({
      figuur: z
        .enum(averageFigureIds)
        .meta({ description: 'gas (m³ per jaar) of elektriciteit (kWh per jaar)' }),
    }),
  },
  responses: { 200: jsonAnswer(gemiddelden, 'een gemiddelde per buurt, met grens'), ...badRequestOrNotFound },
})

/** The route of means per neighbourhood. */
export function averageRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(averagesRoute, async (context) => {
    const { gebied } = context.req.valid('param')
    const { figuur } = context.req.valid('query')
    if (!(await findArea(database, gebied)))
      throw new AppError(
        'not-found',
        told`There is no area ${gebied}. /v1/gebieden lists the areas there are.`,
      )
    const [found, bron] = await Promise.all([
      readAverages(database, gebied, figuur),
      readSource(database, 'cbs'),
    ])
    const items = found.map(({ jaar: _, ...item }) => item)
    const answer = { gebied, figuur, jaar: found[0]?.jaar ?? null, items, bron }
    return context.json(answer, 200, { 'Cache-Control': 'no-store' })
  })
  return router
}

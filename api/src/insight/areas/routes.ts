// /v1/gebieden: the areas, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gebied } from '../../../contract/adoption.ts'
import { jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { listAreas } from './queries.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/v1/gebieden',
  tags: ['gebieden'],
  summary: 'Gebieden waarover adoptie wordt geteld: eerst wijken, dan woonplaatsen',
  responses: { 200: jsonAnswer(z.object({ items: z.array(gebied) }), 'de gebieden met woningen') },
})

/** The areas' routes. */
export function areaRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) =>
    context.json({ items: await listAreas(database) }, 200, { 'Cache-Control': 'no-store' }),
  )
  return router
}

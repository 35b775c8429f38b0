// /v1/gebieden: the areas, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gebied } from '../../../contract/adoption.ts'
import { door } from '../../platform/access/doors.ts'
import { jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { areasVersion, listAreas } from './queries.ts'

const listRoute = createRoute({
  ...door('wijken', 'lezen'),
  method: 'get',
  path: '/v1/gebieden',
  tags: ['gebieden'],
  summary: 'Gebieden waarover wordt geteld: eigen wijken, woonplaatsen, wijken en buurten van het CBS',
  responses: { 200: jsonAnswer(z.object({ items: z.array(gebied) }), 'de gebieden met woningen') },
})

/** The areas' routes. */
export function areaRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  // Counting homes in hundreds of neighbourhoods takes a moment, and every visit asks for it.
  let known: { version: string; items: ReturnType<typeof listAreas> } | undefined
  router.openapi(listRoute, async (context) => {
    const version = await areasVersion(database)
    if (known?.version !== version) known = { version, items: listAreas(database) }
    const { items } = known
    items.catch(() => {
      if (known?.items === items) known = undefined
    })
    return context.json({ items: await items }, 200, { 'Cache-Control': 'no-store' })
  })
  return router
}

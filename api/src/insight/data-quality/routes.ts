// /v1/kwaliteit: how good the data is, and where on the map it is not.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gebiedId } from '../../../contract/adoption.ts'
import { bevinding, kwaliteit, qualityFindings } from '../../../contract/data-quality.ts'
import { pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { limitParameter, nextPage } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { listFindings } from './queries.ts'
import { readQuality, requireAreaWhenAsked } from './read-quality.ts'

const tags = ['kwaliteit']
const areaQuery = gebiedId.optional().meta({ description: 'alleen dit gebied; alles als het ontbreekt' })

const qualityRoute = createRoute({
  ...door('woningfeiten', 'lezen'),
  method: 'get',
  path: '/v1/kwaliteit',
  tags,
  summary:
    'Per bron stand en dekking, hoeveel er van elke bevinding is, en hoe vaak de woningtypen overeenstemmen',
  request: { query: z.strictObject({ gebied: areaQuery }) },
  responses: { 200: jsonAnswer(kwaliteit, 'de kwaliteit'), ...badRequestOrNotFound },
})

const findingsRoute = createRoute({
  ...door('woningfeiten', 'lezen'),
  method: 'get',
  path: '/v1/kwaliteit/bevindingen/{soort}',
  tags,
  summary: 'De plekken van één soort bevinding',
  request: {
    params: z.object({ soort: z.enum(qualityFindings) }),
    query: z.strictObject({
      gebied: areaQuery,
      na: z
        .string()
        .regex(/^\d{0,16}$/, 'must be the id of the last item of the page before')
        .default('')
        .meta({ description: 'laatste van de vorige pagina' }),
      limiet: limitParameter(25, 500),
    }),
  },
  responses: { 200: jsonAnswer(pagina(bevinding), 'een pagina'), ...badRequestOrNotFound },
})

/** The routes of the data's quality. Places are those of single homes: in no cache. */
export function dataQualityRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(qualityRoute, async (context) => {
    const answer = await readQuality(database, context.req.valid('query').gebied)
    return context.json(answer, 200, { 'Cache-Control': 'no-store' })
  })
  router.openapi(findingsRoute, async (context) => {
    const { gebied, na, limiet } = context.req.valid('query')
    await requireAreaWhenAsked(database, gebied)
    const scope = { area: gebied, after: na, limit: limiet + 1 }
    const found = await listFindings(database, context.req.valid('param').soort, scope)
    const items = found.slice(0, limiet)
    const last = items.at(-1)
    const volgende = found.length > limiet && last ? nextPage(context.req.url, 'na', last.id) : null
    return context.json({ items, volgende }, 200, { 'Cache-Control': 'no-store' })
  })
  return router
}

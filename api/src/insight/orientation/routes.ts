// /v1/gebieden/{gebied}/woningen: the homes of an area for linked charts, over HTTP.
// With a label per home it comes close to personal data: in no cache until there are accounts.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gebiedId } from '../../../contract/adoption.ts'
import { woningen } from '../../../contract/orientation.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { AreaHomesReader } from './read-area-homes.ts'

const homesRoute = createRoute({
  ...door('woningfeiten', 'lezen', { object: 'gebied' }),
  method: 'get',
  path: '/v1/gebieden/{gebied}/woningen',
  tags: ['gebieden'],
  summary:
    'De woningen van een gebied in kolommen met codes, zonder adressen, en het eigendom volgens het CBS',
  request: {
    params: z.object({
      gebied: gebiedId,
    }),
    query: z.strictObject({}),
  },
  responses: { 200: jsonAnswer(woningen, 'de woningen van het gebied'), ...badRequestOrNotFound },
})

/** The routes of the orientation's charts. */
export function orientationRoutes({ database }: Services): OpenAPIHono {
  const reader = new AreaHomesReader(database)
  const router = createRouter()
  router.openapi(homesRoute, async (context) => {
    const { gebied } = context.req.valid('param')
    return context.json(await reader.read(gebied), 200, { 'Cache-Control': 'no-store' })
  })
  return router
}

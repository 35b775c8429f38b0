// /v1/gebieden/{gebied}/profiel: an area in figures, beside its municipality and another area.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gebiedId } from '../../../contract/adoption.ts'
import { profiel } from '../../../contract/profile.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { readProfile } from './read-profile.ts'

const profileRoute = createRoute({
  ...door('woningfeiten', 'lezen', { object: 'gebied' }),
  method: 'get',
  path: '/v1/gebieden/{gebied}/profiel',
  tags: ['gebieden'],
  summary:
    'Een gebied in cijfers, naast de gemeente en een ander gebied, met wat onbekend is en waar het vandaan komt',
  request: {
    params: z.object({ gebied: gebiedId }),
    query: z.strictObject({
      vergelijk: gebiedId.optional().meta({ description: 'een ander gebied, om naast te leggen' }),
    }),
  },
  responses: { 200: jsonAnswer(profiel, 'het profiel'), ...badRequestOrNotFound },
})

/** The profile's route. Aggregates of few homes come close to those homes: in no cache until there are accounts. */
export function profileRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(profileRoute, async (context) => {
    const { gebied } = context.req.valid('param')
    const { vergelijk } = context.req.valid('query')
    const answer = await readProfile(database, gebied, vergelijk)
    return context.json(answer, 200, { 'Cache-Control': 'no-store' })
  })
  return router
}

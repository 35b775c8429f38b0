// /v1/straat-herkenningen: which streets a typed list means. In a body and not in the address: lists are long.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { districtLimits, herkendeRegel } from '../../../contract/districts.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { recogniseStreets } from './recognise.ts'

const lines = z.array(z.string().trim().min(1).max(100)).min(1).max(districtLimits.lines)

const route = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'post',
  path: '/v1/straat-herkenningen',
  tags: ['adressen'],
  summary: 'Straten herkennen in een getypte lijst, een straat per regel',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ regels: lines }) } },
    },
  },
  responses: {
    200: jsonAnswer(
      z.object({ items: z.array(herkendeRegel) }),
      'per regel de straten, in dezelfde volgorde',
    ),
    ...badRequest,
  },
})

/** The recognition's route. */
export function streetRecognitionRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(route, async (context) =>
    context.json({ items: await recogniseStreets(database, context.req.valid('json').regels) }, 200),
  )
  return router
}

// /v1/adressen: search as people type.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { adresTreffer, pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import { limitParameter } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { searchAddresses } from './search.ts'

const route = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/adressen',
  tags: ['adressen'],
  summary: 'Adressen, straten en woonplaatsen zoeken terwijl iemand typt',
  description:
    'Beste treffer eerst: precies, dan het begin, dan wat erop lijkt. Typfouten, afkortingen en volgorde maken niet uit: "Slijkstraat 2", "slijkstr 2 weesp", "1381BA 2", "2 sljikstraat".',
  request: {
    query: z.strictObject({
      zoek: z.string().trim().min(1).max(100).meta({ example: 'Slijkstraat 2' }),
      limiet: limitParameter(10, 50),
    }),
  },
  responses: {
    200: jsonAnswer(pagina(adresTreffer), 'de treffers; er is geen volgende pagina'),
    ...badRequest,
  },
})

/** The search's route. */
export function addressSearchRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { zoek, limiet } = context.req.valid('query')
    return context.json({ items: await searchAddresses(database, zoek, limiet), volgende: null }, 200)
  })
  return router
}

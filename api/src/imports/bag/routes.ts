// POST /v1/imports/bag-online: fetches one municipality's BAG from PDOK by its name.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { door } from '../../platform/access/doors.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import type { Services } from '../../platform/services.ts'
import { today } from '../../platform/time/today.ts'
import type { ImportTracker } from '../runs/import-tracker.ts'
import { importBagOnline } from './import-bag.ts'

const fetchRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/imports/bag-online',
  tags: ['imports'],
  summary: 'De BAG van één gemeente ophalen bij PDOK',
  security: [{ gegevensmap: [] }],
  request: {
    query: z.strictObject({}),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            gemeente: z
              .string()
              .trim()
              .min(1)
              .max(80)
              .meta({ description: 'naam, of code van vier cijfers' }),
          }),
        },
      },
    },
  },
  responses: { 202: jsonAnswer(z.object({ id: z.number().int() }), 'begonnen'), ...badRequest },
})

/** Adds the route to the imports' router. */
export function addBagOnlineRoute(router: OpenAPIHono, services: Services, tracker: ImportTracker): void {
  const { pdokBagUrl: bagUrl, pdokLocationUrl: locationUrl } = services.config
  router.openapi(fetchRoute, async (context) => {
    const { gemeente: municipality } = context.req.valid('json')
    const online = { bagUrl, locationUrl, municipality, deliveredOn: today() }
    const id = await tracker.start({
      source: 'bag',
      location: bagUrl,
      format: undefined,
      wishes: {
        fileName: `${new URL(bagUrl).hostname} ${municipality}`,
        municipality: undefined,
        all: false,
        year: undefined,
      },
      importer: (database, _location, options) => importBagOnline(database, online, options),
    })
    context.header('Location', `/v1/imports/${id}`)
    return context.json({ id }, 202)
  })
}

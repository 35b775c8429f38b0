// POST /v1/imports/cbs: fetches CBS's neighbourhoods from the service itself, where our buildings are.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { door } from '../../platform/access/doors.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import type { Services } from '../../platform/services.ts'
import type { ImportTracker } from '../runs/import-tracker.ts'
import { serviceAddress } from './extract/read-service.ts'

/** CBS completes a year's figures in three editions; after two years homes, energy and income are there. */
const yearsUntilComplete = 2

const fetchRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/imports/cbs',
  tags: ['imports'],
  summary: 'Buurten en cijfers van het CBS ophalen bij PDOK, voor de gemeenten waarvan er panden zijn',
  security: [{ gegevensmap: [] }],
  request: {
    query: z.strictObject({
      jaar: z.coerce
        .number()
        .int()
        .min(2013)
        .max(2100)
        .optional()
        .meta({ description: 'zonder jaar: het laatste waarvan de cijfers compleet zijn' }),
    }),
  },
  responses: { 202: jsonAnswer(z.object({ id: z.number().int() }), 'begonnen'), ...badRequest },
})

/** Adds the route to the imports' router. */
export function addAreaServiceRoute(router: OpenAPIHono, services: Services, tracker: ImportTracker): void {
  router.openapi(fetchRoute, async (context) => {
    const { jaar: year = new Date().getFullYear() - yearsUntilComplete } = context.req.valid('query')
    const location = serviceAddress(services.config.cbsUrl, year)
    const wishes = {
      fileName: `${new URL(location).hostname} ${year}`,
      municipality: undefined,
      all: false,
      year,
    }
    const id = await tracker.start({ source: 'cbs', location, format: undefined, wishes })
    context.header('Location', `/v1/imports/${id}`)
    return context.json({ id }, 202)
  })
}

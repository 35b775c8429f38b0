// /v1/verblijfsobjecten/{id}/energielabels: what is known of a dwelling's energy label, and by which registration.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { energielabels } from '../../../contract/labels.ts'
import { verblijfsobjectIdentificatie } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { findDwelling } from '../../registry/dwellings/queries.ts'
import { readEnergyLabels } from './queries.ts'

const labelsRoute = createRoute({
  ...door('woningfeiten', 'lezen', { object: 'identificatie', kind: 'verblijfsobject' }),
  method: 'get',
  path: '/v1/verblijfsobjecten/{identificatie}/energielabels',
  tags: ['verblijfsobjecten'],
  summary: 'Het energielabel dat telt, waarom, en alle registraties',
  request: {
    params: z.object({ identificatie: verblijfsobjectIdentificatie }),
    query: z.strictObject({}),
  },
  responses: { 200: jsonAnswer(energielabels, 'de labels'), ...badRequestOrNotFound },
})

/** The labels' route. */
export function energyLabelRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(labelsRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    if (!(await findDwelling(database, identificatie))) {
      throw new AppError(
        'not-found',
        told`There is no verblijfsobject ${identificatie} in what was imported.`,
      )
    }
    return context.json(await readEnergyLabels(database, identificatie), 200)
  })
  return router
}

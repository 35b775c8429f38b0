// /v1/verblijfsobjecten/{id}/woningtypecorrecties: the municipality's own word on a home's type.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { nieuweWoningtypecorrectie, woningtypecorrectie } from '../../../contract/housing-type-overrides.ts'
import { verblijfsobjectIdentificatie } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { recordOverride } from './commands.ts'
import { overridesOfDwelling } from './queries.ts'

const path = '/v1/verblijfsobjecten/{identificatie}/woningtypecorrecties'
const params = z.object({ identificatie: verblijfsobjectIdentificatie })
const answer = z.object({ items: z.array(woningtypecorrectie) })
const tags = ['verblijfsobjecten']

const listRoute = createRoute({
  ...door('woningtypen', 'lezen'),
  method: 'get',
  path,
  tags,
  summary: 'Wat de gemeente zelf over het woningtype vastlegde, de laatste eerst',
  request: { params, query: z.strictObject({}) },
  responses: { 200: jsonAnswer(answer, 'de correcties'), ...badRequestOrNotFound },
})

const recordRoute = createRoute({
  ...door('woningtypen', 'vastleggen'),
  method: 'post',
  path,
  tags,
  summary: 'Woningtype corrigeren, of met woningtype null de correctie laten vervallen',
  request: {
    params,
    body: { content: { 'application/json': { schema: nieuweWoningtypecorrectie } }, required: true },
  },
  responses: { 201: jsonAnswer(answer, 'vastgelegd; de kaart volgt'), ...badRequestOrNotFound },
})

/** @param onRecorded told after each recorded word, for what is derived from it */
export function housingTypeOverrideRoutes({ database }: Services, onRecorded: () => void): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) => {
    const items = await overridesOfDwelling(database, context.req.valid('param').identificatie)
    return context.json({ items }, 200, { 'Cache-Control': 'no-store' })
  })
  router.openapi(recordRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await recordOverride(database, identificatie, context.req.valid('json'))
    onRecorded()
    const items = await overridesOfDwelling(database, identificatie)
    return context.json({ items }, 201, { 'Cache-Control': 'no-store' })
  })
  return router
}

// /v1/verblijfsobjecten/{id}/bewonerscodes: a code with which residents come in, for a letter or a mail.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { nieuweBewonerscode } from '../../../contract/my-home.ts'
import { verblijfsobjectIdentificatie } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { uncached } from '../entries/http.ts'
import { requireHome } from '../occupancies/queries.ts'
import { makeResidentCode } from './commands.ts'
import { addressOfHome } from './queries.ts'

const makeRoute = createRoute({
  ...door('toestemmingen', 'vastleggen', {
    object: 'identificatie',
    kind: 'verblijfsobject',
    purpose: 'code voor bewoners maken',
  }),
  method: 'post',
  path: '/v1/verblijfsobjecten/{identificatie}/bewonerscodes',
  tags: ['mijn woning'],
  summary: 'Een code maken waarmee de bewoners van nu hun gegevens inzien',
  request: {
    params: z.object({ identificatie: verblijfsobjectIdentificatie }),
    query: z.strictObject({}),
  },
  responses: { 201: jsonAnswer(nieuweBewonerscode, 'de code, eenmalig'), ...badRequestOrNotFound },
})

/** The route that makes residents' codes. */
export function residentCodeRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(makeRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'toestemmingen', 'vastleggen')
    const { code, expiresAt } = await makeResidentCode(database, identificatie)
    const adres = await addressOfHome(database, identificatie)
    const made = { code, verblijfsobject: identificatie, adres, geldigTot: expiresAt }
    return context.json(made, 201, uncached)
  })
  return router
}

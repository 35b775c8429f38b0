// /v1/mijn-woning/aanmelding: a resident comes in with the code of a letter. Guessing is limited in request-bounds.ts.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { bewonerscode } from '../../../contract/my-home.ts'
import { door } from '../../platform/access/doors.ts'
import { addressOf } from '../../platform/access/request-scopes.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { tellSignIn } from '../sign-in/admission.ts'
import { openResidentCode } from './commands.ts'

const signInRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'post',
  path: '/v1/mijn-woning/aanmelding',
  tags: ['mijn woning'],
  summary: 'Aanmelden met de code uit een brief of mail',
  request: {
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: bewonerscode } } },
  },
  responses: { 204: { description: 'aangemeld als bewoner van die woning' }, ...badRequest },
})

/** The route by which residents come in. */
export function residentSignInRoutes({ accounts, config }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(signInRoute, async (context) => {
    const origin = addressOf(context, config.behindProxy)
    const opened = await openResidentCode(accounts.database, context.req.valid('json').code)
    const cookies = opened ? await accounts.signIn(opened, 'bewonerscode', context.req.raw, origin) : []
    if (cookies.length === 0) {
      await tellSignIn(accounts.database, {
        action: 'aanmelden',
        way: 'bewonerscode',
        result: 'geweigerd',
        origin,
      })
      throw new AppError(
        'not-signed-in',
        told`This code is not known, or its time is over. Look at the letter again, or ask for a new one.`,
      )
    }
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
    return context.body(null, 204)
  })
  return router
}

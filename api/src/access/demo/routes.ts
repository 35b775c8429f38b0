// /v1/demo/personages: looking at the demo with somebody's eyes. A database with real registers refuses it.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { grantedRoles } from '../../../contract/rights.ts'
import { door } from '../../platform/access/doors.ts'
import { addressOf } from '../../platform/access/request-scopes.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { isDemo } from '../sign-in/admission.ts'
import { ensurePersona } from './commands.ts'
import { findDemoPlace } from './queries.ts'

const becomeRoute = createRoute({
  ...door('gebouwfeiten', 'lezen', { onJobs: true }),
  method: 'post',
  path: '/v1/demo/personages/{rol}',
  tags: ['toegang'],
  summary: 'Kijken als een verzonnen persoon; alleen in de demo',
  request: { params: z.object({ rol: z.enum(grantedRoles) }), query: z.strictObject({}) },
  responses: { 204: { description: 'aangemeld als die persoon' }, ...badRequest },
})

/** The personas' route. */
export function demoRoutes({ accounts, jobs, config }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(becomeRoute, async (context) => {
    if (!(await isDemo(accounts.database, config))) {
      throw new AppError('not-allowed', told`This is no demo: sign in with an account of your own.`)
    }
    const { rol } = context.req.valid('param')
    const id = await ensurePersona(accounts.database, rol, await findDemoPlace(jobs))
    const origin = addressOf(context, config.behindProxy)
    const cookies = await accounts.signIn(id, 'demo', context.req.raw, origin)
    if (cookies.length === 0) throw new AppError('not-allowed', told`This person cannot be looked as.`)
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
    return context.body(null, 204)
  })
  return router
}

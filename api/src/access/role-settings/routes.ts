// /v1/rolinstellingen: whether a role asks a second factor, and how long its sessions last.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { nieuweRolinstelling, rolinstelling } from '../../../contract/access.ts'
import { pagina } from '../../../contract/registry.ts'
import { grantedRoles } from '../../../contract/rights.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequestOrOutdated, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { requireGrantable } from '../invitations/rules.ts'
import { changeRoleSetting } from './commands.ts'
import { listRoleSettings } from './queries.ts'

const tags = ['toegang']
const none = z.strictObject({})
const uncached = { 'Cache-Control': 'no-store' }

const listRoute = createRoute({
  ...door('leden', 'lezen'),
  method: 'get',
  path: '/v1/rolinstellingen',
  tags,
  summary: 'Wat elke rol vraagt: tweede factor, duur van een sessie',
  request: { query: none },
  responses: { 200: jsonAnswer(pagina(rolinstelling), 'alle rollen') },
})

const changeRoute = createRoute({
  ...door('leden', 'vastleggen', { object: 'rol' }),
  method: 'put',
  path: '/v1/rolinstellingen/{rol}',
  tags,
  summary: 'Veranderen wat een rol vraagt; alleen de beheerder',
  request: {
    params: z.object({ rol: z.enum(grantedRoles) }),
    body: { required: true, content: { 'application/json': { schema: nieuweRolinstelling } } },
  },
  responses: { 200: jsonAnswer(rolinstelling, 'zo is het nu'), ...badRequestOrOutdated },
})

/** The role settings' routes. */
export function roleSettingRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) =>
    context.json({ items: await listRoleSettings(database), volgende: null }, 200, uncached),
  )
  router.openapi(changeRoute, async (context) => {
    const asked = { ...context.req.valid('param'), ...context.req.valid('json') }
    const visitor = await currentScope().visitor()
    requireGrantable(visitor, 'beheerder', null)
    if (!visitor.account) throw new AppError('not-signed-in', told`Sign in first.`)
    // Else the administrator's own role would be out of reach from the next request on.
    if (asked.rol === 'beheerder' && asked.tweedeFactorVerplicht && !visitor.account.secondFactor) {
      throw new AppError(
        'conflict',
        told`Show your own second factor in this session first; set one up where you have none.`,
      )
    }
    await changeRoleSetting(database, asked, visitor.account.id)
    return context.json(asked, 200, uncached)
  })
  return router
}

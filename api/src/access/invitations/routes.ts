// /v1/uitnodigingen: who is invited to which role, where and until when.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gemaakteUitnodiging, nieuweUitnodiging, uitnodiging } from '../../../contract/access.ts'
import { pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { invitationLink } from '../links.ts'
import { makeInvitation, sendInvitation, withdrawInvitation } from './commands.ts'
import { listInvitations } from './queries.ts'
import { requireGrantable, requireSoundGrant } from './rules.ts'

const tags = ['toegang']
const none = z.strictObject({})
const uncached = { 'Cache-Control': 'no-store' }

const listRoute = createRoute({
  ...door('leden', 'lezen'),
  method: 'get',
  path: '/v1/uitnodigingen',
  tags,
  summary: 'Uitnodigingen, de nieuwste eerst',
  request: { query: none },
  responses: { 200: jsonAnswer(pagina(uitnodiging), 'voor zover je ze mag zien') },
})

const createRouteOf = createRoute({
  ...door('leden', 'vastleggen'),
  method: 'post',
  path: '/v1/uitnodigingen',
  tags,
  summary: 'Iemand uitnodigen voor een rol',
  request: { body: { required: true, content: { 'application/json': { schema: nieuweUitnodiging } } } },
  responses: { 201: jsonAnswer(gemaakteUitnodiging, 'uitgenodigd'), ...badRequest },
})

const withdrawRoute = createRoute({
  ...door('leden', 'vastleggen', { object: 'id', kind: 'uitnodiging' }),
  method: 'delete',
  path: '/v1/uitnodigingen/{id}',
  tags,
  summary: 'Uitnodiging intrekken: de link werkt niet meer',
  request: { params: z.object({ id: z.uuid() }), query: none },
  responses: { 204: { description: 'ingetrokken' }, ...badRequestOrNotFound },
})

/** Where links lead: the public address, or the loopback address that this request came by. */
const originOf = (services: Services, url: string): string => services.config.publicUrl ?? new URL(url).origin

/** The invitations' routes. */
export function invitationRoutes(services: Services): OpenAPIHono {
  const { database, accounts, log } = services
  const router = createRouter()
  router.openapi(listRoute, async (context) =>
    context.json({ items: await listInvitations(database), volgende: null }, 200, uncached),
  )
  router.openapi(createRouteOf, async (context) => {
    const asked = context.req.valid('json')
    const scope = currentScope()
    const visitor = await scope.visitor()
    if (!visitor.account) throw new AppError('not-signed-in', 'Sign in first.')
    requireSoundGrant(asked)
    requireGrantable(visitor, asked.rol, asked.wijk)
    const linkShown = accounts.mailer === undefined
    const made = await makeInvitation(database, asked, { invitedBy: visitor.account.id, linkShown })
    scope.note({
      action: 'vastleggen',
      subject: 'leden',
      objectKind: 'uitnodiging',
      objectId: made.id,
      result: 'geslaagd',
    })
    const link = invitationLink(originOf(services, context.req.url), made.key)
    if (!linkShown) {
      const { id, expiresAt: until } = made
      sendInvitation(accounts, log, { id, link, inviter: visitor.account.name, until, asked })
    }
    const [kept] = await listInvitations(database, made.id)
    if (!kept) throw new AppError('not-allowed', 'You may not see the invitation that this would make.')
    return context.json({ ...kept, link: linkShown ? link : null }, 201, uncached)
  })
  router.openapi(withdrawRoute, async (context) => {
    await withdrawInvitation(database, context.req.valid('param').id)
    return context.body(null, 204)
  })
  return router
}

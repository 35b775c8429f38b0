// /v1/uitnodigingen: who is invited to which role, where and until when.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  type GemaakteUitnodiging,
  gemaakteUitnodiging,
  hernieuwing,
  type NieuweUitnodiging,
  nieuweUitnodiging,
  uitnodiging,
} from '../../../contract/access.ts'
import { pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import {
  badRequest,
  badRequestOrNotFound,
  badRequestOrOutdated,
  jsonAnswer,
} from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { invitationLink, originOf } from '../links.ts'
import { makeInvitation, sendInvitation, withdrawInvitation } from './commands.ts'
import { listInvitations } from './queries.ts'
import { renewalOf, requireGrantable, requireSoundGrant } from './rules.ts'

const tags = ['toegang']
const none = z.strictObject({})
const params = z.object({ id: z.uuid() })
const one = { object: 'id', kind: 'uitnodiging' }
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

const renewRoute = createRoute({
  ...door('leden', 'vastleggen', one),
  method: 'post',
  path: '/v1/uitnodigingen/{id}/hernieuwing',
  tags,
  summary: 'Nieuwe link voor wie nog niet antwoordde; de oude werkt niet meer',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: hernieuwing } } },
  },
  responses: { 201: jsonAnswer(gemaakteUitnodiging, 'opnieuw uitgenodigd'), ...badRequestOrOutdated },
})

const withdrawRoute = createRoute({
  ...door('leden', 'vastleggen', one),
  method: 'delete',
  path: '/v1/uitnodigingen/{id}',
  tags,
  summary: 'Uitnodiging intrekken: de link werkt niet meer',
  request: { params, query: none },
  responses: { 204: { description: 'ingetrokken' }, ...badRequestOrNotFound },
})

/** Checks an invitation, makes it, and mails its link or shows it where there is no mail server. */
async function offer(
  services: Services,
  url: string,
  asked: NieuweUitnodiging,
): Promise<GemaakteUitnodiging> {
  const { database, accounts, log } = services
  const scope = currentScope()
  const visitor = await scope.visitor()
  if (!visitor.account) throw new AppError('not-signed-in', told`Sign in first.`)
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
  const link = invitationLink(originOf(services.config, url), made.key)
  if (!linkShown) {
    const { id, expiresAt: until } = made
    sendInvitation(accounts, log, { id, link, inviter: visitor.account.name, until, asked })
  }
  const [kept] = await listInvitations(database, made.id)
  if (!kept) throw new AppError('not-allowed', told`You may not see the invitation that this would make.`)
  return { ...kept, link: linkShown ? link : null }
}

/** The invitations' routes. */
export function invitationRoutes(services: Services): OpenAPIHono {
  const { database } = services
  const router = createRouter()
  router.openapi(listRoute, async (context) =>
    context.json({ items: await listInvitations(database), volgende: null }, 200, uncached),
  )
  router.openapi(createRouteOf, async (context) =>
    context.json(await offer(services, context.req.url, context.req.valid('json')), 201, uncached),
  )
  router.openapi(renewRoute, async (context) => {
    const { id } = context.req.valid('param')
    const [former] = await listInvitations(database, id)
    const again = renewalOf(id, former)
    await withdrawInvitation(database, id)
    const made = await offer(services, context.req.url, { ...again, ...context.req.valid('json') })
    return context.json(made, 201, uncached)
  })
  router.openapi(withdrawRoute, async (context) => {
    await withdrawInvitation(database, context.req.valid('param').id)
    return context.body(null, 204)
  })
  return router
}

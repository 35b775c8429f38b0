// /v1/leden: who has an account and what it holds; giving and ending memberships.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { lid, lidmaatschap, nieuwLidmaatschap } from '../../../contract/access.ts'
import { pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { badRequestOrNotFound, badRequestOrOutdated, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { requireGrantable, requireSoundGrant } from '../invitations/rules.ts'
import { endMembership, giveMembership, resetSecondFactor } from './commands.ts'
import { listMembers, readMembership } from './queries.ts'

const tags = ['toegang']
const none = z.strictObject({})
const uncached = { 'Cache-Control': 'no-store' }
const params = z.object({ id: z.string().min(1).max(100) })
const membershipParams = params.extend({ lidmaatschap: z.uuid() })
const one = { object: 'id', kind: 'account' }

const listRoute = createRoute({
  ...door('leden', 'lezen'),
  method: 'get',
  path: '/v1/leden',
  tags,
  summary: 'Accounts en hun lidmaatschappen',
  request: { query: none },
  responses: { 200: jsonAnswer(pagina(lid), 'voor zover je ze mag zien') },
})

const giveRoute = createRoute({
  ...door('leden', 'vastleggen', one),
  method: 'post',
  path: '/v1/leden/{id}/lidmaatschappen',
  tags,
  summary: 'Iemand met een account nog een rol geven',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: nieuwLidmaatschap } } },
  },
  responses: { 201: jsonAnswer(lidmaatschap, 'gegeven'), ...badRequestOrNotFound },
})

const endRoute = createRoute({
  ...door('leden', 'vastleggen', one),
  method: 'post',
  path: '/v1/leden/{id}/lidmaatschappen/{lidmaatschap}/beeindiging',
  tags,
  summary: 'Lidmaatschap beëindigen; werkt bij het eerstvolgende verzoek',
  request: { params: membershipParams, query: none },
  responses: { 204: { description: 'beëindigd' }, ...badRequestOrOutdated },
})

const resetRoute = createRoute({
  ...door('leden', 'vastleggen', one),
  method: 'delete',
  path: '/v1/leden/{id}/tweede-factor',
  tags,
  summary: 'Tweede factor weghalen bij iemand die hem kwijt is; alleen de beheerder',
  request: { params, query: none },
  responses: { 204: { description: 'weggehaald; de sessies zijn voorbij' }, ...badRequestOrNotFound },
})

async function asker() {
  const visitor = await currentScope().visitor()
  if (!visitor.account) throw new AppError('not-signed-in', 'Sign in first.')
  return { ...visitor, account: visitor.account }
}

const noAccount = (id: string) => new AppError('not-found', `There is no account ${id} that you may see.`)

/** The members' routes. */
export function memberRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) =>
    context.json({ items: await listMembers(database), volgende: null }, 200, uncached),
  )
  router.openapi(giveRoute, async (context) => {
    const { id } = context.req.valid('param')
    const given = context.req.valid('json')
    const visitor = await asker()
    requireSoundGrant(given)
    requireGrantable(visitor, given.rol, given.wijk)
    const [before] = await listMembers(database, id)
    if (!before) throw noAccount(id)
    const made = await giveMembership(database, id, given, visitor.account.id)
    const [after] = await listMembers(database, id)
    const kept = after?.lidmaatschappen.find((membership) => membership.id === made)
    if (!kept) throw noAccount(id)
    return context.json(kept, 201, uncached)
  })
  router.openapi(endRoute, async (context) => {
    const { id, lidmaatschap: membershipId } = context.req.valid('param')
    const visitor = await asker()
    const held = await readMembership(database, id, membershipId)
    if (!held) throw noAccount(id)
    requireGrantable(visitor, held.role, held.districtId)
    await endMembership(database, membershipId, visitor.account.id)
    return context.body(null, 204)
  })
  router.openapi(resetRoute, async (context) => {
    const { id } = context.req.valid('param')
    requireGrantable(await asker(), 'beheerder', null)
    const [found] = await listMembers(database, id)
    if (!found) throw noAccount(id)
    await resetSecondFactor(database, id)
    return context.body(null, 204)
  })
  return router
}

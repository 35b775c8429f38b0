// /v1/leden: who has an account and what it holds; giving and ending memberships.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { type Lid, lid, lidmaatschap, nieuwEinde, nieuwLidmaatschap } from '../../../contract/access.ts'
import { pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequestOrOutdated, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { mayGrant, requireGrantable, requireSoundEnd, requireSoundGrant } from '../invitations/rules.ts'
import { originOf } from '../links.ts'
import { readOwnFactors } from '../me/queries.ts'
import { changeEnd, endMembership, giveMembership, resetSecondFactor, tellOfReset } from './commands.ts'
import { listMembers, readMembership } from './queries.ts'
import { requireMayReset, requireNotHeld } from './rules.ts'

const tags = ['toegang']
const none = z.strictObject({})
const uncached = { 'Cache-Control': 'no-store' }
const params = z.object({ id: z.string().min(1).max(100) })
const membershipParams = params.extend({ lidmaatschap: z.uuid() })
type MembershipPath = z.infer<typeof membershipParams>
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
  responses: { 201: jsonAnswer(lidmaatschap, 'gegeven'), ...badRequestOrOutdated },
})

const changeEndRoute = createRoute({
  ...door('leden', 'vastleggen', one),
  method: 'put',
  path: '/v1/leden/{id}/lidmaatschappen/{lidmaatschap}/einde',
  tags,
  summary: 'Lidmaatschap eerder of later laten eindigen',
  request: {
    params: membershipParams,
    body: { required: true, content: { 'application/json': { schema: nieuwEinde } } },
  },
  responses: { 200: jsonAnswer(lidmaatschap, 'zo is het nu'), ...badRequestOrOutdated },
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
  summary: 'Tweede factor weghalen bij iemand anders die hem kwijt is; alleen de beheerder',
  request: { params, query: none },
  responses: { 204: { description: 'weggehaald; de sessies zijn voorbij' }, ...badRequestOrOutdated },
})

/** What the log is told beside the door's own entry, by the name that signing in gives it. */
const resetNote = {
  action: 'tweede factor weghalen',
  subject: 'aanmelding',
  objectKind: 'account',
  result: 'geslaagd',
} as const

async function asker() {
  const visitor = await currentScope().visitor()
  if (!visitor.account) throw new AppError('not-signed-in', told`Sign in first.`)
  return { ...visitor, account: visitor.account }
}

const noAccount = (id: string) => new AppError('not-found', told`There is no account ${id} that you may see.`)

async function memberOf(database: Database, id: string): Promise<Lid> {
  const [found] = await listMembers(database, { id })
  if (!found) throw noAccount(id)
  return found
}

/** A membership that who asks may see and, by the table of rights, change. @throws AppError */
async function changeable(database: Database, { id, lidmaatschap: membershipId }: MembershipPath) {
  const visitor = await asker()
  const held = await readMembership(database, id, membershipId)
  if (!held) throw noAccount(id)
  requireGrantable(visitor, held.role, held.districtId)
  return { visitor, held }
}

async function toldMembership(database: Database, { id, lidmaatschap: membershipId }: MembershipPath) {
  const { lidmaatschappen } = await memberOf(database, id)
  const kept = lidmaatschappen.find((membership) => membership.id === membershipId)
  if (!kept) throw noAccount(id)
  return kept
}

/** The members' routes. */
export function memberRoutes({ database, accounts, config, log }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) => {
    const withFactors = mayGrant(await currentScope().visitor(), 'beheerder', null)
    return context.json(
      { items: await listMembers(database, { withFactors }), volgende: null },
      200,
      uncached,
    )
  })
  router.openapi(giveRoute, async (context) => {
    const { id } = context.req.valid('param')
    const given = context.req.valid('json')
    const visitor = await asker()
    requireSoundGrant(given)
    requireGrantable(visitor, given.rol, given.wijk)
    requireNotHeld(await memberOf(database, id), given)
    const made = await giveMembership(database, id, given, visitor.account.id)
    return context.json(await toldMembership(database, { id, lidmaatschap: made }), 201, uncached)
  })
  router.openapi(changeEndRoute, async (context) => {
    const path = context.req.valid('param')
    const { eindigt } = context.req.valid('json')
    const { held } = await changeable(database, path)
    requireSoundEnd(held.role, eindigt)
    await changeEnd(database, held, eindigt)
    return context.json(await toldMembership(database, path), 200, uncached)
  })
  router.openapi(endRoute, async (context) => {
    const { visitor, held } = await changeable(database, context.req.valid('param'))
    await endMembership(database, held, visitor.account.id)
    return context.body(null, 204)
  })
  router.openapi(resetRoute, async (context) => {
    const { id } = context.req.valid('param')
    const visitor = await asker()
    currentScope().note({ ...resetNote, objectId: id })
    requireGrantable(visitor, 'beheerder', null)
    const own = await readOwnFactors(database)
    requireMayReset(visitor.account, own !== null && (own.app || own.passkeys > 0), id)
    const { naam: name, email, demo } = await memberOf(database, id)
    const hadAny = await resetSecondFactor(database, id)
    const origin = originOf(config, context.req.url)
    if (hadAny && !demo) tellOfReset(accounts, log, { to: { name, email }, by: visitor.account.name, origin })
    return context.body(null, 204)
  })
  return router
}

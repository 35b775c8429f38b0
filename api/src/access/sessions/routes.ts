// /v1/ik/sessies and /v1/leden/{id}/sessies: where somebody is signed in, and ending that.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { sessie } from '../../../contract/access.ts'
import { pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { requireGrantable } from '../invitations/rules.ts'
import { endAllSessions, endOtherSessions, endSession } from './commands.ts'
import { listSessions } from './queries.ts'

const tags = ['toegang']
const none = z.strictObject({})
const uncached = { 'Cache-Control': 'no-store' }
const sessions = jsonAnswer(pagina(sessie), 'sessies die nog duren, de nieuwste eerst')
const ended = { 204: { description: 'beëindigd' } }
const account = { params: z.object({ id: z.string().min(1).max(100) }), query: none }

// Whoever is signed in may: the door lets everybody through, the handler asks who it is.
const self = door('gebouwfeiten', 'lezen')
const ofAccount = { object: 'id', kind: 'account' }

const ownRoute = createRoute({
  ...self,
  method: 'get',
  path: '/v1/ik/sessies',
  tags,
  summary: 'Waar ik ben aangemeld',
  request: { query: none },
  responses: { 200: sessions },
})

const endOwnRoute = createRoute({
  ...self,
  method: 'delete',
  path: '/v1/ik/sessies/{sessie}',
  tags,
  summary: 'Een van mijn sessies beëindigen',
  request: { params: z.object({ sessie: z.string().min(1).max(100) }), query: none },
  responses: { ...ended, ...badRequestOrNotFound },
})

const endOthersRoute = createRoute({
  ...self,
  method: 'delete',
  path: '/v1/ik/sessies',
  tags,
  summary: 'Al mijn andere sessies beëindigen',
  request: { query: none },
  responses: { ...ended, ...badRequest },
})

const listRoute = createRoute({
  ...door('leden', 'lezen', ofAccount),
  method: 'get',
  path: '/v1/leden/{id}/sessies',
  tags,
  summary: 'Waar iemand is aangemeld; alleen de beheerder',
  request: account,
  responses: { 200: sessions, ...badRequest },
})

const endAllRoute = createRoute({
  ...door('leden', 'vastleggen', ofAccount),
  method: 'delete',
  path: '/v1/leden/{id}/sessies',
  tags,
  summary: 'Alle sessies van iemand beëindigen; alleen de beheerder',
  request: account,
  responses: { ...ended, ...badRequest },
})

async function me() {
  const visitor = await currentScope().visitor()
  if (!visitor.account) throw new AppError('not-signed-in', told`Sign in first.`)
  return { ...visitor, id: visitor.account.id }
}

const noteEnd = (objectId: string) =>
  currentScope().note({
    action: 'sessie beëindigen',
    subject: 'aanmelding',
    objectKind: 'account',
    objectId,
    result: 'geslaagd',
  })

/** The sessions' routes. */
export function sessionRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(ownRoute, async (context) => {
    const { id } = await me()
    return context.json({ items: await listSessions(database, id), volgende: null }, 200, uncached)
  })
  router.openapi(endOwnRoute, async (context) => {
    const { id } = await me()
    noteEnd(id)
    if (!(await endSession(database, id, context.req.valid('param').sessie)))
      throw new AppError('not-found', told`You have no such session.`)
    return context.body(null, 204)
  })
  router.openapi(endOthersRoute, async (context) => {
    const { id } = await me()
    noteEnd(id)
    await endOtherSessions(database, id)
    return context.body(null, 204)
  })
  router.openapi(listRoute, async (context) => {
    requireGrantable(await me(), 'beheerder', null)
    const items = await listSessions(database, context.req.valid('param').id)
    return context.json({ items, volgende: null }, 200, uncached)
  })
  router.openapi(endAllRoute, async (context) => {
    requireGrantable(await me(), 'beheerder', null)
    const { id } = context.req.valid('param')
    noteEnd(id)
    await endAllSessions(database, id)
    return context.body(null, 204)
  })
  return router
}

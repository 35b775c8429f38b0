// /v1/ik: who is asking, and what they may.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { type Ik, ik } from '../../../contract/access.ts'
import { subjects, verbs } from '../../../contract/rights.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { extentOf, type Visitor } from '../../platform/access/visitor.ts'
import { jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { readOwnFactors } from './queries.ts'

const meRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/ik',
  tags: ['toegang'],
  summary: 'Wie vraagt dit, en wat mag die',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(ik, 'account, lidmaatschappen en rechten') },
})

function rightsOf(visitor: Visitor): Ik['rechten'] {
  const told: Ik['rechten'] = {}
  for (const subject of subjects) {
    for (const verb of verbs) {
      const extent = extentOf(visitor, subject, verb)
      if (!extent) continue
      const { everywhere, districts, homes } = extent
      told[subject] = {
        ...told[subject],
        [verb]: { overal: everywhere, wijken: [...districts], adressen: homes },
      }
    }
  }
  return told
}

/** The route of who is asking. */
export function meRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(meRoute, async (context) => {
    const visitor = await currentScope().visitor()
    const { account, memberships } = visitor
    const factors = account && (await readOwnFactors(database))
    const body: Ik = {
      account: account && {
        id: account.id,
        naam: account.name,
        email: account.email,
        demo: account.demo,
        tweedeFactor: account.secondFactor,
      },
      lidmaatschappen: memberships.map(({ role, district, endsAt }) => ({
        rol: role,
        wijk: district,
        eindigt: endsAt,
      })),
      rechten: rightsOf(visitor),
      wachtOpTweedeFactor: factors?.waiting ?? [],
      tweedeFactoren: factors && { app: factors.app, toegangssleutels: factors.passkeys },
    }
    return context.json(body, 200, { 'Cache-Control': 'no-store' })
  })
  return router
}

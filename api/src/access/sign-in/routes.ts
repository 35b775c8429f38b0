// /v1/aanmeldwegen: by which ways one can sign in here. The ways themselves are the library's, under /auth.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { aanmeldwegen } from '../../../contract/access.ts'
import { door } from '../../platform/access/doors.ts'
import { account } from '../../platform/db/schema/access.ts'
import { jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { personas } from '../demo/personas.ts'
import { isDemo } from './admission.ts'

const waysRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/aanmeldwegen',
  tags: ['toegang'],
  summary: 'Hoe je je hier kunt aanmelden',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(aanmeldwegen, 'de wegen') },
})

/** The route of the ways to sign in. */
export function signInRoutes({ accounts, config }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(waysRoute, async (context) => {
    const { database } = accounts
    const demo = await isDemo(database, config)
    const [anybody] = await database.rows(sql`select 1 from ${account} limit 1`)
    return context.json(
      {
        oidc: config.oidc ? { naam: config.oidc.name } : null,
        magischeLink: accounts.mailer !== undefined,
        toegangssleutel: true,
        personages: demo ? personas : null,
        zonderAccounts: anybody === undefined && !demo,
      },
      200,
      { 'Cache-Control': 'no-store' },
    )
  })
  return router
}

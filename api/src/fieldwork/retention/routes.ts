// /v1/bewaring: how long what is kept, and what was deleted because its time was over.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { retentionRules } from '../../../../data/reference/retention.ts'
import { bewaring } from '../../../contract/retention.ts'
import { door } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { retentionRun } from '../../platform/db/schema/fieldwork.ts'
import { jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { uncached } from '../entries/http.ts'

const route = createRoute({
  ...door('bewaring', 'lezen', { purpose: 'toezicht op bewaartermijnen' }),
  method: 'get',
  path: '/v1/bewaring',
  tags: ['bewaring'],
  summary: 'Hoe lang persoonsgegevens blijven, op welke grond, en wat er wanneer is gewist',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(bewaring, 'de regels en de laatste uitvoeringen') },
})

const lastRuns = (database: Database) =>
  database.orm.select().from(retentionRun).orderBy(desc(retentionRun.id)).limit(31)

/** The route of retention. */
export function retentionRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const runs = await lastRuns(database)
    const regels = retentionRules.map(({ id, table, what, months, from, ground, source }) => ({
      id,
      tabel: table,
      wat: what,
      maanden: months,
      vanaf: from,
      grond: ground,
      bron: source,
      laatstVerwijderd: runs[0]?.deleted[id] ?? null,
    }))
    const uitvoeringen = runs.map(({ carriedOutAt, deleted }) => ({
      uitgevoerdOp: new Date(carriedOutAt).toISOString(),
      verwijderd: deleted,
    }))
    return context.json({ regels, uitvoeringen }, 200, uncached)
  })
  return router
}

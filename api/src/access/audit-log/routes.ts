// /v1/logboek: the audit log for the administrator and the data-protection officer: searched, checked, exported.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { auditResults, logboekcontrole, logboekregel } from '../../../contract/audit.ts'
import { pagina } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import { csvLine, csvStart } from '../../platform/http/csv.ts'
import { limitParameter, nextPage, wholeNumber } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { productVersion } from '../../platform/version.ts'
import { processingLogLine } from './data-processing-log.ts'
import { type AuditFilter, checkChain, findRecords } from './queries.ts'

const short = z.string().min(1).max(120).optional()

const filterQuery = {
  van: z.iso.date().optional(),
  tot: z.iso.date().optional().meta({ description: 'tot en met deze dag' }),
  account: short,
  onderwerp: short,
  handeling: short,
  object: short,
  uitslag: z.enum(auditResults).optional(),
}

const uncached = { 'Cache-Control': 'no-store' }
/** No export holds more; whoever needs more asks for a shorter time. */
const longestExport = 200_000
const batch = 2000

const searchRoute = createRoute({
  ...door('logboek', 'lezen', { purpose: 'toezicht' }),
  method: 'get',
  path: '/v1/logboek',
  tags: ['toegang'],
  summary: 'Wie las en schreef wat, de laatste eerst; zonder inhoud',
  request: {
    query: z.strictObject({
      ...filterQuery,
      voor: wholeNumber(1, 2 ** 53 - 1)
        .optional()
        .meta({ description: 'laatste van de vorige pagina' }),
      limiet: limitParameter(50, 500),
    }),
  },
  responses: { 200: jsonAnswer(pagina(logboekregel), 'een pagina'), ...badRequest },
})

const exportRoute = createRoute({
  ...door('logboek', 'downloaden', { purpose: 'toezicht' }),
  method: 'get',
  path: '/v1/logboek/uitvoer',
  tags: ['toegang'],
  summary: 'Het logboek als CSV, of als Logboek Dataverwerkingen (één JSON-object per regel)',
  request: { query: z.strictObject({ ...filterQuery, f: z.enum(['csv', 'ldv']).default('csv') }) },
  responses: {
    200: {
      description: 'het bestand',
      content: { 'text/csv': { schema: z.string() }, 'application/x-ndjson': { schema: z.string() } },
    },
    ...badRequest,
  },
})

const checkRoute = createRoute({
  ...door('logboek', 'lezen', { purpose: 'toezicht' }),
  method: 'get',
  path: '/v1/logboek/controle',
  tags: ['toegang'],
  summary: 'Is het logboek nog zoals het werd geschreven?',
  request: {
    query: z.strictObject({
      hoofd: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'must be a hash of 64 hexadecimal digits')
        .optional()
        .meta({ description: 'een eerder bewaard hoofd: het moet in de keten staan' }),
    }),
  },
  responses: { 200: jsonAnswer(logboekcontrole, 'de uitkomst'), ...badRequest },
})

interface AskedFilter {
  van?: string | undefined
  tot?: string | undefined
  account?: string | undefined
  onderwerp?: string | undefined
  handeling?: string | undefined
  object?: string | undefined
  uitslag?: AuditFilter['result']
}

const filterOf = ({
  van,
  tot,
  account,
  onderwerp,
  handeling,
  object,
  uitslag,
}: AskedFilter): AuditFilter => ({
  from: van,
  until: tot,
  actor: account,
  subject: onderwerp,
  action: handeling,
  objectId: object,
  result: uitslag,
})

/** The log's routes. */
export function auditLogRoutes({ database, config, accounts }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(searchRoute, async (context) => {
    const { voor, limiet, ...asked } = context.req.valid('query')
    const found = await findRecords(database, filterOf(asked), { before: voor, limit: limiet + 1 })
    const items = found.slice(0, limiet).map(({ hash: _, ...record }) => record)
    const last = items.at(-1)
    const volgende =
      found.length > limiet && last ? nextPage(context.req.url, 'voor', String(last.nummer)) : null
    return context.json({ items, volgende }, 200, uncached)
  })
  router.openapi(checkRoute, async (context) =>
    context.json(await checkChain(database, context.req.valid('query').hoofd), 200, uncached),
  )
  router.openapi(exportRoute, async (context) => {
    const { f, ...asked } = context.req.valid('query')
    // Asked before the request's own transaction begins.
    const secret = await accounts.secret()
    const records = await allRecords(database, filterOf(asked))
    const name = `logboek.${f === 'csv' ? 'csv' : 'ndjson'}`
    const headers = { ...uncached, 'Content-Disposition': `attachment; filename="${name}"` }
    if (f === 'csv') {
      return context.body(csvOf(records), 200, { ...headers, 'Content-Type': 'text/csv; charset=utf-8' })
    }
    const register = config.processingRegister ?? new URL('/rechten', context.req.url).href
    const settings = { register, secret, version: productVersion }
    const lines = records.map((record) => `${processingLogLine(record, settings)}\n`)
    return context.body(lines.join(''), 200, { ...headers, 'Content-Type': 'application/x-ndjson' })
  })
  return router
}

async function allRecords(database: Database, filter: AuditFilter) {
  const records: Awaited<ReturnType<typeof findRecords>> = []
  let before: number | undefined
  while (records.length < longestExport) {
    const found = await findRecords(database, filter, { before, limit: batch })
    records.push(...found)
    before = found.at(-1)?.nummer
    if (found.length < batch) break
  }
  return records
}

const columns = Object.keys(logboekregel.shape) as (keyof typeof logboekregel.shape)[]

function csvOf(records: Awaited<ReturnType<typeof findRecords>>): string {
  const rows = records.map((record) =>
    columns.map((column) => {
      const value = record[column]
      return Array.isArray(value) ? value.join(', ') : value
    }),
  )
  return [csvStart, csvLine(columns), ...rows.map(csvLine)].join('')
}

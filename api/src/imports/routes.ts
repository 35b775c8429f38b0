// /v1/imports: what can be imported, follow or stop what is being imported, read what it refused.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import { type ImportRun, importDoors, importRefusal, importRun } from '../../contract/imports.ts'
import { pagina } from '../../contract/registry.ts'
import { door } from '../platform/access/doors.ts'
import { AppError } from '../platform/errors/app-error.ts'
import { recognised } from '../platform/errors/recognised.ts'
import { inLanguage, type Language, told } from '../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../platform/http/answers.ts'
import { csvLine, csvStart } from '../platform/http/csv.ts'
import { languageOf } from '../platform/http/language.ts'
import { limitParameter, nextPage } from '../platform/http/parameters.ts'
import { createRouter } from '../platform/http/router.ts'
import type { Services } from '../platform/services.ts'
import { addBagOnlineRoute } from './bag/routes.ts'
import { addAreaServiceRoute } from './cbs/routes.ts'
import { describeDoors } from './doors/doors.ts'
import { addEnergyLabelRoutes } from './ep-online/routes.ts'
import { addFileRoutes } from './file-routes.ts'
import { type ImportJobs, ImportTracker } from './runs/import-tracker.ts'
import { findRun, listRefusals, listRuns, type StoredRun } from './runs/queries.ts'

const runId = z.object({ id: z.coerce.number().int().min(1) })

const stopRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/imports/{id}/annulering',
  tags: ['imports'],
  summary: 'Lopende inleesbeurt stoppen; wat er stond blijft staan',
  security: [{ gegevensmap: [] }],
  request: { params: runId, query: z.strictObject({}) },
  responses: { 202: jsonAnswer(importRun, 'de beurt stopt'), ...badRequestOrNotFound },
})

const doorsRoute = createRoute({
  ...door('inlezen', 'lezen', { orCommand: true }),
  method: 'get',
  path: '/v1/imports/deuren',
  tags: ['imports'],
  summary: 'Per bron: wat is ingelezen, waar het vandaan komt en wat kan worden opgehaald',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(importDoors, 'de bronnen'), ...badRequest },
})

const listRoute = createRoute({
  ...door('inlezen', 'lezen', { orCommand: true }),
  method: 'get',
  path: '/v1/imports',
  tags: ['imports'],
  summary: 'Inleesbeurten, de laatste eerst',
  request: {
    query: z.strictObject({
      voor: z.coerce.number().int().optional().meta({ description: 'laatste van de vorige pagina' }),
      limiet: limitParameter(20, 100),
    }),
  },
  responses: { 200: jsonAnswer(pagina(importRun), 'een pagina'), ...badRequest },
})

const detailRoute = createRoute({
  ...door('inlezen', 'lezen', { orCommand: true }),
  method: 'get',
  path: '/v1/imports/{id}',
  tags: ['imports'],
  summary: 'Eén inleesbeurt: aantallen, voortgang, fout',
  request: { params: runId, query: z.strictObject({}) },
  responses: { 200: jsonAnswer(importRun, 'de inleesbeurt'), ...badRequestOrNotFound },
})

const refusalsRoute = createRoute({
  ...door('inlezen', 'lezen', { orCommand: true }),
  method: 'get',
  path: '/v1/imports/{id}/weigeringen',
  tags: ['imports'],
  summary: 'Wat een inleesbeurt weigerde of tegenstrijdig vond, met bestand, object en reden',
  request: {
    params: runId,
    query: z.strictObject({
      na: z.coerce.number().int().default(0).meta({ description: 'laatste van de vorige pagina' }),
      limiet: limitParameter(100, 1000),
      f: z.enum(['json', 'csv']).default('json').meta({ description: 'csv geeft alles in één bestand' }),
    }),
  },
  responses: {
    200: {
      ...jsonAnswer(pagina(importRefusal), 'een pagina'),
      content: {
        'application/json': { schema: pagina(importRefusal) },
        'text/csv': { schema: z.string() },
      },
    },
    ...badRequestOrNotFound,
  },
})

/** The imports' routes. `importJobs` says what can be imported and what follows an import. */
export function importRoutes(services: Services, importJobs: ImportJobs): OpenAPIHono {
  const { jobs, config, log } = services
  const tracker = new ImportTracker(jobs, importJobs, log)
  const router = createRouter()
  // A refused row may name an address: no cache keeps that.
  router.use('/v1/imports/*', async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
    context.header('Vary', 'accept-language', { append: true })
  })

  addFileRoutes(router, services, tracker)
  addBagOnlineRoute(router, services, tracker)
  addAreaServiceRoute(router, services, tracker)
  addEnergyLabelRoutes(router, services, tracker)

  router.openapi(doorsRoute, async (context) => {
    return context.json({ items: await describeDoors(jobs, config, importJobs) }, 200)
  })

  router.openapi(stopRoute, async (context) => {
    const run = await requireRun(services, context.req.valid('param').id)
    tracker.stop(run.id)
    return context.json(asTold(run, tracker, languageOf(context)), 202)
  })

  router.openapi(listRoute, async (context) => {
    const { voor, limiet } = context.req.valid('query')
    const found = await listRuns(jobs, voor, limiet + 1)
    const items = found.slice(0, limiet).map((run) => asTold(run, tracker, languageOf(context)))
    const last = items.at(-1)
    const volgende = found.length > limiet && last ? nextPage(context.req.url, 'voor', String(last.id)) : null
    return context.json({ items, volgende }, 200)
  })

  router.openapi(detailRoute, async (context) => {
    const run = await requireRun(services, context.req.valid('param').id)
    return context.json(asTold(run, tracker, languageOf(context)), 200)
  })

  router.openapi(refusalsRoute, async (context) => {
    const { id } = context.req.valid('param')
    const { na, limiet, f } = context.req.valid('query')
    await requireRun(services, id)
    if (f === 'csv') {
      context.header('Content-Type', 'text/csv; charset=utf-8')
      context.header('Content-Disposition', `attachment; filename="weigeringen-${id}.csv"`)
      return stream(context, async (out) => {
        for await (const part of refusalsAsCsv(services, id)) await out.write(part)
      }) as never
    }
    const found = await listRefusals(jobs, id, na, limiet + 1)
    const page = found.slice(0, limiet)
    const last = page.at(-1)
    const volgende = found.length > limiet && last ? nextPage(context.req.url, 'na', String(last.id)) : null
    return context.json({ items: page.map(({ id: _, ...item }) => item), volgende }, 200)
  })
  return router
}

/** A run with how far it is, and what broke it off in that language. */
function asTold(run: StoredRun, tracker: ImportTracker, language: Language): ImportRun {
  const progress = tracker.progressOf(run.id)
  const voortgang = progress
    ? {
        fase: progress.phase,
        gelezenBytes: progress.bytesRead,
        totaalBytes: progress.bytesTotal ?? null,
        objecten: progress.objects,
        stopbaar: tracker.canStop(run.id),
      }
    : null
  return { ...run, fout: run.fout && inLanguage(language, recognised(run.fout)), voortgang }
}

async function requireRun({ jobs }: Services, id: number): Promise<StoredRun> {
  const run = await findRun(jobs, id)
  if (!run) throw new AppError('not-found', told`There is no import ${id}.`)
  return run
}

async function* refusalsAsCsv({ jobs }: Services, id: number): AsyncGenerator<string> {
  yield csvStart + csvLine(['soort', 'bestand', 'object', 'reden'])
  const batch = 1000
  for (let after = 0; ; ) {
    const rows = await listRefusals(jobs, id, after, batch)
    yield rows.map((row) => csvLine([row.soort, row.bestand, row.object, row.reden])).join('')
    const last = rows.at(-1)
    if (rows.length < batch || !last) return
    after = last.id
  }
}

// /v1/publicaties: what everybody may see of progress, over HTTP. Read from what was published, never counted.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  factKinds,
  fewestHomes,
  publicatiecijfers,
  publicatiegebieden,
  publicatieId,
  publicaties,
  publishedFigures,
} from '../../../contract/publications.ts'
import { door } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { csvLine, csvStart } from '../../platform/http/csv.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { listPublications, readFigures, readOutlines } from './queries.ts'

const tags = ['publicaties']
const params = z.object({ publicatie: publicatieId })

const listRoute = createRoute({
  ...door('publicaties', 'lezen'),
  method: 'get',
  path: '/v1/publicaties',
  tags,
  summary: 'De peildata waarvan cijfers openbaar zijn',
  responses: { 200: jsonAnswer(publicaties, 'de publicaties, de nieuwste eerst') },
})

const figuresRoute = createRoute({
  ...door('publicaties', 'lezen'),
  method: 'get',
  path: '/v1/publicaties/{publicatie}/cijfers',
  tags,
  summary: 'Wat over elk publicatiegebied is gepubliceerd, als bereik',
  request: { params },
  responses: { 200: jsonAnswer(publicatiecijfers, 'de cijfers van alle gebieden'), ...badRequestOrNotFound },
})

const areasRoute = createRoute({
  ...door('publicaties', 'lezen'),
  method: 'get',
  path: '/v1/publicaties/{publicatie}/gebieden',
  tags,
  summary: 'De publicatiegebieden met hun grens, als GeoJSON',
  request: { params },
  responses: { 200: jsonAnswer(publicatiegebieden, 'wijken, buurten en vakken'), ...badRequestOrNotFound },
})

const csvRoute = createRoute({
  ...door('publicaties', 'downloaden'),
  method: 'get',
  path: '/v1/publicaties/{publicatie}/csv',
  tags,
  summary: 'Dezelfde cijfers als CSV',
  request: { params },
  responses: {
    200: {
      description: 'het bestand',
      content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...badRequestOrNotFound,
  },
})

/** What was published stays as it is, but a browser need not keep it for ever. */
const cached = { 'Cache-Control': 'public, max-age=3600' }
const shortly = { 'Cache-Control': 'public, max-age=300' }

async function find(database: Database, id: string) {
  const found = (await listPublications(database)).find((candidate) => candidate.id === id)
  if (found) return found
  throw new AppError(
    'not-found',
    told`There is no publication of ${id}. /v1/publicaties lists what there is.`,
  )
}

/** The publications' routes. */
export function publicationRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) =>
    context.json({ items: await listPublications(database) }, 200, shortly),
  )
  router.openapi(figuresRoute, async (context) => {
    const publicatie = await find(database, context.req.valid('param').publicatie)
    const { homesOutside, items } = await readFigures(database, publicatie.id)
    const answer = { publicatie, minimumWoningen: fewestHomes, woningenBuitenVakken: homesOutside, items }
    return context.json(answer, 200, cached)
  })
  router.openapi(areasRoute, async (context) => {
    const { id } = await find(database, context.req.valid('param').publicatie)
    const features = await readOutlines(database, id)
    return context.json({ type: 'FeatureCollection' as const, features }, 200, cached)
  })
  router.openapi(csvRoute, async (context) => {
    const { id } = await find(database, context.req.valid('param').publicatie)
    return context.body(await figuresCsv(database, id), 200, {
      ...cached,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="publicatie-${id}.csv"`,
    }) as never
  })
  return router
}

const heads = [
  'peildatum',
  'gebied',
  'soort',
  'naam',
  'woningen',
  'cijfer',
  'minstens',
  'hoogstens',
  'sinds',
  'minimum',
]

async function figuresCsv(database: Database, id: string): Promise<string> {
  const { items } = await readFigures(database, id)
  const rows = items.flatMap(({ gebied, soort, naam, woningen, cijfers }) =>
    publishedFigures.flatMap((figure) => {
      const range = cijfers[figure]
      if (range === undefined) return []
      const told = range
        ? [range.minstens, range.hoogstens, range.sinds]
        : ['niet getoond', 'niet getoond', null]
      return [[id, gebied, soort, naam, woningen, figure, ...told, fewestHomes[factKinds[figure]]]]
    }),
  )
  return csvStart + [heads, ...rows].map(csvLine).join('')
}

// /v1/gemeenten, /v1/wijken, /v1/buurten with CBS's figures, and /v1/cijfers, which explains them.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { areaFigures } from '../../../../data/reference/area-figures.ts'
import { pagina } from '../../../contract/registry.ts'
import {
  cijferUitleg,
  gebiedscode,
  statistischGebied,
  statistischGebiedMetCijfers,
} from '../../../contract/statistics.ts'
import type { StatisticalAreaKind } from '../../../contract/vocabulary.ts'
import { door } from '../../platform/access/doors.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { boxParameter, limitParameter, nextPage, wholeNumber } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { readSource } from '../sources/queries.ts'
import { findStatisticalArea, listStatisticalAreas, readFigures } from './queries.ts'

const resources: Record<StatisticalAreaKind, { name: string; prefix: string }> = {
  gemeente: { name: 'gemeenten', prefix: 'GM' },
  wijk: { name: 'wijken', prefix: 'WK' },
  buurt: { name: 'buurten', prefix: 'BU' },
}

const year = wholeNumber(1995, 2100)
const position = z
  .string()
  .regex(/^[A-Z]{2}[0-9A-Z]{4,8}-\d{4}$/)
  .transform((text) => ({ code: text.slice(0, -5), year: Number(text.slice(-4)) }))

function routesOf(kind: StatisticalAreaKind) {
  const { name } = resources[kind]
  const list = createRoute({
    ...door('gebouwfeiten', 'lezen'),
    method: 'get',
    path: `/v1/${name}`,
    tags: ['statistiek'],
    summary: `CBS-${name}, per pagina, op volgorde van code; zonder jaar de huidige indeling`,
    request: {
      query: z.strictObject({
        jaar: year.optional(),
        gemeentecode: z
          .string()
          .regex(/^GM\d{4}$/, 'must look like GM0363')
          .optional(),
        bbox: boxParameter.optional(),
        na: position.optional().meta({ type: 'string', description: 'laatste van de vorige pagina' }),
        limiet: limitParameter(100, 1000),
      }),
    },
    responses: { 200: jsonAnswer(pagina(statistischGebied), 'een pagina'), ...badRequest },
  })
  const detail = createRoute({
    ...door('gebouwfeiten', 'lezen'),
    method: 'get',
    path: `/v1/${name}/{code}`,
    tags: ['statistiek'],
    summary: `Eén van de CBS-${name} met zijn cijfers, elk van het nieuwste jaar dat een waarde heeft`,
    request: { params: z.object({ code: gebiedscode }), query: z.strictObject({ jaar: year.optional() }) },
    responses: { 200: jsonAnswer(statistischGebiedMetCijfers, 'het gebied'), ...badRequestOrNotFound },
  })
  return { list, detail }
}

const explanationRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/cijfers',
  tags: ['statistiek'],
  summary: 'Wat de cijfers van het CBS betekenen, en wanneer het CBS ze niet geeft',
  responses: { 200: jsonAnswer(z.object({ items: z.array(cijferUitleg) }), 'alle cijfers') },
})

/** CBS's areas and figures. */
export function statisticsRoutes(services: Services): OpenAPIHono {
  const router = createRouter()
  for (const kind of Object.keys(resources) as StatisticalAreaKind[]) addAreaRoutes(router, services, kind)
  router.openapi(explanationRoute, (context) => {
    const items = areaFigures.map((figure) => ({
      figuur: figure.id,
      groep: figure.group,
      eenheid: figure.unit,
      naam: figure.label,
      betekenis: figure.meaning,
      geheimhouding: figure.disclosure,
      onzeker: figure.uncertain,
    }))
    return context.json({ items }, 200)
  })
  return router
}

function addAreaRoutes(router: OpenAPIHono, { database }: Services, kind: StatisticalAreaKind): void {
  const { list, detail } = routesOf(kind)
  router.openapi(list, async (context) => {
    const { jaar, gemeentecode, bbox, na, limiet } = context.req.valid('query')
    const filter = { kind, year: jaar, municipalityCode: gemeentecode, box: bbox }
    const found = await listStatisticalAreas(database, filter, na, limiet + 1)
    const items = found.slice(0, limiet)
    const last = items.at(-1)
    const more = found.length > limiet && last
    const volgende = more ? nextPage(context.req.url, 'na', `${last.code}-${last.jaar}`) : null
    return context.json({ items, volgende }, 200)
  })
  router.openapi(detail, async (context) => {
    const { code } = context.req.valid('param')
    const { jaar } = context.req.valid('query')
    const area = code.startsWith(resources[kind].prefix)
      ? await findStatisticalArea(database, code, jaar)
      : undefined
    if (!area)
      throw new AppError(
        'not-found',
        told`There is no ${kind} ${jaar ? told`${code} of ${jaar}` : code} in what was imported.`,
      )
    const [cijfers, source] = await Promise.all([
      readFigures(database, code, area.jaar),
      readSource(database, 'cbs'),
    ])
    return context.json({ ...area, cijfers, bronnen: source ? [source] : [] }, 200)
  })
}

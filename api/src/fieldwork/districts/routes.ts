// /v1/projectwijken: the project's own districts and their versions, over HTTP; and a look ahead before anything is kept.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  buurtKeuze,
  intrekking,
  nieuweVersie,
  nieuweWijk,
  type Projectwijk,
  projectwijk,
  projectwijkId,
  projectwijkInLijst,
  splitsing,
  splitsingVoorbeeld,
  splitsingVraag,
  voorbeeldVraag,
  wijkVoorbeeld,
} from '../../../contract/districts.ts'
import { door, visitorMay } from '../../platform/access/doors.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { today } from '../../platform/time/today.ts'
import { changeDistrict, createDistrict, splitDistrict, withdrawDistrict } from './commands.ts'
import { compose } from './compose.ts'
import { listDistricts, previewOf, previewSplit, readDistrict } from './preview.ts'
import { readNeighbourhoods } from './queries.ts'

const tags = ['projectwijken']
const params = z.object({ id: projectwijkId })
const none = z.strictObject({})
const json = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
})
const kept = z.object({ id: projectwijkId })
const keptVersion = z.object({ id: projectwijkId, versie: z.number().int() })

const listRoute = createRoute({
  ...door('wijken', 'lezen'),
  method: 'get',
  path: '/v1/projectwijken',
  tags,
  summary: 'Eigen wijken: geldende, geplande en ingetrokken',
  request: { query: none },
  responses: { 200: jsonAnswer(z.object({ items: z.array(projectwijkInLijst) }), 'de wijken, op naam') },
})

const detailRoute = createRoute({
  ...door('wijken', 'lezen'),
  method: 'get',
  path: '/v1/projectwijken/{id}',
  tags,
  summary: 'Eén wijk: grens, straten (ook gedeelde) en alle versies',
  request: { params, query: none },
  responses: { 200: jsonAnswer(projectwijk, 'de wijk'), ...badRequestOrNotFound },
})

const createRouteOf = createRoute({
  ...door('wijken', 'vastleggen'),
  method: 'post',
  path: '/v1/projectwijken',
  tags,
  summary: 'Nieuwe wijk vastleggen; alleen vanuit de eigen bladzijden',
  request: { body: json(nieuweWijk) },
  responses: { 201: jsonAnswer(kept, 'vastgelegd'), ...badRequest },
})

const versionRoute = createRoute({
  ...door('wijken', 'vastleggen'),
  method: 'post',
  path: '/v1/projectwijken/{id}/versies',
  tags,
  summary: 'Nieuwe versie van een wijk: andere grens, andere naam of allebei',
  request: { params, body: json(nieuweVersie) },
  responses: { 201: jsonAnswer(keptVersion, 'vastgelegd'), ...badRequestOrNotFound },
})

const splitRoute = createRoute({
  ...door('wijken', 'vastleggen'),
  method: 'post',
  path: '/v1/projectwijken/{id}/splitsingen',
  tags,
  summary: 'Een deel van een wijk wordt een nieuwe wijk; de rest blijft',
  request: { params, body: json(splitsing) },
  responses: { 201: jsonAnswer(kept, 'de nieuwe wijk'), ...badRequestOrNotFound },
})

const withdrawRoute = createRoute({
  ...door('wijken', 'vastleggen'),
  method: 'post',
  path: '/v1/projectwijken/{id}/intrekkingen',
  tags,
  summary: 'Wijk intrekken vanaf een dag; wat is vastgelegd blijft bewaard',
  request: { params, body: json(intrekking) },
  responses: { 201: jsonAnswer(keptVersion, 'vastgelegd'), ...badRequestOrNotFound },
})

const previewRoute = createRoute({
  ...door('wijken', 'vastleggen'),
  method: 'post',
  path: '/v1/projectwijk-voorbeelden',
  tags,
  summary: 'Grens bekijken voordat hij wordt vastgelegd: woningen, straten, overlap',
  request: { body: json(voorbeeldVraag) },
  responses: { 200: jsonAnswer(wijkVoorbeeld, 'zo zou de wijk zijn; er is niets vastgelegd'), ...badRequest },
})

const splitPreviewRoute = createRoute({
  ...door('wijken', 'vastleggen'),
  method: 'post',
  path: '/v1/projectwijken/{id}/splitsing-voorbeelden',
  tags,
  summary: 'Splitsing bekijken voordat zij wordt vastgelegd',
  request: { params, body: json(splitsingVraag) },
  responses: {
    200: jsonAnswer(splitsingVoorbeeld, 'de twee delen; er is niets vastgelegd'),
    ...badRequestOrNotFound,
  },
})

const neighbourhoodsRoute = createRoute({
  ...door('wijken', 'vastleggen'),
  method: 'get',
  path: '/v1/projectwijk-bouwstenen/buurten',
  tags,
  summary: 'Buurten van het CBS waaruit een wijk te maken is, met hun woningen',
  request: { query: none },
  responses: { 200: jsonAnswer(z.object({ items: z.array(buurtKeuze) }), 'de buurten met woningen') },
})

const uncached = { 'Cache-Control': 'no-store' }

/** Names and boundaries alone: what people wrote with a version, or called their file, is not for everybody. */
function withoutNotes({ versies, ...district }: Projectwijk): Projectwijk {
  const shown = versies.map(({ toelichting: _, ...version }) => ({
    ...version,
    onderdelen: version.herkomst === 'bestand' ? [] : version.onderdelen,
  }))
  return { ...district, versies: shown }
}

/** The districts' routes. */
export function districtRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) =>
    context.json({ items: await listDistricts(database, today()) }, 200, uncached),
  )
  router.openapi(detailRoute, async (context) => {
    const { id } = context.req.valid('param')
    const seesNotes = await visitorMay('wijkkennis', 'lezen', `wijk-${id}`)
    const district = await readDistrict(database, id, today())
    return context.json(seesNotes ? district : withoutNotes(district), 200, uncached)
  })
  router.openapi(createRouteOf, async (context) => {
    const id = await createDistrict(database, context.req.valid('json'), today())
    return context.json({ id }, 201, { Location: `/v1/projectwijken/${id}` })
  })
  router.openapi(versionRoute, async (context) => {
    const { id } = context.req.valid('param')
    const versie = await changeDistrict(database, id, context.req.valid('json'), today())
    return context.json({ id, versie }, 201)
  })
  router.openapi(splitRoute, async (context) => {
    const { id } = context.req.valid('param')
    const made = await splitDistrict(database, id, context.req.valid('json'), today())
    return context.json({ id: made }, 201, { Location: `/v1/projectwijken/${made}` })
  })
  router.openapi(withdrawRoute, async (context) => {
    const { id } = context.req.valid('param')
    const versie = await withdrawDistrict(database, id, context.req.valid('json'), today())
    return context.json({ id, versie }, 201)
  })
  router.openapi(neighbourhoodsRoute, async (context) =>
    context.json({ items: await readNeighbourhoods(database) }, 200, uncached),
  )
  addPreviews(router, database)
  return router
}

function addPreviews(router: OpenAPIHono, database: Services['database']): void {
  router.openapi(previewRoute, async (context) => {
    const { samenstelling, wijk = null, naam = '', geldigVanaf = today() } = context.req.valid('json')
    const composed = await compose(database, samenstelling)
    const asked = { districtId: wijk, name: naam, validFrom: geldigVanaf, today: today() }
    return context.json(await previewOf(database, composed, asked), 200, uncached)
  })
  router.openapi(splitPreviewRoute, async (context) => {
    const { id } = context.req.valid('param')
    const parts = await previewSplit(database, id, context.req.valid('json').snede, today())
    return context.json(parts, 200, uncached)
  })
}

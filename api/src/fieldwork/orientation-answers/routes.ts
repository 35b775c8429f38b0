// /v1/gebieden/{gebied}/orientatievragen: the guide's seven questions of an area, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { antwoord, orientatievraag } from '../../../contract/surroundings.ts'
import { orientationQuestions } from '../../../contract/vocabulary.ts'
import { door } from '../../platform/access/doors.ts'
import { badRequestOrNotFound, badRequestOrOutdated, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { type Areas, areaParameter, requireArea } from '../entries/areas.ts'
import { boundedBody, jsonBody, uncached } from '../entries/http.ts'
import { saveAnswer } from './commands.ts'
import { listAnswers, listVersions } from './queries.ts'

const tags = ['orientatie']
const path = '/v1/gebieden/{gebied}/orientatievragen'
const question = z.object({ gebied: areaParameter, vraag: z.enum(orientationQuestions) })
const questions = z.object({ items: z.array(orientatievraag) })

const listRoute = createRoute({
  ...door('wijkkennis', 'lezen', { area: 'gebied' }),
  method: 'get',
  path,
  tags,
  summary: 'De zeven vragen van de oriëntatie, met het laatste antwoord',
  request: { params: z.object({ gebied: areaParameter }), query: z.strictObject({}) },
  responses: {
    200: jsonAnswer(questions, 'alle zeven, in de volgorde van de handreiking'),
    ...badRequestOrNotFound,
  },
})

const saveRoute = createRoute({
  ...door('wijkkennis', 'vastleggen', { area: 'gebied' }),
  method: 'put',
  path: `${path}/{vraag}`,
  tags,
  summary: 'Een antwoord vastleggen, als volgende versie',
  request: { params: question, query: z.strictObject({}), body: jsonBody(antwoord) },
  responses: { 200: jsonAnswer(questions, 'alle zeven, met dit antwoord'), ...badRequestOrOutdated },
})

const versionsRoute = createRoute({
  ...door('wijkkennis', 'lezen', { area: 'gebied' }),
  method: 'get',
  path: `${path}/{vraag}/versies`,
  tags,
  summary: 'Alle versies van een antwoord, de laatste eerst',
  request: { params: question, query: z.strictObject({}) },
  responses: { 200: jsonAnswer(questions, 'de versies'), ...badRequestOrNotFound },
})

/** The questions' routes. */
export function orientationAnswerRoutes({ database }: Services, areas: Areas): OpenAPIHono {
  const router = createRouter()
  router.use('/v1/gebieden/:gebied/orientatievragen/*', boundedBody())
  router.openapi(listRoute, async (context) => {
    const { gebied } = context.req.valid('param')
    await requireArea(database, areas, gebied)
    return context.json({ items: await listAnswers(database, gebied) }, 200, uncached)
  })
  router.openapi(saveRoute, async (context) => {
    const { gebied, vraag } = context.req.valid('param')
    await requireArea(database, areas, gebied)
    await saveAnswer(database, gebied, vraag, context.req.valid('json'))
    return context.json({ items: await listAnswers(database, gebied) }, 200, uncached)
  })
  router.openapi(versionsRoute, async (context) => {
    const { gebied, vraag } = context.req.valid('param')
    await requireArea(database, areas, gebied)
    return context.json({ items: await listVersions(database, gebied, vraag) }, 200, uncached)
  })
  return router
}

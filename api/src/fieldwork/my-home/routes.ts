// /v1/mijn-woning: what residents see, take along, correct and erase of what is known about their home.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  antwoordOpVerzoek,
  correctieverzoek,
  gewist,
  mijnWoning,
  nieuwCorrectieverzoek,
  tellingVanVerzoeken,
} from '../../../contract/my-home.ts'
import { consentLanguages } from '../../../contract/vocabulary.ts'
import { door, tellOfReading } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { today } from '../../platform/time/today.ts'
import { type Areas, areaParameter, requireArea } from '../entries/areas.ts'
import { entryId, jsonBody, uncached } from '../entries/http.ts'
import { answerRequest, eraseHome, requestCorrection } from './commands.ts'
import { asCsv } from './export.ts'
import { asPage } from './page.ts'
import {
  correctionsInReach,
  correctionsOfHome,
  countOpenCorrections,
  type ReadOwnHome,
  readMyHome,
} from './queries.ts'

const tags = ['mijn woning']
const query = z.strictObject({})
const requests = z.object({ items: z.array(correctieverzoek) })

const readRoute = createRoute({
  ...door('eigen-woning', 'lezen', { purpose: 'inzage door bewoner' }),
  method: 'get',
  path: '/v1/mijn-woning',
  tags,
  summary: 'Alles wat over de eigen woning bekend is, en wie ernaar keek',
  request: { query },
  responses: { 200: jsonAnswer(mijnWoning, 'wat bekend is'), ...badRequestOrNotFound },
})

const exportRoute = createRoute({
  ...door('eigen-woning', 'downloaden', { purpose: 'gegevens meenemen door bewoner' }),
  method: 'get',
  path: '/v1/mijn-woning/uitvoer',
  tags,
  summary: 'Hetzelfde om mee te nemen: een pagina om te lezen, JSON of CSV',
  request: {
    query: z.strictObject({
      vorm: z.enum(['json', 'csv', 'html']).default('json'),
      taal: z.enum(consentLanguages).default('nl').meta({ description: 'van de pagina om te lezen' }),
    }),
  },
  responses: {
    200: {
      description: 'een bestand',
      content: {
        'application/json': { schema: mijnWoning },
        'text/csv': { schema: z.string() },
        'text/html': { schema: z.string() },
      },
    },
    ...badRequestOrNotFound,
  },
})

const requestRoute = createRoute({
  ...door('eigen-woning', 'vastleggen', { purpose: 'verzoek om verbetering' }),
  method: 'post',
  path: '/v1/mijn-woning/correctieverzoeken',
  tags,
  summary: 'Zeggen wat er niet klopt; de regisseur van de wijk krijgt het te zien',
  request: { query, body: jsonBody(nieuwCorrectieverzoek) },
  responses: { 201: jsonAnswer(requests, 'vastgelegd'), ...badRequestOrNotFound },
})

const eraseRoute = createRoute({
  ...door('eigen-woning', 'vastleggen', { purpose: 'wissen op verzoek van bewoner' }),
  method: 'delete',
  path: '/v1/mijn-woning/gegevens',
  tags,
  summary: 'Alles wissen wat mensen over de woning vastlegden; tellingen van de wijk blijven kloppen',
  request: { query },
  responses: { 200: jsonAnswer(gewist, 'gewist'), ...badRequest },
})

const listRoute = createRoute({
  ...door('betrokkenheid', 'vastleggen', {
    area: 'gebied',
    kind: 'gebied',
    purpose: 'verzoeken van bewoners behandelen',
  }),
  method: 'get',
  path: '/v1/correctieverzoeken',
  tags,
  summary: 'Wat bewoners zeggen dat niet klopt; zonder gebied: van alle wijken die je mag zien',
  request: { query: z.strictObject({ gebied: areaParameter.optional() }) },
  responses: { 200: jsonAnswer(requests, 'wat op antwoord wacht eerst'), ...badRequestOrNotFound },
})

const countRoute = createRoute({
  ...door('betrokkenheid', 'vastleggen', { purpose: 'verzoeken van bewoners tellen' }),
  method: 'get',
  path: '/v1/correctieverzoeken/telling',
  tags,
  summary: 'Hoeveel verzoeken op antwoord wachten in de wijken die je mag zien',
  request: { query },
  responses: { 200: jsonAnswer(tellingVanVerzoeken, 'aantallen'), ...badRequest },
})

const answerRoute = createRoute({
  ...door('betrokkenheid', 'vastleggen', {
    object: 'id',
    kind: 'correctieverzoek',
    purpose: 'verzoek van bewoner beantwoorden',
  }),
  method: 'post',
  path: '/v1/correctieverzoeken/{id}/antwoord',
  tags,
  summary: 'Een verzoek beantwoorden',
  request: { params: entryId, query, body: jsonBody(antwoordOpVerzoek) },
  responses: { 204: { description: 'beantwoord' }, ...badRequestOrNotFound },
})

/** The home of the resident who asks; their sign-in decides it, no address does. */
async function ownHome(): Promise<string> {
  const { memberships } = await currentScope().visitor()
  const [home] = memberships.flatMap(({ role, dwellings }) => (role === 'bewoner' ? dwellings : []))
  if (!home) throw new AppError('not-found', told`Your sign-in is for no home: ask for a new code.`)
  currentScope().note({
    action: 'eigen woning',
    subject: 'eigen-woning',
    objectKind: 'verblijfsobject',
    objectId: home,
    purpose: 'recht van bewoner',
    result: 'geslaagd',
  })
  return home
}

/** The routes of one's own home, and of what residents ask. */
export function myHomeRoutes({ database }: Services, areas: Areas, readFacts: ReadOwnHome): OpenAPIHono {
  const router = createRouter()
  const read = async () => readMyHome(database, await ownHome(), readFacts, today())
  router.openapi(readRoute, async (context) => context.json(await read(), 200, uncached))
  router.openapi(exportRoute, async (context) => {
    const { vorm, taal } = context.req.valid('query')
    const told = await read()
    const headers = { ...uncached, 'Content-Disposition': `attachment; filename="mijn-woning.${vorm}"` }
    if (vorm === 'json') return context.json(told, 200, headers)
    const body = vorm === 'csv' ? asCsv(told) : await asPage(told, taal, today())
    return context.body(body, 200, { ...headers, 'Content-Type': `text/${vorm}; charset=utf-8` })
  })
  router.openapi(requestRoute, async (context) => {
    const home = await ownHome()
    await requestCorrection(database, home, context.req.valid('json'))
    return context.json({ items: await correctionsOfHome(database, home) }, 201, uncached)
  })
  router.openapi(eraseRoute, async (context) =>
    context.json({ gebeurtenissen: await eraseHome(database, await ownHome()) }, 200, uncached),
  )
  router.openapi(listRoute, async (context) => {
    const { gebied } = context.req.valid('query')
    if (gebied) await requireArea(database, areas, gebied)
    const items = await correctionsInReach(database, gebied ? areas.boundary(gebied) : undefined)
    tellOfReading('betrokkenheid', { objectKind: 'correctieverzoek', objectCount: items.length })
    return context.json({ items }, 200, uncached)
  })
  router.openapi(countRoute, async (context) =>
    context.json(await countOpenCorrections(database, today()), 200, uncached),
  )
  router.openapi(answerRoute, async (context) => {
    const home = await answerRequest(database, context.req.valid('param').id, context.req.valid('json'))
    // Residents see in the list of who looked that their request was handled.
    currentScope().note({
      action: 'vastleggen',
      subject: 'betrokkenheid',
      objectKind: 'verblijfsobject',
      objectId: home,
      purpose: 'verzoek van bewoner beantwoorden',
      result: 'geslaagd',
    })
    return context.body(null, 204)
  })
  return router
}

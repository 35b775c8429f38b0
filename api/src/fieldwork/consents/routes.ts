// /v1/toestemmingen and a home's consents, withdrawals and moves, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { consentTexts } from '../../../../data/reference/consent-texts.ts'
import {
  bewoning,
  intrekking,
  nieuweToestemming,
  toestemmingenVanWoning,
  toestemmingsoverzicht,
  toestemmingstekst,
  verhuizing,
} from '../../../contract/consent.ts'
import { verblijfsobjectIdentificatie } from '../../../contract/registry.ts'
import { limitedPurposes } from '../../../contract/rights.ts'
import { consentLanguages, consentPurposes } from '../../../contract/vocabulary.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import {
  badRequest,
  badRequestOrNotFound,
  badRequestOrOutdated,
  jsonAnswer,
} from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { type Areas, requireArea } from '../entries/areas.ts'
import { inArea, jsonBody, uncached } from '../entries/http.ts'
import { dayOf } from '../occupancies/days.ts'
import { requireHome } from '../occupancies/queries.ts'
import { moveHouse } from '../occupancies/save.ts'
import { giveConsent, withdrawConsent } from './commands.ts'
import { type ConsentPurpose, consentsOfArea, consentsOfHome } from './queries.ts'

const tags = ['toestemmingen']
const home = '/v1/verblijfsobjecten/{identificatie}'
const params = z.object({ identificatie: verblijfsobjectIdentificatie })
const query = z.strictObject({})
const ofHome = { object: 'identificatie', kind: 'verblijfsobject' }

const textsRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/toestemmingsteksten',
  tags,
  summary: 'De teksten waarmee om toestemming wordt gevraagd, elke versie',
  request: { query },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(toestemmingstekst) }), 'de teksten'),
    ...badRequest,
  },
})

const listRoute = createRoute({
  ...door('toestemmingen', 'lezen', {
    area: 'gebied',
    kind: 'gebied',
    purpose: 'overzicht van toestemmingen',
  }),
  method: 'get',
  path: '/v1/toestemmingen',
  tags,
  summary: 'Woningen van een gebied waar een toestemming geldt',
  request: { query: inArea },
  responses: { 200: jsonAnswer(toestemmingsoverzicht, 'per doel en per woning'), ...badRequestOrNotFound },
})

const homeRoute = createRoute({
  ...door('toestemmingen', 'lezen', { ...ofHome, purpose: 'toestemmingen van een woning inzien' }),
  method: 'get',
  path: `${home}/toestemmingen`,
  tags,
  summary: 'Wat de bewoners van nu goedvinden, en hoe dat zo kwam',
  request: { params, query },
  responses: { 200: jsonAnswer(toestemmingenVanWoning, 'de toestemmingen'), ...badRequestOrNotFound },
})

const giveRoute = createRoute({
  ...door('toestemmingen', 'vastleggen', { ...ofHome, purpose: 'toestemming vastleggen' }),
  method: 'post',
  path: `${home}/toestemmingen`,
  tags,
  summary: 'Een toestemming vastleggen',
  request: { params, query, body: jsonBody(nieuweToestemming) },
  responses: { 201: jsonAnswer(toestemmingenVanWoning, 'vastgelegd'), ...badRequestOrNotFound },
})

const withdrawRoute = createRoute({
  ...door('toestemmingen', 'vastleggen', { ...ofHome, purpose: 'toestemming intrekken' }),
  method: 'post',
  path: `${home}/toestemmingen/intrekkingen`,
  tags,
  summary: 'Een toestemming intrekken, of alle; werkt meteen',
  request: { params, query, body: jsonBody(intrekking) },
  responses: { 201: jsonAnswer(toestemmingenVanWoning, 'ingetrokken'), ...badRequestOrNotFound },
})

const moveRoute = createRoute({
  ...door('toestemmingen', 'vastleggen', { ...ofHome, purpose: 'verhuizing vastleggen' }),
  method: 'post',
  path: `${home}/verhuizingen`,
  tags,
  summary: 'Een verhuizing vastleggen: toestemmingen, wensen en codes van wie hier woonde, eindigen meteen',
  request: { params, query, body: jsonBody(verhuizing) },
  responses: {
    201: jsonAnswer(z.object({ bewoning: bewoning.nullable() }), 'wie er nu woont, zonder naam'),
    ...badRequestOrOutdated,
  },
})

const texts = consentTexts.flatMap(({ purpose, version, from, ...words }) =>
  consentLanguages.map((taal) => ({
    doel: purpose,
    versie: version,
    vanaf: from,
    taal,
    titel: words[taal].title,
    tekst: words[taal].text,
  })),
)

/** The purposes that the visitor's roles may see and record; the database limits the rows by the same table. */
async function purposesOfVisitor(): Promise<readonly ConsentPurpose[]> {
  const { memberships } = await currentScope().visitor()
  const seen = new Set<ConsentPurpose>(
    memberships.flatMap(({ role }) => limitedPurposes[role] ?? [...consentPurposes]),
  )
  return consentPurposes.filter((purpose) => seen.has(purpose))
}

/** The routes of consent. */
export function consentRoutes({ database }: Services, areas: Areas): OpenAPIHono {
  const router = createRouter()
  router.openapi(textsRoute, (context) => context.json({ items: texts }, 200))
  router.openapi(listRoute, async (context) => {
    const { gebied } = context.req.valid('query')
    await requireArea(database, areas, gebied)
    return context.json(await consentsOfArea(database, gebied, areas.boundary(gebied)), 200, uncached)
  })
  router.openapi(homeRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'toestemmingen', 'lezen')
    return context.json(
      await consentsOfHome(database, identificatie, await purposesOfVisitor()),
      200,
      uncached,
    )
  })
  router.openapi(giveRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'toestemmingen', 'vastleggen')
    await giveConsent(database, identificatie, context.req.valid('json'))
    return context.json(
      await consentsOfHome(database, identificatie, await purposesOfVisitor()),
      201,
      uncached,
    )
  })
  router.openapi(withdrawRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'toestemmingen', 'vastleggen')
    const purposes = await purposesOfVisitor()
    await withdrawConsent(database, identificatie, context.req.valid('json'), purposes)
    return context.json(await consentsOfHome(database, identificatie, purposes), 201, uncached)
  })
  router.openapi(moveRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'toestemmingen', 'vastleggen')
    const movedOn = dayOf(context.req.valid('json').verhuisdOp, 'json.verhuisdOp')
    const present = await moveHouse(database, identificatie, movedOn)
    const told = present ? { id: present.id, sinds: present.begunOn, bekendDoor: present.knownBy } : null
    return context.json({ bewoning: told }, 201, uncached)
  })
  return router
}

// /v1/verblijfsobjecten/{id}/bewonerscodes: a code with which residents come in, for a letter or by mail.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  codePerMail,
  gemaildeBewonerscode,
  ingetrokkenCodes,
  nieuweBewonerscode,
} from '../../../contract/my-home.ts'
import { problem } from '../../../contract/problem.ts'
import { verblijfsobjectIdentificatie } from '../../../contract/registry.ts'
import { originOf } from '../../access/links.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { jsonBody, uncached } from '../entries/http.ts'
import { requireHome } from '../occupancies/queries.ts'
import { mailCode, requireMailer } from './code-mail.ts'
import { makeResidentCode, withdrawResidentCodes } from './commands.ts'
import { addressOfHome } from './queries.ts'

const makeRoute = createRoute({
  ...door('toestemmingen', 'vastleggen', {
    object: 'identificatie',
    kind: 'verblijfsobject',
    purpose: 'code voor bewoners maken',
  }),
  method: 'post',
  path: '/v1/verblijfsobjecten/{identificatie}/bewonerscodes',
  tags: ['mijn woning'],
  summary: 'Een code maken waarmee de bewoners van nu hun gegevens inzien',
  request: {
    params: z.object({ identificatie: verblijfsobjectIdentificatie }),
    query: z.strictObject({}),
  },
  responses: { 201: jsonAnswer(nieuweBewonerscode, 'de code, eenmalig'), ...badRequestOrNotFound },
})

const mailRoute = createRoute({
  ...door('toestemmingen', 'vastleggen', {
    object: 'identificatie',
    kind: 'verblijfsobject',
    purpose: 'code voor bewoners mailen',
  }),
  method: 'post',
  path: '/v1/verblijfsobjecten/{identificatie}/bewonerscodes/mails',
  tags: ['mijn woning'],
  summary: 'Een code maken en meteen mailen; het e-mailadres wordt niet bewaard',
  request: {
    params: z.object({ identificatie: verblijfsobjectIdentificatie }),
    query: z.strictObject({}),
    body: jsonBody(codePerMail),
  },
  responses: {
    201: jsonAnswer(gemaildeBewonerscode, 'de mailserver heeft de mail aangenomen'),
    503: jsonAnswer(problem, 'er is geen mailserver ingesteld, of hij neemt geen mail aan'),
    ...badRequestOrNotFound,
  },
})

const withdrawRoute = createRoute({
  ...door('toestemmingen', 'vastleggen', {
    object: 'identificatie',
    kind: 'verblijfsobject',
    purpose: 'codes voor bewoners intrekken',
  }),
  method: 'post',
  path: '/v1/verblijfsobjecten/{identificatie}/bewonerscodes/intrekkingen',
  tags: ['mijn woning'],
  summary: 'Alle codes van een woning intrekken, als er een bij een ander kwam',
  request: {
    params: z.object({ identificatie: verblijfsobjectIdentificatie }),
    query: z.strictObject({}),
  },
  responses: {
    200: jsonAnswer(ingetrokkenCodes, 'ze werken niet meer; wie ermee binnenkwam, is eruit'),
    ...badRequestOrNotFound,
  },
})

/** The routes that make residents' codes and take them back. */
export function residentCodeRoutes({ database, accounts, config }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(makeRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'toestemmingen', 'vastleggen')
    const { code, expiresAt } = await makeResidentCode(database, identificatie)
    const adres = await addressOfHome(database, identificatie)
    const made = { code, verblijfsobject: identificatie, adres, geldigTot: expiresAt }
    return context.json(made, 201, uncached)
  })
  router.openapi(mailRoute, async (context) => {
    const mailer = requireMailer(accounts.mailer)
    const { identificatie } = context.req.valid('param')
    const { email, taal } = context.req.valid('json')
    await requireHome(database, identificatie, 'toestemmingen', 'vastleggen')
    const { code, expiresAt } = await makeResidentCode(database, identificatie)
    const adres = await addressOfHome(database, identificatie)
    // A slow mail server holds nobody's transaction up; whoever sends waits, and hears whether it was taken.
    const origin = originOf(config, context.req.url)
    currentScope().beforeAnswer(() =>
      mailCode(mailer, { to: email, language: taal, origin, code, expiresAt }),
    )
    return context.json({ verblijfsobject: identificatie, adres, geldigTot: expiresAt }, 201, uncached)
  })
  router.openapi(withdrawRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    await requireHome(database, identificatie, 'toestemmingen', 'vastleggen')
    return context.json({ codes: await withdrawResidentCodes(database, identificatie) }, 200, uncached)
  })
  return router
}

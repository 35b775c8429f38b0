// /v1/verblijfsobjecten: dwellings with addresses and buildings, over HTTP.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  pagina,
  pandIdentificatie,
  verblijfsobject,
  verblijfsobjectIdentificatie,
} from '../../../contract/registry.ts'
import { door, tellOfReading, visitorMay } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { boxParameter, limitParameter, nextPage, wholeNumber } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { findDwelling, listDwellings } from './queries.ts'
import { type HomeFacts, type RegisteredDwelling, withHomeFacts, withoutLabels } from './rules.ts'

/** Looks up what was derived about homes, by dwelling id; app.ts hands over insight's answer. */
export type ReadHomeFacts = (
  database: Database,
  dwellingIds: string[],
  withLabels: boolean,
) => Promise<Map<string, HomeFacts>>

const listQuery = z
  .strictObject({
    bbox: boxParameter.optional(),
    postcode: z
      .string()
      .transform((text) => text.replace(/\s+/g, '').toUpperCase())
      .pipe(z.string().regex(/^[1-9][0-9]{3}[A-Z]{2}$/, 'must look like 1381BA'))
      .optional(),
    huisnummer: wholeNumber(1, 99_999).optional(),
    huisletter: z
      .string()
      .regex(/^[a-zA-Z]$/)
      .optional(),
    huisnummertoevoeging: z
      .string()
      .regex(/^[0-9a-zA-Z]{1,4}$/)
      .optional(),
    pand: pandIdentificatie.optional(),
    na: verblijfsobjectIdentificatie.optional().meta({ description: 'laatste van de vorige pagina' }),
    limiet: limitParameter(100, 1000),
  })
  .refine((query) => query.postcode !== undefined || query.huisnummer === undefined, {
    path: ['huisnummer'],
    error: 'needs a postcode beside it',
  })

const listRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/verblijfsobjecten',
  tags: ['verblijfsobjecten'],
  summary: 'Verblijfsobjecten, ligplaatsen en standplaatsen in een kader, op een adres of in een pand',
  request: { query: listQuery },
  responses: { 200: jsonAnswer(pagina(verblijfsobject), 'een pagina'), ...badRequest },
})

const detailRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/verblijfsobjecten/{identificatie}',
  tags: ['verblijfsobjecten'],
  summary: 'Eén verblijfsobject, ook als het is vervallen',
  request: {
    params: z.object({ identificatie: verblijfsobjectIdentificatie }),
    query: z.strictObject({}),
  },
  responses: { 200: jsonAnswer(verblijfsobject, 'het verblijfsobject'), ...badRequestOrNotFound },
})

/**
 * Adds what was derived to a page of dwellings, in one look-up; what comes from energy labels only for who may see facts per
 * home, which the audit log is told of.
 * @param object what was asked for, where it is one thing
 */
export async function describeDwellings(
  database: Database,
  readHomeFacts: ReadHomeFacts,
  dwellings: RegisteredDwelling[],
  object?: { objectKind: 'pand' | 'verblijfsobject'; objectId: string },
) {
  const seesLabels = await visitorMay('woningfeiten', 'lezen')
  const facts = await readHomeFacts(
    database,
    dwellings.map(({ identificatie }) => identificatie),
    seesLabels,
  )
  const described = dwellings.map((dwelling) => withHomeFacts(dwelling, facts.get(dwelling.identificatie)))
  if (!seesLabels) return described.map(withoutLabels)
  if (facts.size > 0) tellOfReading('woningfeiten', { objectCount: facts.size, ...object })
  return described
}

/** The dwellings' routes. */
export function dwellingRoutes({ database }: Services, readHomeFacts: ReadHomeFacts): OpenAPIHono {
  const router = createRouter()
  router.openapi(listRoute, async (context) => {
    const { bbox, postcode, huisnummer, huisletter, huisnummertoevoeging, pand, na, limiet } =
      context.req.valid('query')
    const filter = {
      box: bbox,
      postcode,
      houseNumber: huisnummer,
      houseLetter: huisletter,
      addition: huisnummertoevoeging,
      buildingId: pand,
    }
    const found = await listDwellings(database, filter, na, limiet + 1)
    const items = await describeDwellings(database, readHomeFacts, found.slice(0, limiet))
    const last = items.at(-1)
    const volgende =
      found.length > limiet && last ? nextPage(context.req.url, 'na', last.identificatie) : null
    return context.json({ items, volgende }, 200)
  })
  router.openapi(detailRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    const found = await findDwelling(database, identificatie)
    if (!found) {
      throw new AppError(
        'not-found',
        told`There is no verblijfsobject ${identificatie} in what was imported.`,
      )
    }
    const [described] = await describeDwellings(database, readHomeFacts, [found], {
      objectKind: 'verblijfsobject',
      objectId: identificatie,
    })
    return context.json(described as NonNullable<typeof described>, 200)
  })
  return router
}

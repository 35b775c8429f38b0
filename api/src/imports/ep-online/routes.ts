// The doors to EP-Online itself: fetch the newest file, or one dwelling's registrations.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { verblijfsobjectIdentificatie } from '../../../contract/registry.ts'
import { door } from '../../platform/access/doors.ts'
import { dwelling } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import type { Services } from '../../platform/services.ts'
import type { Importer, ImportTracker } from '../runs/import-tracker.ts'
import { type EpOnlineAccess, findFile } from './online/client.ts'
import { downloadPlace, importDownload, importDwelling } from './online/download-import.ts'

const begun = jsonAnswer(z.object({ id: z.number().int() }), 'begonnen; /v1/imports/{id} zegt hoe ver het is')

const fileRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/imports/ep-online',
  tags: ['imports'],
  summary: 'Energielabels ophalen bij EP-Online: het nieuwste totaalbestand, of de wijzigingen van één dag',
  security: [{ gegevensmap: [] }],
  request: {
    query: z.strictObject({
      dag: z.iso.date().optional().meta({ description: 'zonder dag: het nieuwste totaalbestand' }),
    }),
  },
  responses: { 202: begun, ...badRequestOrNotFound },
})

const dwellingRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/verblijfsobjecten/{identificatie}/energielabelregistraties',
  tags: ['verblijfsobjecten'],
  summary: 'De registraties van één verblijfsobject nu ophalen bij EP-Online',
  security: [{ gegevensmap: [] }],
  request: { params: z.object({ identificatie: verblijfsobjectIdentificatie }), query: z.strictObject({}) },
  responses: { 202: begun, ...badRequest, ...badRequestOrNotFound },
})

/** Adds the routes to the imports' router. */
export function addEnergyLabelRoutes(router: OpenAPIHono, services: Services, tracker: ImportTracker): void {
  const { jobs, config } = services
  const access: EpOnlineAccess = { url: config.epOnlineUrl, key: config.epOnlineKey }
  const start = (location: string, fileName: string, importer: Importer) =>
    tracker.start({
      source: 'ep-online',
      location,
      format: undefined,
      wishes: { fileName, municipality: undefined, all: false, year: undefined },
      importer,
    })

  router.openapi(fileRoute, async (context) => {
    // Asked before a run begins, so that a wrong key is told at once.
    const file = await findFile(access, context.req.valid('query').dag)
    const path = await downloadPlace(config.dataFolder)
    const id = await start(path, file.name, (inner, location, options) =>
      importDownload(inner, access, file, location, options),
    )
    context.header('Location', `/v1/imports/${id}`)
    return context.json({ id }, 202)
  })

  router.openapi(dwellingRoute, async (context) => {
    const { identificatie } = context.req.valid('param')
    const [held] = await jobs.orm
      .select({ id: dwelling.id })
      .from(dwelling)
      .where(eq(dwelling.id, identificatie))
    if (!held) {
      throw new AppError(
        'not-found',
        told`There is no verblijfsobject ${identificatie} in what was imported.`,
      )
    }
    const path = await downloadPlace(config.dataFolder)
    const id = await start(path, 'EP-Online', (inner, location, options) =>
      importDwelling(inner, access, identificatie, location, options),
    )
    context.header('Location', `/v1/imports/${id}`)
    return context.json({ id }, 202)
  })
}

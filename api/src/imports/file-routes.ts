// The doors by which files come in: send one and hear what it is, then begin; or all in one request.
import type { ReadableStream } from 'node:stream/web'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { importRun, waitingFile } from '../../contract/imports.ts'
import { door } from '../platform/access/doors.ts'
import { badRequest, jsonAnswer } from '../platform/http/answers.ts'
import { wholeNumber } from '../platform/http/parameters.ts'
import type { Services } from '../platform/services.ts'
import { handedFile, receiveAndRecognise, sourceOf } from './receiving.ts'
import type { ImportTracker } from './runs/import-tracker.ts'
import { dropUpload } from './runs/uploads.ts'

const flag = z.enum(['true', 'false']).default('false')
const fileBody = {
  description: 'het bestand zelf',
  content: {
    'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
  },
}
const fileName = z.string().min(1).max(255)
const waitingId = z.object({ bestand: z.uuid() })

const recogniseRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/imports/herkenning',
  tags: ['imports'],
  summary: 'Bestand opsturen en laten herkennen; het wacht een uur op de opdracht om het in te lezen',
  security: [{ gegevensmap: [] }],
  request: { query: z.strictObject({ bestandsnaam: fileName }), body: fileBody },
  responses: { 200: jsonAnswer(waitingFile, 'wat het is, of waarom het niet kan'), ...badRequest },
})

const dropRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'delete',
  path: '/v1/imports/herkenning/{bestand}',
  tags: ['imports'],
  summary: 'Wachtend bestand weggooien',
  security: [{ gegevensmap: [] }],
  request: { params: waitingId, query: z.strictObject({}) },
  responses: { 204: { description: 'weg' }, ...badRequest },
})

const startRoute = createRoute({
  ...door('inlezen', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/imports',
  tags: ['imports'],
  summary: 'Levering inlezen; alleen vanuit de eigen pagina’s, of met het sleutelbestand in de gegevensmap',
  security: [{ gegevensmap: [] }],
  request: {
    query: z.strictObject({
      bron: importRun.shape.bron.optional().meta({ description: 'zonder bron wordt het bestand herkend' }),
      bestandsnaam: fileName.optional().meta({ description: 'hoort bij een bestand in de vraag zelf' }),
      bestand: z.uuid().optional().meta({ description: 'een bestand dat al is opgestuurd en wacht' }),
      gemeente: z
        .string()
        .regex(/^\d{4}$/, 'must be a municipality code of four digits')
        .optional(),
      jaar: wholeNumber(1995, 2100).optional().meta({ description: 'jaar van de cijfers (CBS)' }),
      datum: z.iso
        .date()
        .optional()
        .meta({ description: 'stand van een bestand dat die niet vertelt (BAG)' }),
      alles: flag,
    }),
    body: { ...fileBody, required: false },
  },
  responses: { 202: jsonAnswer(z.object({ id: z.number().int() }), 'begonnen'), ...badRequest },
})

/** Adds the routes that take files to the imports' router. */
export function addFileRoutes(router: OpenAPIHono, services: Services, tracker: ImportTracker): void {
  const { config } = services
  router.openapi(recogniseRoute, async (context) => {
    const { bestandsnaam } = context.req.valid('query')
    const body = context.req.raw.body as ReadableStream | null
    const importable = [...tracker.sources, 'engagement' as const]
    const waiting = await receiveAndRecognise(config.dataFolder, bestandsnaam, body, importable)
    return context.json(waiting, 200)
  })

  router.openapi(dropRoute, async (context) => {
    await dropUpload(config.dataFolder, context.req.valid('param').bestand)
    return context.body(null, 204)
  })

  router.openapi(startRoute, async (context) => {
    const { bron, bestandsnaam, bestand, gemeente, jaar, datum, alles } = context.req.valid('query')
    if (bron) tracker.importerOf(bron)
    const body = context.req.raw.body as ReadableStream | null
    const file = await handedFile(config.dataFolder, { bestand, bestandsnaam, bron, body })
    try {
      const id = await tracker.start({
        source: bron ?? sourceOf(file, tracker.sources),
        location: file.location,
        format: file.recognition?.formaat ?? undefined,
        wishes: {
          fileName: file.fileName,
          municipality: gemeente,
          all: alles === 'true',
          year: jaar,
          deliveredOn: datum,
        },
      })
      await file.begun()
      context.header('Location', `/v1/imports/${id}`)
      return context.json({ id }, 202)
    } catch (error) {
      await file.notBegun()
      throw error
    }
  })
}

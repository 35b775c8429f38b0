// /v1/imports/engagement: the door by which a command hands engagement events to the running product.
import type { ReadableStream } from 'node:stream/web'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { engagementImport } from '../../../contract/engagement-import.ts'
import { boundsOf, door } from '../../platform/access/doors.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { handedFile } from '../receiving.ts'
import { importEngagement } from './import-engagement.ts'

const importRoute = createRoute({
  ...door('betrokkenheid', 'vastleggen', { orCommand: true }),
  method: 'post',
  path: '/v1/imports/engagement',
  tags: ['imports'],
  summary:
    'Gebeurtenissen vastleggen uit een CSV-bestand, elke regel of geen; met proef=true alleen nakijken',
  security: [{ gegevensmap: [] }],
  request: {
    query: z.strictObject({
      bestandsnaam: z.string().min(1).max(255).optional(),
      bestand: z.uuid().optional().meta({ description: 'een bestand dat al is opgestuurd en wacht' }),
      proef: z
        .enum(['true', 'false'])
        .default('false')
        .meta({ description: 'alleen nakijken en tellen, niets vastleggen' }),
    }),
    body: {
      description: 'het bestand zelf',
      content: { 'text/csv': { schema: z.string() } },
      required: false,
    },
  },
  responses: { 200: jsonAnswer(engagementImport, 'wat het bestand bracht'), ...badRequest },
})

/** The engagement import's route. */
export function engagementImportRoutes(services: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(importRoute, async (context) => {
    const { bestandsnaam, bestand, proef } = context.req.valid('query')
    const body = context.req.raw.body as ReadableStream | null
    const request = { bestand, bestandsnaam, bron: 'engagement' as const, body }
    const file = await handedFile(services.config.dataFolder, request)
    const within = await boundsOf('betrokkenheid', 'vastleggen')
    const options = { fileName: file.fileName, dryRun: proef === 'true', within }
    // A file that waits goes on waiting: after its trial, and also where its rows were refused.
    try {
      const result = await importEngagement(services.jobs, file.location, options)
      if (!result.proef || !bestand) await file.remove()
      return context.json(result, 200, { 'Cache-Control': 'no-store' })
    } catch (error) {
      await file.notBegun()
      throw error
    }
  })
  return router
}

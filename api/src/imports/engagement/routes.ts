// /v1/imports/engagement: the door by which a command hands engagement events to the running product.
import { rm } from 'node:fs/promises'
import type { ReadableStream } from 'node:stream/web'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { engagementImport } from '../../../contract/engagement-import.ts'
import { badRequest, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { receiveUpload } from '../runs/uploads.ts'
import { requireImporter } from '../who-may-import.ts'
import { importEngagement } from './import-engagement.ts'

const importRoute = createRoute({
  method: 'post',
  path: '/v1/imports/engagement',
  tags: ['imports'],
  summary:
    'Gebeurtenissen vastleggen uit een CSV-bestand, elke regel of geen; alleen voor wie de gegevensmap kan lezen',
  security: [{ gegevensmap: [] }],
  request: {
    query: z.strictObject({
      bestandsnaam: z.string().min(1).max(255),
      proef: z
        .enum(['true', 'false'])
        .default('false')
        .meta({ description: 'alleen nakijken en tellen, niets vastleggen' }),
    }),
    body: { description: 'het bestand zelf', content: { 'text/csv': { schema: z.string() } } },
  },
  responses: { 200: jsonAnswer(engagementImport, 'wat het bestand bracht'), ...badRequest },
})

/** The engagement import's route. */
export function engagementImportRoutes(services: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(importRoute, async (context) => {
    requireImporter(services, context.req)
    const { bestandsnaam, proef } = context.req.valid('query')
    const body = context.req.raw.body as ReadableStream | null
    const file = await receiveUpload(services.config.dataFolder, bestandsnaam, body)
    try {
      const options = { fileName: bestandsnaam, dryRun: proef === 'true' }
      const result = await importEngagement(services.database, file, options)
      return context.json(result, 200, { 'Cache-Control': 'no-store' })
    } finally {
      await rm(file, { force: true })
    }
  })
  return router
}

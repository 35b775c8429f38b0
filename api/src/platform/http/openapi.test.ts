import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { badRequest, jsonAnswer } from './answers.ts'
import { apiVersionHeader, registerOpenApi } from './openapi.ts'
import { limitParameter, repeated } from './parameters.ts'
import { createRouter } from './router.ts'

const thing = z.object({ naam: z.string() }).meta({ id: 'Ding' })

interface Document {
  paths: Record<string, { get: { parameters: unknown[]; responses: Record<string, Answer> } }>
}
interface Answer {
  content: Record<string, { schema: { items: { $ref: string } } }>
}

function sampleApp() {
  const router = createRouter()
  const query = z.strictObject({
    limiet: limitParameter(10, 50),
    kleur: repeated(['rood', 'blauw']).optional(),
  })
  const route = createRoute({
    method: 'get',
    path: '/v1/dingen',
    request: { query },
    responses: { 200: jsonAnswer(z.array(thing), 'dingen'), ...badRequest },
  })
  router.openapi(route, (context) => context.json([], 200))
  const app = new OpenAPIHono()
  app.use('/v1/*', apiVersionHeader('1.2.3'))
  app.route('/', router)
  registerOpenApi(app, '1.2.3')
  return app
}

describe('/v1/openapi.json', () => {
  test('describes the routes that other routers brought, with their shapes and bounds', async () => {
    const response = await sampleApp().request('/v1/openapi.json')
    const document = (await response.json()) as Document
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
    const { parameters, responses } = document.paths['/v1/dingen']?.get ?? { parameters: [], responses: {} }
    expect(parameters).toMatchObject([
      { name: 'limiet', required: false, schema: { type: 'integer', minimum: 1, maximum: 50, default: 10 } },
      { name: 'kleur', required: false, schema: { type: 'array', items: { enum: ['rood', 'blauw'] } } },
    ])
    expect(responses[200]?.content['application/json']?.schema.items.$ref).toBe('#/components/schemas/Ding')
    expect(responses[400]?.content).toHaveProperty(['application/problem+json'])
  })

  test('may be read from other origins, and tells its version', async () => {
    const { headers } = await sampleApp().request('/v1/openapi.json')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('api-version')).toBe('1.2.3')
  })
})

describe('/v1/docs', () => {
  test('is a page without inline scripts or styles, all of whose parts are there', async () => {
    const app = sampleApp()
    const page = await (await app.request('/v1/docs')).text()
    expect(page).not.toMatch(/<script>|<style|style="|onload|https?:\/\//)
    const parts = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(parts).toHaveLength(3)
    for (const part of parts) {
      const response = await app.request(part)
      expect(response.status, part).toBe(200)
      expect((await response.text()).length, part).toBeGreaterThan(100)
    }
  })
})

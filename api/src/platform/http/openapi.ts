// The API's own description, made from every route that is mounted, and a page to read and try it.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { openApiPage } from './openapi-page.ts'

const tags = [
  { name: 'panden', description: 'Gebouwen uit de BAG' },
  { name: 'verblijfsobjecten', description: 'Verblijfsobjecten, ligplaatsen en standplaatsen uit de BAG' },
  { name: 'adressen', description: 'Zoeken zoals mensen typen' },
  { name: 'gebieden', description: 'Wijken en woonplaatsen, hun adoptie en hun clusters' },
  { name: 'orientatie', description: 'Wat mensen over een gebied te weten komen' },
  { name: 'imports', description: 'Wat is ingelezen, en wat is geweigerd' },
  { name: 'toegang', description: 'Wie er aangemeld is, en wat die mag' },
  { name: 'instellingen', description: 'Wat de kaart moet weten' },
  { name: 'ogc', description: 'OGC API – Features, voor QGIS en andere GIS-programma’s' },
]

const description = `De kaart van een wijk die zich klaarmaakt voor warmte op lage temperatuur.

- De namen zijn die van de registers; getallen zijn in meters, vierkante meters en graden (WGS 84).
- Wat fout gaat staat in een probleemdocument (RFC 9457); een onbekende parameter is een fout.
  Met \`Accept-Language: nl\` staat het er in het Nederlands, anders in het Engels.
- \`null\` betekent: onbekend in de bron.
- Wie niet is aangemeld ziet gebouwfeiten en gepubliceerde aantallen; \`/v1/ik\` zegt wat je mag.`

/** Tells with every answer which version of the API gave it (NL API Design Rules, /core/version-header). */
export function apiVersionHeader(version: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    context.res.headers.set('API-Version', version)
  }
}

/**
 * Adds /v1/openapi.json (OpenAPI 3.1) and /v1/docs to the app; call it after all routes are mounted.
 * @param version of the API, as 1.0.0
 */
export function registerOpenApi(app: OpenAPIHono, version: string): void {
  app.get('/v1/openapi.json', (context) => {
    const document = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Zwermkaart',
        version,
        description,
        license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
        contact: { name: 'Zwermkaart', url: new URL('/', context.req.url).href },
      },
      servers: [{ url: new URL(context.req.url).origin }],
      tags,
    })
    return context.json(document, 200, {
      'cache-control': 'no-cache',
      // NL API Design Rules, /core/publish-openapi: other origins may read the description (and nothing else).
      'access-control-allow-origin': '*',
    })
  })
  app.route('/', openApiPage())
}

// /v1/docs: Swagger UI from our own server, without inline scripts, so that the strict Content-Security-Policy holds.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Hono } from 'hono'

const page = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API van Zwermkaart</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/v1/docs/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<script src="/v1/docs/swagger-ui-bundle.js"></script>
<script src="/v1/docs/start.js"></script>
</body>
</html>
`

// The validator is a service elsewhere; nothing of ours goes there.
const start = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
})
`

const require = createRequire(import.meta.url)
const parts = {
  'swagger-ui.css': { file: require.resolve('swagger-ui-dist/swagger-ui.css'), type: 'text/css' },
  'swagger-ui-bundle.js': {
    file: require.resolve('swagger-ui-dist/swagger-ui-bundle.js'),
    type: 'text/javascript',
  },
} as const

/** The page and the files that it needs. */
export function openApiPage(): Hono {
  const router = new Hono()
  router.get('/v1/docs', (context) => context.html(page))
  router.get('/v1/docs/start.js', (context) =>
    context.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  for (const [name, { file, type }] of Object.entries(parts)) {
    router.get(`/v1/docs/${name}`, async (context) =>
      context.body(await readFile(file, 'utf8'), 200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'public, max-age=86400',
      }),
    )
  }
  return router
}

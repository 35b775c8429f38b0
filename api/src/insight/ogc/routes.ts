// OGC API – Features Part 1 and 2 over HTTP, under /ogc/v1. Public register facts only: no fieldwork is read here.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { door } from '../../platform/access/doors.ts'
import { badRequest } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import type { Collection } from './collection.ts'
import { collections } from './collections.ts'
import {
  collectionDocument,
  conformanceClasses,
  landingPage,
  ogcPath,
  openApiType,
  schemaDocument,
  schemaType,
} from './documents.ts'
import { featureRoutes } from './feature-routes.ts'
import { documentParameters } from './parameters.ts'
import { readExtent } from './queries.ts'

function documentRoute(path: string, summary: string, type = 'application/json') {
  return createRoute({
    ...door('gebouwfeiten', 'lezen'),
    method: 'get',
    path: `${ogcPath}${path}`,
    tags: ['ogc'],
    summary,
    request: { query: documentParameters },
    responses: {
      200: { description: summary, content: { [type]: { schema: z.looseObject({}) } } },
      ...badRequest,
    },
  })
}

const routes = {
  landing: documentRoute('', 'Waar alles begint'),
  conformance: documentRoute('/conformance', 'Standaarden waaraan de API voldoet'),
  openApi: documentRoute('/openapi', 'Beschrijving van deze API (OpenAPI 3.0)', openApiType),
  collections: documentRoute('/collections', 'Alle collecties'),
}

const originOf = (url: string): string => new URL(url).origin

function collectionRoutes({ public: database }: Services, collection: Collection): OpenAPIHono {
  const router = createRouter()
  const path = `/collections/${collection.id}`
  router.openapi(documentRoute(path, `De collectie ${collection.id}`), async (context) => {
    const extent = await readExtent(database, collection)
    return context.json(collectionDocument(originOf(context.req.url), collection, extent))
  })
  const schema = documentRoute(`${path}/schema`, `Eigenschappen van ${collection.id}`, schemaType)
  router.openapi(schema, (context) => {
    const document = schemaDocument(originOf(context.req.url), collection)
    return context.body(JSON.stringify(document), 200, { 'content-type': schemaType })
  })
  return router
}

/** OpenAPI 3.0 with paths as the standard has them, from the landing page on: clients look for /collections/…/items. */
function descriptionOf(router: OpenAPIHono, origin: string) {
  const { paths, ...document } = router.getOpenAPIDocument({
    openapi: '3.0.3',
    info: { title: 'Zwermkaart: OGC API – Features', version: '1.0.0' },
    servers: [{ url: `${origin}${ogcPath}` }],
  })
  const short = Object.entries(paths).map(([path, operations]) => [
    path.slice(ogcPath.length) || '/',
    operations,
  ])
  return { ...document, paths: Object.fromEntries(short) }
}

/** Landing page, conformance, description, collections and their features. */
export function ogcRoutes(services: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(routes.landing, (context) => context.json(landingPage(originOf(context.req.url))))
  router.openapi(routes.conformance, (context) => context.json({ conformsTo: conformanceClasses }))
  router.openapi(routes.collections, async (context) => {
    const origin = originOf(context.req.url)
    const described = collections.map(async (collection) =>
      collectionDocument(origin, collection, await readExtent(services.public, collection)),
    )
    const self = { rel: 'self', type: 'application/json', title: 'collecties', href: context.req.url }
    return context.json({ links: [self], collections: await Promise.all(described) })
  })
  for (const collection of collections) {
    router.route('/', collectionRoutes(services, collection))
    router.route('/', featureRoutes(services, collection))
  }
  router.openapi(routes.openApi, (context) => {
    const document = descriptionOf(router, originOf(context.req.url))
    return context.body(JSON.stringify(document), 200, { 'content-type': openApiType })
  })
  return router
}

// A collection's features over HTTP: a page of them, and one.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { door } from '../../platform/access/doors.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequest, badRequestOrNotFound } from '../../platform/http/answers.ts'
import { nextPage } from '../../platform/http/parameters.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import type { Collection } from './collection.ts'
import { type Crs, crsIdentifiers } from './crs.ts'
import { featureCollectionText, featureText, ogcPath } from './documents.ts'
import { FeatureCounts } from './feature-counts.ts'
import { featureParameters, itemsParameters, pageQuestion } from './parameters.ts'
import { readFeature, readFeatures } from './queries.ts'

// A plain string: the router would otherwise want to serialise what the database has written already.
const geojsonType: string = 'application/geo+json'

const geojson = (description: string) => ({
  200: { description, content: { [geojsonType]: { schema: z.looseObject({ type: z.string() }) } } },
})

function itemsRoute(collection: Collection) {
  return createRoute({
    ...door('gebouwfeiten', 'lezen'),
    method: 'get',
    path: `${ogcPath}/collections/${collection.id}/items`,
    tags: ['ogc'],
    summary: `${collection.title}: een pagina`,
    request: { query: itemsParameters(collection) },
    responses: { ...geojson('een pagina'), ...badRequest },
  })
}

function featureRoute({ id, title }: Collection) {
  return createRoute({
    ...door('gebouwfeiten', 'lezen'),
    method: 'get',
    path: `${ogcPath}/collections/${id}/items/{featureId}`,
    tags: ['ogc'],
    summary: `${title}: één object`,
    request: { params: z.object({ featureId: z.string() }), query: featureParameters },
    responses: { ...geojson('het object'), ...badRequestOrNotFound },
  })
}

/** Headers of GeoJSON in that system (Part 2, 6.5: Content-Crs). */
const geojsonHeaders = (crs: Crs) => ({
  'content-type': geojsonType,
  'content-crs': `<${crsIdentifiers[crs]}>`,
})

/** Pages of a collection's features and each feature by its id. */
export function featureRoutes({ public: database }: Services, collection: Collection): OpenAPIHono {
  const router = createRouter()
  const counts = new FeatureCounts(database)
  router.openapi(itemsRoute(collection), async (context) => {
    const { limit, bbox, boxCrs, crs, cursor, properties } = pageQuestion(context.req.valid('query'))
    const filter = { box: bbox, boxCrs, properties }
    const [found, matched] = await Promise.all([
      readFeatures(database, collection, filter, { crs, after: cursor, limit: limit + 1 }),
      counts.count(collection, filter),
    ])
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const { url } = context.req
    const { origin } = new URL(url)
    const text = featureCollectionText(
      page.map(({ feature }) => feature),
      {
        self: url,
        next: found.length > limit && last ? `${origin}${nextPage(url, 'cursor', last.id)}` : undefined,
        collection: `${origin}${ogcPath}/collections/${collection.id}`,
        matched,
      },
    )
    return context.body(text, 200, geojsonHeaders(crs))
  })
  router.openapi(featureRoute(collection), async (context) => {
    const { featureId } = context.req.valid('param')
    const { crs } = context.req.valid('query')
    const feature = await readFeature(database, collection, featureId, crs)
    if (!feature) {
      throw new AppError(
        'not-found',
        told`There is no feature ${featureId} in the collection ${collection.id}.`,
      )
    }
    const { origin } = new URL(context.req.url)
    const text = featureText(feature, context.req.url, `${origin}${ogcPath}/collections/${collection.id}`)
    return context.body(text, 200, geojsonHeaders(crs))
  })
  return router
}

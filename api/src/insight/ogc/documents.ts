// The documents around the features: landing page, conformance, collections and their schemas.
import type { Box } from '../../platform/db/boxes.ts'
import type { Collection } from './collection.ts'
import { crsIdentifiers, storageCrs, supportedCrs } from './crs.ts'

export const ogcPath = '/ogc/v1'

const json = 'application/json'
const geojson = 'application/geo+json'
/** Media type of the API's description, as OGC API – Features asks for it. */
export const openApiType = 'application/vnd.oai.openapi+json;version=3.0'
export const schemaType = 'application/schema+json'

export interface Link {
  rel: string
  type: string
  title: string
  href: string
}

const link = (rel: string, type: string, title: string, href: string): Link => ({ rel, type, title, href })

/** Classes of the standards that this API keeps to. */
export const conformanceClasses = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
]

/** @param origin scheme and host under which we were asked */
export function landingPage(origin: string) {
  const root = `${origin}${ogcPath}`
  return {
    title: 'Zwermkaart: BAG en CBS',
    description:
      'Panden en verblijfsobjecten uit de BAG, en wijken en buurten van het CBS, zoals ze in Zwermkaart zijn ingelezen.',
    links: [
      link('self', json, 'dit document', root),
      link('service-desc', openApiType, 'beschrijving van de API', `${root}/openapi`),
      link('service-doc', 'text/html', 'beschrijving van de API, om te lezen', `${origin}/v1/docs`),
      link('conformance', json, 'standaarden waaraan de API voldoet', `${root}/conformance`),
      link('data', json, 'collecties', `${root}/collections`),
    ],
  }
}

const publicDomain = {
  title: 'CC0 1.0',
  href: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl',
}

/** @param extent west, south, east, north in degrees; absent without features */
export function collectionDocument(origin: string, collection: Collection, extent: Box | undefined) {
  const { id, title, description, licence = publicDomain } = collection
  const self = `${origin}${ogcPath}/collections/${id}`
  return {
    id,
    title,
    description,
    itemType: 'feature',
    ...(extent && { extent: { spatial: { bbox: [[...extent]], crs: crsIdentifiers.crs84 } } }),
    crs: supportedCrs,
    storageCrs,
    links: [
      link('self', json, title, self),
      link('items', geojson, title, `${self}/items`),
      link('describedby', schemaType, `eigenschappen van ${title}`, `${self}/schema`),
      link('license', 'text/html', licence.title, licence.href),
    ],
  }
}

/** JSON Schema of a collection's properties; every one may be empty but the identification. */
export function schemaDocument(origin: string, { id, title, geometryType, properties }: Collection) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}${ogcPath}/collections/${id}/schema`,
    title,
    type: 'object',
    properties: {
      ...properties,
      geometry: { format: `geometry-${geometryType.toLowerCase()}`, 'x-ogc-role': 'primary-geometry' },
    },
  }
}

/** What stands around the features of a page. */
export interface PageFrame {
  self: string
  next: string | undefined
  collection: string
  matched: number
}

/** A page of features: the frame as JSON, the features as the database wrote them. */
export function featureCollectionText(features: string[], { self, next, collection, matched }: PageFrame) {
  const links = [
    link('self', geojson, 'deze pagina', self),
    ...(next ? [link('next', geojson, 'volgende pagina', next)] : []),
    link('collection', json, 'de collectie', collection),
  ]
  const frame = JSON.stringify({
    type: 'FeatureCollection',
    timeStamp: new Date().toISOString(),
    numberMatched: matched,
    numberReturned: features.length,
    links,
  })
  return `${frame.slice(0, -1)},"features":[${features.join(',')}]}`
}

/** One feature with its links. */
export function featureText(feature: string, self: string, collection: string) {
  const links = [
    link('self', geojson, 'dit object', self),
    link('collection', json, 'de collectie', collection),
  ]
  return `${feature.slice(0, -1)},"links":${JSON.stringify(links)}}`
}

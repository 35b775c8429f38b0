// Every door of the product, tried by somebody without an account: what it tells is what it told when nothing personal was
// there, to the byte; or it asks to sign in.
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { lonLatBox } from '../contract/registry.ts'
import { productServices, signIn } from './access/testing.ts'
import { createApp, createFetch } from './app.ts'
import { readRevisions } from './insight/tiles/queries.ts'
import { testDatabase } from './platform/db/testing.ts'
import {
  buildPublicRegistry,
  emptyPersonalTables,
  mark,
  markedClass,
  type Planted,
  plantPersonalRecords,
} from './testing/plant.ts'

const database = testDatabase()
const origin = 'http://127.0.0.1'
let planted: Planted
let fetch: ReturnType<typeof createFetch>
let app: ReturnType<typeof createApp>

interface Operation {
  'x-recht'?: string
  parameters?: { name: string; in: string; required?: boolean }[]
}
let operations: { method: string; path: string; operation: Operation }[] = []

/** Doors that let everybody write, and what that writes. */
const openToWrite: Record<string, string> = {
  'post /v1/straat-herkenningen':
    'answers a question about streets that is too long for an address; stores nothing',
  'post /v1/demo/personages/{rol}':
    'signs in as one of the invented people of the demo; refused on anything else',
  'post /v1/mijn-woning/aanmelding': 'comes in with a code from a letter; guessing ends after ten turns',
  'delete /v1/ik/sessies': "ends one's own sessions; who has none gets 401 or nothing ends",
  'delete /v1/ik/sessies/{sessie}': "ends one's own session alone",
}

/** Routes that are no operation of the API, and why each needs no door. */
const withoutDoor: Record<string, string> = {
  'GET /tiles/:revision/:z/:x/:file{.+\\.mvt}':
    'public facts, made from tables that hold nothing else; under woningfeiten/ the store asks for the right at every tile',
  'GET /rechten': 'the table of rights to read: which role may do what',
  'GET /.well-known/security.txt': 'where to report a weakness',
  'GET /robots.txt': 'for search engines',
  'GET /tiles.json': 'says where the tiles of who asks are',
  'GET /auth/*': 'signing in itself',
  'POST /auth/*': 'signing in itself',
  'GET /health': 'for who operates the server',
  'GET /ready': 'for who operates the server',
  'GET /v1/openapi.json': 'the description of the API',
  'GET /v1/docs': 'the page to read that with',
  'GET /v1/docs/start.js': 'part of that page',
  'GET /v1/docs/swagger-ui.css': 'part of that page',
  'GET /v1/docs/swagger-ui-bundle.js': 'part of that page',
}

/** Descriptions and code: they name every class and field that there is, and hold no data. */
const describing = new Set([
  '/v1/openapi.json',
  '/v1/docs',
  '/v1/docs/start.js',
  '/rechten',
  '/',
  '/index.html',
])

/** Names of fields that hold something of a label or of engagement. */
const personalFields =
  /"(energielabel\w*|energieklasse|labelstatus|label_\w+|perStatus|perCategorie|woningtypeBron|woningtypeGeregistreerd|woningtypeTwijfel|gebeurtenissen|toelichting)":/

const answersOf = async (paths: string[], headers: Record<string, string> = {}) => {
  const told: [string, { status: number; body: Buffer }][] = []
  for (const path of paths) {
    const answer = await fetch(new Request(origin + path, { headers }))
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    const plain = isPacked ? gunzipSync(bytes) : bytes
    // The moment at which the OGC API answers is no content.
    const text = plain.toString('latin1').replace(/"timeStamp":"[^"]*"/, '')
    told.push([path, { status: answer.status, body: Buffer.from(text, 'latin1') }])
  }
  return new Map(told)
}

/** An operation's path with what was planted filled in. */
function filled({ path, operation }: { path: string; operation: Operation }): string[] {
  const [building = '', dwelling = ''] = [planted.buildings[5], planted.dwellings[5]]
  const ofArea = path.includes('/buurten') ? 'BU04570101' : path.includes('/wijken') ? 'WK045701' : 'GM0457'
  const values: Record<string, string> = {
    '/panden/{identificatie}': `/panden/${building}`,
    '{identificatie}': dwelling,
    '{gebied}': 'wijk-noord',
    '{code}': ofArea,
    '/panden/items/{featureId}': `/panden/items/${building}`,
    '/verblijfsobjecten/items/{featureId}': `/verblijfsobjecten/items/${dwelling}`,
    '{featureId}': `${ofArea}-2024`,
    '/projectwijken/{id}': '/projectwijken/noord',
    '{id}': '1',
    '{publicatie}': planted.publication,
    '{vraag}': 'wat-speelt-er',
    '{soort}': 'jaar-voor-1005',
    '{bestand}': 'woningen.csv',
  }
  const base = Object.entries(values).reduce((made, [name, value]) => made.replace(name, value), path)
  const box = '4.9,52.2,5.2,52.4'
  const queries: Record<string, string> = {
    bbox: box,
    zoek: 'Dorpsstraat',
    figuur: 'gas',
    gebied: 'wijk-noord',
  }
  const names = (operation.parameters ?? [])
    .filter(({ in: place }) => place === 'query')
    .map(({ name }) => name)
  const required = (operation.parameters ?? []).filter((one) => one.in === 'query' && one.required)
  const query = required.map(({ name }) => `${name}=${queries[name] ?? 1}`).join('&')
  const all = names.includes('limit') ? 'limit=1000' : names.includes('limiet') ? 'limiet=50' : ''
  const joined = [query, all].filter(Boolean).join('&')
  return [joined ? `${base}?${joined}` : base]
}

/** Every tile that there is, with and without labels. */
async function tilePaths(): Promise<string[]> {
  const shape = z.object({
    tiles: z.tuple([z.string()]),
    minzoom: z.number(),
    maxzoom: z.number(),
    bounds: lonLatBox,
  })
  const document = await (await fetch(new Request(`${origin}/tiles.json`))).json()
  const { tiles, minzoom, maxzoom, bounds } = shape.parse(document)
  const [west, south, east, north] = bounds
  const paths: string[] = []
  for (let zoom = minzoom; zoom <= maxzoom; zoom++) {
    const column = (longitude: number) => Math.floor(((longitude + 180) / 360) * 2 ** zoom)
    const row = (latitude: number) =>
      Math.floor(((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * 2 ** zoom)
    for (let x = column(west); x <= column(east); x++)
      for (let y = row(north); y <= row(south); y++)
        paths.push(
          new URL(tiles[0]).pathname
            .replace('%7Bz%7D', `${zoom}`)
            .replace('%7Bx%7D', `${x}`)
            .replace('%7By%7D', `${y}`),
        )
  }
  return paths
}

const reads = () => operations.filter(({ method }) => method === 'get')

let paths: string[] = []
let before = new Map<string, { status: number; body: Buffer }>()
let after = new Map<string, { status: number; body: Buffer }>()

beforeAll(async () => {
  planted = await buildPublicRegistry(database())
  // An installation without anybody says so on the page for signing in.
  await signIn(database(), { role: 'beheerder' })
  const services = await productServices(database(), { SECURITY_CONTACT: 'mailto:meld@voorbeeld.test' })
  app = createApp(services)
  fetch = createFetch(services)
  const description = (await (await fetch(new Request(`${origin}/v1/openapi.json`))).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  const plain = Object.keys(withoutDoor).flatMap((route) => {
    const path = route.split(' ')[1] ?? ''
    return /[:*]/.test(path) ? [] : [path]
  })
  const tiles = await tilePaths()
  paths = [...reads().flatMap(filled), ...tiles, ...plain, '/', '/index.html', '/auth/get-session']
  before = await answersOf(paths)
  await plantPersonalRecords(database(), planted)
  // Somebody who may see it all looks first, and leaves everything that is remembered filled.
  await answersOf(paths, await signIn(database(), { role: 'regisseur' }, { role: 'analist' }))
  // The revision that the store knows is at most a second old.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  after = await answersOf(paths)
})

describe('somebody without an account', () => {
  test('is asked to sign in, or told what there was before anything personal', () => {
    const statuses = [...before].map(([path, { status }]) => [path, status] as const)
    const tried = statuses.filter(([path]) => !describing.has(path) && !path.startsWith('/auth'))
    expect(tried.filter(([, status]) => ![200, 204, 401].includes(status))).toEqual([])
    const differing = paths.filter((path) => {
      const [one, other] = [before.get(path), after.get(path)]
      return one?.status !== other?.status || !other || !one?.body.equals(other.body)
    })
    expect(differing).toEqual([])
    expect(paths.length).toBeGreaterThan(80)
  })

  test('finds no mark, no label and no field of either, in no answer and no tile', () => {
    for (const [path, { status, body }] of after) {
      if (describing.has(path) || path.startsWith('/v1/docs')) continue
      const text = body.toString('latin1')
      expect([path, text.includes(mark), text.includes(markedClass)]).toEqual([path, false, false])
      if (status === 200) expect([path, personalFields.exec(text)?.[1] ?? null]).toEqual([path, null])
      if (path.startsWith('/tiles')) expect([path, /label_/.test(text)]).toEqual([path, false])
    }
  })

  test('is refused by everything that is not a public subject', () => {
    const open = new Set([
      'gebouwfeiten:lezen',
      'wijken:lezen',
      'publicaties:lezen',
      'publicaties:downloaden',
      'gebouwfeiten:downloaden',
    ])
    for (const one of reads()) {
      const [path = ''] = filled(one)
      const isOpen = open.has(one.operation['x-recht'] ?? '')
      const expected = isOpen ? 200 : 401
      // One's own account is read with a public right, and asks for the account itself.
      if (one.path.startsWith('/v1/ik/')) continue
      expect([path, after.get(path)?.status]).toEqual([path, expected])
    }
  })

  test('gets no tile with labels', async () => {
    const { labelRevision } = await readRevisions(database())
    for (const path of (await tilePaths()).map((tile) =>
      tile.replace(/^\/tiles\/[^/]+/, `/tiles/woningfeiten/${labelRevision}`),
    ))
      expect((await fetch(new Request(origin + path))).status).toBe(401)
  })

  test('writes nothing', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    for (const one of operations.filter(({ method }) => method !== 'get')) {
      if (`${one.method} ${one.path}` in openToWrite) continue
      const [path = ''] = filled(one)
      const method = one.method.toUpperCase()
      const answer = await fetch(
        new Request(origin + path, { method, headers, ...(method !== 'DELETE' && { body: '{}' }) }),
      )
      expect([method, path, answer.status]).toEqual([method, path, 401])
    }
  })
})

describe('the marks', () => {
  test('are in every table of what people recorded, and in the answers to who may see them', async () => {
    expect(await emptyPersonalTables(database())).toEqual([])
    const headers = await signIn(
      database(),
      { role: 'regisseur' },
      { role: 'analist' },
      { role: 'beheerder' },
    )
    const told = await answersOf(paths, headers)
    const marked = [...told].filter(([path, { body }]) => {
      const text = body.toString('latin1')
      return !describing.has(path) && (text.includes(mark) || text.includes(markedClass))
    })
    const found = marked.map(([path]) => path.replace(/\?.*/, '').replace(/\d{16}/, '…'))
    expect(found).toEqual(
      expect.arrayContaining([
        '/v1/panden/…',
        '/v1/verblijfsobjecten',
        '/v1/verblijfsobjecten/…/energielabels',
        '/v1/verblijfsobjecten/…/woningtypecorrecties',
        '/v1/gebieden/wijk-noord/profiel/woningen.csv',
        '/v1/gebieden/wijk-noord/orientatievragen',
        '/v1/ontmoetingsplekken',
        '/v1/belanghebbenden',
        '/v1/koppelkansen',
        '/v1/leden',
      ]),
    )
  })
})

describe('every route', () => {
  test('has a door, or stands in the list of those that need none', () => {
    const described = new Map(
      operations.map(({ method, path, operation }) => [
        `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        operation['x-recht'],
      ]),
    )
    const mounted = new Set(
      app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    )
    const open = [...mounted].filter((route) => !described.get(route) && !(route in withoutDoor))
    expect(open).toEqual([])
    expect(Object.keys(withoutDoor).filter((route) => !mounted.has(route))).toEqual([])
    const writes = operations.map(({ method, path }) => `${method} ${path}`)
    expect(Object.keys(openToWrite).filter((route) => !writes.includes(route))).toEqual([])
  })
})

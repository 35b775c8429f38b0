// The service itself as the source, against a server that answers as PDOK's OGC API Features does.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importRun } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { serveGuarded, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { importRoutes } from '../routes.ts'
import { importAreaStatistics } from './import-area-statistics.ts'

const database = testDatabase()
let server: Server
let asked: string[]
let answer: (path: string, query: URLSearchParams, base: string) => unknown
let base: string

const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ],
  ],
})
const feature = (id: number, properties: Record<string, unknown>, west = 5.03, south = 52.3) => ({
  type: 'Feature',
  id: `c0ffee-${id}`,
  properties: { gemeentecode: 'GM0363', gemeentenaam: 'Amsterdam', water: 'NEE', jaar: 2024, ...properties },
  geometry: square(west, south),
})
const pages: Record<string, unknown[]> = {
  gemeenten: [feature(1, {}), feature(2, { water: 'JA' })],
  wijken: [feature(3, { wijkcode: 'WK0363SB', wijknaam: 'Weesp' })],
  buurten: [
    feature(4, { buurtcode: 'BU0363SB01', buurtnaam: 'Een', wijkcode: 'WK0363SB', aantalInwoners: 1030 }),
    feature(
      5,
      { buurtcode: 'BU0363SB02', buurtnaam: 'Twee', wijkcode: 'WK0363SB', aantalInwoners: -99997 },
      5.06,
    ),
  ],
}

/** One feature a page, with a link to the next, as PDOK gives it. */
function answerLikePdok(path: string, query: URLSearchParams, root: string): unknown {
  if (path === '/2024/collections') return { collections: Object.keys(pages).map((id) => ({ id })) }
  const name = /^\/2024\/collections\/(\w+)\/items$/.exec(path)?.[1] ?? ''
  const features = pages[name]
  if (!features) return undefined
  const at = Number(query.get('cursor') ?? 0)
  const next = { rel: 'next', href: `${root}/collections/${name}/items?cursor=${at + 1}&${query}` }
  const links = [{ rel: 'self', href: root }, ...(at + 1 < features.length ? [next] : [])]
  return { type: 'FeatureCollection', links, features: features.slice(at, at + 1), numberReturned: 1 }
}

beforeEach(async () => {
  await emptyTables(database())
  const registry = buildRegistry(database())
  // 5.0353, 52.3074
  registry.building({ at: [131_000, 480_000] })
  await registry.store()
  asked = []
  answer = answerLikePdok
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    asked.push(`${url.pathname}${url.search}`)
    const content = answer(url.pathname, url.searchParams, base)
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': 'application/geo+json' })
    response.end(typeof content === 'string' ? content : JSON.stringify(content ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2024`
})
afterEach(() => server.close())

const stored = () =>
  database().rows<{ code: string }>(sql`select code, year from registry.statistical_area order by code`)

test('follows the pages of every collection, only where buildings are, and stores the areas that hold one', async () => {
  const { counts } = await importAreaStatistics(database(), base, { fileName: 'pdok 2024', year: 2024 })
  expect(counts).toEqual({
    gemeenten: { occurrences: 1, read: 1, added: 1, updated: 0, unchanged: 0 },
    wijken: { occurrences: 1, read: 1, added: 1, updated: 0, unchanged: 0 },
    buurten: { occurrences: 2, read: 1, added: 1, updated: 0, unchanged: 0 },
    water: { occurrences: 1 },
    elders: { occurrences: 1 },
  })
  expect(await stored()).toEqual(['BU0363SB01', 'GM0363', 'WK0363SB'].map((code) => ({ code, year: 2024 })))
  const [first] = asked.filter((path) => path.includes('/buurten/items'))
  const box = new URLSearchParams(first?.split('?')[1]).get('bbox')?.split(',').map(Number) ?? []
  expect(box[0]).toBeLessThan(5.0353)
  expect(box[2]).toBeGreaterThan(5.0353)
  expect((box[2] ?? 0) - (box[0] ?? 0)).toBeLessThan(0.03)
  const [run] = await database().orm.select().from(importRun).where(sql`source = 'cbs'`)
  expect(run).toMatchObject({ format: 'cbs-ogc-api', fileName: 'pdok 2024', state: 'succeeded' })
})

test.each<[string, (path: string) => unknown, RegExp]>([
  ['an unknown year', () => undefined, /no such edition/],
  ['a web page', () => '<html>onderhoud</html>', /Nothing was changed/],
  ['another service', () => ({ collections: [{ id: 'panden' }] }), /CBS_URL/],
  [
    'a next page elsewhere',
    (path) =>
      path.endsWith('/collections')
        ? { collections: [{ id: 'buurten' }] }
        : {
            features: [feature(4, { buurtcode: 'BU0363SB01' })],
            links: [{ rel: 'next', href: 'http://localhost:1/x' }],
          },
    /otherwise/,
  ],
])('%s is told, and nothing is stored', async (_, wrong, words) => {
  answer = wrong
  await expect(importAreaStatistics(database(), base, { year: 2024 })).rejects.toThrow(words)
  expect(await stored()).toEqual([])
})

test('a service that does not answer is told with another way', async () => {
  server.close()
  server.closeAllConnections()
  await expect(importAreaStatistics(database(), base, { year: 2024 })).rejects.toThrow(
    /download the GeoPackage/,
  )
})

test('over HTTP: from the own pages only, followed as any run', async () => {
  const services = testServices(database())
  const config = { ...services.config, cbsUrl: base.replace('2024', '{jaar}') }
  const jobs = { importers: { cbs: importAreaStatistics }, afterImport: async () => {} }
  const elsewhere = serveGuarded(services, importRoutes({ ...services, config }, jobs))
  expect((await elsewhere.request('/v1/imports/cbs?jaar=2024', { method: 'POST' })).status).toBe(403)
  const app = serveRoutes(importRoutes({ ...services, config }, jobs))
  const own = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }
  expect((await app.request('/v1/imports/cbs?jaar=1066', own)).status).toBe(400)
  const begun = await app.request('/v1/imports/cbs?jaar=2024', own)
  expect(begun.status).toBe(202)
  const { id } = (await begun.json()) as { id: number }
  await expect
    .poll(
      async () => ((await (await app.request(`/v1/imports/${id}`)).json()) as { toestand: string }).toestand,
    )
    .toBe('succeeded')
  expect(await stored()).toHaveLength(3)
})

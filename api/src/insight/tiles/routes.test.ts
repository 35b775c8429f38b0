import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problem } from '../../../contract/problem.ts'
import type { Database } from '../../platform/db/database.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { tileAt } from './grid.ts'
import { rebuildTiles } from './rebuild.ts'
import { tileRoutes } from './routes.ts'
import { featuresOf } from './testing.ts'
import { TileStore } from './tile-store.ts'

const database = testDatabase()
let revision = ''
let place: { longitude: number; latitude: number }

beforeAll(async () => {
  const registry = buildRegistry(database())
  registry.row({ count: 5, number: 1 })
  await registry.store()
  await database().rows(sql`insert into registry.street_line (street_id, name, kind, geometry) values ('0457300000000009',
    'Slijkstraat', 'woonstraat', ST_GeomFromText('MULTILINESTRING((130900 480000, 131100 480010))', 28992))`)
  await database().rows(sql`insert into registry.background_area (kind, geometry) values ('water',
    ST_GeomFromText('MULTIPOLYGON(((131000 479900, 131200 479900, 131200 479980, 131000 479980, 131000 479900)))', 28992))`)
  await database().rows(sql`insert into insight.street_label (street_id, part, name, rotation, length, point)
    values ('0457300000000009', 1, 'Slijkstraat', -3, 80, ST_SetSRID(ST_MakePoint(131000, 480005), 28992))`)
  revision = (await rebuildTiles(database())).revision
  const [point] = await database().rows<{ longitude: number; latitude: number }>(sql`
    select ST_X(p) as longitude, ST_Y(p) as latitude
    from ST_Transform(ST_SetSRID(ST_MakePoint(131010, 480004), 28992), 4326) p`)
  place = point as typeof place
})
afterAll(() => emptyTables(database()))

const app = () => serveRoutes(tileRoutes(testServices(database())) as never)

function pathOf(z: number, of = revision): string {
  const { x, y } = tileAt(place.longitude, place.latitude, z)
  return `/tiles/${of}/${z}/${x}/${y}.mvt`
}

async function ask(path: string, headers: Record<string, string> = {}) {
  return app().request(path, { headers })
}

async function problemAt(path: string) {
  const response = await ask(path)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return problem.parse(await response.json())
}

test('a tile comes compressed, to keep for a year under its revision', async () => {
  const response = await ask(pathOf(16), { 'accept-encoding': 'gzip, deflate, br' })
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/vnd.mapbox-vector-tile',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
  })
  const tile = gunzipSync(Buffer.from(await response.arrayBuffer()))
  const houses = featuresOf(tile, 'panden')
  expect(houses.map(({ properties }) => properties.huisnummers).sort()).toEqual(['1', '3', '5', '7', '9'])
  expect(featuresOf(tile, 'straatlijnen')[0]?.properties).toEqual({
    naam: 'Slijkstraat',
    soort: 'woonstraat',
  })
  expect(featuresOf(tile, 'achtergrond')[0]?.properties).toEqual({ soort: 'water' })
  expect(featuresOf(tile, 'straten')[0]?.properties).toEqual({ naam: 'Slijkstraat', rotatie: -3, lengte: 80 })
})

test('a client without gzip gets the same tile as it is, under an ETag of its own', async () => {
  const compressed = await ask(pathOf(15), { 'accept-encoding': 'gzip' })
  for (const accepted of ['identity', 'gzip;q=0', 'br, gzip; q=0.0']) {
    const plain = await ask(pathOf(15), { 'accept-encoding': accepted })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.headers.get('etag')).not.toBe(compressed.headers.get('etag'))
    expect(featuresOf(new Uint8Array(await plain.arrayBuffer()), 'panden')).toHaveLength(5)
  }
})

test('who has a tile already is told so', async () => {
  const etag = (await ask(pathOf(14), { 'accept-encoding': 'gzip' })).headers.get('etag') as string
  const again = await ask(pathOf(14), { 'accept-encoding': 'gzip', 'if-none-match': `"other", ${etag}` })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  const other = await ask(pathOf(14), { 'accept-encoding': 'gzip', 'if-none-match': '"other"' })
  expect(other.status).toBe(200)
})

test('below zoom 13 a tile has cells and no building', async () => {
  const tile = new Uint8Array(await (await ask(pathOf(12))).arrayBuffer())
  expect(featuresOf(tile, 'panden')).toEqual([])
  const cells = featuresOf(tile, 'overzicht')
  expect(cells.reduce((sum, { properties }) => sum + Number(properties.panden), 0)).toBe(5)
  expect(cells[0]?.properties).toMatchObject({ bouwjaar: 1970, bouwperiode: '1965-1974' })
})

test('a tile with nothing in it is 204', async () => {
  const response = await ask(`/tiles/${revision}/14/0/0.mvt`)
  expect([response.status, await response.text()]).toEqual([204, ''])
})

test('an old revision is gone, and the answer names the present one', async () => {
  expect(await problemAt(pathOf(14, 'abc'))).toMatchObject({
    status: 410,
    detail: expect.stringContaining(revision),
  })
})

test.each([
  ['17/0/0.mvt', 404],
  ['5/0/0.mvt', 404],
  ['14/16384/0.mvt', 404],
  ['14/0/99999999999.mvt', 400],
  ['14/-1/0.mvt', 400],
  ['14/1.5/0.mvt', 400],
  ['x/0/0.mvt', 400],
])('tile %s does not exist: %i', async (path, status) => {
  expect(await problemAt(`/tiles/${revision}/${path}`)).toMatchObject({ status })
})

test('TileJSON tells where the tiles are and what is in them', async () => {
  const response = await ask('/tiles.json')
  const document = (await response.json()) as {
    tiles: string[]
    bounds: number[]
    vector_layers: { id: string }[]
  }
  expect(document).toMatchObject({
    tilejson: '3.0.0',
    tiles: [`http://localhost/tiles/${revision}/{z}/{x}/{y}.mvt`],
    minzoom: 6,
    maxzoom: 16,
    attribution: 'Kadaster BAG',
  })
  const [west = 0, south = 0, east = 0, north = 0] = document.bounds
  expect(west < place.longitude && place.longitude < east).toBe(true)
  expect(south < place.latitude && place.latitude < north).toBe(true)
  const ids = document.vector_layers.map(({ id }) => id)
  expect(ids).toEqual(['panden', 'overzicht', 'straten', 'straatlijnen', 'achtergrond'])
  const again = await ask('/tiles.json', { 'if-none-match': response.headers.get('etag') as string })
  expect(again.status).toBe(304)
})

test('twenty requests for one missing tile ask the database once, and a stored tile not at all', async () => {
  const { counting, asked } = countingDatabase()
  const store = new TileStore(counting)
  const tile = tileAt(place.longitude, place.latitude, 15)
  await store.settled()
  const before = asked()
  const tiles = await Promise.all(Array.from({ length: 20 }, () => store.tile('key', revision, tile)))
  const once = asked() - before
  expect(once).toBeLessThanOrEqual(6)
  expect(new Set(tiles).size).toBe(1)
  expect(store.atHand('key')).toBe(tiles[0])
  await store.tile('key', revision, tile)
  expect(asked() - before).toBe(once)
})

/** The test's database with a count of the statements that reach it. */
function countingDatabase(): { counting: Database; asked: () => number } {
  let count = 0
  const counting = new Proxy(database(), {
    get(target, name) {
      if (name === 'rows' || name === 'orm') count++
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { counting, asked: () => count }
}

test('the cache keeps to its bytes', async () => {
  const store = new TileStore(database(), { cacheBytes: 1500 })
  for (const z of [14, 15, 16]) {
    const tile = tileAt(place.longitude, place.latitude, z)
    await store.tile(String(z), revision, tile)
  }
  const kept = [14, 15, 16].filter((z) => store.atHand(String(z)))
  expect(kept.length).toBeLessThan(3)
  expect(kept).toContain(16)
})

test('records in memory and records in the database give the same tile', async () => {
  const [inMemory, fromDatabase] = [new TileStore(database()), new TileStore(database(), { recordBytes: 0 })]
  await Promise.all([inMemory.settled(), fromDatabase.settled()])
  for (const z of [13, 14, 15, 16]) {
    const tile = tileAt(place.longitude, place.latitude, z)
    const [one, other] = await Promise.all([
      inMemory.tile(String(z), revision, tile),
      fromDatabase.tile(String(z), revision, tile),
    ])
    const idsOf = ({ gzip }: { gzip: Buffer }) =>
      featuresOf(gunzipSync(gzip), 'panden')
        .map(({ id, properties }) => JSON.stringify([id, properties]))
        .sort()
    expect(idsOf(one)).toEqual(idsOf(other))
    expect(idsOf(one)).toHaveLength(5)
  }
})

test('a new dataset replaces what is in memory', async () => {
  const store = new TileStore(database())
  await store.settled()
  const registry = buildRegistry(database(), { municipality: '0458' })
  registry.town({ id: '2000' })
  registry.building({ at: [131010, 480020] })
  await registry.store()
  const { revision: next } = await rebuildTiles(database())
  const tile = tileAt(place.longitude, place.latitude, 16)
  await new Promise((resolve) => setTimeout(resolve, 150))
  const { gzip } = await store.tile('next', next, tile)
  expect(featuresOf(gunzipSync(gzip), 'panden')).toHaveLength(6)
  await store.settled()
  const again = await new TileStore(database()).tile('next', next, tile)
  expect(featuresOf(gunzipSync(again.gzip), 'panden')).toHaveLength(6)
})

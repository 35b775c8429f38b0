// Uncached tiles: ours and ST_AsMVT's, one after the other for every tile, in one process on one database. Ours as the product
// makes them (records in memory) and from the database; PostGIS's from a table made for it and from the registry's outlines.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { serve } from '@hono/node-server'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { gridZoom, type Tile } from '../../api/src/insight/tiles/grid.ts'
import { readAllRecords } from '../../api/src/insight/tiles/queries.ts'
import { RecordMemory } from '../../api/src/insight/tiles/record-memory.ts'
import { tileRoutes } from '../../api/src/insight/tiles/routes.ts'
import { buildTile } from '../../api/src/insight/tiles/tile.ts'
import { compression, TileStore } from '../../api/src/insight/tiles/tile-store.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { type PostgisSource, postgisTile } from './postgis-tiles.ts'
import { median, row } from './statistics.ts'

const compress = promisify(gzip)
const drawn = { streetLabels: false, streetLines: false, background: false }

/** Tiles of a zoom around buildings drawn by lot, the same every time, so that towns count and fields do not. */
export async function sampleTiles(database: Database, z: number, count: number): Promise<Tile[]> {
  const places = await database.rows<{ x: number; y: number }>(sql`
    select ST_XMin(span)::int as x, ST_YMin(span)::int as y from insight.building_tile_record
    order by md5(building_id::text) limit ${count * 3}::int`)
  const bits = 12 + gridZoom - z
  const tiles = new Map(
    places.map(({ x, y }) => [`${x >> bits} ${y >> bits}`, { z, x: x >> bits, y: y >> bits }]),
  )
  return [...tiles.values()].slice(0, count)
}

/** Ways to a tile: its bytes, and where it is served. */
interface Way {
  name: string
  make: (tile: Tile) => Promise<Uint8Array>
  path: (tile: Tile) => string
  made: number[]
  served: number[]
}

/** Measures and prints one zoom: made (MVT bytes in hand) and served (compressed, over HTTP), medians in milliseconds. */
export async function coldTiles(database: Database, z: number, count: number): Promise<void> {
  const tiles = await sampleTiles(database, z, count)
  const memory = await RecordMemory.of(Buffer.concat(await readAllRecords(database)))
  const server = await startServer(database)
  const way = (name: string, make: Way['make'], path: Way['path']): Way => ({
    name,
    make,
    path,
    made: [],
    served: [],
  })
  const at = ({ z, x, y }: Tile) => `${z}/${x}/${y}.mvt`
  const ways = [
    way(
      'ours',
      (tile) => buildTile(database, tile, drawn, memory),
      (tile) => `/tiles/${server.revision}/${at(tile)}`,
    ),
    way(
      'ours, database',
      (tile) => buildTile(database, tile, drawn),
      (tile) => `/database/${server.revision}/${at(tile)}`,
    ),
    way(
      'AsMVT prepared',
      (tile) => postgisTile(database, tile, 'prepared'),
      (tile) => `/prepared/${at(tile)}`,
    ),
    way(
      'AsMVT registry',
      (tile) => postgisTile(database, tile, 'registry'),
      (tile) => `/registry/${at(tile)}`,
    ),
  ]
  // Every tile as often as there are ways, each way first once, so that none always finds warm pages.
  for (let round = 0; round < ways.length; round++)
    for (const tile of tiles)
      for (let turn = 0; turn < ways.length; turn++)
        await measure(ways[(round + turn) % ways.length] as Way, tile, server.url)
  server.close()
  const [ours] = ways as [Way]
  for (const { name, made, served } of ways)
    console.log(
      row(
        `z${z} ${name}`,
        median(made),
        median(made) / median(ours.made),
        median(served),
        median(served) / median(ours.served),
      ),
    )
}

async function measure(way: Way, tile: Tile, url: string): Promise<void> {
  const start = performance.now()
  await way.make(tile)
  way.made.push(performance.now() - start)
  const before = performance.now()
  const response = await fetch(url + way.path(tile), { headers: { 'accept-encoding': 'gzip' } })
  if (!response.ok) throw new Error(`${way.path(tile)}: ${response.status}`)
  await response.arrayBuffer()
  way.served.push(performance.now() - before)
}

/** All ways behind one server; ours with a cache that holds nothing. */
async function startServer(database: Database) {
  const app = new Hono()
  const inMemory = new TileStore(database, { cacheBytes: 1 })
  const inDatabase = new TileStore(database, { cacheBytes: 1, recordBytes: 0 })
  await Promise.all([inMemory.settled(), inDatabase.settled()])
  const nobody = { accounts: { sessionOf: async () => undefined }, config: { behindProxy: false } }
  app.route('/', tileRoutes({ public: database, web: database, ...nobody }, inMemory))
  app.get('/database/:revision/:z/:x/:y', async (context) => {
    const { revision, z, x, y } = context.req.param()
    const tile = { z: Number(z), x: Number(x), y: Number.parseInt(y, 10) }
    const { gzip: content, digest } = await inDatabase.tile(context.req.path, revision, tile)
    return compressed(content, digest)
  })
  app.get('/:source{prepared|registry}/:z/:x/:y', async (context) => {
    const { source, z, x, y } = context.req.param()
    const tile = { z: Number(z), x: Number(x), y: Number.parseInt(y, 10) }
    const content = await compress(await postgisTile(database, tile, source as PostgisSource), compression)
    return compressed(content, createHash('sha1').update(content).digest('base64url'))
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    revision: await inMemory.currentRevision(),
    close: () => server.close(),
  }
}

function compressed(content: Buffer, digest: string): Response {
  return new Response(content as Buffer<ArrayBuffer>, {
    headers: { etag: `"${digest}"`, 'content-encoding': 'gzip' },
  })
}

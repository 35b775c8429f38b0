// Uncached tiles: ours and ST_AsMVT's, one after the other for every tile, in one process on one database.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { serve } from '@hono/node-server'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { gridZoom, type Tile } from '../../api/src/insight/tiles/grid.ts'
import { tileRoutes } from '../../api/src/insight/tiles/routes.ts'
import { buildTile } from '../../api/src/insight/tiles/tile.ts'
import { compression, TileStore } from '../../api/src/insight/tiles/tile-store.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { postgisTile } from './postgis-tiles.ts'
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

/** Medians a tile in milliseconds. */
interface Side {
  made: number[]
  served: number[]
  bytes: number[]
}

/** Measures and prints one zoom: made (MVT bytes in hand) and served (compressed, over HTTP). */
export async function coldTiles(database: Database, z: number, count: number): Promise<void> {
  const tiles = await sampleTiles(database, z, count)
  const server = await startServer(database)
  const ours: Side = { made: [], served: [], bytes: [] }
  const theirs: Side = { made: [], served: [], bytes: [] }
  for (const round of [0, 1])
    for (const tile of tiles) {
      const path = `${tile.z}/${tile.x}/${tile.y}.mvt`
      const sides = [
        () =>
          measure(
            ours,
            () => buildTile(database, tile, drawn),
            `${server.url}/tiles/${server.revision}/${path}`,
          ),
        () => measure(theirs, () => postgisTile(database, tile), `${server.url}/postgis/${path}`),
      ]
      // Every tile twice, each side first once, so that neither always finds warm pages.
      for (const side of round ? sides.reverse() : sides) await side()
    }
  server.close()
  const ratio = (part: 'made' | 'served') => median(theirs[part]) / median(ours[part])
  console.log(row(`z${z} ours`, median(ours.made), median(ours.served), median(ours.bytes) / 1000))
  console.log(row(`z${z} ST_AsMVT`, median(theirs.made), median(theirs.served), median(theirs.bytes) / 1000))
  console.log(row('ratio', ratio('made'), ratio('served')))
}

async function measure(side: Side, make: () => Promise<Uint8Array>, url: string): Promise<void> {
  const start = performance.now()
  const bytes = await make()
  side.made.push(performance.now() - start)
  side.bytes.push(bytes.length)
  const before = performance.now()
  const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  await response.arrayBuffer()
  side.served.push(performance.now() - before)
}

/** Both kinds of tile behind one server; ours with a cache that holds nothing. */
async function startServer(database: Database) {
  const app = new Hono()
  const store = new TileStore(database, 1)
  app.route('/', tileRoutes({ database }, store))
  app.get('/postgis/:z/:x/:y{.+\\.mvt}', async (context) => {
    const { z, x, y } = context.req.param()
    const tile = { z: Number(z), x: Number(x), y: Number.parseInt(y, 10) }
    const content = await compress(await postgisTile(database, tile), compression)
    const etag = `"${createHash('sha1').update(content).digest('base64url')}"`
    return context.body(content as Buffer<ArrayBuffer>, 200, { etag, 'content-encoding': 'gzip' })
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    revision: await store.currentRevision(),
    close: () => server.close(),
  }
}

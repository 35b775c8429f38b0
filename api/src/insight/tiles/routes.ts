// Vector tiles over HTTP. Mount before any middleware: a header set after `next()` costs two thirds of the rate of a stored tile.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { tileZooms } from '../../../contract/tiles.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import type { Services } from '../../platform/services.ts'
import { isTile, type Tile } from './grid.ts'
import { readBounds } from './queries.ts'
import { tileJson } from './tile-json.ts'
import { type StoredTile, TileStore } from './tile-store.ts'

const expand = promisify(gunzip)
const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/

const shared = { 'x-content-type-options': 'nosniff', vary: 'accept-encoding' }
const kept = { ...shared, 'cache-control': 'public, max-age=31536000, immutable' }

/** `/tiles/{revision}/{z}/{x}/{y}.mvt` and `/tiles.json`. */
export function tileRoutes({ database }: Pick<Services, 'database'>, store = new TileStore(database)): Hono {
  const app = new Hono()

  app.get('/tiles/:revision/:z/:x/:y{.+\\.mvt}', async (context): Promise<Response> => {
    const { revision, z, x, y } = context.req.param()
    const key = `${z}/${x}/${y}`
    const atHand = store.atHand(revision, key)
    return answer(context, atHand ?? (await store.tile(revision, key, tileOf(z, x, y.slice(0, -4)))))
  })

  app.get('/tiles.json', async (context) => {
    const revision = await store.currentRevision()
    const bounds = await readBounds(database)
    const body = JSON.stringify(tileJson({ origin: new URL(context.req.url).origin, revision, bounds }))
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
    const headers = { ...shared, etag, 'cache-control': 'public, max-age=5' }
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
    return context.body(body, 200, { ...headers, 'content-type': 'application/json' })
  })

  return app
}

/** Sends a tile as the client takes it; each form has an ETag of its own. */
function answer(context: Context, { gzip, digest }: StoredTile): Response | Promise<Response> {
  if (gzip.length === 0) return context.body(null, 204, kept)
  const compressed = acceptsGzip.test(context.req.header('accept-encoding') ?? '')
  const etag = compressed ? `"${digest}"` : `"${digest}-plain"`
  const known = context.req.header('if-none-match')
  if (known?.includes(etag)) return context.body(null, 304, { ...kept, etag })
  const headers = { ...kept, etag, 'content-type': 'application/vnd.mapbox-vector-tile' }
  if (!compressed) return expand(gzip).then((plain) => context.body(bodyOf(plain), 200, headers))
  return context.body(bodyOf(gzip), 200, { ...headers, 'content-encoding': 'gzip' })
}

/** Hono's types want memory that is not shared; Node's buffers never are here. */
function bodyOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return buffer as Buffer<ArrayBuffer>
}

/** @throws AppError invalid-input for anything but whole numbers, not-found for a tile that does not exist */
function tileOf(z: string, x: string, y: string): Tile {
  if (![z, x, y].every((part) => /^\d{1,9}$/.test(part)))
    throw new AppError(
      'invalid-input',
      `There is no tile ${z}/${x}/${y}: zoom, column and row are whole numbers.`,
    )
  const tile = { z: Number(z), x: Number(x), y: Number(y) }
  if (!isTile(tile) || tile.z < tileZooms.minimum || tile.z > tileZooms.maximum)
    throw new AppError(
      'not-found',
      `There is no tile ${z}/${x}/${y}: zooms go from ${tileZooms.minimum} to ${tileZooms.maximum}, columns and rows from 0 to 2^zoom - 1.`,
    )
  return tile
}

// Vector tiles over HTTP. The path of a stored tile is kept bare, for it decides how many people one server can show a map:
// no middleware, no promise, headers made once a tile. Mount these routes before any middleware.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { labelledTiles, tileZooms } from '../../../contract/tiles.ts'
import { addressOf } from '../../platform/access/request-scopes.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import type { Services } from '../../platform/services.ts'
import { isTile, type Tile } from './grid.ts'
import { LabelTiles, type TileReader } from './label-tiles.ts'
import { readBounds } from './queries.ts'
import { tileJson } from './tile-json.ts'
import { type StoredTile, TileStore } from './tile-store.ts'

const expand = promisify(gunzip)
const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/

const shared = { 'x-content-type-options': 'nosniff', vary: 'accept-encoding' }
const kept = { ...shared, 'cache-control': 'public, max-age=31536000, immutable' }
/** Kept by nobody but the reader's own browser, which asks each time whether it may still show it. */
const asked = { ...shared, 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' }

/** What @hono/node-server hands over beside the request; absent in tests. */
type Environment = { Bindings: { incoming?: IncomingMessage } }

/** What tiles need of the product's services. */
interface TileServices extends Pick<Services, 'public' | 'web'> {
  accounts: Pick<Services['accounts'], 'sessionOf'>
  config: Pick<Services['config'], 'behindProxy'>
}

/** `/tiles/{revision}/{z}/{x}/{y}.mvt`, `/tiles/woningfeiten/{revision}/…` with labels, and `/tiles.json`. */
export function tileRoutes(
  { public: database, web, accounts, config }: TileServices,
  store = new TileStore(database),
): Hono<Environment> {
  const app = new Hono<Environment>()
  const labelled = new LabelTiles(web, store)
  const readerOf = async (context: Context): Promise<TileReader> => ({
    session: await accounts.sessionOf(context.req.raw.headers),
    origin: addressOf(context, config.behindProxy),
  })

  const withLabels = async (context: Context<Environment>, path: string) => {
    const [, , , revision = '', z = '', x = '', file = ''] = path.split('/')
    const tile = tileOf(z, x, file.slice(0, -'.mvt'.length))
    return answer(context, await labelled.tile(await readerOf(context), path, revision, tile), asked)
  }

  // One route for both kinds: with a second one the router would take its slow way for each stored tile.
  app.get('/tiles/:revision/:z/:x/:file{.+\\.mvt}', (context): Response | Promise<Response> => {
    const { path } = context.req
    const atHand = store.atHand(path)
    if (atHand) return answer(context, atHand)
    const { revision, z, x, file } = context.req.param()
    if (revision === labelledTiles) return withLabels(context, path)
    const tile = tileOf(z, x, file.slice(0, -'.mvt'.length))
    return store.tile(path, revision, tile).then((stored) => answer(context, stored))
  })

  app.get('/tiles.json', async (context) => {
    const labelRevision = await labelled.revisionFor(await readerOf(context))
    const revision = await store.currentRevision()
    const bounds = await readBounds(database)
    const { origin } = new URL(context.req.url)
    const body = JSON.stringify(tileJson({ origin, revision, labelRevision, bounds }))
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
    const caching = labelRevision === undefined ? 'public, max-age=5' : 'private, no-cache'
    const headers = { ...asked, etag, 'cache-control': caching }
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
    return context.body(body, 200, { ...headers, 'content-type': 'application/json' })
  })

  return app
}

/** Sends a tile as the client takes it; each form has an ETag of its own. */
function answer(
  context: Context<Environment>,
  tile: StoredTile,
  keeping = kept,
): Response | Promise<Response> {
  if (tile.gzip.length === 0) return new Response(null, { status: 204, headers: keeping })
  const compressed = acceptsGzip.test(headerOf(context, 'accept-encoding') ?? '')
  const etag = compressed ? `"${tile.digest}"` : `"${tile.digest}-plain"`
  if (headerOf(context, 'if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers: { ...keeping, etag } })
  if (!compressed) return expand(tile.gzip).then((plain) => response(plain, headersFor(plain, etag, keeping)))
  tile.headers ??= { ...headersFor(tile.gzip, etag, keeping), 'content-encoding': 'gzip' }
  return response(tile.gzip, tile.headers)
}

function headersFor(body: Buffer, etag: string, keeping: typeof kept): Record<string, string> {
  const type = 'application/vnd.mapbox-vector-tile'
  return { ...keeping, etag, 'content-type': type, 'content-length': String(body.length) }
}

/**
 * The server writes a Response with plain headers at once, where `context.body` would make a Headers object of them.
 * The cast: types want memory that is not shared, which Node's buffers are not.
 */
function response(body: Buffer, headers: Record<string, string>): Response {
  return new Response(body as Buffer<ArrayBuffer>, { headers })
}

/** A header of the request; Node has them parsed, where `context.req.header` would copy them all. */
function headerOf(
  context: Context<Environment>,
  name: 'accept-encoding' | 'if-none-match',
): string | undefined {
  const parsed = context.env?.incoming?.headers[name]
  return typeof parsed === 'string' ? parsed : context.env?.incoming ? undefined : context.req.header(name)
}

/** @throws AppError invalid-input for anything but whole numbers, not-found for a tile that does not exist */
function tileOf(z: string, x: string, y: string): Tile {
  if (![z, x, y].every((part) => /^\d{1,9}$/.test(part)))
    throw new AppError(
      'invalid-input',
      told`There is no tile ${z}/${x}/${y}: zoom, column and row are whole numbers.`,
    )
  const tile = { z: Number(z), x: Number(x), y: Number(y) }
  if (!isTile(tile) || tile.z < tileZooms.minimum || tile.z > tileZooms.maximum)
    throw new AppError(
      'not-found',
      told`There is no tile ${z}/${x}/${y}: zooms go from ${tileZooms.minimum} to ${tileZooms.maximum}, columns and rows from 0 to 2^zoom - 1.`,
    )
  return tile
}

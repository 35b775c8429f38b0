import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productServices, signIn } from '../../access/testing.ts'
import { createFetch } from '../../app.ts'
import { dwellingLabel } from '../../platform/db/schema/insight.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { tileAt } from './grid.ts'
import { LabelTiles } from './label-tiles.ts'
import { rebuildTiles } from './rebuild.ts'
import { featuresOf } from './testing.ts'
import { TileStore } from './tile-store.ts'

const database = testDatabase()
let analyst: Record<string, string> = {}
let guide: Record<string, string> = {}
let place = ''
let labelRevision = ''
let revision = ''
let fetch: (path: string, headers?: Record<string, string>) => Promise<Response>

beforeAll(async () => {
  const registry = buildRegistry(database())
  const [first] = registry.row({ count: 3 })
  await registry.store()
  await database()
    .orm.insert(dwellingLabel)
    .values({
      dwellingId: first?.dwellings[0]?.id ?? '',
      labelId: 1,
      status: 'geregistreerd',
      energyClass: 'A+++++',
      match: 'verblijfsobject',
      method: 'nta-8800',
      reason: 'enige-registratie',
      registrationCount: 1,
    })
  ;({ revision, labelRevision } = await rebuildTiles(database()))
  const [point] = await database().rows<{ longitude: number; latitude: number }>(sql`
    select ST_X(p) as longitude, ST_Y(p) as latitude from ST_Transform(ST_SetSRID(ST_MakePoint(131010, 480004), 28992), 4326) p`)
  const { x, y } = tileAt(point?.longitude ?? 0, point?.latitude ?? 0, 14)
  place = `14/${x}/${y}.mvt`
  analyst = await signIn(database(), { role: 'analist' })
  guide = await signIn(database(), { role: 'buurtbegeleider', district: 'noord' })
  const serve = createFetch(await productServices(database()))
  fetch = async (path, headers = {}) => serve(new Request(`http://127.0.0.1${path}`, { headers }))
})
afterAll(() => emptyTables(database()))

const labelled = () => `/tiles/woningfeiten/${labelRevision}/${place}`
const plain = { 'accept-encoding': 'identity' }
const lettersIn = async (answer: Response) =>
  featuresOf(new Uint8Array(await answer.arrayBuffer()), 'panden').flatMap(
    ({ properties }) => properties.label_slechtst ?? [],
  )

describe('tiles with labels', () => {
  test('go to who may see facts per home, and no cache keeps them for another', async () => {
    const answer = await fetch(labelled(), { ...analyst, 'accept-encoding': 'gzip' })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-cache',
      vary: 'accept-encoding, cookie',
      'content-encoding': 'gzip',
    })
    const tile = gunzipSync(Buffer.from(await answer.arrayBuffer()))
    expect(featuresOf(tile, 'panden').map(({ properties }) => properties.label_slechtst)).toContain('A+++++')
    const etag = answer.headers.get('etag') ?? ''
    const again = { ...analyst, 'accept-encoding': 'gzip', 'if-none-match': etag }
    expect((await fetch(labelled(), again)).status).toBe(304)
    expect((await fetch(labelled(), { ...again, cookie: '' })).status).toBe(401)
  })

  test('go to nobody else, also when they lie in memory already', async () => {
    expect(await lettersIn(await fetch(labelled(), { ...analyst, ...plain }))).toEqual(['A+++++'])
    expect((await fetch(labelled(), plain)).status).toBe(401)
    expect((await fetch(labelled(), { ...guide, ...plain })).status).toBe(403)
    expect((await fetch(labelled(), { cookie: 'better-auth.session_token=x.y', ...plain })).status).toBe(401)
  })

  test('end with the session and with the membership, at the very next tile', async () => {
    const session = await signIn(database(), { role: 'regisseur' })
    const passing = await signIn(database(), { role: 'regisseur' })
    expect((await fetch(labelled(), session)).status).toBe(200)
    expect((await fetch(labelled(), passing)).status).toBe(200)
    await database().rows(sql`update access.membership set revoked_at = now() where id =
      (select id from access.membership where role = 'regisseur' order by created_at desc limit 1)`)
    expect((await fetch(labelled(), passing)).status).toBe(403)
    await database().rows(sql`delete from access.session where user_id =
      (select account_id from access.membership where role = 'regisseur' order by created_at limit 1)`)
    expect((await fetch(labelled(), session)).status).toBe(401)
    expect((await fetch(labelled(), analyst)).status).toBe(200)
  })

  test('are announced to who may see them alone', async () => {
    const addressFor = async (headers: Record<string, string>) => {
      const document = (await (await fetch('/tiles.json', headers)).json()) as {
        tiles: string[]
        vector_layers: { fields: Record<string, string> }[]
      }
      const { tegels } = (await (await fetch('/v1/instellingen', headers)).json()) as { tegels: string }
      const [address = ''] = document.tiles
      expect(decodeURI(new URL(address).pathname)).toBe(tegels)
      return [tegels, 'label_slechtst' in (document.vector_layers[0]?.fields ?? {})]
    }
    expect(await addressFor(analyst)).toEqual([`/tiles/woningfeiten/${labelRevision}/{z}/{x}/{y}.mvt`, true])
    expect(await addressFor(guide)).toEqual([`/tiles/${revision}/{z}/{x}/{y}.mvt`, false])
    expect(await addressFor({})).toEqual([`/tiles/${revision}/{z}/{x}/{y}.mvt`, false])
  })

  test('cannot be had under the public path, nor the public ones with labels', async () => {
    expect(await lettersIn(await fetch(`/tiles/${revision}/${place}`, { ...analyst, ...plain }))).toEqual([])
    expect((await fetch(`/tiles/${labelRevision}/${place}`, analyst)).status).toBe(410)
    expect((await fetch(`/tiles/woningfeiten/${revision}/${place}`, analyst)).status).toBe(410)
  })

  test('are refused by the store itself: a handler that forgot to ask gets nothing', async () => {
    const services = await productServices(database())
    const store = new LabelTiles(services.web, new TileStore(services.public))
    const [, x, y] = place.split(/[/.]/).map(Number)
    const tile = { z: 14, x: x ?? 0, y: y ?? 0 }
    const nobody = { session: undefined, origin: undefined }
    await expect(store.tile(nobody, labelled(), labelRevision, tile)).rejects.toThrow(/Sign in first/)
    await expect(
      store.tile({ ...nobody, session: 'made-up' }, labelled(), labelRevision, tile),
    ).rejects.toThrow(/Sign in first/)
  })

  test('the database gives no label to who may not see them, whatever is asked of it', async () => {
    const { public: everybody } = await productServices(database())
    expect(await everybody.rows(sql`select * from insight.building_label`)).toEqual([])
    expect(await database().rows(sql`select building_id from insight.building_label`)).toHaveLength(1)
  })

  test('are told to the audit log once for a session, and so is who was refused', async () => {
    const session = await signIn(database(), { role: 'analist' })
    const refused = await signIn(database(), { role: 'raad' })
    const before = await records()
    for (let i = 0; i < 3; i++) await fetch(labelled(), session)
    for (let i = 0; i < 3; i++) await fetch(labelled(), refused)
    expect((await records()).slice(before.length)).toEqual([
      { action: 'lezen', subject: 'woningfeiten', kind: 'kaart', result: 'geslaagd' },
      { action: 'lezen', subject: 'woningfeiten', kind: 'kaart', result: 'geweigerd' },
    ])
  })
})

function records() {
  return database().rows(
    sql`select action, subject, object_kind as kind, result from audit.record order by number`,
  )
}

// What a district bounds: whose events somebody sees and records moves with its boundary, in the very next request.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptie, pandAdoptie } from '../contract/adoption.ts'
import { productServices, signIn } from './access/testing.ts'
import { createApp } from './app.ts'
import { importDistricts } from './imports/districts/import-districts.ts'
import { rebuildInsight } from './insight/rebuild.ts'
import { engagementBatch, engagementEvent } from './platform/db/schema/fieldwork.ts'
import { emptyTables, testDatabase } from './platform/db/testing.ts'
import { buildRegistry } from './platform/testing/registry-builder.ts'

const database = testDatabase()
const [x, y] = [131_000, 480_000]
let app: ReturnType<typeof createApp>
let folder = ''
let director: Record<string, string> = {}
let guide: Record<string, string> = {}
let buildings: { id: string; dwelling: string; postcode: string }[] = []

/** A ring in WGS 84 around homes by their places in the row of 24; they stand 6 m apart. */
async function boundary(from: number, to: number): Promise<number[][]> {
  const rows = await database().rows<{ ring: { coordinates: number[][][] } }>(sql`
    select st_asgeojson(st_transform(st_makeenvelope(
      (select min(st_xmin(geometry)) from registry.building where id = ${buildings[from]?.id ?? ''}) + 0.5, ${y - 100},
      (select max(st_xmax(geometry)) from registry.building where id = ${buildings[to]?.id ?? ''}) - 0.5, ${y + 100}, 28992), 4326), 9)::json as ring`)
  return rows[0]?.ring.coordinates[0] ?? []
}

async function write(
  path: string,
  body: unknown,
  headers: Record<string, string>,
  type = 'application/json',
) {
  return app.request(`http://127.0.0.1${path}`, {
    method: 'POST',
    headers: { ...headers, 'sec-fetch-site': 'same-origin', 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}
const read = (path: string, headers: Record<string, string>) =>
  Promise.resolve(app.request(`http://127.0.0.1${path}`, { headers }))

/** Homes whose events the guide sees, as the database gives them to a request, and as the product tells them. */
async function seen(): Promise<number> {
  const answer = await read('/v1/gebieden/wijk-noord/adoptie', guide)
  expect(answer.status).toBe(200)
  return adoptie.parse(await answer.json()).uitgevoerd
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'districts-rights-'))
  const town = buildRegistry(database(), { origin: [x, y] })
  town.town({ id: '1000', name: 'Weesp', side: 2000 })
  const row = town.row({ count: 24, at: [x, y], number: 1 })
  await town.store()
  buildings = row.map(({ id, dwellings }) => ({ id, dwelling: dwellings[0]?.id ?? '', postcode: '' }))
  await rebuildInsight(database())
  const [batch] = await database()
    .orm.insert(engagementBatch)
    .values({ fileName: 'x.csv', fileSha256: '0' })
    .returning({ id: engagementBatch.id })
  await database()
    .orm.insert(engagementEvent)
    .values(
      buildings.map(({ dwelling: dwellingId }) => ({
        dwellingId,
        event: 'maatregel' as const,
        occurredOn: '2025-06-01',
        source: 'huisbezoek',
        batchId: batch?.id ?? 0,
      })),
    )
  app = createApp(await productServices(database(), { DATA_DIR: folder }))
  director = await signIn(database(), { role: 'regisseur' })
  guide = await signIn(database(), { role: 'buurtbegeleider', district: 'noord' })
})
afterAll(async () => {
  await emptyTables(database())
  await rm(folder, { recursive: true })
})

const shape = async (from: number, to: number) => ({
  soort: 'getekend',
  grens: { type: 'Polygon', coordinates: [await boundary(from, to)] },
})

describe('a district', () => {
  test('gives its guide the homes in it from the request after the one that made it', async () => {
    const body = {
      naam: 'Noord',
      geldigVanaf: '2026-01-01',
      toelichting: '',
      samenstelling: await shape(0, 11),
    }
    const made = await write('/v1/projectwijken', body, director)
    expect([made.status, await made.clone().text()]).toEqual([201, expect.anything()])
    expect(await seen()).toBe(12)
  })

  test('takes a home away with its boundary, in the very next request', async () => {
    const lost = `/v1/gebieden/wijk-noord/panden/${buildings[11]?.id}/adoptie`
    const told = pandAdoptie.parse(await (await read(lost, guide)).json())
    expect(told.woningen[0]?.gebeurtenissen).toHaveLength(1)
    const body = {
      naam: 'Noord',
      geldigVanaf: '2026-02-01',
      toelichting: 'kleiner',
      samenstelling: await shape(0, 5),
    }
    expect((await write('/v1/projectwijken/noord/versies', body, director)).status).toBe(201)
    expect((await read(lost, guide)).status).toBe(404)
    expect(await seen()).toBe(6)
    const { items } = (await (await read(`/v1/gebieden/wijk-noord/clusters`, guide)).json()) as { items: [] }
    expect(items).toEqual([])
  })

  test('that is read in from a file does the same', async () => {
    const file = join(folder, 'wijken.geojson')
    const feature = {
      type: 'Feature',
      properties: { naam: 'Noord' },
      geometry: { type: 'Polygon', coordinates: [await boundary(0, 2)] },
    }
    await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
    const { jobs } = await productServices(database())
    await importDistricts(jobs, file)
    expect(await seen()).toBe(3)
  })

  test('that is withdrawn leaves its guide with nothing', async () => {
    const another = {
      naam: 'Zuid',
      geldigVanaf: '2026-01-01',
      toelichting: '',
      samenstelling: await shape(12, 14),
    }
    expect((await write('/v1/projectwijken', another, director)).status).toBe(201)
    const guideOfSouth = await signIn(database(), { role: 'buurtbegeleider', district: 'zuid' })
    const pand = `/v1/gebieden/wijk-zuid/panden/${buildings[13]?.id}/adoptie`
    expect((await read(pand, guideOfSouth)).status).toBe(200)
    const gone = await write(
      '/v1/projectwijken/zuid/intrekkingen',
      { geldigVanaf: '2026-03-01', toelichting: 'voorbij' },
      director,
    )
    expect(gone.status).toBe(201)
    expect((await read(pand, guideOfSouth)).status).toBe(404)
  })

  test('of a day to come moves its guide’s homes on that day by itself', async () => {
    const day = (days: number) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
        Date.now() + days * 86_400_000,
      )
    const kept = { naam: 'West', geldigVanaf: '2026-01-01', toelichting: '' }
    const made = await write('/v1/projectwijken', { ...kept, samenstelling: await shape(15, 18) }, director)
    expect(made.status).toBe(201)
    const moved = { ...kept, geldigVanaf: day(1), samenstelling: await shape(18, 20) }
    expect((await write('/v1/projectwijken/west/versies', moved, director)).status).toBe(201)
    const guideOfWest = await signIn(database(), { role: 'buurtbegeleider', district: 'west' })
    const { web, accounts } = await productServices(database())
    const session = await accounts.sessionOf(new Headers(guideOfWest))
    const homes = () =>
      web.transaction(async (inner) => {
        await inner.rows(sql`select access.begin_request(${session ?? null}::text, 'test')`)
        const rows = await inner.rows<{ id: string }>(
          sql`select dwelling_id as id from fieldwork.engagement_event`,
        )
        const seen = new Set(rows.map(({ id }) => id))
        return buildings.flatMap(({ dwelling }, place) => (seen.has(dwelling) ? [place] : []))
      })
    expect(await homes()).toEqual([15, 16, 17, 18])
    // The night passes, and no job of ours has run.
    await database().script(`update insight.dwelling_district_period set valid_from = valid_from - 1,
      ends_on = case ends_on when 'infinity' then ends_on else ends_on - 1 end where district_id = 'west'`)
    expect(await homes()).toEqual([18, 19, 20])
    await database().rows(sql`select insight.refresh_dwelling_district()`)
    expect(await homes()).toEqual([15, 16, 17, 18])
  })
})

describe('a file of events', () => {
  const header = 'verblijfsobject_id;datum;gebeurtenis;bron'
  const rows = (...homes: number[]) =>
    [header, ...homes.map((home) => `${buildings[home]?.dwelling};2026-05-01;scan;huisbezoek`)].join('\n')
  const offer = (text: string, headers: Record<string, string>, trial = false) =>
    write(`/v1/imports/engagement?bestandsnaam=a.csv&proef=${trial}`, text, headers, 'text/csv')

  test('of somebody whose right is bound to districts records for homes in those alone', async () => {
    const bound = await signIn(database(), { role: 'regisseur', district: 'noord' })
    for (const trial of [true, false]) {
      const refused = await offer(rows(0, 20, 1, 23), bound, trial)
      expect(refused.status).toBe(400)
      const { faults } = (await refused.json()) as { faults: { place: string; reason: string }[] }
      expect(faults.map(({ place }) => place)).toEqual(['line 3', 'line 5'])
      expect(faults[0]?.reason).toMatch(/in no district that you record for \(noord\)/)
    }
    expect(await (await offer(rows(0, 1, 2), bound)).json()).toMatchObject({ nieuw: 3 })
    expect(await (await offer(rows(0, 20), director)).json()).toMatchObject({ nieuw: 1, ongewijzigd: 1 })
  })

  test('of a guide, who may read events, is refused whole', async () => {
    expect((await offer(rows(0), guide)).status).toBe(403)
    expect((await offer(rows(0), {})).status).toBe(401)
  })
})

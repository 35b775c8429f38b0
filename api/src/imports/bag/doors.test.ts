// The BAG has three doors: Kadaster's extract, PDOK's light GeoPackage, PDOK's OGC API. They must lead to the same registry.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { type BagImportOptions, importBag, importBagOnline } from './import-bag.ts'
import { type DeliveryContent, idOf, type Position } from './testing/delivery-builder.ts'
import { type LightFileOptions, writeLightFile } from './testing/light-file.ts'
import { type PdokServer, startPdok } from './testing/pdok-server.ts'
import { registryState } from './testing/registry-state.ts'
import { importsOn, refusalOf, town, village } from './testing/village.ts'

const database = testDatabase()
const { run: runExtract, notes } = importsOn(database)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bag-doors-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const runLight = (content: DeliveryContent, file: LightFileOptions = {}, options: BagImportOptions = {}) =>
  importBag(database(), writeLightFile(folder, content, file), options)

async function withPdok<Result>(content: DeliveryContent, work: (server: PdokServer) => Promise<Result>) {
  const server = await startPdok(content)
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}
const fetchFrom = (
  { bagUrl, locationUrl }: PdokServer,
  municipality = 'Voorbeeld',
  deliveredOn = '2024-05-01',
) => importBagOnline(database(), { bagUrl, locationUrl, municipality, deliveredOn })

const elsewhere = {
  id: '1234',
  box: [151_000, 462_000, 153_000, 464_000] as [number, number, number, number],
}
const [x, y] = [150_400.125, 463_300.375]
const crooked: Position[] = [
  [x, y],
  [x + 7.001, y + 0.333],
  [x + 6.5, y + 11.25],
  [x - 0.75, y + 9.5],
  [x, y],
]

/** The village and a neighbour: a home in two buildings, placeholders, a crooked outline, a building across the border. */
function region(changes: Partial<DeliveryContent> = {}): DeliveryContent {
  const content = village({
    national: true,
    towns: [town, elsewhere],
    relations: [
      { town: '9997', municipality: '9998' },
      { town: '1234', municipality: '0001' },
    ],
    ...changes,
  })
  content.streets?.push({ number: 2, name: 'Buurweg', town: '1234' })
  content.addresses?.push(
    { number: 3, street: 1, houseNumber: 5 },
    { number: 4, street: 1, houseNumber: 7 },
    { number: 5, street: 2, houseNumber: 1 },
  )
  content.dwellings?.push(
    { number: 3, main: 3, buildings: [4, 5], at: [150_403, 463_304], area: 999_999 },
    { number: 4, main: 4, buildings: [6], at: [151_103, 463_004], area: 71 },
    { number: 5, main: 5, buildings: [7], at: [151_503, 463_004] },
  )
  content.buildings?.push(
    { number: 4, at: [x, y], ring: crooked, year: '9999' },
    { number: 5, at: [150_420, 463_300], status: 'Sloopvergunning verleend', year: '1888' },
    { number: 6, at: [151_100, 463_000] },
    { number: 7, at: [151_500, 463_000] },
    { number: 8, at: [151_510, 463_040] },
  )
  return content
}
const keeperOf = (id: string) => (id === '9997' ? '9998' : '0001')

/** Every fact that the light sources carry, of every object that is not closed. */
async function facts() {
  const rows = (text: ReturnType<typeof sql>) => database().rows(text)
  return {
    towns: await rows(
      sql`select id, name, status, st_asewkt(st_normalize(geometry)) as outline, municipality_code from registry.town where closed_on is null order by id`,
    ),
    streets: await rows(
      sql`select id, name, short_name, town_id, municipality_code from registry.street where closed_on is null order by id`,
    ),
    addresses: await rows(
      sql`select id, house_number, house_letter, house_number_addition, postcode, object_kind, street_id, town_id, municipality_code from registry.address where closed_on is null order by id`,
    ),
    buildings: await rows(
      sql`select id, status, construction_year, st_asewkt(geometry) as outline, municipality_code from registry.building where closed_on is null order by id`,
    ),
    dwellings: await rows(
      sql`select id, kind, status, purposes, floor_area, st_asewkt(geometry) as place, municipality_code from registry.dwelling where closed_on is null order by id`,
    ),
    inside: await rows(sql`select * from registry.dwelling_building order by 1, 2`),
    mainAddresses: await rows(sql`select * from registry.dwelling_address where is_main order by 1, 2`),
  }
}

describe('the same objects by another door give the same registry', () => {
  let expected: Awaited<ReturnType<typeof facts>> | undefined
  /** What the extract leads to; the tables are empty afterwards. */
  const fromExtract = async () => {
    if (expected) return expected
    await runExtract(region(), { municipality: '9998' })
    expected = await facts()
    await emptyTables(database())
    return expected
  }

  test('the extract holds what there is to compare', async () => {
    const { buildings, dwellings, inside } = await fromExtract()
    expect([buildings.length, dwellings.length, inside.length]).toEqual([6, 4, 5])
  })

  test.each<[string, LightFileOptions]>([
    ['with spatial indexes, as PDOK makes it', {}],
    ['with an index on towns', { byTown: true, rowPerBuilding: true }],
    ['without any index', { spatial: false, rowPerBuilding: true }],
  ])('the light GeoPackage %s', async (_name, options) => {
    const extracted = await fromExtract()
    const summary = await runLight(region(), { keeperOf, ...options }, { municipality: '9998' })
    expect(await facts()).toEqual(extracted)
    expect(summary).toMatchObject({
      deliveredOn: '2024-05-01',
      municipalityCode: '9998',
      fileSha256: undefined,
    })
    expect(summary.counts).toMatchObject({
      WPL: { added: 1 },
      OPR: { added: 1 },
      NUM: { added: 4 },
      VBO: { read: 4, added: 4, refused: 0 },
      PND: { read: 6, added: 6, unchanged: 0 },
    })
    expect(await notes(summary.runId)).toEqual([])
  })

  test('the OGC API, page by page, and a building that no page holds', async () => {
    const extracted = await fromExtract()
    await withPdok(region(), async (server) => {
      server.answers.municipalities = [
        { code: '9998', name: 'Voorbeeld', towns: ['9997'] },
        { code: '0001', name: 'Buren', towns: ['1234'] },
      ]
      server.answers.onlySingly = [idOf('PND', 6)]
      const summary = await fetchFrom(server, 'voorbeeld')
      expect(await facts()).toEqual(extracted)
      expect(await notes(summary.runId)).toEqual([])
      expect(summary.counts).toMatchObject({ VBO: { read: 4, added: 4 }, PND: { read: 6, added: 6 } })
      const [{ format, name } = {}] = await database().rows<{ format: string; name: string }>(
        sql`select format, name from registry.import_run, registry.municipality where code = municipality_code`,
      )
      expect([format, name]).toEqual(['bag-ogc-api', 'Voorbeeld'])
      expect(server.requests.some((request) => request.includes('cursor='))).toBe(true)
    })
  })

  test('both municipalities at once', async () => {
    await runExtract(region(), { all: true })
    const both = await facts()
    await emptyTables(database())
    await runLight(region(), { keeperOf }, { all: true })
    expect(await facts()).toEqual(both)
  })
})

/** All that the registry holds, but for which run told it last. */
async function wholeRegistry() {
  const tables = [
    'town',
    'street',
    'address',
    'building',
    'dwelling',
    'dwelling_building',
    'dwelling_address',
  ]
  const found: Record<string, unknown> = {}
  for (const table of tables)
    found[table] = await database().rows(
      sql`select to_jsonb(t) - 'run_id' as row from registry.${sql.identifier(table)} t order by (to_jsonb(t) - 'run_id')::text`,
    )
  return found
}

describe('one door after another', () => {
  const withSide = (changes: Partial<DeliveryContent> = {}) => {
    const content = village({ investigated: [2], ...changes })
    content.addresses?.push({ number: 9, street: 1, houseNumber: 9 })
    const [first] = content.dwellings ?? []
    if (first) first.side = [9]
    content.streets?.push({ number: 7, name: 'Stille Laan', town: '9997' })
    content.buildings?.push({ number: 9, at: [150_100, 463_000], status: 'Pand gesloopt' })
    return content
  }
  /** As PDOK leaves things out: what has ended is not there. */
  const present = (content: DeliveryContent): DeliveryContent => ({
    ...content,
    buildings: (content.buildings ?? []).filter(({ status }) => status !== 'Pand gesloopt'),
  })

  test('after an extract the light file changes nothing, and nothing that was known is lost', async () => {
    await runExtract(withSide())
    const before = await registryState(database())
    const { counts } = await runLight(present(withSide()))
    expect(await registryState(database())).toEqual(before)
    expect(counts.PND).toMatchObject({ read: 3, unchanged: 3, closed: 0 })
    expect(counts.NUM).toMatchObject({ unchanged: 2, closed: 0 })
  })

  test('a change that only the light file tells leaves its date unknown, and what vanished is closed', async () => {
    await runExtract(withSide())
    const later = present(withSide({ deliveredOn: '2024-06-01' }))
    const changed = (later.buildings ?? [])
      .filter(({ number }) => number !== 3)
      .map((building) => (building.number === 1 ? { ...building, status: 'Verbouwing pand' } : building))
    const { counts } = await runLight({ ...later, buildings: changed })
    expect(counts.PND).toMatchObject({ updated: 1, closed: 1, unchanged: 1 })
    expect(
      await database().rows(
        sql`select right(id, 1) as number, status, valid_from, in_investigation, closed_on from registry.building order by id`,
      ),
    ).toEqual([
      { number: '1', status: 'Verbouwing pand', valid_from: null, in_investigation: false, closed_on: null },
      {
        number: '2',
        status: 'Pand in gebruik',
        valid_from: '2010-01-01',
        in_investigation: true,
        closed_on: null,
      },
      {
        number: '3',
        status: 'Pand in gebruik',
        valid_from: '2010-01-01',
        in_investigation: false,
        closed_on: '2024-06-01',
      },
      {
        number: '9',
        status: 'Pand gesloopt',
        valid_from: '2010-01-01',
        in_investigation: false,
        closed_on: null,
      },
    ])
  })

  test('a side address that becomes the main one is no longer a side address', async () => {
    await runExtract(withSide())
    const later = present(withSide({ deliveredOn: '2024-06-01' }))
    const [first] = later.dwellings ?? []
    if (first) first.main = 9
    await runLight(later)
    expect(
      await database().rows(
        sql`select right(address_id, 1) as address, is_main from registry.dwelling_address where dwelling_id = ${idOf('VBO', 1)}`,
      ),
    ).toEqual([{ address: '9', is_main: true }])
  })

  test('what the light file leaves unknown an extract completes', async () => {
    await runLight(present(withSide()))
    const unknown = await database().rows(
      sql`select b.valid_from, b.in_investigation, s.kind, s.status, a.status as named
        from registry.building b, registry.street s, registry.address a where b.id = ${idOf('PND', 1)} and a.id = ${idOf('NUM', 1)}`,
    )
    expect(unknown).toEqual([
      { valid_from: null, in_investigation: null, kind: null, status: null, named: null },
    ])
    await runExtract(withSide())
    const completed = await wholeRegistry()
    await emptyTables(database())
    await runExtract(withSide())
    expect(completed).toEqual(await wholeRegistry())
  })

  test('the same light file again changes nothing', async () => {
    await runLight(village())
    const before = await registryState(database())
    const { counts } = await runLight(village())
    expect(await registryState(database())).toEqual(before)
    for (const count of Object.values(counts))
      expect(count).toMatchObject({ added: 0, updated: 0, closed: 0 })
  })
})

describe('what cannot be taken changes nothing and says what to do', () => {
  const unchanged = async (importing: () => Promise<unknown>) => {
    await runExtract(village())
    const before = await registryState(database())
    const error = await refusalOf(importing())
    expect(await registryState(database())).toEqual(before)
    return error.message
  }

  test.each<[string, LightFileOptions, BagImportOptions, RegExp]>([
    ['several municipalities and no choice', { keeperOf }, {}, /0001, 9998\).*--gemeente/],
    ['a municipality that is not in it', { keeperOf }, { municipality: '0042' }, /0042/],
    [
      'another GeoPackage',
      { spoil: "delete from gpkg_geometry_columns where table_name = 'pand'" },
      {},
      /bag-light\.gpkg.*PDOK/,
    ],
    ['degrees', { spoil: 'update gpkg_geometry_columns set srs_id = 4326' }, {}, /EPSG:4326.*28992/],
    [
      'a missing column',
      { spoil: 'alter table verblijfsobject rename postcode to pc' },
      {},
      /verblijfsobject lacks.*postcode/,
    ],
    ['no date', { spoil: "update gpkg_contents set last_change = ''" }, { municipality: '9998' }, /--datum/],
    ['an older one', {}, { deliveredOn: '2020-01-01' }, /2020-01-01.*2024-05-01/],
  ])('a file with %s', async (_name, file, options, message) => {
    expect(await unchanged(() => runLight(region(), file, options))).toMatch(message)
  })

  test('half a file', async () => {
    const many = village({
      buildings: Array.from({ length: 400 }, (_, index) => ({
        number: index + 1,
        at: [150_000 + index, 463_000] as Position,
      })),
    })
    const path = writeLightFile(folder, many)
    await truncate(path, 60_000)
    expect(await unchanged(() => importBag(database(), path))).toMatch(/damaged or did not come over whole/)
  })

  test.each<[string, Partial<PdokServer['answers']>, RegExp]>([
    [
      'a web page',
      { instead: (path) => (path.includes('pand') ? { body: '<html>moved</html>' } : undefined) },
      /web page.*bag-light/,
    ],
    [
      'a broken page in the middle',
      { instead: (path, number) => (path.includes('items') && number > 9 ? { status: 404 } : undefined) },
      /404/,
    ],
    [
      'nothing but errors',
      {
        instead: (path) =>
          path.includes('verblijfsobject') ? { status: 503, headers: { 'retry-after': '0' } } : undefined,
      },
      /503/,
    ],
    [
      'empty pages',
      { content: { ...village(), dwellings: [], buildings: [] } },
      /no buildings or no dwellings/,
    ],
    [
      'no outline of the town',
      {
        instead: (path) =>
          path.includes('woonplaats/items')
            ? { body: '{"type":"FeatureCollection","features":[]}' }
            : undefined,
      },
      /9997 missing/,
    ],
    [
      'another service',
      { instead: (path) => (path === '/bag/collections' ? { body: '{"collections":[]}' } : undefined) },
      /PDOK_BAG_URL/,
    ],
  ])('a service with %s', async (_name, answers, message) => {
    await withPdok(village(), async (server) => {
      Object.assign(server.answers, answers)
      expect(await unchanged(() => fetchFrom(server))).toMatch(message)
    })
  })

  test.each([
    ['Voorb', /Did you mean Voorbeeld\?/],
    ['Stad 9997', /is a town of the municipality Voorbeeld/],
    ['Nergens', /no municipality Nergens/],
    ['0042', /no municipality 0042/],
  ])('a municipality called %s', async (name, message) => {
    await withPdok(village(), async (server) => {
      expect(await unchanged(() => fetchFrom(server, name))).toMatch(message)
    })
  })

  test('a reading that is stopped leaves the file as it was, and free', async () => {
    const path = writeLightFile(folder, village())
    const stopping = new AbortController()
    const stopWhenReading = ({ phase }: { phase: string }) => {
      if (phase === 'reading') stopping.abort()
    }
    const stopped = await refusalOf(
      importBag(database(), path, { signal: stopping.signal, onProgress: stopWhenReading }),
    )
    expect(stopped.message).toMatch(/stopped/)
    expect(existsSync(`${path}.lock`)).toBe(false)
    expect((await importBag(database(), path)).counts.PND).toMatchObject({ added: 3 })
  })

  test('a busy service is asked again', async () => {
    await withPdok(village(), async (server) => {
      let refusals = 0
      server.answers.instead = (path) => {
        if (!path.includes('verblijfsobject') || refusals >= 3) return undefined
        refusals += 1
        return { status: 429, headers: { 'retry-after': '0' } }
      }
      expect((await fetchFrom(server, '9998')).counts.VBO).toMatchObject({ added: 2 })
      expect(refusals).toBe(3)
    })
  })
})

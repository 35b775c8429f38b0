import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importRefusal, importRun, statisticalArea } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../../platform/testing/real-files.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { importAreaStatistics } from './import-area-statistics.ts'
import type { AreaStatisticsOptions } from './read-areas.ts'

const database = testDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cbs-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => emptyTables(database()))

const weespFile = 'cbs/amsterdam_buurten.geojson'
const utrechtFile = 'cbs/cbs2015_buurt.geojson'
const voorburgFile = 'cbs/wijkenbuurten_2022_voorburg.gpkg'

const figuresOf = async (code: string, year: number) =>
  Object.fromEntries(
    (
      await database().rows<{ figure: string; value: number | null; reason: string | null }>(sql`
        select figure, value, missing_reason as reason from registry.area_figure
        where area_code = ${code} and year = ${year} order by figure`)
    ).map(({ figure, value, reason }) => [figure, value ?? reason]),
  )
const areas = () =>
  database()
    .orm.select({
      code: statisticalArea.code,
      year: statisticalArea.year,
      isCurrent: statisticalArea.isCurrent,
    })
    .from(statisticalArea)
    .orderBy(statisticalArea.code, statisticalArea.year)
const refusals = async () =>
  (await database().orm.select().from(importRefusal).orderBy(importRefusal.id)).map(
    ({ kind, objectId, reason }) => `${kind} ${objectId}: ${reason}`,
  )

/** A square of 100 m near Weesp, in metres. */
const square = (x: number, y: number, side = 100) => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
]
const feature = (properties: Record<string, unknown>, coordinates: unknown = square(131_000, 480_000)) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

async function importJson(content: unknown, options: AreaStatisticsOptions = {}, name = 'buurten.geojson') {
  const path = join(folder, name)
  await writeFile(
    path,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  )
  return importAreaStatistics(database(), path, { all: true, ...options })
}

describe('real files', () => {
  testOnRealFiles(
    [weespFile],
    'boundaries alone, in degrees: the year is asked for, and only areas with buildings stay',
    async () => {
      const path = realFile(weespFile)
      await expect(importAreaStatistics(database(), path, { all: true })).rejects.toThrow(/--jaar 2024/)
      await expect(importAreaStatistics(database(), path, { year: 2022 })).rejects.toThrow(
        /Import the BAG first/,
      )
      const registry = buildRegistry(database())
      registry.building({ at: [131_800, 479_850] })
      await registry.store()
      const { counts } = await importAreaStatistics(database(), path, { year: 2022 })
      expect(counts).toEqual({
        buurten: { occurrences: 518, read: 1, added: 1, updated: 0, unchanged: 0 },
        elders: { occurrences: 517 },
      })
      const whole = await importAreaStatistics(database(), path, { year: 2022, all: true })
      expect(whole.counts).toEqual({
        buurten: { occurrences: 518, read: 518, added: 517, updated: 0, unchanged: 1 },
      })
      const weesp = await database().rows<{ name: string; area: number }>(sql`
      select name, round(st_area(geometry)) as area from registry.statistical_area
      where code ~ '^BU0363S[B-E]' and kind = 'buurt' and year = 2022 and district_code = left('WK' || substr(code, 3, 6), 8)
        and municipality_code = 'GM0363' and is_current order by code`)
      expect(weesp).toHaveLength(22)
      expect(weesp[0]).toMatchObject({ name: 'Weespersluis-Noord' })
    },
  )

  testOnRealFiles(
    [utrechtFile],
    'the upper-case names of 2015, its codes for nothing, and outlines that are no polygons',
    async () => {
      const { counts } = await importAreaStatistics(database(), realFile(utrechtFile), { all: true })
      expect(counts.buurten).toMatchObject({ read: 872, added: 872 })
      expect(counts.geweigerd).toEqual({ refused: 9 })
      const told = await refusals()
      expect(told.filter((text) => text.startsWith('refused'))).toHaveLength(9)
      expect(told[0]).toBe('refused BU02035400: feature 1 has geometry MultiLineString instead of a polygon')
      const leusden = (await areas()).filter(({ code }) => code.startsWith('BU0327'))
      expect(leusden).toHaveLength(28)
      expect(leusden.every(({ year }) => year === 2015)).toBe(true)
      expect(await figuresOf('BU02160001', 2015)).toMatchObject({
        aantal_inwoners: 1945,
        aantal_huishoudens: 835,
        gemiddelde_huishoudsgrootte: 2.3,
        bevolkingsdichtheid_inwoners_per_km2: 3188,
        percentage_personen_65_jaar_en_ouder: expect.any(Number),
      })
      const [missing] = await database().rows(sql`
      select count(*) as count from registry.area_figure where missing_reason = 'onbekende-code'`)
      expect(missing).toEqual({ count: 91 })
    },
  )

  testOnRealFiles(
    [voorburgFile],
    'the GeoPackage of 2022 in its snake_case names; again it changes nothing',
    async () => {
      const { counts } = await importAreaStatistics(database(), realFile(voorburgFile), { all: true })
      expect(counts).toEqual({ buurten: { occurrences: 14, read: 14, added: 14, updated: 0, unchanged: 0 } })
      expect(await figuresOf('BU19160803', 2022)).toMatchObject({ aantal_inwoners: 1030 })
      const again = await importAreaStatistics(database(), realFile(voorburgFile), { all: true })
      expect(again.counts.buurten).toMatchObject({ added: 0, updated: 0, unchanged: 14 })
      const [run] = await database().orm.select().from(importRun).orderBy(sql`id desc`).limit(1)
      expect(run).toMatchObject({ source: 'cbs', format: 'cbs-geopackage', state: 'succeeded' })
      const [place] = await database().rows(sql`
      select round(st_x(st_centroid(geometry))) as x, municipality_name as name from registry.statistical_area where code = 'BU19160803'`)
      expect(place).toMatchObject({ name: 'Leidschendam-Voorburg', x: expect.closeTo(84_500, -4) })
      await expect(
        importAreaStatistics(database(), realFile(voorburgFile), { all: true, year: 2021 }),
      ).rejects.toThrow(/about 2022, not 2021/)
    },
  )

  testOnRealFiles([voorburgFile], 'half a GeoPackage is told and changes nothing', async () => {
    const half = join(folder, 'half_2022.gpkg')
    await writeFile(half, (await readFile(realFile(voorburgFile))).subarray(0, 50_000))
    await expect(importAreaStatistics(database(), half, { all: true })).rejects.toThrow(/damaged|whole/)
    await copyFile(realFile(voorburgFile), half)
    expect(await areas()).toEqual([])
  })
})

describe('years', () => {
  test('stand beside each other, and the later division is the present one where it lies', async () => {
    const old = collection(
      feature({ BU_CODE: 'BU04570001', BU_NAAM: 'Oud' }),
      feature({ BU_CODE: 'BU04570002', BU_NAAM: 'Elders' }, square(140_000, 480_000)),
    )
    await importJson(old, {}, 'buurt_2015.geojson')
    await importJson(collection(feature({ buurtcode: 'BU0363SB01', buurtnaam: 'Nieuw', jaar: 2022 })))
    expect(await areas()).toEqual([
      { code: 'BU0363SB01', year: 2022, isCurrent: true },
      { code: 'BU04570001', year: 2015, isCurrent: false },
      { code: 'BU04570002', year: 2015, isCurrent: true },
    ])
  })

  test('the same year again replaces what the file holds, keeps the rest, and boundaries alone keep the figures', async () => {
    const first = collection(
      feature({
        buurtcode: 'BU03630001',
        buurtnaam: 'A',
        jaar: 2023,
        woningvoorraad: 100,
        aantalInwoners: 210,
      }),
      feature(
        { buurtcode: 'BU03630002', buurtnaam: 'B', jaar: 2023, woningvoorraad: 50 },
        square(131_200, 480_000),
      ),
    )
    await importJson(first)
    const second = collection(
      feature({ buurtcode: 'BU03630001', buurtnaam: 'A', jaar: 2023, woningvoorraad: 105 }),
    )
    expect((await importJson(second)).counts.buurten).toMatchObject({ added: 0, updated: 1, unchanged: 0 })
    expect(await figuresOf('BU03630001', 2023)).toEqual({ woningvoorraad: 105 })
    expect(await figuresOf('BU03630002', 2023)).toEqual({ woningvoorraad: 50 })
    const moved = collection(feature({ cbsCode: 'BU03630001', naam: 'A' }, square(131_000, 480_000, 120)))
    expect((await importJson(moved, { year: 2023 })).counts.buurten).toMatchObject({ updated: 1 })
    expect(await figuresOf('BU03630001', 2023)).toEqual({ woningvoorraad: 105 })
  })
})

test('codes are told as reasons, under every spelling; of two columns the one with a number counts', async () => {
  const properties = {
    buurtcode: 'BU03630001',
    buurtnaam: 'A',
    jaar: 2024,
    aantalInwoners: -99997,
    percentageKoopwoningen: -99995,
    gemiddeldGasverbruikTotaal: -99991,
    gemiddeldAardgasverbruik: 1050,
    gemiddeldElektriciteitsverbruikTotaal: null,
    woz: -99999999,
    gemiddelde_huishoudsgrootte: '2,1',
    gemeentenaam: 'Amsterdam',
  }
  await importJson(collection(feature(properties)))
  expect(await figuresOf('BU03630001', 2024)).toEqual({
    aantal_inwoners: 'geheim-of-onbekend',
    percentage_koopwoningen: 'komt-later',
    gemiddeld_gasverbruik_totaal: 1050,
    gemiddeld_elektriciteitsverbruik_totaal: 'geheim-of-onbekend',
    gemiddelde_woningwaarde: 'onbekende-code',
    gemiddelde_huishoudsgrootte: 2.1,
  })
})

test('water, foreign ground and areas elsewhere are counted; wrong rows are refused and do not stop the others', async () => {
  const registry = buildRegistry(database())
  registry.building({ at: [131_010, 480_010] })
  await registry.store()
  const bowTie = [
    [
      [131_000, 480_000],
      [131_100, 480_100],
      [131_100, 480_000],
      [131_000, 480_100],
      [131_000, 480_000],
    ],
  ]
  const { counts } = await importJson(
    collection(
      feature({ buurtcode: 'BU03630001', buurtnaam: 'A', water: 'NEE', jaar: 2024 }),
      feature({ buurtcode: 'BU03639997', buurtnaam: 'Meer', water: 'JA', jaar: 2024 }),
      feature({ buurtcode: 'BU09980000', buurtnaam: 'Baarle', water: 'B', jaar: 2024 }),
      feature({ buurtcode: 'BU03630002', buurtnaam: 'Ver', jaar: 2024 }, square(200_000, 400_000)),
      feature({ buurtcode: 'BU03630003', buurtnaam: 'Naast', jaar: 2024 }, square(131_011, 480_011)),
      feature({ buurtcode: 'BU03630001', buurtnaam: 'Dubbel', jaar: 2024 }),
      feature({ buurtcode: 'BU036300', buurtnaam: 'Kort', jaar: 2024 }),
      feature({ buurtcode: 'BU03630004', buurtnaam: 'Zonder', jaar: 2024 }, [[[131_000, 480_000]]]),
      feature({ buurtcode: 'BU03630005', buurtnaam: 'Strik', jaar: 2024 }, bowTie),
      feature({ buurtcode: 'BU03630006', buurtnaam: 'Omgekeerd', jaar: 2024 }, square(52.3, 5.03, 0.01)),
    ),
    { all: false },
  )
  expect(counts).toEqual({
    buurten: { occurrences: 5, read: 2, added: 2, updated: 0, unchanged: 0 },
    water: { occurrences: 1 },
    buitenland: { occurrences: 1 },
    elders: { occurrences: 2 },
    geweigerd: { refused: 4 },
  })
  const told = await refusals()
  expect(told.map((text) => text.slice(0, 60))).toEqual([
    'refused BU03630001: feature 6 has a code that came before in',
    'refused null: feature 7 has no area code of CBS (GM0000, WK0',
    'refused BU03630004: feature 8 has a ring of fewer than four ',
    'refused BU03630006: feature 10 lies at 52.3, 5.03, 52.31, 5.',
    'conflict BU03630005: feature 9 has an outline that is not va',
  ])
})

test.each<[string, string | Buffer, RegExp]>([
  ['a web page', '<!DOCTYPE html><html><body>404</body></html>', /web page/],
  ['XML', '<?xml version="1.0"?><ExceptionReport/>', /XML/],
  ['nothing', '', /empty/],
  [
    'half a JSON',
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"buurtcode":"BU0363',
    /no whole JSON/,
  ],
  ['another JSON', '{"error":"not found"}', /no GeoJSON FeatureCollection/],
  ['UTF-16', Buffer.from('\uFEFF{"type":"FeatureCollection"}', 'utf16le'), /UTF-16/],
  [
    'Latin-1',
    Buffer.from(
      JSON.stringify(collection(feature({ buurtcode: 'BU03630001', buurtnaam: 'Één', jaar: 2024 }))),
      'latin1',
    ),
    /not in UTF-8/,
  ],
  [
    'no code column',
    JSON.stringify(collection(feature({ postcode: '1381', jaar: 2024 }))),
    /Its columns: postcode, jaar/,
  ],
  [
    'another coordinate system',
    JSON.stringify({
      ...collection(feature({ buurtcode: 'BU03630001', jaar: 2024 })),
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } },
    }),
    /another coordinate system/,
  ],
  ['no year', JSON.stringify(collection(feature({ buurtcode: 'BU03630001' }))), /--jaar 2024/],
])('%s is told with its remedy, and nothing is changed', async (_, content, words) => {
  await expect(importJson(content)).rejects.toThrow(words)
  expect(await areas()).toEqual([])
  const [run] = await database().orm.select().from(importRun)
  expect(run).toMatchObject({ state: 'failed' })
})

test('a first page of a service is stored, and told as a part', async () => {
  await importJson({ ...collection(feature({ buurtcode: 'BU03630001', jaar: 2024 })), numberMatched: 14 })
  expect(await refusals()).toEqual([
    'conflict null: the whole file holds 1 of the 14 areas that the service had: only its first page was saved',
  ])
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { building, buildingModel, importRefusal, importRun } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../../platform/testing/real-files.ts'
import { buildRegistry, rectangle } from '../../platform/testing/registry-builder.ts'
import { importBuildingModels } from './import-building-models.ts'

const database = testDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '3dbag-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => emptyTables(database()))

const limburg = '3dbag/limburg-lod22-ahn4.city.json'
const december = '3dbag/nextbk_2b_v20241216.city.json'

/** Holds buildings of those ids, somewhere. */
async function hold(...ids: string[]): Promise<void> {
  const runId = await buildRegistry(database()).store()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = ids.slice(from, from + 500).map((id) => ({
      id,
      status: 'Pand in gebruik',
      geometry: `SRID=28992;${rectangle([131_000, 480_000], 6, 9)}`,
      validFrom: '2010-01-01',
      municipalityCode: '0457',
      runId,
    }))
    await database().orm.insert(building).values(rows)
  }
}

const models = () => database().orm.select().from(buildingModel).orderBy(buildingModel.buildingId)
const refusals = async () =>
  (await database().orm.select().from(importRefusal).orderBy(importRefusal.id)).map(
    ({ objectId, reason }) => `${objectId}: ${reason}`,
  )
const lastRun = async () =>
  (await database().orm.select().from(importRun).where(eq(importRun.source, '3dbag'))).at(-1)

const idOf = (number: number) => `045710000000${String(number).padStart(4, '0')}`
const city = (...buildings: Record<string, unknown>[]) => ({
  type: 'CityJSON',
  version: '2.0',
  CityObjects: Object.fromEntries(
    buildings.flatMap(({ identificatie, ...attributes }, index) => {
      const id = `NL.IMBAG.Pand.${identificatie ?? idOf(index + 1)}`
      const object = {
        type: 'Building',
        attributes: { identificatie: id, ...attributes },
        geometry: [],
        children: [`${id}-0`],
      }
      return [
        [id, object],
        [
          `${id}-0`,
          {
            type: 'BuildingPart',
            attributes: { labels: [1] },
            geometry: [{ lod: '2.2', boundaries: [[[[0, 1, 2]]]] }],
          },
        ],
      ]
    }),
  ),
  vertices: [
    [0, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
  ],
})
async function importText(content: unknown, name = 'tile.city.json') {
  const path = join(folder, name)
  await writeFile(
    path,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  )
  return importBuildingModels(database(), path)
}

describe('real files', () => {
  testOnRealFiles(
    [limburg],
    'the names of 2023: all that we hold, again without change, as a sequence and gzipped too',
    async () => {
      const path = realFile(limburg)
      const document = JSON.parse(await readFile(path, 'utf8'))
      const ids = Object.keys(document.CityObjects).flatMap((key) => /Pand\.(\d{16})$/.exec(key)?.[1] ?? [])
      expect(ids).toHaveLength(840)
      await hold(...ids.slice(0, 800))
      expect(await importBuildingModels(database(), path)).toMatchObject({
        read: 800,
        added: 800,
        refused: 0,
        elsewhere: 40,
      })
      const stored = await models()
      expect(stored.find(({ buildingId }) => buildingId === '1711100000000039')).toMatchObject({
        groundLevel: expect.closeTo(30.448, 3),
        roof70Percent: expect.closeTo(38.47, 3),
        roofType: 'slanted',
        slantedRoofArea: 120.94,
        flatRoofArea: 0,
        outerWallArea: 233.39,
        sharedWallArea: 0,
        volume: expect.closeTo(641.825, 3),
        storeys: null,
        pointCloud: 'AHN4',
        pointCloudYear: 2020,
        isDoubtful: false,
      })
      // One model of the 840 is not closed, and its volume is below zero.
      expect(stored.find(({ buildingId }) => buildingId === '1711100000009148')).toMatchObject({
        volume: null,
        isDoubtful: true,
      })
      expect(stored.filter(({ isDoubtful }) => isDoubtful)).toHaveLength(31)
      expect(await lastRun()).toMatchObject({ format: '3dbag-cityjson', deliveredOn: null })
      expect(await importBuildingModels(database(), path)).toMatchObject({
        added: 0,
        updated: 0,
        unchanged: 800,
      })
      const lines = [
        {
          type: 'CityJSON',
          version: '2.0',
          CityObjects: {},
          vertices: [],
          metadata: { version: 'v20231008' },
        },
        ...ids.map((id) => {
          const key = `NL.IMBAG.Pand.${id}`
          return {
            type: 'CityJSONFeature',
            id: key,
            CityObjects: { [key]: document.CityObjects[key] },
            vertices: [],
          }
        }),
      ]
      const sequence = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
      for (const content of [sequence, gzipSync(sequence)])
        expect(await importText(content, 'tile.city.jsonl')).toMatchObject({
          added: 0,
          updated: 0,
          unchanged: 800,
        })
      expect(await lastRun()).toMatchObject({ format: '3dbag-cityjsonseq', deliveredOn: '2023-10-08' })
    },
  )

  testOnRealFiles([december], 'the names of December 2024, and the date of the release', async () => {
    await hold('0503100000017014', '0503100000030277')
    expect(await importBuildingModels(database(), realFile(december))).toMatchObject({ added: 2, refused: 0 })
    const [house, flat] = await models()
    expect(house).toMatchObject({
      groundLevel: expect.closeTo(-0.828, 3),
      roof70Percent: expect.closeTo(6.7, 3),
      roofType: 'slanted',
      sharedWallArea: 51.5,
      storeys: 3,
      pointCloud: 'AHN4',
      pointCloudYear: 2020,
      isDoubtful: false,
    })
    expect(flat).toMatchObject({
      roofType: 'multiple horizontal',
      flatRoofArea: 859.41,
      storeys: 4,
      isDoubtful: false,
    })
    expect(await lastRun()).toMatchObject({ deliveredOn: '2024-12-16', format: '3dbag-cityjson' })
  })
})

test('the three generations of names give the same model', async () => {
  await hold(idOf(1), idOf(2), idOf(3))
  const alike = {
    b3_h_maaiveld: 1,
    b3_dak_type: 'slanted',
    b3_pw_bron: 'AHN4',
    b3_pw_datum: 2020,
    b3_opp_grond: 60,
  }
  const before = { b3_h_dak_min: 4, b3_h_dak_50p: 6, b3_h_dak_70p: 7, b3_h_dak_max: 9 }
  await importText(
    city(
      { ...alike, ...before, b3_nodata_fractie_ahn4: 0.7 },
      { ...alike, ...before, b3_nodata_fractie_AHN4: 0.7 },
      {
        ...alike,
        b3_h_min: 4,
        b3_h_50p: 6,
        b3_h_70p: 7,
        b3_h_max: 9,
        b3_nodata_fractie_ahn4: 0.7,
        b3_pw_datum: '2020-03-01',
      },
    ),
  )
  const stored = await models()
  expect(stored).toHaveLength(3)
  for (const { buildingId: _, ...model } of stored)
    expect(model).toMatchObject({
      roofMinimum: 4,
      roofMedian: 6,
      roof70Percent: 7,
      roofMaximum: 9,
      pointCloudYear: 2020,
      isDoubtful: true,
    })
})

test.each<[Record<string, unknown>, boolean]>([
  [{}, false],
  [{ b3_pw_onvoldoende: true }, true],
  [{ b3_reconstructie_onvolledig: true }, true],
  [{ b3_kas_warenhuis: true }, true],
  [{ b3_extrusie: 0 }, false],
  [{ b3_extrusie: 'standard' }, false],
  [{ b3_extrusie: 'lod11_fallback' }, true],
  [{ b3_dak_type: 'no points' }, true],
  [{ b3_dak_type: 'multiple horizontal' }, false],
  [{ b3_pw_selectie_reden: 'PREFERRED_NOT_LATEST' }, false],
  [{ b3_pw_selectie_reden: '_LATEST_BUT_OUTDATED' }, true],
  [{ b3_volume_lod22: -3 }, true],
  [{ b3_pw_bron: 'AHN5', b3_nodata_fractie_AHN5: 0.6 }, true],
  [{ b3_pw_bron: 'AHN5', b3_nodata_fractie_AHN4: 0.6 }, false],
])('%j is doubtful: %s', async (attributes, isDoubtful) => {
  await hold(idOf(1))
  await importText(city({ b3_h_maaiveld: 0, b3_h_70p: 8, ...attributes }))
  expect((await models())[0]).toMatchObject({ isDoubtful })
})

test('nonsense is refused with its reason, what is absent stays unknown, and a later release replaces', async () => {
  await hold(...[1, 2, 3, 4, 5, 6].map(idOf))
  const summary = await importText(
    city(
      { b3_h_maaiveld: 3, b3_h_70p: 1, b3_h_max: 2 },
      { b3_h_maaiveld: 0, b3_h_70p: 450, b3_h_max: 460 },
      { b3_h_maaiveld: 900, b3_h_70p: 905 },
      { identificatie: '123' },
      { b3_dak_type: 'no points', b3_h_maaiveld: null, b3_h_70p: 'x' },
    ),
  )
  expect(summary).toMatchObject({ read: 1, added: 1, refused: 4 })
  expect(await refusals()).toEqual([
    `${idOf(1)}: has its roof (1 m) below the ground (3 m)`,
    `${idOf(2)}: is 450 m high, and no building is`,
    `${idOf(3)}: has its ground at 900 m above NAP, which is nowhere in the Netherlands`,
    'NL.IMBAG.Pand.123: has no identificatie of a building (NL.IMBAG.Pand and 16 digits)',
  ])
  expect(await models()).toMatchObject([
    { buildingId: idOf(5), roof70Percent: null, groundLevel: null, isDoubtful: true },
  ])
  const later = await importText(
    city({ identificatie: idOf(5), b3_h_maaiveld: 1, b3_h_70p: 7, b3_dak_type: 'slanted' }),
  )
  expect(later).toMatchObject({ added: 0, updated: 1 })
  expect(await models()).toMatchObject([{ roof70Percent: 7, isDoubtful: false, runId: later.runId }])
})

const whole = JSON.stringify(city({ b3_h_70p: 8, b3_h_maaiveld: 0 }))
const header = JSON.stringify({ type: 'CityJSON', version: '2.0', CityObjects: {}, vertices: [] })
test.each<[string, string | Buffer, RegExp]>([
  ['a web page', '<!doctype html><html></html>', /web page/],
  ['another JSON', '{"type":"FeatureCollection","features":[]}', /no CityJSON/],
  ['text', 'id;hoogte\n1;2', /no CityJSON/],
  ['half a document', whole.slice(0, whole.length - 40), /no whole JSON/],
  ['half a sequence', `${header}\n{"type":"CityJSONFeature","CityObj`, /Line 2 is no whole/],
  ['half a gzip', gzipSync(whole.repeat(50)).subarray(0, 200), /whole/],
  ['no buildings', JSON.stringify({ ...city(), metadata: {} }), /no building/],
])('%s is told with its remedy, and nothing is changed', async (_, content, words) => {
  await hold(idOf(1))
  await expect(importText(content)).rejects.toThrow(words)
  expect(await models()).toEqual([])
  expect(await lastRun()).toMatchObject({ state: 'failed' })
})

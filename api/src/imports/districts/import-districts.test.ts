import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { districtIdOf } from '../../../contract/districts.ts'
import { district } from '../../platform/db/schema/fieldwork.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { importDistricts } from './import-districts.ts'

const database = testDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'districts-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => emptyTables(database()))

async function offer(...districts: { properties: Record<string, string>; east?: number }[]) {
  const features = districts.map(({ properties, east = 5.05 }) => {
    const ring = [
      [5.04, 52.3],
      [east, 52.3],
      [east, 52.31],
      [5.04, 52.31],
      [5.04, 52.3],
    ]
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  const path = join(folder, 'districts.geojson')
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }))
  return importDistricts(database(), path)
}

const meent = { naam: 'De Méent-Noord', geldig_vanaf: '2024-11-01' }

test('stores a district under its name in plain letters', async () => {
  expect(await offer({ properties: meent })).toMatchObject({ read: 1, added: 1 })
  const [row] = await database().rows(sql`
    select id, name, valid_from, round(st_area(boundary) / 10000) as hectares, st_srid(boundary) as srid from ${district}`)
  expect(row).toEqual({
    id: 'de-meent-noord',
    name: 'De Méent-Noord',
    valid_from: '2024-11-01',
    hectares: 76,
    srid: 28992,
  })
})

test('leaves what is unchanged alone, replaces what changed, adds what is new', async () => {
  await offer({ properties: meent })
  expect(await offer({ properties: meent })).toMatchObject({ added: 0, updated: 0, unchanged: 1 })
  expect(await offer({ properties: { naam: meent.naam } })).toMatchObject({ unchanged: 1 })
  const wider = await offer({ properties: meent, east: 5.06 }, { properties: { naam: 'Zuid' } })
  expect(wider).toMatchObject({ added: 1, updated: 1, unchanged: 0 })
  expect(await database().orm.select({ id: district.id }).from(district).orderBy(district.id)).toEqual([
    { id: 'de-meent-noord' },
    { id: 'zuid' },
  ])
})

test.each([
  [[{ properties: {} }], /no property "naam"/],
  [[{ properties: { naam: '***' } }], /without a letter/],
  [
    [{ properties: { naam: 'Zuid' } }, { properties: { naam: 'ZUID' } }],
    /feature 2 has the same naam as feature 1/,
  ],
  [[{ properties: { naam: 'Zuid', geldig_vanaf: '1 mei' } }], /write yyyy-mm-dd/],
])('refuses %j', async (districts, words) => {
  await expect(offer(...districts)).rejects.toThrow(words)
  expect(await database().orm.select().from(district)).toEqual([])
})

test('makes ids of letters, digits and dashes', () => {
  expect(districtIdOf(" 't Hóge Land (oost) ")).toBe('t-hoge-land-oost')
})

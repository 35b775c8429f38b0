import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backgroundArea, importRun, streetLine } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { importBackground } from './import-background.ts'

const database = testDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'background-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => emptyTables(database()))

interface Drawn {
  properties: Record<string, string>
  geometry: { type: string; coordinates: unknown }
}

async function offer(...features: Drawn[]) {
  const path = join(folder, 'background.geojson')
  const content = features.map((feature) => ({ type: 'Feature', ...feature }))
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features: content }))
  return importBackground(database(), path)
}

const street = (properties: Record<string, string> = {}, longitude = 5.04): Drawn => ({
  properties: { openbareruimte_id: '0457300000000001', naam: 'Slijkstraat', soort: 'woonerf', ...properties },
  geometry: {
    type: 'LineString',
    coordinates: [
      [longitude, 52.307],
      [longitude + 0.001, 52.307],
    ],
  },
})

const pond = (soort = 'water', size = 0.001): Drawn => ({
  properties: { soort },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [5.04, 52.307],
        [5.04 + size, 52.307],
        [5.04 + size, 52.308],
        [5.04, 52.308],
        [5.04, 52.307],
      ],
    ],
  },
})

const storedLines = () =>
  database().rows(sql`
    select ${streetLine.streetId} as id, ${streetLine.name}, ${streetLine.kind}, round(st_length(${streetLine.geometry})) as length,
      st_numgeometries(${streetLine.geometry}) as parts, round(st_x(st_startpoint(st_geometryn(${streetLine.geometry}, 1)))) as x
    from ${streetLine} order by 1`)

describe('streets', () => {
  test('arrive in metres, the parts of one street together', async () => {
    expect(await offer(street(), street({}, 5.05))).toMatchObject({ streets: 2, areas: 0 })
    const [line] = await storedLines()
    expect(line).toMatchObject({ id: '0457300000000001', name: 'Slijkstraat', kind: 'woonerf', parts: 2 })
    // A thousandth of a degree of longitude at this latitude is 68 m.
    expect(line).toMatchObject({ length: 136, x: 131_320 })
  })

  test('replace the former ones and leave areas alone', async () => {
    await offer(pond())
    await offer(street())
    await offer(street({ openbareruimte_id: '0457300000000002' }))
    expect(await storedLines()).toMatchObject([{ id: '0457300000000002' }])
    expect(await database().orm.select().from(backgroundArea)).toHaveLength(1)
  })
})

describe('areas', () => {
  test('replace the former ones', async () => {
    await offer(pond(), pond('park'))
    await offer(pond('groen', 0.002))
    expect(await database().orm.select({ kind: backgroundArea.kind }).from(backgroundArea)).toEqual([
      { kind: 'groen' },
    ])
  })
})

describe('refusals', () => {
  test.each<[string, Drawn[], RegExp]>([
    ['lines and areas in one file', [street(), pond()], /two files/],
    ['an unknown kind', [pond('lava')], /feature 1 has soort "lava": choose from water/],
    ['a street without an id', [street({ openbareruimte_id: '' })], /no property "openbareruimte_id"/],
    ['an id that is no street', [street({ openbareruimte_id: '0457100000000001' })], /no BAG id/],
  ])('%s: nothing changes, and the run tells why', async (_, features, words) => {
    await offer(street())
    const before = await storedLines()
    await expect(offer(...features)).rejects.toThrow(words)
    expect(await storedLines()).toEqual(before)
    const runs = await database().orm.select().from(importRun).orderBy(asc(importRun.id))
    expect(runs).toMatchObject([
      { state: 'succeeded' },
      { state: 'failed', error: expect.stringMatching(words) },
    ])
  })

  test('a ring that crosses itself', async () => {
    const bow = pond()
    bow.geometry.coordinates = [
      [
        [5.04, 52.307],
        [5.05, 52.308],
        [5.05, 52.307],
        [5.04, 52.308],
        [5.04, 52.307],
      ],
    ]
    await expect(offer(bow)).rejects.toThrow(/not valid: Self-intersection/)
  })
})

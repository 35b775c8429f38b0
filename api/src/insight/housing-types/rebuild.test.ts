import { asc, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { HousingType } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { housingTypeOverride } from '../../platform/db/schema/fieldwork.ts'
import { dwellingLabel, home } from '../../platform/db/schema/insight.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry, type RegistryBuilder } from '../../platform/testing/registry-builder.ts'
import { sharedHousingType } from './queries.ts'
import { rebuildHomes } from './rebuild.ts'

const database = testDatabase()
const [x0, y0] = [131_000, 480_000]

const homesOf = (inner: Database) => inner.orm.select().from(home).orderBy(asc(home.dwellingId))

/** Types in the order in which the homes of a hand-drawn town were added. */
async function typesOf(draw: (town: RegistryBuilder) => unknown): Promise<string[]> {
  let types: string[] = []
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    draw(town)
    await town.store()
    await rebuildHomes(inner)
    types = (await homesOf(inner)).map(({ housingType }) => housingType)
  })
  return types
}

/** WKT of a polygon through points relative to the town's origin. */
function outline(...points: [number, number][]): string {
  const closed = [...points, points[0] as [number, number]]
  return `POLYGON((${closed.map(([x, y]) => `${x0 + x} ${y0 + y}`).join(',')}))`
}

const at = (x: number, y: number): { at: [number, number] } => ({ at: [x0 + x, y0 + y] })

describe('housing types by example', () => {
  test('a row of five has two ends and three between', async () => {
    const types = await typesOf((town) => town.row({ ...at(0, 0), count: 5 }))
    expect(types).toEqual(['hoekwoning', 'tussenwoning', 'tussenwoning', 'tussenwoning', 'hoekwoning'])
  })

  test('two houses under one roof', async () => {
    const types = await typesOf((town) => town.row({ ...at(0, 0), count: 2 }))
    expect(types).toEqual(['twee-onder-een-kap', 'twee-onder-een-kap'])
  })

  test('a shed and a shop against its walls make a detached house no less detached', async () => {
    const types = await typesOf((town) => {
      town.building({ ...at(0, 0) })
      town.building({ ...at(6, 0), width: 3, depth: 4, dwellings: 0 })
      town.building({ ...at(-6, 0), purposes: ['winkelfunctie'] })
    })
    expect(types).toEqual(['vrijstaand'])
  })

  test('a block of flats at the end of a row makes the last house one in between', async () => {
    const types = await typesOf((town) => {
      town.row({ ...at(0, 0), count: 3 })
      town.building({ ...at(18, 0), width: 20, dwellings: 2 })
    })
    expect(types).toEqual(['hoekwoning', 'tussenwoning', 'tussenwoning', 'appartement', 'appartement'])
  })

  test('houses drawn 10 cm apart are neighbours, with 1.2 m of shared wall they are not', async () => {
    const types = await typesOf((town) => {
      town.building(at(0, 0))
      town.building(at(6.1, 0))
      town.building(at(100, 0))
      town.building(at(106, 7.8))
    })
    expect(types).toEqual(['twee-onder-een-kap', 'twee-onder-een-kap', 'vrijstaand', 'vrijstaand'])
  })

  test('a row around a corner in the shape of an L', async () => {
    const types = await typesOf((town) => {
      town.building(at(0, 0))
      town.building({ ...at(6, 0), outline: outline([6, 0], [18, 0], [18, 12], [12, 12], [12, 9], [6, 9]) })
      town.building({ ...at(12, 12), depth: 6 })
    })
    expect(types).toEqual(['hoekwoning', 'tussenwoning', 'hoekwoning'])
  })

  test('a home in a house and its annexe is detached: its own annexe is no neighbour', async () => {
    const types = await typesOf((town) => {
      const house = town.building({ ...at(0, 0), dwellings: 0 })
      const annexe = town.building({ ...at(6, 0), width: 4, dwellings: 0 })
      town.dwelling([annexe.id, house.id])
    })
    expect(types).toEqual(['vrijstaand'])
  })

  test('a home in two buildings of different types is unknown, says why, and keeps its first building', async () => {
    await rolledBack(database(), async (inner) => {
      const town = buildRegistry(inner)
      const [first] = town.row({ ...at(0, 0), count: 3, dwellings: 1, year: 1972 })
      const apart = town.building({ ...at(50, 0), dwellings: 0, year: 1999 })
      const both = town.dwelling([apart.id, first?.id ?? ''])
      await town.store()
      await rebuildHomes(inner)
      expect((await homesOf(inner)).find(({ dwellingId }) => dwellingId === both.id)).toMatchObject({
        housingType: 'onbekend',
        typeReason: 'panden-verschillen',
        buildingId: first?.id,
        constructionYear: 1972,
        buildingPeriod: '1965-1974',
      })
    })
  })
})

describe('which homes exist', () => {
  test('leaves out offices, withdrawn and planned homes, and homes in buildings that do not stand', async () => {
    await rolledBack(database(), async (inner) => {
      const town = buildRegistry(inner)
      const gone = town.building({ status: 'Pand gesloopt' })
      const standing = town.building({
        status: 'Sloopvergunning verleend',
        purposes: ['winkelfunctie', 'woonfunctie'],
      })
      town.dwelling([standing.id], { purposes: ['kantoorfunctie'] })
      town.dwelling([standing.id], { dwellingStatus: 'Verblijfsobject ingetrokken' })
      town.dwelling([standing.id], { dwellingStatus: 'Verblijfsobject gevormd' })
      town.dwelling([standing.id], { dwellingClosedOn: '2021-10-15' })
      town.building({ closedOn: '2021-10-15' })
      const both = town.dwelling([gone.id, standing.id])
      await town.store()
      expect(await rebuildHomes(inner)).toBe(2)
      expect(await homesOf(inner)).toMatchObject([
        { dwellingId: standing.dwellings[0]?.id, housingType: 'appartement' },
        { dwellingId: both.id, buildingId: standing.id, housingType: 'appartement' },
      ])
    })
  })
})

describe('what others say of the type', () => {
  const label = (dwellingId: string, housingType: HousingType, match: 'verblijfsobject' | 'adres') => ({
    dwellingId,
    labelId: 1,
    status: 'geregistreerd' as const,
    energyClass: 'C' as const,
    match,
    method: 'nta-8800' as const,
    reason: 'enige-registratie' as const,
    registrationCount: 1,
    housingType,
  })

  test('a label of the home itself wins, one found by address does not, the municipality wins of both', async () => {
    await rolledBack(database(), async (inner) => {
      const town = buildRegistry(inner)
      const ids = town
        .row({ ...at(0, 0), count: 4, year: 1968 })
        .map(({ dwellings }) => dwellings[0]?.id ?? '')
      await town.store()
      const [first = '', second = '', third = '', fourth = ''] = ids
      await inner.orm
        .insert(dwellingLabel)
        .values([
          label(first, 'tussenwoning', 'verblijfsobject'),
          label(second, 'hoekwoning', 'adres'),
          label(third, 'hoekwoning', 'verblijfsobject'),
        ])
      const say = (dwellingId: string, housingType: HousingType | null) =>
        inner.orm
          .insert(housingTypeOverride)
          .values({ dwellingId, housingType, reason: 'gezien', recordedBy: 'analist' })
      await say(third, 'vrijstaand')
      await say(third, 'tussenwoning')
      await say(fourth, 'vrijstaand')
      await say(fourth, null)
      await rebuildHomes(inner)
      const found = await homesOf(inner)
      expect(found.map((row) => [row.housingType, row.typeSource, row.typeDoubt])).toEqual([
        ['tussenwoning', 'ep-online', 'typen-spreken-elkaar-tegen'],
        ['tussenwoning', 'omtrek', null],
        ['tussenwoning', 'gemeente', null],
        ['hoekwoning', 'omtrek', null],
      ])
      expect(found[0]).toMatchObject({
        footprintType: 'hoekwoning',
        registeredType: 'tussenwoning',
        referencePeriod: '1965-1974',
      })
      expect(found[1]?.registeredType).toBeNull()
    })
  })

  test('a row of houses that was registered as one building is doubtful, a block of flats is not', async () => {
    await rolledBack(database(), async (inner) => {
      const town = buildRegistry(inner)
      const row = town.building({ ...at(0, 0), width: 30, dwellings: 0 })
      for (const house of [0, 1, 2, 3, 4]) {
        town.dwelling([row.id], { point: [x0 + 3 + 6 * house, y0 + 4] })
      }
      town.building({ ...at(100, 0), width: 30, dwellings: 5 })
      await town.store()
      await rebuildHomes(inner)
      const found = await homesOf(inner)
      expect(found.map(({ housingType }) => housingType)).toEqual(Array(10).fill('appartement'))
      expect(found.map(({ typeDoubt }) => typeDoubt)).toEqual([
        ...Array(5).fill('rij-in-een-pand'),
        ...Array(5).fill(null),
      ])
    })
  })
})

test('a block of flats stays one where a label says otherwise of one home, two homes that differ are unknown', async () => {
  await rolledBack(database(), async (inner) => {
    const typeOf = async (...types: (string | null)[]) => {
      const rows = sql.join(
        types.map((type) => sql`(${type}::text)`),
        sql`, `,
      )
      const [row] = await inner.rows<{ type: string | null }>(
        sql`select ${sharedHousingType(sql`type`)} as type from (values ${rows}) as home (type)`,
      )
      return row?.type
    }
    expect(await typeOf('appartement', 'appartement', 'hoekwoning', null)).toBe('appartement')
    expect(await typeOf('appartement', 'hoekwoning')).toBe('onbekend')
    expect(await typeOf('tussenwoning', 'tussenwoning', 'hoekwoning')).toBe('onbekend')
    expect(await typeOf('tussenwoning', null)).toBe('tussenwoning')
    expect(await typeOf(null)).toBeNull()
  })
})

describe('facts of a home', () => {
  test('keeps period, floor area, street and the point of the register where it lies inside', async () => {
    await rolledBack(database(), async (inner) => {
      const town = buildRegistry(inner)
      const street = town.street()
      town.building({ ...at(0, 0), point: [x0 + 1, y0 + 2], year: 1978, floorArea: 88 })
      town.building({ ...at(20, 0), point: [x0, y0 + 30], year: null, floorArea: null })
      await town.store()
      await rebuildHomes(inner)
      const [inside, outside] = await inner.rows<{ x: number; y: number }>(
        sql`select st_x(${home.point}) as x, st_y(${home.point}) as y from ${home} order by ${home.dwellingId}`,
      )
      expect(inside).toEqual({ x: x0 + 1, y: y0 + 2 })
      expect(outside?.x).toBeCloseTo(x0 + 23, 0)
      expect(await homesOf(inner)).toMatchObject([
        { buildingPeriod: '1975-1991', constructionYear: 1978, floorArea: 88, streetId: street },
        { buildingPeriod: 'onbekend', constructionYear: null, floorArea: null, streetId: street },
      ])
    })
  })

  test('recomputes to the same rows', async () => {
    await rolledBack(database(), async (inner) => {
      const town = buildRegistry(inner)
      town.row({ ...at(0, 0), count: 4 })
      await town.store()
      await rebuildHomes(inner)
      const first = await homesOf(inner)
      await rebuildHomes(inner)
      expect(await homesOf(inner)).toEqual(first)
      expect(first).toHaveLength(4)
    })
  })
})

import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Samenstelling } from '../../../contract/districts.ts'
import { findArea } from '../../insight/areas/queries.ts'
import { rebuildHomes } from '../../insight/housing-types/rebuild.ts'
import { district, districtVersion } from '../../platform/db/schema/fieldwork.ts'
import { home } from '../../platform/db/schema/insight.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { today } from '../../platform/time/today.ts'
import { changeDistrict, createDistrict, splitDistrict, withdrawDistrict } from './commands.ts'
import { compose } from './compose.ts'
import { listDistricts, previewOf, readDistrict } from './preview.ts'
import { belongs } from './queries.ts'
import { buildTwoStreets, degrees, drawnBox } from './testing.ts'

const database = testDatabase()
let streets = { merelhof: '', vinkweg: '' }
beforeEach(async () => {
  await emptyTables(database())
  streets = await buildTwoStreets(database())
  await rebuildHomes(database())
})

const now = today()
const someDay = '2099-01-01'
const common = { geldigVanaf: now, toelichting: '' }
const whole = drawnBox(-20, -20, 90, 70)
const create = (naam: string, samenstelling: Samenstelling = whole, geldigVanaf = now) =>
  createDistrict(database(), { ...common, naam, geldigVanaf, samenstelling }, now)

/** Homes per district in force. */
async function homesIn(): Promise<Record<string, number>> {
  const rows = await database().rows<{ id: string; homes: number }>(sql`
    select ${district.id} as id, count(${home.dwellingId}) as homes
    from ${district} left join ${home} on ${belongs(sql`${district.boundary}`)} group by 1 order by 1`)
  return Object.fromEntries(rows.map(({ id, homes }) => [id, homes]))
}

describe('a new district', () => {
  test('is in force from its day on, under an id of its name', async () => {
    expect(await create('De Méent')).toBe('de-meent')
    expect(await homesIn()).toEqual({ 'de-meent': 15 })
    expect(await findArea(database(), 'wijk-de-meent')).toMatchObject({ name: 'De Méent' })
  })

  test('waits when it begins later', async () => {
    await create('Later', whole, someDay)
    expect(await homesIn()).toEqual({})
    expect(await listDistricts(database(), now)).toMatchObject([{ id: 'later', stand: 'gepland' }])
    expect(await readDistrict(database(), 'later', now)).toMatchObject({
      versie: null,
      versies: [{ stand: 'gepland', woningen: 15 }],
    })
  })

  test('needs a name that nobody has, whatever its capitals', async () => {
    await create('De Meent')
    await expect(create('de méent')).rejects.toMatchObject({ code: 'conflict', faults: [{ place: 'naam' }] })
    await expect(create('***')).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('says where its boundary crosses itself', async () => {
    const [a, b, c, d] = [degrees(0, 0), degrees(100, 0), degrees(0, 100), degrees(100, 100)]
    const bowTie: Samenstelling = {
      soort: 'getekend',
      grens: { type: 'Polygon', coordinates: [[a, b, c, d, a]] },
    }
    const refused = await create('Strik', bowTie).catch((error) => error)
    expect(refused).toMatchObject({
      code: 'invalid-input',
      message: /Self-intersection at 5\.03\d+, 52\.30\d+/,
    })
    expect(await database().orm.select().from(districtVersion)).toEqual([])
  })
})

describe('of typed streets', () => {
  const ofMerelhof = (): Samenstelling => ({ soort: 'straten', straten: [streets.merelhof] })

  test('holds exactly their homes', async () => {
    await create('Merels', ofMerelhof())
    const rows = await database().rows<{ street: string; within: boolean; homes: number }>(sql`
      select ${home.streetId} as street, ${belongs(sql`${district.boundary}`)} as within, count(*) as homes
      from ${home}, ${district} group by 1, 2`)
    expect(new Set(rows.map(({ street, within, homes }) => `${street} ${within} ${homes}`))).toEqual(
      new Set([`${streets.merelhof} true 10`, `${streets.vinkweg} false 5`]),
    )
    const { versies } = await readDistrict(database(), 'merels', now)
    expect(versies[0]).toMatchObject({ herkomst: 'straten', onderdelen: ['Merelhof'] })
  })

  test('tells which homes of other streets no line keeps out', async () => {
    const registry = buildRegistry(database(), { municipality: '0458' })
    const corner = registry.street({ name: 'Hoek', town: '1003' })
    const flat = registry.building({ at: [131_200, 480_000], street: corner })
    registry.dwelling([flat.id], { street: streets.merelhof, number: 99 })
    await registry.store()
    await rebuildHomes(database())
    expect(await compose(database(), ofMerelhof())).toMatchObject({
      inseparable: [{ straat: 'Hoek', woningen: 1 }],
    })
  })

  test('refuses streets without homes or of no register', async () => {
    const empty = buildRegistry(database(), { municipality: '0459' })
    const bare = empty.street({ name: 'Kale weg', town: '1003' })
    await empty.store()
    await expect(create('Kaal', { soort: 'straten', straten: [bare] })).rejects.toThrow(/No home/)
    await expect(create('Kaal', { soort: 'straten', straten: ['9999300000000001'] })).rejects.toThrow(
      /no street/,
    )
  })
})

/** A neighbourhood of that many metres, from x on and from y to 480200. */
async function neighbourhood(
  code: string,
  year: number,
  x: number,
  width: number,
  y = 479_900,
): Promise<void> {
  const [run] = await database().rows<{ id: number }>(sql`select max(id) as id from registry.import_run`)
  const box = `SRID=28992;MULTIPOLYGON(((${x} ${y},${x + width} ${y},${x + width} 480200,${x} 480200,${x} ${y})))`
  await database().rows(sql`
    insert into registry.statistical_area (code, year, kind, name, geometry, run_id)
    values (${code}, ${year}, 'buurt', ${`Buurt ${code.at(-1)}`}, ${box}::geometry, ${run?.id})`)
}

test('neighbourhoods of CBS are joined, the newest year of each', async () => {
  await neighbourhood('BU04570001', 2024, 130_900, 130)
  await neighbourhood('BU04570001', 2023, 130_900, 10)
  await neighbourhood('BU04570002', 2024, 131_030, 200)
  await create('Samen', { soort: 'buurten', buurten: ['BU04570001', 'BU04570002'] })
  expect(await homesIn()).toEqual({ samen: 15 })
  const [row] = await database().rows(sql`
    select st_numgeometries(${districtVersion.boundary}) as parts, ${districtVersion.composition} as composition from ${districtVersion}`)
  expect(row).toMatchObject({ parts: 1, composition: { onderdelen: ['Buurt 1', 'Buurt 2'] } })
})

describe('a change', () => {
  test('adds a version and tells what it brought and lost', async () => {
    await create('De Meent')
    const samenstelling = drawnBox(-20, -20, 90, 30)
    await changeDistrict(database(), 'de-meent', { ...common, naam: 'De Meent', samenstelling }, now)
    expect(await homesIn()).toEqual({ 'de-meent': 10 })
    const { versies } = await readDistrict(database(), 'de-meent', now)
    expect(versies).toMatchObject([
      { versie: 2, stand: 'geldt', woningen: 10, erbij: 0, eraf: 5 },
      { versie: 1, stand: 'voorbij', woningen: 15, erbij: 15, eraf: 0 },
    ])
  })

  test('may be a name alone; the id and the ground stay', async () => {
    await create('De Meent')
    await changeDistrict(database(), 'de-meent', { ...common, naam: 'Oost' }, now)
    expect(await findArea(database(), 'wijk-de-meent')).toMatchObject({ name: 'Oost' })
    expect(await homesIn()).toEqual({ 'de-meent': 15 })
    expect(await create('De Meent', drawnBox(200, 0, 300, 90))).toBe('de-meent-2')
  })

  test('of a later day leaves today as it is', async () => {
    await create('De Meent')
    const planned = {
      ...common,
      naam: 'De Meent',
      geldigVanaf: someDay,
      samenstelling: drawnBox(-20, -20, 90, 30),
    }
    await changeDistrict(database(), 'de-meent', planned, now)
    expect(await homesIn()).toEqual({ 'de-meent': 15 })
    expect((await readDistrict(database(), 'de-meent', now)).versies.map(({ stand }) => stand)).toEqual([
      'gepland',
      'geldt',
    ])
  })

  test('of what never was is not found', async () => {
    await expect(changeDistrict(database(), 'nergens', { ...common, naam: 'X' }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a split', () => {
  const across = (north: number) => ({
    soort: 'lijn' as const,
    lijn: { type: 'LineString' as const, coordinates: [degrees(-30, north), degrees(100, north)] },
  })

  test('gives what lies left of the line to a new district; every home is in one of them', async () => {
    await create('De Meent')
    const made = await splitDistrict(
      database(),
      'de-meent',
      { ...common, naam: 'Noord', snede: across(25) },
      now,
    )
    expect(made).toBe('noord')
    expect(await homesIn()).toEqual({ 'de-meent': 10, noord: 5 })
  })

  test('moves an edge aside that runs exactly through homes', async () => {
    await create('De Meent')
    await neighbourhood('BU04570003', 2024, 130_900, 400, 480_004.5)
    const snede = {
      soort: 'deel' as const,
      samenstelling: { soort: 'buurten' as const, buurten: ['BU04570003'] },
    }
    await splitDistrict(database(), 'de-meent', { ...common, naam: 'Noord', snede }, now)
    const homes = await homesIn()
    expect((homes['de-meent'] ?? 0) + (homes.noord ?? 0)).toBe(15)
    const [torn] = await database().rows<{ count: number }>(sql`
      select count(*) from (select ${home.dwellingId} from ${home}, ${district}
        where ${belongs(sql`${district.boundary}`)} group by 1 having count(*) <> 1) as twice`)
    expect(torn?.count).toBe(0)
  })

  test('may give streets to the new district', async () => {
    await create('De Meent')
    const snede = {
      soort: 'deel' as const,
      samenstelling: { soort: 'straten' as const, straten: [streets.vinkweg] },
    }
    await splitDistrict(database(), 'de-meent', { ...common, naam: 'Vinken', snede }, now)
    expect(await homesIn()).toEqual({ 'de-meent': 10, vinken: 5 })
  })

  test('is refused when the line misses the district', async () => {
    await create('De Meent')
    const missed = splitDistrict(
      database(),
      'de-meent',
      { ...common, naam: 'Noord', snede: across(500) },
      now,
    )
    await expect(missed).rejects.toThrow(/one piece/)
    expect(await homesIn()).toEqual({ 'de-meent': 15 })
  })

  test('shows a street over two districts as such, in both', async () => {
    await create('De Meent')
    const snede = {
      soort: 'lijn' as const,
      lijn: { type: 'LineString' as const, coordinates: [degrees(24.5, -30), degrees(24.5, 80)] },
    }
    await splitDistrict(database(), 'de-meent', { ...common, naam: 'West', snede }, now)
    const merelhof = { naam: 'Merelhof', woningen: 10, woonplaats: 'Weesp' }
    expect((await readDistrict(database(), 'west', now)).straten).toMatchObject([
      { ...merelhof, binnen: 4, elders: [{ id: 'de-meent', naam: 'De Meent', woningen: 6 }] },
      { naam: 'Vinkweg', binnen: 4, woningen: 5 },
    ])
    expect((await readDistrict(database(), 'de-meent', now)).straten).toMatchObject([
      { ...merelhof, binnen: 6, elders: [{ id: 'west', naam: 'West', woningen: 4 }] },
      { naam: 'Vinkweg', binnen: 1 },
    ])
  })
})

describe('a withdrawal', () => {
  test('ends the district and keeps its versions; the name is free again', async () => {
    await create('De Meent')
    await withdrawDistrict(database(), 'de-meent', common, now)
    expect(await homesIn()).toEqual({})
    expect(await listDistricts(database(), now)).toMatchObject([{ id: 'de-meent', stand: 'ingetrokken' }])
    expect((await readDistrict(database(), 'de-meent', now)).versies).toMatchObject([
      { ingetrokken: true, woningen: 0, eraf: 15 },
      { woningen: 15 },
    ])
    await expect(withdrawDistrict(database(), 'de-meent', common, now)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await create('De Meent')).toBe('de-meent-2')
  })

  test('of what was still to come means that it never comes', async () => {
    await create('Later', whole, someDay)
    await withdrawDistrict(database(), 'later', common, now)
    expect(await listDistricts(database(), now)).toMatchObject([{ id: 'later', stand: 'ingetrokken' }])
  })
})

test('looks ahead: figures, overlap, and what is worth knowing', async () => {
  await create('De Meent', drawnBox(-20, -20, 90, 30))
  const context = { districtId: null, name: 'de meent', validFrom: someDay, today: now }
  const preview = await previewOf(database(), await compose(database(), drawnBox(-20, -20, 31, 70)), context)
  expect(preview).toMatchObject({
    woningen: 10,
    panden: 10,
    delen: 1,
    overlap: [{ id: 'de-meent', naam: 'De Meent', woningen: 5 }],
    bevindingen: ['naam-bestaat-al', 'overlap', 'begint-later'],
  })
  expect(preview.oppervlakte).toBeGreaterThan(4500)
  const changed = await previewOf(database(), await compose(database(), whole), {
    ...context,
    districtId: 'de-meent',
  })
  expect(changed).toMatchObject({ overlap: [], bevindingen: ['begint-later'] })
  const sea = await previewOf(database(), await compose(database(), drawnBox(900, 900, 990, 990)), context)
  expect(sea.bevindingen).toContain('geen-woningen')
})

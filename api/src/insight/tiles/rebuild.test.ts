import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { EnergyClass, LabelStatus } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  buildingTileRecord,
  dataset,
  dwellingLabel,
  home,
  overviewCell,
} from '../../platform/db/schema/insight.ts'
import { building, buildingModel, importRun } from '../../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { valueTables } from './attributes.ts'
import { BuildingLabels } from './building-labels.ts'
import { unpackLabel } from './label-facts.ts'
import { readAllLabels } from './queries.ts'
import { rebuildTiles, tilesAreOutdated } from './rebuild.ts'
import { decodeRecord } from './record.ts'

const database = testDatabase()

/** The stored records by BAG id, with words for codes. */
async function storedBuildings(inner: Database) {
  const rows = await inner.orm.select({ record: buildingTileRecord.record }).from(buildingTileRecord)
  return new Map(
    rows.map(({ record }) => {
      const read = decodeRecord(record)
      const word = (table: keyof typeof valueTables, code: number) => valueTables[table][code - 1]
      const words = {
        status: word('status', read.status),
        purpose: word('purpose', read.purpose),
        housingType: word('housingType', read.housingType),
        period: word('period', read.period),
      }
      return [String(read.id).padStart(16, '0'), { ...read, ...words }] as const
    }),
  )
}

test('what stands or is being built is drawn; what is gone, planned or closed is not', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const drawn = [
      registry.building({ status: 'Pand in gebruik' }),
      registry.building({ status: 'Bouw gestart', dwellings: 0 }),
      registry.building({ status: 'Sloopvergunning verleend' }),
      registry.building({ status: 'Pand buiten gebruik' }),
    ]
    registry.building({ status: 'Bouwvergunning verleend' })
    registry.building({ status: 'Pand gesloopt' })
    registry.building({ status: 'Niet gerealiseerd pand' })
    registry.building({ status: 'Pand ten onrechte opgevoerd' })
    registry.building({ closedOn: '2021-01-01' })
    await registry.store()
    const { buildings, changed } = await rebuildTiles(inner)
    expect({ buildings, changed }).toEqual({ buildings: 4, changed: true })
    const stored = await storedBuildings(inner)
    expect([...stored.keys()].sort()).toEqual(drawn.map(({ id }) => id).sort())
    expect(stored.get(drawn[1]?.id ?? '')?.status).toBe('Bouw gestart')
  })
})

test('a record adds up what exists in the building', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const house = registry.building({
      number: 12,
      letter: 'a',
      floorArea: 118,
      year: 1972,
      inInvestigation: true,
    })
    const flat = registry.building({ dwellings: 0, year: null })
    for (const number of [12, 26, 40]) registry.dwelling([flat.id], { number, floorArea: 70 })
    registry.dwelling([flat.id], { number: 42, purposes: ['winkelfunctie'], floorArea: null })
    registry.dwelling([flat.id], { number: 99, dwellingStatus: 'Verblijfsobject ingetrokken' })
    const shed = registry.building({ dwellings: 0 })
    await registry.store()
    await rebuildHomes(inner)
    await rebuildTiles(inner)
    const stored = await storedBuildings(inner)
    expect(stored.get(house.id)).toMatchObject({
      constructionYear: 1972,
      period: '1965-1974',
      purpose: 'woonfunctie',
      housingType: 'vrijstaand',
      floorArea: 118,
      dwellings: 1,
      homes: 1,
      inInvestigation: true,
      houseNumbers: '12a',
    })
    expect(stored.get(flat.id)).toMatchObject({
      constructionYear: null,
      period: undefined,
      purpose: 'gemengd',
      housingType: 'appartement',
      floorArea: 210,
      dwellings: 4,
      homes: 3,
      houseNumbers: '12–42',
    })
    expect(stored.get(shed.id)).toMatchObject({
      purpose: 'geen',
      housingType: undefined,
      floorArea: null,
      dwellings: 0,
      houseNumbers: null,
    })
  })
})

/** Labels of dwellings, as the rule that chooses them stores them. */
const labelled = (inner: Database, labels: [dwelling: string, status: LabelStatus, letter: EnergyClass][]) =>
  inner.orm.insert(dwellingLabel).values(
    labels.map(([dwellingId, status, energyClass], index) => ({
      dwellingId,
      labelId: index,
      status,
      energyClass,
      match: 'verblijfsobject' as const,
      method: 'nta-8800' as const,
      reason: 'enige-registratie' as const,
      registrationCount: 1,
    })),
  )

test('labels stand beside the records: of the homes in a building, not of its shops', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const house = registry.building()
    const flat = registry.building({ dwellings: 0 })
    const [one, two, three] = [1, 2, 3].map(() => registry.dwelling([flat.id]).id)
    const shop = registry.dwelling([flat.id], { purposes: ['winkelfunctie'] }).id
    const old = registry.building()
    const bare = registry.building()
    await registry.store()
    await labelled(inner, [
      [house.dwellings[0]?.id ?? '', 'geregistreerd', 'A++'],
      [one ?? '', 'geregistreerd', 'B'],
      [two ?? '', 'verlopen', 'G'],
      [three ?? '', 'oudere-methode', 'E'],
      [shop, 'geregistreerd', 'F'],
      [old.dwellings[0]?.id ?? '', 'verlopen', 'C'],
    ])
    await rebuildTiles(inner)
    const labels = BuildingLabels.from(await readAllLabels(inner))
    const label = (id: string) => {
      const packed = labels.of(Number(id))
      const found = packed === 0 ? null : unpackLabel(packed)
      return (
        found && [
          valueTables.labelStatus[found.status - 1],
          valueTables.energyClass[found.worst - 1],
          valueTables.energyClass[found.best - 1],
          found.homes,
        ]
      )
    }
    expect(label(house.id)).toEqual(['geregistreerd', 'A++', 'A++', 1])
    expect(label(flat.id)).toEqual(['gemengd', 'E', 'B', 2])
    expect(label(old.id)).toEqual(['verlopen', 'C', 'C', 1])
    expect(label(bare.id)).toBeNull()
  })
})

test('another label gives the tiles with labels another name and leaves those for everybody as they are', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const house = registry.building().dwellings[0]?.id ?? ''
    await registry.store()
    const bare = await rebuildTiles(inner)
    const records = await inner.orm.select().from(buildingTileRecord)
    await labelled(inner, [[house, 'geregistreerd', 'A+++++']])
    const after = await rebuildTiles(inner)
    expect(after).toMatchObject({ revision: bare.revision, changed: true })
    expect(after.labelRevision).not.toBe(bare.labelRevision)
    expect(await inner.orm.select().from(buildingTileRecord)).toEqual(records)
    await inner.orm.delete(dwellingLabel)
    expect((await rebuildTiles(inner)).labelRevision).toBe(bare.labelRevision)
    expect(await readAllLabels(inner)).toEqual([])
  })
})

test('a height is the roof above the ground, and says so where 3DBAG doubts it', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const [sure, doubtful, sunken, bare] = [0, 1, 2, 3].map(() => registry.building().id)
    await registry.store()
    const [run] = await inner.orm.select({ id: importRun.id }).from(importRun).limit(1)
    const model = (buildingId: string | undefined, roof70Percent: number, isDoubtful = false) => ({
      buildingId: buildingId ?? '',
      groundLevel: -1.2,
      roof70Percent,
      isDoubtful,
      runId: run?.id ?? 0,
    })
    await inner.orm
      .insert(buildingModel)
      .values([model(sure, 7.84), model(doubtful, 7.84, true), model(sunken, -2, true)])
    await rebuildTiles(inner)
    const stored = await storedBuildings(inner)
    const heights = [sure, doubtful, sunken, bare].map((id) => {
      const { height, heightDoubt } = stored.get(id ?? '') ?? {}
      return [height, heightDoubt]
    })
    expect(heights).toEqual([
      [90, false],
      [90, true],
      [null, false],
      [null, false],
    ])
  })
})

test('a building says that the type of one of its homes is doubtful', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const [first, second] = registry.row({ count: 2 })
    await registry.store()
    await rebuildHomes(inner)
    await inner.orm
      .update(home)
      .set({ typeDoubt: 'rij-in-een-pand' })
      .where(eq(home.buildingId, first?.id ?? ''))
    await rebuildTiles(inner)
    const stored = await storedBuildings(inner)
    expect([first, second].map((one) => stored.get(one?.id ?? '')?.typeDoubt)).toEqual([true, false])
  })
})

test('the same registry gives the same revision and changes nothing; one changed fact gives another', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const [first] = registry.row({ count: 3 })
    await registry.store()
    expect(await tilesAreOutdated(inner)).toBe(true)
    const before = await rebuildTiles(inner)
    expect(await tilesAreOutdated(inner)).toBe(false)
    expect(await rebuildTiles(inner)).toEqual({ ...before, changed: false })
    await inner.rows(
      sql`update ${building} set construction_year = 1988 where ${building.id} = ${first?.id ?? ''}`,
    )
    const after = await rebuildTiles(inner)
    expect(after.changed).toBe(true)
    expect(after.revision).not.toBe(before.revision)
    const [stored] = await inner.orm.select().from(dataset)
    expect(stored?.revision).toBe(after.revision)
    expect(await inner.orm.select().from(buildingTileRecord)).toHaveLength(3)
  })
})

test('a new street label gives another revision, for it is drawn as well', async () => {
  await rolledBack(database(), async (inner) => {
    const { revision } = await rebuildTiles(inner)
    await inner.rows(sql`insert into insight.street_label (street_id, part, name, rotation, length, point)
      values ('0457300000000001', 1, 'Slijkstraat', 12, 80, ST_SetSRID(ST_MakePoint(131000, 480000), 28992))`)
    expect((await rebuildTiles(inner)).revision).not.toBe(revision)
  })
})

test('without derived homes the type stays unknown and everything else is there', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const { id } = registry.building()
    await registry.store()
    await inner.orm.delete(home)
    await rebuildTiles(inner)
    expect((await storedBuildings(inner)).get(id)).toMatchObject({ housingType: undefined, homes: 1 })
  })
})

test('the overview holds every drawn building on every zoom below 13', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    registry.row({ count: 7 })
    registry.building({ at: [140000, 470000], year: 1930 })
    await registry.store()
    await rebuildTiles(inner)
    const zooms = await inner.rows(sql`
      select zoom, sum(${overviewCell.buildings})::int as buildings, sum(${overviewCell.homes})::int as homes
      from ${overviewCell} group by zoom order by zoom`)
    expect(zooms).toEqual([6, 7, 8, 9, 10, 11, 12].map((zoom) => ({ zoom, buildings: 8, homes: 8 })))
  })
})

test('a building that no tile can carry is left out and counted, and stops nothing', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    registry.building()
    registry.building({ outline: 'POLYGON EMPTY', dwellings: 0 })
    await registry.store()
    const tooLong = buildRegistry(inner, { municipality: '9999' })
    tooLong.town({ id: '2000' })
    tooLong.building()
    await tooLong.store()
    expect(await rebuildTiles(inner)).toMatchObject({ buildings: 1, skipped: 2 })
  })
})

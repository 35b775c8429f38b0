// The real deliveries that Kadaster gave out, whole; the figures were counted from the files with another parser as well.
import { sql } from 'drizzle-orm'
import { beforeEach, expect } from 'vitest'
import { standingBuildingStatuses } from '../../../contract/vocabulary.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../../platform/testing/real-files.ts'
import { importBag } from './import-bag.ts'
import { registryState } from './testing/registry-state.ts'

const database = testDatabase()
beforeEach(() => emptyTables(database()))

const weesp = 'bag/BAGGEM0457L-15102021.zip'
const national = 'bag/BAGNLDL-15092020-small.zip'

/** Occurrences, objects. */
const inWeesp = {
  WPL: [3, 2],
  OPR: [593, 321],
  NUM: [16_113, 12_694],
  VBO: [26_085, 12_509],
  LIG: [167, 167],
  STA: [21, 13],
  PND: [23_091, 12_899],
}

testOnRealFiles([weesp], 'the whole of Weesp is stored, and a second time changes nothing', async () => {
  const first = await importBag(database(), realFile(weesp))
  expect(first).toMatchObject({ deliveredOn: '2021-10-15', municipalityCode: '0457' })
  const none = { withoutCurrent: 0, updated: 0, unchanged: 0, closed: 0, refused: 0 }
  for (const [type, [occurrences, read]] of Object.entries(inWeesp)) {
    expect([type, first.counts[type as keyof typeof inWeesp]]).toEqual([
      type,
      { ...none, occurrences, read, added: read },
    ])
  }
  await expectWeespFacts(first.runId)
  const before = await registryState(database())
  const second = await importBag(database(), realFile(weesp))
  for (const counts of Object.values(second.counts)) {
    expect(counts).toMatchObject({ added: 0, updated: 0, closed: 0, unchanged: counts?.read })
  }
  expect(await registryState(database())).toEqual(before)
})

async function expectWeespFacts(runId: number): Promise<void> {
  const byStatus = await database().rows<{ status: string; count: number }>(sql`
    select status, count(*) as count from registry.building
    where status in (${sql.join(
      [...standingBuildingStatuses].map((status) => sql`${status}`),
      sql`, `,
    )}) group by status`)
  expect(Object.fromEntries(byStatus.map(({ status, count }) => [status, count]))).toEqual({
    'Pand in gebruik': 10_803,
    'Pand in gebruik (niet ingemeten)': 4,
    'Verbouwing pand': 20,
    'Pand buiten gebruik': 3,
    'Sloopvergunning verleend': 7,
  })
  const [facts] = await database().rows(sql`select
    (select count(*) from registry.building where in_investigation) as investigated_buildings,
    (select count(*) from registry.dwelling where in_investigation) as investigated_dwellings,
    (select count(*) from registry.building where construction_year is null) as without_year,
    (select count(*) from registry.dwelling where kind = 'verblijfsobject' and floor_area is null) as without_area,
    (select count(*) from registry.building where ST_NumInteriorRings(geometry) > 0) as with_holes,
    (select count(*) from registry.building where not ST_IsValid(geometry) or ST_CoordDim(geometry) <> 2) as wrong,
    (select count(*) from registry.dwelling where GeometryType(geometry) = 'POLYGON' and kind = 'verblijfsobject') as areas,
    (select count(*) from registry.dwelling_address where not is_main) as side_addresses`)
  expect(facts).toEqual({
    investigated_buildings: 0,
    investigated_dwellings: 5,
    without_year: 62,
    without_area: 10,
    with_holes: 3,
    wrong: 0,
    areas: 0,
    side_addresses: 5,
  })
  const [links] = await database().rows(sql`select count(*) filter (where buildings > 1) as in_several from (
    select dwelling_id, count(*) as buildings from registry.dwelling_building group by dwelling_id) counted`)
  expect(links).toEqual({ in_several: 173 })
  const notes = await database().rows(
    sql`select kind, object_id, reason from registry.import_refusal where run_id = ${runId}`,
  )
  expect(notes).toEqual([
    {
      kind: 'conflict',
      object_id: '0457010000004631',
      reason: 'PandRef 0457100000056701 names an object that the delivery does not hold',
    },
  ])
}

testOnRealFiles([national], 'the small delivery in the national layout is that of Doesburg', async () => {
  const { counts, municipalityCode, runId } = await importBag(database(), realFile(national), {
    municipality: '0221',
  })
  expect(municipalityCode).toBe('0221')
  expect(Object.fromEntries(Object.entries(counts).map(([type, { added }]) => [type, added]))).toEqual({
    WPL: 1,
    OPR: 198,
    NUM: 8,
    VBO: 2,
    LIG: 2,
    STA: 2,
    PND: 2,
  })
  const twice = await database().rows(sql`select object_id from registry.import_refusal
    where run_id = ${runId} and reason like 'has several occurrences%'`)
  expect(twice).toHaveLength(2)
})

testOnRealFiles(
  ['bag/pand-gml-bad.xml'],
  'a file with one bad outline that no longer holds is read without complaint',
  async () => {
    const location = realFile('bag/pand-gml-bad.xml')
    await expect(importBag(database(), location)).rejects.toThrow(/whole country.*--gemeente/)
    // Its only occurrence had ended before the delivery's date.
    const { counts } = await importBag(database(), location, { all: true })
    expect(counts.PND).toMatchObject({ occurrences: 1, read: 1, withoutCurrent: 1, added: 0 })
  },
)

testOnRealFiles(['bag/BAGNLDM-13112021-14112021.zip'], 'a delivery of mutations is refused', async () => {
  await expect(importBag(database(), realFile('bag/BAGNLDM-13112021-14112021.zip'))).rejects.toThrow(
    /mutation delivery, which is not supported yet\. Take a full extract/,
  )
})

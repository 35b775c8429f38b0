import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../platform/db/testing.ts'
import { idOf } from './testing/delivery-builder.ts'
import { registryState, stagingLeftovers } from './testing/registry-state.ts'
import { importsOn, refusalOf, village } from './testing/village.ts'

const database = testDatabase()
const { run, buildings, notes } = importsOn(database)

describe('a first delivery', () => {
  test('is stored with its links, and the run tells what it did', async () => {
    const summary = await run(village({ investigated: [2] }))
    expect(summary).toMatchObject({ deliveredOn: '2024-05-01', municipalityCode: '9998' })
    expect(summary.fileSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(summary.counts.PND).toEqual({
      occurrences: 3,
      read: 3,
      withoutCurrent: 0,
      refused: 0,
      added: 3,
      updated: 0,
      unchanged: 0,
      closed: 0,
    })
    expect(summary.counts.LIG).toBeUndefined()
    const [row] = await database().rows(sql`
      select d.id, d.purposes, d.floor_area, l.building_id, b.construction_year, b.in_investigation, a.house_number,
        s.name as street, t.name as town, k.is_main, m.name as municipality
      from registry.dwelling d
      join registry.dwelling_building l on l.dwelling_id = d.id join registry.building b on b.id = l.building_id
      join registry.dwelling_address k on k.dwelling_id = d.id join registry.address a on a.id = k.address_id
      join registry.street s on s.id = a.street_id join registry.town t on t.id = s.town_id
      join registry.municipality m on m.code = d.municipality_code
      where d.id = ${idOf('VBO', 2)}`)
    expect(row).toEqual({
      id: idOf('VBO', 2),
      purposes: ['woonfunctie'],
      floor_area: 100,
      building_id: idOf('PND', 2),
      construction_year: 1974,
      in_investigation: true,
      house_number: 3,
      street: 'Dorpsstraat',
      town: 'Stad 9997',
      is_main: true,
      municipality: 'Voorbeeld',
    })
    const [stored] = await database().rows(
      sql`select state, file_name, file_sha256, delivered_on, municipality_code, counts, finished_at >= started_at as ended
        from registry.import_run where id = ${summary.runId}`,
    )
    expect(stored).toMatchObject({
      state: 'succeeded',
      file_sha256: summary.fileSha256,
      delivered_on: '2024-05-01',
      municipality_code: '9998',
      counts: summary.counts,
      ended: true,
    })
    expect(await stagingLeftovers(database())).toEqual([])
  })

  test('tells a building that a dwelling names but nobody delivered, and stores the dwelling', async () => {
    const content = village({
      dwellings: [{ number: 1, main: 1, buildings: [1, 99], at: [150_003, 463_004] }],
    })
    const { runId, counts } = await run(content)
    expect(counts.VBO).toMatchObject({ added: 1, refused: 0 })
    const found = await notes(runId)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'conflict', object_id: idOf('VBO', 1) })
    expect(found[0]?.file).toMatch(
      /\.zip\/9998GEM01052024\.zip\/9998VBO01052024\.zip\/9998VBO01052024-000001\.xml$/,
    )
    expect(found[0]?.reason).toContain(idOf('PND', 99))
    const links = await database().rows(sql`select building_id from registry.dwelling_building`)
    expect(links).toEqual([{ building_id: idOf('PND', 1) }])
  })

  test('goes on after a bad building and names it', async () => {
    const content = village()
    content.buildings?.push({ number: 4, at: [150_000, 463_040], status: 'Pand in aanbouw' })
    const { runId, counts } = await run(content)
    expect(counts.PND).toMatchObject({ read: 4, added: 3, refused: 1 })
    expect(await notes(runId)).toMatchObject([
      {
        kind: 'refused',
        object_id: idOf('PND', 4),
        reason: 'PND: status "Pand in aanbouw" is not in the list',
      },
    ])
  })

  test('mends an outline that touches itself, refuses one that says nothing, and tells both', async () => {
    const spike: [number, number][] = [
      [150_000, 463_000],
      [150_010, 463_000],
      [150_010, 463_010],
      [150_010, 463_030],
      [150_010, 463_010],
      [150_000, 463_010],
      [150_000, 463_000],
    ]
    const bowTie: [number, number][] = [
      [150_000, 463_000],
      [150_010, 463_010],
      [150_010, 463_000],
      [150_000, 463_010],
      [150_000, 463_000],
    ]
    const content = village({ dwellings: [], addresses: [] })
    content.buildings = [
      { number: 1, at: [0, 0], ring: spike },
      { number: 2, at: [0, 0], ring: bowTie },
    ]
    const { runId, counts } = await run(content)
    expect(counts.PND).toMatchObject({ read: 2, added: 1, refused: 1 })
    const areas = await database().rows(
      sql`select ST_IsValid(geometry) as valid, ST_Area(geometry) as area from registry.building`,
    )
    expect(areas).toEqual([{ valid: true, area: 100 }])
    expect((await notes(runId)).map(({ kind, object_id }) => [kind, object_id])).toEqual([
      ['conflict', idOf('PND', 1)],
      ['refused', idOf('PND', 2)],
    ])
  })

  test('keeps the latest where two occurrences hold at once', async () => {
    const content = village()
    content.buildings?.push({ number: 3, at: [150_010, 463_020], year: '1999', occurrence: 2 })
    const { runId, counts } = await run(content)
    expect(counts.PND).toMatchObject({ occurrences: 4, read: 3, added: 3 })
    const [row] = await database().rows(
      sql`select construction_year from registry.building where id = ${idOf('PND', 3)}`,
    )
    expect(row).toEqual({ construction_year: 1999 })
    expect(await notes(runId)).toMatchObject([{ kind: 'conflict', object_id: idOf('PND', 3) }])
  })
})

describe('a later delivery', () => {
  test('that is the same changes nothing', async () => {
    await run(village({ investigated: [1] }))
    const before = await registryState(database())
    const { counts } = await run(village({ investigated: [1] }))
    for (const change of Object.values(counts)) {
      expect(change).toMatchObject({ added: 0, updated: 0, closed: 0, unchanged: change?.read })
    }
    expect(await registryState(database())).toEqual(before)
  })

  test('updates what differs, closes what vanished, and reopens what returns', async () => {
    const first = await run(village())
    const shrunk = village({ deliveredOn: '2024-06-01' })
    shrunk.buildings = [
      { number: 1, at: [150_000, 463_000], status: 'Verbouwing pand' },
      { number: 2, at: [150_010, 463_000] },
    ]
    const second = await run(shrunk)
    expect(second.counts.PND).toMatchObject({ added: 0, updated: 1, unchanged: 1, closed: 1 })
    expect(await buildings()).toEqual([
      [1, 'Verbouwing pand', null, second.runId],
      [2, 'Pand in gebruik', null, first.runId],
      [3, 'Pand in gebruik', '2024-06-01', second.runId],
    ])
    const third = await run(village({ deliveredOn: '2024-07-01' }))
    expect(third.counts.PND).toMatchObject({ added: 0, updated: 2, unchanged: 1, closed: 0 })
    expect(await buildings()).toEqual([
      [1, 'Pand in gebruik', null, third.runId],
      [2, 'Pand in gebruik', null, first.runId],
      [3, 'Pand in gebruik', null, third.runId],
    ])
  })

  test('counts a dwelling as changed when only its buildings or side addresses did', async () => {
    await run(village())
    const moved = village({ deliveredOn: '2024-06-01' })
    moved.dwellings = [
      { number: 1, main: 1, buildings: [1, 3], at: [150_003, 463_004] },
      { number: 2, main: 2, side: [1], buildings: [2], at: [150_013, 463_004] },
    ]
    expect((await run(moved)).counts.VBO).toMatchObject({ updated: 2, unchanged: 0 })
    expect((await run(moved)).counts.VBO).toMatchObject({ updated: 0, unchanged: 2 })
    const back = await run(village({ deliveredOn: '2024-07-01' }))
    expect(back.counts.VBO).toMatchObject({ updated: 2, unchanged: 0 })
    const [links] = await database().rows(sql`select
      (select count(*) from registry.dwelling_building) as buildings,
      (select count(*) from registry.dwelling_address) as addresses`)
    expect(links).toEqual({ buildings: 2, addresses: 2 })
  })

  test('does not close what it delivers but cannot be read', async () => {
    await run(village())
    const content = village({ deliveredOn: '2024-06-01' })
    content.buildings = content.buildings?.map((building) =>
      building.number === 3 ? { ...building, year: 'onbekend' } : building,
    )
    expect((await run(content)).counts.PND).toMatchObject({ refused: 1, closed: 0, unchanged: 2 })
    expect((await buildings())[2]?.slice(0, 3)).toEqual([3, 'Pand in gebruik', null])
  })

  test('of one type only leaves the other types as they were', async () => {
    await run(village({ investigated: [1] }))
    const { deliveredOn, buildings: shown } = village({ deliveredOn: '2024-06-01' })
    const { counts } = await run({ deliveredOn, buildings: shown?.slice(0, 2) ?? [] })
    expect(counts).toEqual({ PND: expect.objectContaining({ closed: 1, unchanged: 2, updated: 0 }) })
    const [row] = await database().rows(sql`select
      (select count(*) from registry.dwelling where closed_on is null) as dwellings,
      (select count(*) from registry.building where in_investigation) as investigated`)
    expect(row).toEqual({ dwellings: 2, investigated: 1 })
  })

  test('that is older is refused with both dates', async () => {
    await run(village())
    const before = await registryState(database())
    const error = await refusalOf(run(village({ deliveredOn: '2024-04-01', buildings: [] })))
    expect(error).toMatchObject({ code: 'conflict' })
    expect(error.message).toContain('2024-04-01')
    expect(error.message).toContain('2024-05-01')
    expect(await registryState(database())).toEqual(before)
  })

  test('of another municipality leaves this one alone', async () => {
    await run(village())
    const { counts } = await run(village({ municipality: '9996', deliveredOn: '2023-01-01', towns: [] }))
    expect(counts.PND).toMatchObject({ added: 3, closed: 0 })
    const [row] = await database().rows(
      sql`select count(*) as open from registry.building where closed_on is null`,
    )
    expect(row).toEqual({ open: 6 })
  })

  test('of a municipality that was merged since does not take its objects back', async () => {
    await run(village())
    // Another municipality delivers the same objects, as after a merger: the builder's ids keep their first municipality.
    const merged = village({ deliveredOn: '2025-01-01', scope: '9996' })
    merged.buildings = merged.buildings?.map((building) => ({ ...building, status: 'Verbouwing pand' })) ?? []
    merged.dwellings = merged.dwellings?.map((dwelling) => ({ ...dwelling, buildings: [3] })) ?? []
    const { counts, runId } = await run(merged)
    expect(counts.PND).toMatchObject({ updated: 3, added: 0, closed: 0 })
    const before = await registryState(database())
    const old = await run(village())
    expect(old.counts.PND).toMatchObject({ updated: 0, closed: 0, unchanged: 3 })
    expect(old.counts.VBO).toMatchObject({ updated: 0, closed: 0, unchanged: 2 })
    expect(await registryState(database())).toEqual(before)
    expect((await notes(old.runId)).map(({ reason }) => reason)).toContain(
      '3 objects were left as they are: they came with a newer delivery of municipality 9996',
    )
    expect((await buildings())[0]).toEqual([1, 'Verbouwing pand', null, runId])
  })
})

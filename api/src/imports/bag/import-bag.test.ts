import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { type BagImportOptions, importBag } from './import-bag.ts'
import { type DeliveryContent, idOf, writeDelivery } from './testing/delivery-builder.ts'
import { registryState, stagingLeftovers } from './testing/registry-state.ts'

const database = testDatabase()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bag-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => emptyTables(database()))

const town = { id: '9997', box: [149_000, 462_000, 151_000, 464_000] as [number, number, number, number] }

/** Two homes in a street, and a shed. */
function village(changes: Partial<DeliveryContent> = {}): DeliveryContent {
  return {
    deliveredOn: '2024-05-01',
    towns: [town],
    streets: [{ number: 1, name: 'Dorpsstraat', town: '9997' }],
    addresses: [
      { number: 1, street: 1, houseNumber: 1 },
      { number: 2, street: 1, houseNumber: 3 },
    ],
    dwellings: [
      { number: 1, main: 1, buildings: [1], at: [150_003, 463_004] },
      { number: 2, main: 2, buildings: [2], at: [150_013, 463_004] },
    ],
    buildings: [
      { number: 1, at: [150_000, 463_000] },
      { number: 2, at: [150_010, 463_000] },
      { number: 3, at: [150_010, 463_020] },
    ],
    ...changes,
  }
}

async function run(content: DeliveryContent, options: BagImportOptions = {}) {
  return importBag(database(), await writeDelivery(folder, content), options)
}

async function buildings() {
  const rows = await database().rows<{
    number: number
    status: string
    closed_on: string | null
    run_id: number
  }>(sql`select right(id, 3)::int as number, status, closed_on, run_id from registry.building order by id`)
  return rows.map(({ number, status, closed_on, run_id }) => [number, status, closed_on, run_id])
}

async function notes(runId: number) {
  return database().rows<{ kind: string; file: string; object_id: string; reason: string }>(
    sql`select kind, file, object_id, reason from registry.import_refusal where run_id = ${runId} order by object_id, reason`,
  )
}

async function refusalOf(importing: Promise<unknown>): Promise<AppError> {
  const error = await importing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  return error as AppError
}

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
})

describe('a run that fails', () => {
  test('half-way through broken XML leaves everything as it was and says where', async () => {
    await run(village())
    const before = await registryState(database())
    const broken = village({
      deliveredOn: '2024-06-01',
      streets: [],
      spoil: { ['PND']: (xml) => xml.slice(0, xml.length - 900) },
    })
    const error = await refusalOf(run(broken))
    expect(error.code).toBe('unsupported-file')
    expect(error.message).toMatch(/9998PND01062024-000001\.xml is not well-formed XML \(line \d+, column \d+/)
    expect(await registryState(database())).toEqual(before)
    expect(await stagingLeftovers(database())).toEqual([])
    const [failed] = await database().rows(
      sql`select state, error, finished_at is not null as ended from registry.import_run order by id desc limit 1`,
    )
    expect(failed).toEqual({ state: 'failed', error: error.message, ended: true })
  })

  test('in the last transaction leaves everything as it was', async () => {
    await run(village())
    const before = await registryState(database())
    // The links come last; a rule of the test's own stops them.
    await database().script(
      `alter table registry.dwelling_building add constraint test_stop check (building_id <> '${idOf('PND', 3)}')`,
    )
    try {
      const content = village({ deliveredOn: '2024-06-01', streets: [] })
      content.dwellings = [{ number: 1, main: 1, buildings: [3], at: [150_003, 463_004] }]
      await expect(run(content)).rejects.toThrow()
    } finally {
      await database().script('alter table registry.dwelling_building drop constraint test_stop')
    }
    expect(await registryState(database())).toEqual(before)
    expect((await run(village())).counts.PND).toMatchObject({ unchanged: 3 })
  })

  test('because it was stopped says so', async () => {
    const stopping = new AbortController()
    const options = { signal: stopping.signal, onStarted: () => stopping.abort() }
    expect((await refusalOf(run(village(), options))).message).toContain('stopped')
    expect((await buildings()).length).toBe(0)
    expect((await run(village())).counts.PND).toMatchObject({ added: 3 })
  })

  test('does not let a second one in while it runs', async () => {
    let second: Promise<AppError> | undefined
    const first = run(village(), {
      onStarted: () => {
        second = refusalOf(run(village()))
      },
    })
    await first
    expect(await second).toMatchObject({ code: 'conflict' })
    const runs = await database().rows(sql`select state from registry.import_run`)
    expect(runs).toEqual([{ state: 'succeeded' }])
  })

  test('with its process is marked as failed by the next', async () => {
    await database().script(`insert into registry.import_run (source, file_name, state) values ('bag', 'x.zip', 'running');
      create table staging.bag_building (leftover int)`)
    await run(village())
    const runs = await database().rows(sql`select state, error from registry.import_run order by id`)
    expect(runs).toMatchObject([
      { state: 'failed', error: expect.stringContaining('ended before') },
      { state: 'succeeded' },
    ])
  })
})

describe('a national delivery', () => {
  const elsewhere = {
    id: '1234',
    box: [151_000, 462_000, 153_000, 464_000] as [number, number, number, number],
  }
  /** The village, a neighbour's house right across the border, and sheds on both sides. */
  const country = (changes: Partial<DeliveryContent> = {}) => {
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
      { number: 3, street: 2, houseNumber: 5 },
      { number: 4, street: 2, houseNumber: 7, town: '9997' },
    )
    content.dwellings?.push(
      { number: 3, main: 3, buildings: [5], at: [151_103, 463_004] },
      // Its address lies in the village although its street does not, and its building lies across the border.
      { number: 4, main: 4, buildings: [6], at: [151_203, 463_004] },
    )
    content.buildings?.push(
      { number: 5, at: [151_100, 463_000] },
      { number: 6, at: [151_200, 463_000] },
      // On the border; its middle lies on the other side.
      { number: 7, at: [150_998, 463_100] },
    )
    return content
  }

  test('needs a choice', async () => {
    const error = await refusalOf(run(country()))
    expect(error.message).toContain('--gemeente')
    expect((await refusalOf(run(country(), { municipality: '0042' }))).message).toContain('0042')
    expect((await refusalOf(run(country(), { municipality: '457' }))).message).toContain('four digits')
  })

  test('yields one municipality by town, street, address, dwelling and building, with its sheds', async () => {
    const summary = await run(country(), { municipality: '9998' })
    expect((await buildings()).map(([number]) => number)).toEqual([1, 2, 3, 6])
    expect(summary).toMatchObject({
      municipalityCode: '9998',
      counts: {
        WPL: { added: 1 },
        OPR: { added: 1 },
        NUM: { added: 3 },
        VBO: { added: 3 },
        PND: { read: 4, added: 4, unchanged: 0 },
      },
    })
    const again = await run(country(), { municipality: '9998' })
    expect(again.counts.PND).toMatchObject({ added: 0, updated: 0, unchanged: 4, closed: 0 })
  })

  test('refuses only what would have been taken', async () => {
    const content = country()
    content.addresses?.push(
      { number: 8, street: 1, houseNumber: 0 },
      { number: 9, street: 2, houseNumber: 0 },
    )
    const { runId, counts } = await run(content, { municipality: '9998' })
    expect(counts.NUM).toMatchObject({ refused: 1 })
    expect(await notes(runId)).toMatchObject(
      [
        { kind: 'refused', object_id: idOf('NUM', 8) },
        // The address in the village on the neighbour's street: that street is not ours.
        { kind: 'conflict', object_id: idOf('NUM', 4) },
      ].sort((a, b) => (a.object_id < b.object_id ? -1 : 1)),
    )
  })

  test('is taken whole on request, every object with its own municipality', async () => {
    await run(country(), { all: true })
    const rows = await database().rows(
      sql`select right(id, 1)::int as number, municipality_code from registry.building order by id`,
    )
    expect(rows).toEqual(
      [1, 2, 3, 5, 6, 7].map((number) => ({
        number,
        municipality_code: number === 5 || number === 7 ? '0001' : '9998',
      })),
    )
    const { counts } = await run(country(), { all: true })
    expect(counts.PND).toMatchObject({ unchanged: 6, closed: 0 })
  })

  test('cannot be picked from without the relation of towns to municipalities', async () => {
    const { relations: _, ...content } = country()
    expect((await refusalOf(run(content, { municipality: '9998' }))).message).toContain('GEM-WPL-RELATIE')
  })
})

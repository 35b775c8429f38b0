import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problem } from '../../contract/problem.ts'
import {
  belanghebbende,
  koppelkans,
  ontmoetingsplek,
  orientatievraag,
  vastgelegd,
} from '../../contract/surroundings.ts'
import { boundaryOf, findArea } from '../insight/areas/queries.ts'
import { emptyTables, testDatabase } from '../platform/db/testing.ts'
import { createRouter } from '../platform/http/router.ts'
import { ownPagesWrite } from '../platform/http/security.ts'
import { buildRegistry } from '../platform/testing/registry-builder.ts'
import { serveRoutes, testServices } from '../platform/testing/serve-routes.ts'
import { surroundingsRoutes } from './surroundings-routes.ts'

const database = testDatabase()
const listOf = <Schema extends z.ZodType>(item: Schema) => z.object({ items: z.array(item) })

function app() {
  const guard = createRouter()
  guard.use(ownPagesWrite())
  return serveRoutes(
    guard,
    surroundingsRoutes(testServices(database()), { find: findArea, boundary: boundaryOf }),
  )
}

/** Asks as one of the product's own pages would. */
async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return app().request(`http://127.0.0.1${path}`, {
    method,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

async function asked<Schema extends z.ZodType>(
  schema: Schema,
  ...[method, path, body]: Parameters<typeof ask>
) {
  const response = await ask(method, path, body)
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return schema.parse(JSON.parse(text)) as z.output<Schema>
}

async function refused(...[method, path, body]: Parameters<typeof ask>) {
  const response = await ask(method, path, body)
  return problem.parse(await response.json())
}

let area = ''
let farArea = ''
let school = ''
let house = ''
let street = ''
let emptyStreet = ''

beforeAll(async () => {
  await emptyTables(database())
  const registry = buildRegistry(database())
  area = `woonplaats-${registry.town({ name: 'Weesp', side: 2000 })}`
  street = registry.street({ name: 'Dorpsstraat' })
  const origin = registry.origin
  school = registry.building({
    at: [origin[0] + 100, origin[1]],
    number: 4,
    purposes: ['onderwijsfunctie', 'bijeenkomstfunctie'],
  }).id
  registry.building({
    at: [origin[0] + 200, origin[1]],
    number: 6,
    purposes: ['sportfunctie'],
    status: 'Pand gesloopt',
  })
  house = registry.row({ count: 8, at: [origin[0] + 300, origin[1]], number: 11 })[0]?.id ?? ''
  emptyStreet = registry.street({ name: 'Zonder huizen' })
  farArea = `woonplaats-${registry.town({ name: 'Muiden' })}`
  await registry.store()
  const [x, y] = [origin[0] + 50_000, origin[1] + 20_000]
  await database().rows(sql`update registry.town set geometry = st_multi(st_makeenvelope(${x}, ${y}, ${x + 100}, ${y + 100}, 28992))
    where name = 'Muiden'`)
})

const places = () => asked(listOf(ontmoetingsplek), 'GET', `/v1/ontmoetingsplekken?gebied=${area}`)
const center = { naam: 'De Spil', soort: 'buurthuis', wie: 'koor', momenten: 'dinsdag 20 uur' } as const

describe('the questions of the orientation', () => {
  const path = () => `/v1/gebieden/${area}/orientatievragen`
  const question = () => `${path()}/ontmoeting`

  test('are seven, open at first, and keep every answer as a version', async () => {
    const { items } = await asked(listOf(orientatievraag), 'GET', path())
    expect(items.map(({ stand, versie }) => [stand, versie])).toEqual(Array(7).fill(['open', 0]))
    await asked(listOf(orientatievraag), 'PUT', question(), {
      stand: 'open',
      toelichting: 'bij de school',
      versie: 0,
    })
    const after = await asked(listOf(orientatievraag), 'PUT', question(), {
      stand: 'beantwoord',
      toelichting: ' bij de school en de winkels ',
      versie: 1,
    })
    expect(after.items.find(({ vraag }) => vraag === 'ontmoeting')).toMatchObject({
      stand: 'beantwoord',
      toelichting: 'bij de school en de winkels',
      versie: 2,
    })
    const versions = await asked(listOf(orientatievraag), 'GET', `${question()}/versies`)
    expect(versions.items.map(({ toelichting }) => toelichting)).toEqual([
      'bij de school en de winkels',
      'bij de school',
    ])
    expect(versions.items[0]?.vastgelegdOp).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test('refuse a save over what the writer has not seen, and keep what was saved', async () => {
    const late = await refused('PUT', question(), { stand: 'open', toelichting: 'van een ander', versie: 1 })
    expect(late).toMatchObject({ status: 409, type: 'about:blank#conflict' })
    const versions = await asked(listOf(orientatievraag), 'GET', `${question()}/versies`)
    expect(versions.items).toHaveLength(2)
  })

  test('let only one of two who save at once through', async () => {
    const save = (toelichting: string) =>
      ask('PUT', `${path()}/kennis-en-kunde`, { stand: 'open', toelichting, versie: 0 })
    const answers = await Promise.all([save('een'), save('twee'), save('drie')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('are not answered without words, too long, in an area or under a name that is not there', async () => {
    const empty = await refused('PUT', question(), { stand: 'beantwoord', toelichting: '  ', versie: 2 })
    expect(empty.faults?.[0]?.place).toBe('json.toelichting')
    const long = await refused('PUT', question(), { stand: 'open', toelichting: 'x'.repeat(4001), versie: 2 })
    expect(long.faults?.[0]?.reason).toContain('4000')
    expect((await refused('GET', '/v1/gebieden/wijk-nergens/orientatievragen')).status).toBe(404)
    expect(
      (await refused('PUT', `${path()}/iets-anders`, { stand: 'open', toelichting: '', versie: 0 })).status,
    ).toBe(400)
  })
})

describe('meeting places', () => {
  test('are what the register knows of buildings that stand, with an address for a name', async () => {
    const { items } = await places()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      id: school,
      versie: 0,
      herkomst: 'register',
      naam: null,
      soort: 'school',
      adres: 'Dorpsstraat 4',
      gebruiksdoelen: ['bijeenkomstfunctie', 'onderwijsfunctie'],
    })
  })

  test('told by people stand in the place of the register’s, and go and come back', async () => {
    const saved = await asked(vastgelegd, 'POST', '/v1/ontmoetingsplekken', {
      ...center,
      plaats: { pand: school },
    })
    const { items } = await places()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      ...center,
      herkomst: 'toegevoegd',
      pand: school,
      adres: 'Dorpsstraat 4',
      versie: 1,
    })

    const path = `/v1/ontmoetingsplekken/${saved.id}`
    await asked(vastgelegd, 'PUT', path, { ...center, naam: 'De Nieuwe Spil', versie: 1 })
    expect((await places()).items[0]).toMatchObject({ naam: 'De Nieuwe Spil', pand: school })
    expect((await refused('PUT', path, { ...center, versie: 1 })).status).toBe(409)

    const gone = await asked(vastgelegd, 'DELETE', `${path}?versie=2`)
    expect((await places()).items[0]).toMatchObject({ id: school, herkomst: 'register' })
    await asked(vastgelegd, 'PUT', path, { ...center, versie: gone.versie })
    expect((await places()).items[0]).toMatchObject({ naam: 'De Spil', pand: school, versie: 4 })
    const versions = await database().rows(sql`select version from fieldwork.meeting_place`)
    expect(versions).toHaveLength(4)
    await asked(vastgelegd, 'DELETE', `${path}?versie=4`)
  })

  test('may stand at a point, and are found in their own area only', async () => {
    const punt = (await places()).items[0]?.punt
    const saved = await asked(vastgelegd, 'POST', '/v1/ontmoetingsplekken', { ...center, plaats: { punt } })
    const mine = (await places()).items.find(({ id }) => id === saved.id)
    expect(mine?.punt[0]).toBeCloseTo(punt?.[0] ?? 0, 6)
    expect(mine).toMatchObject({ pand: null, adres: null, gebruiksdoelen: [] })
    const elsewhere = await asked(listOf(ontmoetingsplek), 'GET', `/v1/ontmoetingsplekken?gebied=${farArea}`)
    expect(elsewhere.items).toEqual([])
    await asked(vastgelegd, 'DELETE', `/v1/ontmoetingsplekken/${saved.id}?versie=1`)
  })

  test.each([
    ['metres for degrees', { ...center, plaats: { punt: [131000, 480000] } }, 'json.plaats.punt'],
    ['a building that is not there', { ...center, plaats: { pand: '0457100000999999' } }, 'json.plaats.pand'],
    ['no name', { ...center, naam: '  ', plaats: { punt: [5.04, 52.3] } }, 'json.naam'],
    ['a field that is none of ours', { ...center, bsn: '1', plaats: { punt: [5.04, 52.3] } }, 'json'],
  ])('are refused with %s', async (_, body, place) => {
    const told = await refused('POST', '/v1/ontmoetingsplekken', body)
    expect(told.status).toBe(400)
    expect(told.faults?.[0]?.place).toBe(place)
  })

  test('are not written by a page elsewhere, nor changed in the table', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }
    const answer = await app().request('http://127.0.0.1/v1/ontmoetingsplekken', {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...center, plaats: { pand: school } }),
    })
    expect(answer.status).toBe(403)
    await expect(database().rows(sql`update fieldwork.meeting_place set name = 'x'`)).rejects.toThrow()
  })
})

describe('stakeholders', () => {
  test('belong to an area, with or without a place, and lose their place when told', async () => {
    const party = {
      gebied: area,
      naam: 'Wonen Vooruit',
      soort: 'woningcorporatie',
      belang: 'onderhoud in 2028',
    }
    const saved = await asked(vastgelegd, 'POST', '/v1/belanghebbenden', {
      ...party,
      plaats: { pand: house },
    })
    const list = (gebied: string) =>
      asked(listOf(belanghebbende), 'GET', `/v1/belanghebbenden?gebied=${gebied}`)
    expect((await list(area)).items[0]).toMatchObject({
      ...party,
      versie: 1,
      punt: [expect.any(Number), expect.any(Number)],
    })
    expect((await list(farArea)).items).toEqual([])
    const { gebied: _, ...change } = party
    await asked(vastgelegd, 'PUT', `/v1/belanghebbenden/${saved.id}`, { ...change, versie: 1, plaats: null })
    expect((await list(area)).items[0]).toMatchObject({ versie: 2, punt: null })
  })

  test('are refused for an area that is not there', async () => {
    const told = await refused('POST', '/v1/belanghebbenden', {
      gebied: 'wijk-nergens',
      naam: 'X',
      soort: 'anders',
    })
    expect(told.status).toBe(404)
  })
})

describe('koppelkansen', () => {
  const sewer = {
    naam: 'Riool',
    soort: 'riolering',
    eigenaar: 'gemeente',
    vanJaar: 2027,
    totJaar: 2028,
  } as const
  const list = (gebied = area) => asked(listOf(koppelkans), 'GET', `/v1/koppelkansen?gebied=${gebied}`)

  test('by street run along its addresses', async () => {
    const saved = await asked(vastgelegd, 'POST', '/v1/koppelkansen', {
      ...sewer,
      waar: { straten: [street] },
    })
    const { items } = await list()
    expect(items[0]).toMatchObject({ ...sewer, id: saved.id, straten: [{ id: street, naam: 'Dorpsstraat' }] })
    expect(items[0]?.geometrie.type).toBe('MultiLineString')
    expect((await list(farArea)).items).toEqual([])
    await asked(vastgelegd, 'DELETE', `/v1/koppelkansen/${saved.id}?versie=1`)
  })

  test('by street follow the line of a street that has one', async () => {
    await database().rows(sql`insert into registry.street_line values (${street}, 'Dorpsstraat', 'woonstraat',
      st_geomfromtext('MULTILINESTRING((131000 480000,131400 480010))', 28992))`)
    const saved = await asked(vastgelegd, 'POST', '/v1/koppelkansen', {
      ...sewer,
      waar: { straten: [street] },
    })
    const [found] = (await list()).items
    expect(found?.geometrie.coordinates).toHaveLength(1)
    await asked(vastgelegd, 'DELETE', `/v1/koppelkansen/${saved.id}?versie=1`)
  })

  test('by a drawn area come back as drawn, and stay there when only the words change', async () => {
    const origin = (await places()).items[0]?.punt ?? [0, 0]
    const [x, y] = origin
    const ring = [
      [x, y],
      [x + 0.001, y],
      [x + 0.001, y + 0.001],
      [x, y],
    ]
    const geometrie = { type: 'Polygon', coordinates: [ring] }
    const saved = await asked(vastgelegd, 'POST', '/v1/koppelkansen', { ...sewer, waar: { geometrie } })
    await asked(vastgelegd, 'PUT', `/v1/koppelkansen/${saved.id}`, { ...sewer, totJaar: 2030, versie: 1 })
    const [found] = (await list()).items
    expect(found).toMatchObject({ totJaar: 2030, straten: [], versie: 2 })
    const drawn = z.array(z.array(z.tuple([z.number(), z.number()]))).parse(found?.geometrie.coordinates)
    expect(drawn[0]).toHaveLength(4)
    expect(drawn[0]?.[0]?.[0]).toBeCloseTo(x, 5)
    await asked(vastgelegd, 'DELETE', `/v1/koppelkansen/${saved.id}?versie=2`)
  })

  const crossing = {
    type: 'Polygon',
    coordinates: [
      [
        [5, 52],
        [5.01, 52.01],
        [5.01, 52],
        [5, 52.01],
        [5, 52],
      ],
    ],
  }
  const open = {
    type: 'Polygon',
    coordinates: [
      [
        [5, 52],
        [5.01, 52.01],
        [5.01, 52],
        [5, 52.01],
      ],
    ],
  }
  test.each([
    ['an outline that crosses itself', { ...sewer, waar: { geometrie: crossing } }, 'crosses itself'],
    ['a ring that is not closed', { ...sewer, waar: { geometrie: open } }, 'not closed'],
    ['a point', { ...sewer, waar: { geometrie: { type: 'Point', coordinates: [5, 52] } } }, '{geometrie}'],
    [
      'years the wrong way round',
      { ...sewer, totJaar: 2020, waar: { straten: ['1'.repeat(16)] } },
      'first year',
    ],
  ])('are refused with %s', async (_, body, reason) => {
    const told = await refused('POST', '/v1/koppelkansen', body)
    expect(told.status).toBe(400)
    expect(told.detail).toContain(reason)
  })

  test('are refused for a street without addresses, with the remedy', async () => {
    const told = await refused('POST', '/v1/koppelkansen', { ...sewer, waar: { straten: [emptyStreet] } })
    expect(told.faults).toEqual([
      { place: 'json.waar.straten.0', reason: expect.stringContaining('draw it instead') },
    ])
  })

  test('are refused when the body is no JSON, or far too large', async () => {
    expect((await refused('POST', '/v1/koppelkansen', '{"naam":')).status).toBe(400)
    expect((await refused('POST', '/v1/koppelkansen', `"${'x'.repeat(2_100_000)}"`)).status).toBe(413)
  })
})

describe('entries', () => {
  test('that are not there cannot be changed or removed', async () => {
    const path = `/v1/koppelkansen/${crypto.randomUUID()}`
    expect((await refused('DELETE', `${path}?versie=1`)).status).toBe(404)
    expect((await refused('DELETE', path)).status).toBe(400)
  })
})

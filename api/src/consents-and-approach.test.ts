// Consent and approach through the whole product: who sees and records what, that a withdrawal, a refusal and a move work at
// once and everywhere, and that no list or export passes the register.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { benaderbaarheid, toestemmingenVanWoning, toestemmingsoverzicht } from '../contract/consent.ts'
import { productServices, signIn } from './access/testing.ts'
import { createApp } from './app.ts'
import { rebuildInsight } from './insight/rebuild.ts'
import { inRole } from './platform/db/in-role.ts'
import { district } from './platform/db/schema/fieldwork.ts'
import { emptyTables, testDatabase } from './platform/db/testing.ts'
import { buildRegistry } from './platform/testing/registry-builder.ts'

type Headers = Record<string, string>
const database = testDatabase()
let app: ReturnType<typeof createApp>
let street = ''
let own: string[] = []
let outside = ''
let guide: Headers, volunteer: Headers, coach: Headers, director: Headers

const ask = (path: string, headers: Headers, method = 'GET', body?: unknown) =>
  Promise.resolve(
    app.request(`http://127.0.0.1${path}`, {
      method,
      headers: {
        ...headers,
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
const of = (id: string, rest: string) => `/v1/verblijfsobjecten/${id}/${rest}`
const consent = (doel: string) => ({ doel, tekstversie: `${doel}-1`, taal: 'nl', kanaal: 'huisbezoek' })
const give = (id: string, doel: string, headers: Headers) =>
  ask(of(id, 'toestemmingen'), headers, 'POST', consent(doel))

async function overview(headers: Headers) {
  const answer = await ask('/v1/toestemmingen?gebied=wijk-noord', headers)
  expect(answer.status).toBe(200)
  return toestemmingsoverzicht.parse(await answer.json())
}
async function doorsteps(headers: Headers) {
  const answer = await ask('/v1/benaderbaarheid?gebied=wijk-noord', headers)
  expect(answer.status).toBe(200)
  return benaderbaarheid.parse(await answer.json()).items
}
const stateOf = async (id: string, headers: Headers) =>
  (await doorsteps(headers)).find(({ verblijfsobject }) => verblijfsobject === id)?.stand

const clean = () =>
  database().script(`set session_replication_role = replica;
    alter table fieldwork.consent_event disable trigger append_only;
    alter table fieldwork.do_not_approach disable trigger append_only;
    alter table fieldwork.occupancy disable trigger append_only;
    delete from fieldwork.consent_event; delete from fieldwork.do_not_approach; delete from fieldwork.occupancy;
    alter table fieldwork.consent_event enable trigger append_only;
    alter table fieldwork.do_not_approach enable trigger append_only;
    alter table fieldwork.occupancy enable trigger append_only;
    set session_replication_role = origin;`)

beforeAll(async () => {
  const town = buildRegistry(database())
  town.town({ side: 4000 })
  street = town.street({ name: 'Merelhof' })
  own = town.row({ count: 3, at: [131_000, 480_000] }).map(({ dwellings }) => dwellings[0]?.id ?? '')
  town.street({ name: 'Vinkweg' })
  const other = town.row({ count: 2, at: [131_000, 480_040] })
  outside = town.building({ at: [131_900, 480_900] }).dwellings[0]?.id ?? ''
  await town.store()
  own.push(other[0]?.dwellings[0]?.id ?? '')
  await database().rows(sql`
    insert into fieldwork.district_version (district_id, version, name, boundary, valid_from, origin)
    values ('noord', 1, 'Noord', st_multi(st_makeenvelope(130900, 479900, 131300, 480200, 28992)), '2024-01-01', 'getekend')`)
  await rebuildInsight(database())
  expect(await database().orm.select({ id: district.id }).from(district)).toEqual([{ id: 'noord' }])
  app = createApp(await productServices(database()))
  guide = await signIn(database(), { role: 'buurtbegeleider', district: 'noord' })
  volunteer = await signIn(database(), { role: 'buurtgroep', district: 'noord', streets: [street] })
  coach = await signIn(database(), { role: 'inclusiviteitscoach', district: 'noord' })
  director = await signIn(database(), { role: 'regisseur' })
})
beforeEach(clean)
afterAll(() => emptyTables(database()))

describe('consents', () => {
  test('are seen by purpose and by reach, recorded by whom, and withdrawn at once', async () => {
    const [home = ''] = own
    expect((await give(home, 'huisbezoek', guide)).status).toBe(201)
    expect((await give(home, 'coach', coach)).status).toBe(201)
    expect((await give(outside, 'coach', director)).status).toBe(201)
    const told = toestemmingenVanWoning.parse(await (await ask(of(home, 'toestemmingen'), guide)).json())
    expect(told.items.filter(({ geldt }) => geldt).map(({ doel }) => doel)).toEqual(['huisbezoek', 'coach'])
    const [recorded] = await database().rows<{ by: string }>(sql`
      select a.name as by from fieldwork.consent_event e join access.account a on a.id = e.recorded_by where e.purpose = 'coach' limit 1`)
    expect(recorded?.by).toBe('Test inclusiviteitscoach')
    expect((await overview(guide)).items).toMatchObject([
      { verblijfsobject: home, doelen: ['coach', 'huisbezoek'] },
    ])
    expect((await overview(coach)).items).toMatchObject([{ verblijfsobject: home, doelen: ['coach'] }])
    const seen = toestemmingenVanWoning.parse(await (await ask(of(home, 'toestemmingen'), coach)).json())
    expect(seen.items.map(({ doel }) => doel)).toEqual(['coach'])
    expect(seen.geschiedenis.map(({ doel }) => doel)).toEqual(['coach'])
    const withdrawn = await ask(of(home, 'toestemmingen/intrekkingen'), guide, 'POST', {
      doel: 'coach',
      kanaal: 'telefoon',
    })
    expect(withdrawn.status).toBe(201)
    expect((await overview(coach)).items).toEqual([])
    expect((await overview(guide)).items).toMatchObject([{ doelen: ['huisbezoek'] }])
  })

  test.each([
    ['a coach for another purpose', () => coach, 0, 'huisbezoek'],
    ['a guide outside the district', () => guide, -1, 'coach'],
    ['a volunteer', () => volunteer, 0, 'coach'],
  ] as const)('are not recorded by %s', async (_, who, place, purpose) => {
    expect((await give(place < 0 ? outside : (own[place] ?? ''), purpose, who())).status).toBe(403)
    expect(await database().rows(sql`select 1 from fieldwork.consent_event`)).toEqual([])
  })

  test('are not read beyond the reach, and not by who holds no right to them', async () => {
    await give(outside, 'coach', director)
    for (const headers of [guide, volunteer])
      expect((await ask(of(outside, 'toestemmingen'), headers)).status).toBe(403)
    expect((await ask('/v1/toestemmingen?gebied=wijk-noord', volunteer)).status).toBe(403)
    expect((await ask('/v1/toestemmingen?gebied=wijk-noord', {})).status).toBe(401)
  })

  test('end with a move, with the membership and the invitations of who lived there', async () => {
    const [home = '', neighbour = ''] = own
    const resident = await signIn(database(), { role: 'bewoner', dwellings: [home] })
    const next = await signIn(database(), { role: 'bewoner', dwellings: [neighbour] })
    await give(home, 'buurvoorbeeld', resident)
    await give(neighbour, 'buurvoorbeeld', next)
    expect((await ask(of(home, 'verhuizingen'), resident, 'POST', {})).status).toBe(201)
    expect((await overview(guide)).items.map(({ verblijfsobject }) => verblijfsobject)).toEqual([neighbour])
    expect((await ask(of(home, 'toestemmingen'), resident)).status).toBe(403)
    expect((await ask(of(neighbour, 'toestemmingen'), next)).status).toBe(200)
    const after = toestemmingenVanWoning.parse(await (await ask(of(home, 'toestemmingen'), guide)).json())
    expect(after).toMatchObject({ bewoning: { bekendDoor: 'verhuizing' }, geschiedenis: [] })
    expect((await give(home, 'buurvoorbeeld', guide)).status).toBe(201)
  })

  test('a resident sees and records the own home alone', async () => {
    const [home = '', neighbour = ''] = own
    const resident = await signIn(database(), { role: 'bewoner', dwellings: [home] })
    expect((await give(home, 'scan-delen', resident)).status).toBe(201)
    expect((await give(neighbour, 'scan-delen', resident)).status).toBe(403)
    expect((await ask(of(neighbour, 'toestemmingen'), resident)).status).toBe(403)
    expect((await ask('/v1/toestemmingen?gebied=wijk-noord', resident)).status).toBe(403)
  })
})

describe('the register of who does not want to be approached', () => {
  const refuse = (id: string, headers: Headers) =>
    ask(of(id, 'niet-benaderen'), headers, 'POST', { reden: 'verzoek', kanaal: 'huisbezoek' })
  const lift = (id: string, headers: Headers) =>
    ask(of(id, 'niet-benaderen?kanaal=telefoon'), headers, 'DELETE')

  test('a volunteer sees the own street: address, type, welcome or not, and nothing else', async () => {
    const [home = ''] = own
    await refuse(home, volunteer)
    const items = await doorsteps(volunteer)
    expect(items.map(({ adres, stand }) => [adres, stand])).toEqual([
      ['Merelhof 1', 'niet-benaderen'],
      ['Merelhof 3', 'welkom'],
      ['Merelhof 5', 'welkom'],
    ])
    expect(Object.keys(items[0] ?? {}).sort()).toEqual([
      'adres',
      'pand',
      'stand',
      'straat',
      'verblijfsobject',
      'woningtype',
    ])
    expect((await doorsteps(guide)).length).toBe(5)
    expect((await refuse(own[3] ?? '', volunteer)).status).toBe(403)
  })

  test('what residents set themselves, only they lift', async () => {
    const [home = ''] = own
    const resident = await signIn(database(), { role: 'bewoner', dwellings: [home] })
    await refuse(home, resident)
    for (const headers of [volunteer, guide, director, coach])
      expect((await lift(home, headers)).status).toBe(403)
    expect(await stateOf(home, guide)).toBe('niet-benaderen')
    expect((await lift(home, resident)).status).toBe(200)
    expect(await stateOf(home, guide)).toBe('welkom')
  })

  test('what was recorded for them is lifted by who made the entry or who keeps their consents', async () => {
    const [home = ''] = own
    await refuse(home, guide)
    expect((await lift(home, volunteer)).status).toBe(403)
    expect((await lift(home, guide)).status).toBe(200)
    await refuse(home, volunteer)
    expect((await lift(home, volunteer)).status).toBe(200)
    expect(await stateOf(home, volunteer)).toBe('welkom')
  })

  test('no use that would approach people passes it, whatever they agreed to before', async () => {
    const [home = ''] = own
    for (const purpose of ['huisbezoek', 'coach', 'buurvoorbeeld']) await give(home, purpose, guide)
    const [session] = await database().rows<{ id: string }>(sql`
      select s.id from access.session s join access.membership m on m.account_id = s.user_id
      where m.role = 'buurtbegeleider' order by s.created_at desc limit 1`)
    const usable = () =>
      inRole(database(), 'zwermkaart_web').transaction(async (inner) => {
        await inner.rows(sql`select access.begin_request(${session?.id ?? ''}, 'test')`)
        const rows = await inner.rows<{ purpose: string }>(
          sql`select purpose from fieldwork.usable_home where dwelling_id = ${home} order by purpose`,
        )
        const [asked] = await inner.rows<{ may: boolean }>(
          sql`select fieldwork.may_use(${home}, 'coach') as may`,
        )
        return { purposes: rows.map(({ purpose }) => purpose), coach: asked?.may }
      })
    expect(await usable()).toEqual({ purposes: ['buurvoorbeeld', 'coach', 'huisbezoek'], coach: true })
    await refuse(home, volunteer)
    expect(await usable()).toEqual({ purposes: ['buurvoorbeeld'], coach: false })
  })
})

/** GET routes of the API's own description that are not for everybody, with this home and this district filled in. */
async function personalDoors(home: string) {
  const description = (await (await ask('/v1/openapi.json', guide)).json()) as { paths: unknown }
  const open = [
    'gebouwfeiten:lezen',
    'publicaties:lezen',
    'gebouwfeiten:downloaden',
    'publicaties:downloaden',
    'wijken:lezen',
  ]
  return Object.entries(description.paths as Record<string, Record<string, { 'x-recht'?: string }>>)
    .filter(([, { get }]) => get && !open.includes(get['x-recht'] ?? ''))
    .map(([path]) => {
      const filled = path
        .replace('{gebied}', 'wijk-noord')
        .replace(/\/verblijfsobjecten\/\{[a-zA-Z]+\}/, `/verblijfsobjecten/${home}`)
      return {
        path,
        filled: filled.includes('{') || path.includes('{gebied}') ? filled : `${filled}?gebied=wijk-noord`,
      }
    })
    .flatMap(({ path, filled }) => [
      { path, filled },
      { path, filled: filled.replace('?gebied=wijk-noord', '') },
    ])
}

test('who goes from door to door meets a home that refuses in no other words than that, through whatever door', async () => {
  const [home = ''] = own
  await give(home, 'coach', coach)
  await ask(of(home, 'niet-benaderen'), guide, 'POST', { reden: 'sticker', kanaal: 'huisbezoek' })
  const doors = await personalDoors(home)
  expect(doors.length).toBeGreaterThan(20)
  for (const [headers, expected] of [
    [volunteer, ['/v1/benaderbaarheid', '/v1/verblijfsobjecten/{identificatie}/benaderbaarheid']],
    [
      coach,
      [
        '/v1/benaderbaarheid',
        '/v1/toestemmingen',
        '/v1/verblijfsobjecten/{identificatie}/benaderbaarheid',
        '/v1/verblijfsobjecten/{identificatie}/toestemmingen',
      ],
    ],
  ] as const) {
    const telling = new Set<string>()
    for (const { path, filled } of doors) {
      const answer = await ask(filled, headers)
      const body = await answer.text()
      if (answer.status !== 200 || !body.includes(home)) continue
      telling.add(path)
      if (path.includes('benaderbaarheid')) expect(body).toContain('niet-benaderen')
    }
    expect([...telling].sort()).toEqual(expected)
  }
})

test('nobody reads the tables of consent and of the register beside their own features', () => {
  const owners =
    /^(fieldwork\/(consents|approach|occupancies|retention|my-home)\/|platform\/db\/|(rights|\.)?\/?testing\/)/
  const source = new URL('.', import.meta.url).pathname
  const readers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !owners.test(file))
    .filter((file) =>
      /consentEvent|consent_event|doNotApproach\}|do_not_approach|fieldwork\.occupancy/.test(
        readFileSync(join(source, file), 'utf8'),
      ),
    )
  expect(readers).toEqual([])
})

// A resident's rights through the whole product: in by a code from a letter, then seeing, correcting, taking along, erasing and
// moving; and what an erasure leaves of the district's figures.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adoptie } from '../contract/adoption.ts'
import { type MijnWoning, mijnWoning, nieuweBewonerscode } from '../contract/my-home.ts'
import { productServices, signIn } from './access/testing.ts'
import { createApp } from './app.ts'
import { carryOutRetention } from './fieldwork/retention/commands.ts'
import { rebuildInsight } from './insight/rebuild.ts'
import { engagementBatch, engagementEvent } from './platform/db/schema/fieldwork.ts'
import { emptyTables, testDatabase } from './platform/db/testing.ts'
import { buildRegistry } from './platform/testing/registry-builder.ts'

type Headers = Record<string, string>
const database = testDatabase()
let app: ReturnType<typeof createApp>
let home = ''
let neighbour = ''
let guide: Headers, director: Headers, volunteer: Headers

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

async function makeCode(id = home, by = guide): Promise<string> {
  const answer = await ask(`/v1/verblijfsobjecten/${id}/bewonerscodes`, by, 'POST', {})
  expect(answer.status).toBe(201)
  return nieuweBewonerscode.parse(await answer.json()).code
}
const comeIn = (code: string) => ask('/v1/mijn-woning/aanmelding', {}, 'POST', { code })
async function residentBy(code: string): Promise<Headers> {
  const answer = await comeIn(code)
  expect(answer.status).toBe(204)
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return { cookie }
}
const mine = async (headers: Headers): Promise<MijnWoning> => {
  const answer = await ask('/v1/mijn-woning', headers)
  expect(answer.status).toBe(200)
  return mijnWoning.parse(await answer.json())
}
async function figures() {
  const { perStatus, perCategorie, uitgevoerd, fase, reeks, woningen } = adoptie.parse(
    await (await ask('/v1/gebieden/wijk-noord/adoptie', guide)).json(),
  )
  return { perStatus, perCategorie, uitgevoerd, fase, reeks, woningen }
}

beforeAll(async () => {
  const town = buildRegistry(database())
  town.town({ side: 4000 })
  town.street({ name: 'Merelhof' })
  const row = town.row({ count: 12, at: [131_000, 480_000], year: 1971 })
  home = row[0]?.dwellings[0]?.id ?? ''
  neighbour = row[1]?.dwellings[0]?.id ?? ''
  await town.store()
  await database().rows(sql`
    insert into fieldwork.district_version (district_id, version, name, boundary, valid_from, origin)
    values ('noord', 1, 'Noord', st_multi(st_makeenvelope(130900, 479900, 131300, 480200, 28992)), '2024-01-01', 'getekend')`)
  await rebuildInsight(database())
  app = createApp(await productServices(database()))
  guide = await signIn(database(), { role: 'buurtbegeleider', district: 'noord' })
  director = await signIn(database(), { role: 'regisseur' })
  volunteer = await signIn(database(), { role: 'buurtgroep', district: 'noord', dwellings: [home] })
}, 240_000)
beforeEach(async () => {
  const known = await database().rows(
    sql`select 1 from fieldwork.engagement_event where dwelling_id = ${home}`,
  )
  if (known.length > 0) return
  const [batch] = await database()
    .orm.insert(engagementBatch)
    .values({ fileName: 'a.csv', fileSha256: 'x' })
    .returning({ id: engagementBatch.id })
  const event = (
    dwellingId: string,
    name: 'bereikt' | 'scan' | 'maatregel' | 'niet-benaderen',
    occurredOn: string,
  ) => ({
    dwellingId,
    event: name,
    occurredOn,
    source: 'huisbezoek',
    note: `vertelde iets op ${occurredOn}`,
    batchId: batch?.id ?? 0,
  })
  await database()
    .orm.insert(engagementEvent)
    .values([
      event(home, 'bereikt', '2025-02-11'),
      event(home, 'scan', '2025-04-20'),
      event(home, 'maatregel', '2025-09-03'),
      event(home, 'niet-benaderen', '2026-01-15'),
      event(neighbour, 'maatregel', '2025-10-01'),
    ])
    .onConflictDoNothing()
})
afterAll(() => emptyTables(database()))

describe('a code', () => {
  test('lets its home’s residents in, however they type it, and nobody else', async () => {
    const code = await makeCode()
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/)
    const resident = await residentBy(code.toLowerCase().replaceAll('-', ' '))
    expect((await mine(resident)).verblijfsobject).toBe(home)
    expect((await ask(`/v1/verblijfsobjecten/${neighbour}/toestemmingen`, resident)).status).toBe(403)
    expect((await comeIn('AAAA-BBBB-CCCC-DDDD')).status).toBe(401)
    const stored = await database().rows<{ all: string }>(sql`
      select string_agg(c::text, ' ') as all from access.resident_code c`)
    expect(stored[0]?.all).not.toContain(code)
    expect(stored[0]?.all).not.toContain(code.replaceAll('-', ''))
  })

  test('is made by who records consents there, and by no volunteer', async () => {
    for (const headers of [volunteer, {}])
      expect([401, 403]).toContain(
        (await ask(`/v1/verblijfsobjecten/${home}/bewonerscodes`, headers, 'POST', {})).status,
      )
  })

  test('ends when its time is over, and with a move, at once', async () => {
    const [old, young] = [await makeCode(), await makeCode()]
    await database().script(
      `update access.resident_code set expires_at = now() - interval '1 minute' where made_at = (select min(made_at) from access.resident_code where account_id is null)`,
    )
    expect((await comeIn(old)).status).toBe(401)
    const resident = await residentBy(young)
    expect((await ask(`/v1/verblijfsobjecten/${home}/verhuizingen`, guide, 'POST', {})).status).toBe(201)
    expect((await comeIn(young)).status).toBe(401)
    expect((await ask('/v1/mijn-woning', resident)).status).toBe(403)
  })
})

describe('residents', () => {
  test('see what is known, with its source, and who looked, by role', async () => {
    await ask(`/v1/verblijfsobjecten/${home}/toestemmingen`, guide)
    const resident = await residentBy(await makeCode())
    const told = await mine(resident)
    expect(told).toMatchObject({
      adres: 'Merelhof 1',
      feiten: { bouwjaar: { waarde: 1971, bron: 'BAG (Kadaster)' } },
      betrokkenheid: { status: 'niet-benaderen' },
      benaderbaarheid: { stand: 'niet-benaderen' },
    })
    expect(told.betrokkenheid.gebeurtenissen).toHaveLength(4)
    expect(told.inzage).toContainEqual(
      expect.objectContaining({
        rollen: ['buurtbegeleider'],
        handeling: 'lezen',
        onderwerp: 'toestemmingen',
      }),
    )
    expect(JSON.stringify(told.inzage)).not.toContain('Test buurtbegeleider')
  })

  test('take it along as JSON and as a table for a spreadsheet', async () => {
    const resident = await residentBy(await makeCode())
    const json = await ask('/v1/mijn-woning/uitvoer?vorm=json', resident)
    expect(mijnWoning.parse(await json.json()).adres).toBe('Merelhof 1')
    const csv = Buffer.from(
      await (await ask('/v1/mijn-woning/uitvoer?vorm=csv', resident)).arrayBuffer(),
    ).toString()
    expect(csv.startsWith('\uFEFFonderdeel;wat;waarde;datum;bron of door wie\r\n')).toBe(true)
    expect(csv).toContain('betrokkenheid;maatregel;vertelde iets op 2025-09-03;2025-09-03;huisbezoek\r\n')
  })

  test('say what is wrong, and are answered by who keeps the district', async () => {
    const resident = await residentBy(await makeCode())
    const wrong = { over: 'woningtype', tekst: 'Ons huis is een hoekhuis.' }
    expect((await ask('/v1/mijn-woning/correctieverzoeken', resident, 'POST', wrong)).status).toBe(201)
    const { items } = (await (await ask('/v1/correctieverzoeken?gebied=wijk-noord', director)).json()) as {
      items: { id: string }[]
    }
    expect(items[0]).toMatchObject({ ...wrong, adres: 'Merelhof 1', antwoord: null })
    const answer = { antwoord: 'Wij hebben het aangepast.' }
    const path = `/v1/correctieverzoeken/${items[0]?.id}/antwoord`
    expect((await ask(path, guide, 'POST', answer)).status).toBe(403)
    expect((await ask(path, director, 'POST', answer)).status).toBe(204)
    expect((await mine(resident)).correctieverzoeken[0]).toMatchObject(answer)
  })

  test('erase what people recorded: nothing points at the home, and the district’s figures stay', async () => {
    const resident = await residentBy(await makeCode())
    const consent = { doel: 'buurvoorbeeld', tekstversie: 'buurvoorbeeld-1', taal: 'nl', kanaal: 'website' }
    await ask(`/v1/verblijfsobjecten/${home}/toestemmingen`, resident, 'POST', consent)
    const before = await figures()
    expect(before.uitgevoerd).toBe(2)
    const erased = await ask('/v1/mijn-woning/gegevens', resident, 'DELETE')
    expect(await erased.json()).toEqual({ gebeurtenissen: 4 })
    expect(await figures()).toEqual(before)
    const pointing = await database().rows<{ table: string; count: number }>(sql`
      select 'events' as table, count(*)::int as count from fieldwork.engagement_event where dwelling_id = ${home}
      union all select 'consents', count(*)::int from fieldwork.consent_event where dwelling_id = ${home}
      union all select 'requests', count(*)::int from fieldwork.correction_request where dwelling_id = ${home}
      union all select 'what is left', count(*)::int from fieldwork.erased_event e where e::text like ${`%${home}%`}`)
    expect(pointing.filter(({ count }) => count > 0)).toEqual([])
    const left = await database().rows<{ day: string }>(
      sql`select occurred_on::text as day from fieldwork.erased_event order by id`,
    )
    expect(left.map(({ day }) => day)).toEqual(['2025-02-01', '2025-04-01', '2025-09-01', '2026-01-01'])
    const after = await mine(resident)
    expect(after.betrokkenheid).toEqual({ status: 'onbekend', gebeurtenissen: [] })
    expect(after.toestemmingen.geschiedenis).toEqual([])
    // The wish to be left alone outlives what told of it.
    expect(after.benaderbaarheid).toMatchObject({
      stand: 'niet-benaderen',
      items: [{ gezetDoor: 'bewoner' }],
    })
  })

  test('are the only ones, beside who handles them, to see what they ask; supervisors alone see what was deleted', async () => {
    const resident = await residentBy(await makeCode())
    const other = await residentBy(await makeCode(neighbour))
    await ask('/v1/mijn-woning/correctieverzoeken', resident, 'POST', { over: 'adres', tekst: 'Het is 1a.' })
    await carryOutRetention((await productServices(database())).jobs)
    const officer = await signIn(database(), { role: 'fg' })
    const guideElsewhere = await signIn(database(), { role: 'buurtbegeleider', district: 'zuid' })
    const seen = async (headers: Headers) => {
      const { web, accounts } = await productServices(database())
      const session = await accounts.sessionOf(new globalThis.Headers(headers))
      return web.transaction(async (inner) => {
        await inner.rows(sql`select access.begin_request(${session ?? null}::text, 'test')`)
        const [row] = await inner.rows<{ requests: number; left: number; runs: number }>(sql`
          select (select count(*) from fieldwork.correction_request)::int as requests,
            (select count(*) from fieldwork.erased_event)::int as left,
            (select count(*) from fieldwork.retention_run)::int as runs`)
        return row && [row.requests > 0, row.left > 0, row.runs > 0]
      })
    }
    expect(await seen(resident)).toEqual([true, false, false])
    expect(await seen(director)).toEqual([true, true, false])
    expect(await seen(guide)).toEqual([false, true, false])
    expect(await seen(officer)).toEqual([false, false, true])
    for (const headers of [other, volunteer, guideElsewhere, {}])
      expect(await seen(headers)).toEqual([false, false, false])
    expect((await ask('/v1/bewaring', officer)).status).toBe(200)
    expect((await ask('/v1/bewaring', director)).status).toBe(403)
  })

  test('nobody else erases, by whatever statement', async () => {
    for (const headers of [guide, director, volunteer, {}])
      expect([401, 403]).toContain((await ask('/v1/mijn-woning/gegevens', headers, 'DELETE')).status)
    const rows = await database().rows<{ name: string }>(sql`
      select r as name from unnest(array['zwermkaart_web', 'zwermkaart_job', 'zwermkaart_accounts']) r
      where has_table_privilege(r, 'fieldwork.engagement_event', 'delete, update, truncate')
        or has_table_privilege(r, 'fieldwork.consent_event', 'delete, update, truncate')
        or has_table_privilege(r, 'audit.record', 'insert, delete, update, truncate')
        or (r <> 'zwermkaart_job' and has_function_privilege(r, 'fieldwork.expire(text, integer, date)', 'execute'))
        or (r <> 'zwermkaart_web' and has_function_privilege(r, 'fieldwork.erase_home(text)', 'execute'))`)
    expect(rows).toEqual([])
  })
})

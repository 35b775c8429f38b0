// A resident's rights through the whole product: in by a code from a letter, then seeing, correcting, taking along, erasing and
// moving; and what an erasure leaves of the district's figures.
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adoptie } from '../contract/adoption.ts'
import {
  type Correctieverzoek,
  type MijnWoning,
  mijnWoning,
  nieuweBewonerscode,
} from '../contract/my-home.ts'
import { type MailServer, refusedMailbox, startMailServer } from './access/sign-in/testing/mail-server.ts'
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
let mail: MailServer
let logged = ''

/** The product with mail, whose log is kept. */
async function appWithMail(): Promise<typeof app> {
  const services = await productServices(database(), {
    SMTP_URL: mail.url,
    MAIL_FROM: 'Zwermkaart <zwermkaart@gemeente.test>',
  })
  const write = (line: string) => {
    logged += line
  }
  return createApp({ ...services, log: pino({ level: 'debug' }, { write }) })
}

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
/** How many records of consent the database shows them, whatever a handler asks. */
async function consentsSeenBy(headers: Headers): Promise<number> {
  const { web, accounts } = await productServices(database())
  const session = await accounts.sessionOf(new globalThis.Headers(headers))
  return web.transaction(async (inner) => {
    await inner.rows(sql`select access.begin_request(${session ?? null}::text, 'test')`)
    const [row] = await inner.rows<{ seen: number }>(
      sql`select count(*)::int as seen from fieldwork.consent_event`,
    )
    return row?.seen ?? 0
  })
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
  mail = await startMailServer()
  app = await appWithMail()
  guide = await signIn(database(), { role: 'buurtbegeleider', district: 'noord' })
  director = await signIn(database(), { role: 'regisseur' })
  volunteer = await signIn(database(), { role: 'buurtgroep', district: 'noord', dwellings: [home] })
})
beforeEach(async () => {
  // A test before may have recorded a move; here they have always lived there, as far as anybody knows.
  await database().script(`set session_replication_role = replica;
    update fieldwork.occupancy set begun_on = null where ended_on is null;
    set session_replication_role = origin;`)
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
afterAll(async () => {
  await mail.close()
  await emptyTables(database())
})

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

test('codes that came to somebody else are taken back, and who came in with one is out', async () => {
  const [used, unused, other] = [await makeCode(), await makeCode(), await makeCode(neighbour)]
  const stranger = await residentBy(used)
  const path = `/v1/verblijfsobjecten/${home}/bewonerscodes/intrekkingen`
  const beside = await residentBy(other)
  for (const headers of [volunteer, beside, {}])
    expect([401, 403]).toContain((await ask(path, headers, 'POST', {})).status)
  const taken = await ask(path, guide, 'POST', {})
  expect(((await taken.json()) as { codes: number }).codes).toBeGreaterThanOrEqual(2)
  expect((await ask('/v1/mijn-woning', stranger)).status).toBe(403)
  for (const code of [used, unused]) expect((await comeIn(code)).status).toBe(401)
  expect((await mine(beside)).verblijfsobject).toBe(neighbour)
  // The policies hold the line where a handler did not ask.
  const { web } = await productServices(database())
  const direct = web.transaction(async (inner) => {
    await inner.rows(sql`select access.begin_request(null, 'test')`)
    await inner.rows(sql`select access.withdraw_resident_codes(${neighbour})`)
  })
  await expect(direct).rejects.toMatchObject({ cause: { code: '42501' } })
})

describe('a code by mail', () => {
  const path = () => `/v1/verblijfsobjecten/${home}/bewonerscodes/mails`
  const sendTo = (email: string, taal = 'nl', headers = guide) =>
    ask(path(), headers, 'POST', { email, taal })

  test('reaches the resident alone: in the mail’s text and behind the # of its link', async () => {
    const answer = await sendTo('bo@voorbeeld.test')
    expect(answer.status).toBe(201)
    const told = (await answer.json()) as Record<string, unknown>
    expect(told).toEqual({
      verblijfsobject: home,
      adres: 'Merelhof 1',
      geldigTot: expect.stringMatching(/^\d{4}-/),
    })
    const { subject, text, to } = await mail.take('bo@voorbeeld.test')
    expect([subject, to]).toEqual(['Uw code voor Zwermkaart', 'bo@voorbeeld.test'])
    const [link = ''] = /http\S+/.exec(text) ?? []
    const { search, hash } = new URL(link)
    expect(search).toBe('?pagina=mijn-woning')
    const code = hash.slice(1)
    expect(text).toContain(`\n${code}\n`)
    // A mail that went wrong tells nobody whose home it is about.
    expect(text).not.toMatch(/Merelhof/)
    expect((await mine(await residentBy(code))).verblijfsobject).toBe(home)
    await sendTo('bo@voorbeeld.test', 'en')
    expect((await mail.take('bo@voorbeeld.test')).text).toMatch(/\?pagina=mijn-woning&taal=en#/)
  })

  test('leaves the address nowhere: in no table, no log, no answer; nor does one that is refused', async () => {
    const refused = `${refusedMailbox}@voorbeeld.test`
    expect((await sendTo('eenmalig@voorbeeld.test')).status).toBe(201)
    await mail.take('eenmalig@voorbeeld.test')
    const answer = await sendTo(refused)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/refuses that address|weigert/)
    const wrong = await sendTo('geen adres')
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).not.toContain('geen adres')
    const everything = await database().rows<{ text: string }>(sql`
      select string_agg(query_to_xml(format('select * from %I.%I', schemaname, tablename), true, false, '')::text, ' ') as text
      from pg_tables where schemaname in ('access', 'audit', 'fieldwork')`)
    for (const kept of [everything[0]?.text ?? '', logged])
      for (const address of ['eenmalig', refusedMailbox, 'geen adres']) expect(kept).not.toContain(address)
    expect(everything[0]?.text).toContain('code voor bewoners mailen')
    const told = await database().rows<{ result: string }>(sql`
      select result from audit.record where purpose = 'code voor bewoners mailen' and object_id = ${home}
      order by number desc limit 3`)
    // What was refused: the code was made, the mail was not sent; and a mail that came.
    expect(told.map(({ result }) => result).filter((result) => result === 'mislukt').length).toBeGreaterThan(
      0,
    )
  })

  test('is refused to a volunteer, and where no mail server is set or none answers', async () => {
    expect((await sendTo('bo@voorbeeld.test', 'nl', volunteer)).status).toBe(403)
    const [withMail, nobodyThere] = [app, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'z@gemeente.test' }]
    for (const settings of [{}, nobodyThere]) {
      app = createApp(await productServices(database(), settings))
      const answer = await sendTo('bo@voorbeeld.test')
      expect(answer.status).toBe(503)
      expect(await answer.text()).not.toContain('bo@')
    }
    app = withMail
    expect(mail.mails).toEqual([])
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

  test('take it along as a page to read, in which nothing that they wrote does anything', async () => {
    const resident = await residentBy(await makeCode())
    const hostile = `</blockquote><script>alert("1")</script><img src=x onerror='alert(2)'> & <b>"vet"`
    await ask('/v1/mijn-woning/correctieverzoeken', resident, 'POST', { over: 'anders', tekst: hostile })
    await ask(`/v1/verblijfsobjecten/${home}/toestemmingen`, resident, 'POST', {
      doel: 'coach',
      tekstversie: 'coach-1',
      taal: 'nl',
      kanaal: 'website',
    })
    const pageIn = async (taal: string) => {
      const answer = await ask(`/v1/mijn-woning/uitvoer?vorm=html&taal=${taal}`, resident)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="mijn-woning.html"')
      return answer.text()
    }
    const dutch = await pageIn('nl')
    const headings = (page: string) => [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, words]) => words)
    expect(headings(dutch)).toEqual([
      'Uit registers van de overheid',
      'Wat mensen hebben opgeschreven',
      'Wat u goedvindt',
      'Mogen wij bij u langskomen?',
      'Wat u liet weten dat niet klopt',
      'Wie heeft gekeken?',
    ])
    for (const told of ['Uw woning: Merelhof 1', '1971', 'vertelde iets op 2025-09-03', 'buurtbegeleider'])
      expect(dutch).toContain(told)
    expect(dutch).toMatch(/U vindt dit goed sinds [^<]*<\/strong><\/p>\s*<blockquote>\S/)
    for (const page of [dutch, await pageIn('en')]) {
      expect(page).not.toMatch(/<script|<img|<b>|<[^>]*\s(src|href|on\w+)=|https?:/)
      expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;')
      expect(page.split('<blockquote>').length).toBe(page.split('</blockquote>').length)
    }
    expect(await pageIn('en')).toMatch(/<html lang="en">[\s\S]*<h2>Who looked\?<\/h2>/)
    const downloads = await database().rows(sql`
      select from audit.record where action = 'downloaden' and subject = 'eigen-woning' and result = 'geslaagd'`)
    expect(downloads.length).toBeGreaterThanOrEqual(3)
  })

  test('say what is wrong, and are answered by who keeps the district', async () => {
    const resident = await residentBy(await makeCode())
    const elsewhere = await signIn(database(), { role: 'regisseur', district: 'zuid' })
    const here = await signIn(database(), { role: 'regisseur', district: 'noord' })
    const listed = async (headers: Headers, query = '') =>
      ((await (await ask(`/v1/correctieverzoeken${query}`, headers)).json()) as { items: Correctieverzoek[] })
        .items
    const waiting = async (headers: Headers) =>
      (await ask('/v1/correctieverzoeken/telling', headers)).json() as Promise<{
        open: number
        teLaat: number
      }>
    await database().script('delete from fieldwork.correction_request')
    const [wrong, later] = [
      { over: 'woningtype', tekst: 'Ons huis is een hoekhuis.' },
      { over: 'adres', tekst: 'Het is 1a.' },
    ]
    for (const told of [wrong, later])
      expect((await ask('/v1/mijn-woning/correctieverzoeken', resident, 'POST', told)).status).toBe(201)
    await database().script(
      "update fieldwork.correction_request set recorded_at = now() - interval '40 days' where about = 'woningtype'",
    )
    expect(await waiting(here)).toEqual({ open: 2, teLaat: 1 })
    expect(await waiting(elsewhere)).toEqual({ open: 0, teLaat: 0 })
    expect(await listed(elsewhere)).toEqual([])
    expect((await ask('/v1/correctieverzoeken?gebied=wijk-noord', elsewhere)).status).toBe(403)
    const [oldest] = await listed(director, '?gebied=wijk-noord')
    expect(oldest).toMatchObject({ ...wrong, adres: 'Merelhof 1', uitkomst: null, antwoord: null })
    expect(oldest?.pand).toMatch(/^\d{16}$/)
    const answer = { uitkomst: 'afgewezen', antwoord: 'Volgens de BAG staat er nog een huis naast.' }
    const path = `/v1/correctieverzoeken/${oldest?.id}/antwoord`
    expect((await ask(path, guide, 'POST', answer)).status).toBe(403)
    expect((await ask(path, here, 'POST', { antwoord: answer.antwoord })).status).toBe(400)
    for (const [headers, status] of [
      [elsewhere, 404],
      [here, 204],
      [here, 404],
    ] as const)
      expect((await ask(path, headers, 'POST', answer)).status).toBe(status)
    expect((await listed(here)).map(({ over, uitkomst }) => [over, uitkomst])).toEqual([
      ['adres', null],
      ['woningtype', 'afgewezen'],
    ])
    expect((await mine(resident)).correctieverzoeken).toContainEqual(
      expect.objectContaining({ ...answer, beantwoordOp: expect.stringMatching(/Z$/) }),
    )
    expect((await mine(resident)).inzage[1]).toMatchObject({
      rollen: ['regisseur'],
      doel: 'verzoek van bewoner beantwoorden',
    })
    const told = await database().rows<{ action: string; kind: string; id: string; count: number }>(sql`
      select action, object_kind as kind, object_id as id, object_count as count from audit.record
      where object_kind = 'correctieverzoek' and result = 'geslaagd' order by number desc limit 2`)
    expect(told).toEqual([
      { action: 'lezen', kind: 'correctieverzoek', id: null, count: 2 },
      { action: 'vastleggen', kind: 'correctieverzoek', id: oldest?.id, count: null },
    ])
  })

  test('read nothing of those before them: what they asked or wished, what was done with them, who looked', async () => {
    const before = await residentBy(await makeCode())
    await ask('/v1/mijn-woning/correctieverzoeken', before, 'POST', { over: 'anders', tekst: 'Van vroeger.' })
    const consent = { doel: 'buurvoorbeeld', tekstversie: 'buurvoorbeeld-1', taal: 'nl', kanaal: 'website' }
    expect(
      (await ask(`/v1/verblijfsobjecten/${home}/toestemmingen`, before, 'POST', consent)).status,
    ).toBeLessThan(300)
    expect(await consentsSeenBy(before)).toBeGreaterThan(0)
    const wish = { reden: 'verzoek', kanaal: 'website' }
    expect(
      (await ask(`/v1/verblijfsobjecten/${home}/niet-benaderen`, before, 'POST', wish)).status,
    ).toBeLessThan(300)
    const known = await mine(before)
    expect(known.betrokkenheid.gebeurtenissen).toHaveLength(4)
    expect(known.benaderbaarheid.items.map(({ gezetDoor }) => gezetDoor)).toContain('bewoner')
    const counted = await figures()
    expect((await ask(`/v1/verblijfsobjecten/${home}/verhuizingen`, guide, 'POST', {})).status).toBe(201)
    // They come a day later than who looked today.
    await database().script(`set session_replication_role = replica;
      update fieldwork.occupancy set begun_on = begun_on + 1 where ended_on is null and begun_on is not null;
      set session_replication_role = origin;`)
    const newcomer = await residentBy(await makeCode())
    expect(await consentsSeenBy(newcomer)).toBe(0)
    const after = await mine(newcomer)
    expect(after.correctieverzoeken).toEqual([])
    expect(after.betrokkenheid.gebeurtenissen).toEqual([])
    expect(after.benaderbaarheid.items.map(({ gezetDoor }) => gezetDoor)).not.toContain('bewoner')
    expect(known.inzage).not.toEqual([])
    expect(after.inzage).toEqual([])
    expect(await figures()).toEqual(counted)
    const waits = (await (await ask('/v1/correctieverzoeken/telling', director)).json()) as { open: number }
    expect(waits.open).toBe(0)
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

import { sql } from 'drizzle-orm'
import { type TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { gemaakteUitnodiging, ik, lid, sessie, uitnodiging } from '../../contract/access.ts'
import { pagina } from '../../contract/registry.ts'
import { createApp } from '../app.ts'
import type { Database } from '../platform/db/database.ts'
import { inRole } from '../platform/db/in-role.ts'
import { invitation, membership } from '../platform/db/schema/access.ts'
import { testDatabase } from '../platform/db/testing.ts'
import { administratorKey, keeperLink, signInKey } from './keeper-links/commands.ts'
import { hashOf } from './links.ts'
import { TestAuthenticator } from './sign-in/testing/authenticator.ts'
import { type MailServer, startMailServer } from './sign-in/testing/mail-server.ts'
import { TestVisitor } from './sign-in/testing/visitor.ts'
import { productServices, signIn } from './testing.ts'

const database = testDatabase()
const origin = 'http://localhost'
let mail: MailServer
let app: ReturnType<typeof createApp>
/** The same product without a mail server. */
let bare: ReturnType<typeof createApp>
let administrator: Record<string, string>
let keeper: Record<string, string>
let count = 0

const inAYear = () => new Date(Date.now() + 300 * 86_400_000).toISOString()
const newAddress = () => `genodigde${++count}@voorbeeld.test`
const visitor = (product = app) => new TestVisitor(product, origin)

const ask = (headers: Record<string, string>, method: string, path: string, body?: unknown, product = app) =>
  product.request(`${origin}${path}`, {
    method,
    headers: {
      ...headers,
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

const guide = (email = newAddress(), wijk = 'noord') => ({
  email,
  rol: 'buurtbegeleider',
  wijk,
  eindigt: inAYear(),
})

async function invite(headers: Record<string, string>, asked: object, product = app) {
  const answer = await ask(headers, 'POST', '/v1/uitnodigingen', asked, product)
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  return gemaakteUitnodiging.parse(await answer.json())
}

/** Invites by mail. @returns the key of the mail's link */
async function mailedKey(asked: { email: string }, headers = administrator): Promise<string> {
  await invite(headers, asked)
  return /#(\S+)/.exec((await mail.take(asked.email)).text)?.[1] ?? ''
}

const accept = (somebody: TestVisitor, sleutel: string, more: object = { naam: 'Genodigde' }) =>
  somebody.post('/auth/invitation/accept', { sleutel, ...more })

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code

beforeAll(async () => {
  mail = await startMailServer()
  app = createApp(
    await productServices(database(), { SMTP_URL: mail.url, MAIL_FROM: 'kaart@voorbeeld.test' }),
  )
  bare = createApp(await productServices(database()))
  administrator = await signIn(database(), { role: 'beheerder' })
  keeper = await signIn(database(), { role: 'buurtbegeleider', district: 'noord' })
})
afterAll(() => mail.close())
beforeEach(() =>
  database()
    .rows(sql`delete from access.rate_limit`)
    .then(() => {}),
)

describe('an invitation', () => {
  test('by mail makes the account, gives the role and signs in, once', async () => {
    const asked = guide()
    const made = await invite(administrator, asked)
    expect(made).toMatchObject({ link: null, stand: 'open', wijk: 'noord' })
    const { text, subject } = await mail.take(asked.email)
    expect(subject).toBe('Uitnodiging voor Zwermkaart')
    const link = new URL(/http\S+/.exec(text)?.[0] ?? '')
    expect(link.href).toMatch(/^http:\/\/localhost\/\?pagina=uitnodiging#[\w-]{43}$/)
    const sleutel = link.hash.slice(1)
    const somebody = visitor()
    const looked = await somebody.post('/auth/invitation/look', { sleutel })
    expect(await looked.json()).toMatchObject({
      email: asked.email,
      rol: 'buurtbegeleider',
      bestaandAccount: false,
    })
    expect((await accept(somebody, sleutel)).status).toBe(200)
    expect(await somebody.me()).toMatchObject({
      account: { email: asked.email, naam: 'Genodigde' },
      lidmaatschappen: [{ rol: 'buurtbegeleider', wijk: 'noord' }],
    })
    expect(await codeOf(await accept(visitor(), sleutel))).toBe('INVITATION_USED')
    const [kept] = pagina(uitnodiging).parse(
      await (await ask(administrator, 'GET', '/v1/uitnodigingen')).json(),
    ).items
    expect(kept).toMatchObject({ stand: 'aangenomen', verzondenOp: expect.any(String) })
  })

  test('is accepted as well by who signs in with a link to that address', async () => {
    const asked = guide()
    await mailedKey(asked)
    const somebody = visitor()
    await somebody.post('/auth/sign-in/magic-link', { email: asked.email })
    const sleutel = /#(\S+)/.exec((await mail.take(asked.email)).text)?.[1]
    expect((await somebody.post('/auth/link/redeem', { sleutel })).status).toBe(200)
    expect(await somebody.me()).toMatchObject({
      account: { naam: asked.email.split('@')[0] },
      lidmaatschappen: [{ rol: 'buurtbegeleider', wijk: 'noord' }],
    })
  })

  test('is kept as a hash alone', async () => {
    const sleutel = await mailedKey(guide())
    const rows = await database().rows<{ line: string }>(
      sql`select row_to_json(i)::text as line from access.invitation i`,
    )
    expect(rows.some(({ line }) => line.includes(hashOf(sleutel)))).toBe(true)
    expect(rows.some(({ line }) => line.includes(sleutel))).toBe(false)
  })

  test('that is used by two at once gives one account and one membership', async () => {
    const asked = guide()
    const sleutel = await mailedKey(asked)
    const answers = await Promise.all([accept(visitor(), sleutel), accept(visitor(), sleutel)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const held = await database().rows(sql`select 1 from access.membership m
      join access.account a on a.id = m.account_id where a.email = ${asked.email}`)
    expect(held).toHaveLength(1)
  })

  test('works no longer after its days, or once it is withdrawn', async () => {
    const expired = await mailedKey(guide())
    await database().rows(
      sql`update access.invitation set expires_at = now() where token_hash = ${hashOf(expired)}`,
    )
    expect(await codeOf(await accept(visitor(), expired))).toBe('INVITATION_EXPIRED')
    const asked = guide()
    const { id } = await invite(keeper, asked)
    const sleutel = /#(\S+)/.exec((await mail.take(asked.email)).text)?.[1] ?? ''
    expect((await ask(keeper, 'DELETE', `/v1/uitnodigingen/${id}`)).status).toBe(204)
    expect((await ask(keeper, 'DELETE', `/v1/uitnodigingen/${id}`)).status).toBe(404)
    expect(await codeOf(await accept(visitor(), sleutel))).toBe('INVITATION_WITHDRAWN')
    expect(await codeOf(await accept(visitor(), 'x'.repeat(43)))).toBe('INVITATION_UNKNOWN')
  })

  test('is renewed with another link: the one before works no more', async () => {
    const asked = guide()
    const { id } = await invite(keeper, asked)
    const old = /#(\S+)/.exec((await mail.take(asked.email)).text)?.[1] ?? ''
    const renew = (headers: Record<string, string>, body: object = {}, product = app) =>
      ask(headers, 'POST', `/v1/uitnodigingen/${id}/hernieuwing`, body, product)
    const elsewhere = await signIn(database(), { role: 'buurtbegeleider', district: 'zuid' })
    expect((await renew(elsewhere)).status).toBe(404)
    await database().rows(sql`update access.invitation set expires_at = now() where id = ${id}`)
    const renewed = gemaakteUitnodiging.parse(await (await renew(keeper, { taal: 'en' })).json())
    expect(renewed).toMatchObject({ email: asked.email, rol: 'buurtbegeleider', wijk: 'noord', link: null })
    const { subject, text } = await mail.take(asked.email)
    expect(subject).toBe('Invitation to Zwermkaart')
    expect(await codeOf(await accept(visitor(), old))).toBe('INVITATION_WITHDRAWN')
    expect((await renew(keeper)).status).toBe(409)
    const somebody = visitor()
    expect((await accept(somebody, /#(\S+)/.exec(text)?.[1] ?? '')).status).toBe(200)
    const [held] = (await somebody.me()).lidmaatschappen
    expect(new Date(held?.eindigt ?? '').toISOString()).toBe(asked.eindigt)
  })

  test('is renewed with a link to hand over where there is no mail server', async () => {
    const { id, link } = await invite(keeper, guide(), bare)
    const answer = await ask(keeper, 'POST', `/v1/uitnodigingen/${id}/hernieuwing`, {}, bare)
    const renewed = gemaakteUitnodiging.parse(await answer.json())
    expect(renewed.link).toMatch(/#[\w-]{43}$/)
    expect(renewed.link).not.toBe(link)
    expect(renewed.bezorging).toBe('getoond')
  })

  test('whose mail no server takes is told so, and one whose mail was taken too', async () => {
    const silent = createApp(
      await productServices(database(), {
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'kaart@voorbeeld.test',
      }),
    )
    const lost = await invite(administrator, guide(), silent)
    expect(lost.bezorging).toBe('onderweg')
    const taken = await invite(administrator, guide())
    await mail.take(taken.email ?? '')
    await database().rows(
      sql`update access.invitation set created_at = now() - interval '2 minutes' where id in (${lost.id}, ${taken.id})`,
    )
    await expect
      .poll(async () => {
        const listed = pagina(uitnodiging).parse(
          await (await ask(administrator, 'GET', '/v1/uitnodigingen')).json(),
        ).items
        return [lost, taken].map(({ id }) => listed.find((one) => one.id === id)?.bezorging)
      })
      .toEqual(['niet-bezorgd', 'verzonden'])
  })

  test('of a volunteer has an end, of a neighbourhood group its streets, of a resident the home', async () => {
    const wrong = [
      { ...guide(), eindigt: null },
      { ...guide(), wijk: null },
      { ...guide(), eindigt: new Date(Date.now() - 1000).toISOString() },
      { ...guide(), eindigt: new Date(Date.now() + 900 * 86_400_000).toISOString() },
      { ...guide(), rol: 'buurtgroep' },
      { ...guide(), rol: 'bewoner' },
      { ...guide(), rol: 'beheerder' },
      { ...guide(), rol: 'publiek' },
      { ...guide(), email: 'geen adres' },
    ]
    for (const asked of wrong) {
      const answer = await ask(administrator, 'POST', '/v1/uitnodigingen', asked)
      expect([asked, answer.status]).toEqual([asked, 400])
    }
  })

  test('to an address that holds an account adds the role to it, by mail alone', async () => {
    const asked = guide()
    await accept(visitor(), await mailedKey(asked))
    const again = visitor()
    expect(
      (await accept(again, await mailedKey({ ...asked, ...guide(asked.email, 'zuid') }), {})).status,
    ).toBe(200)
    expect((await again.me()).lidmaatschappen.map(({ wijk }) => wijk)).toEqual(['noord', 'zuid'])
  })

  test('whose link was shown to the inviter opens nobody’s existing account', async () => {
    const asked = guide()
    await accept(visitor(), await mailedKey(asked))
    const { link } = await invite(keeper, guide(asked.email), bare)
    const sleutel = link?.split('#')[1] ?? ''
    const thief = visitor(bare)
    expect(await (await thief.post('/auth/invitation/look', { sleutel })).json()).toMatchObject({
      aanmeldenNodig: true,
    })
    const refused = await accept(thief, sleutel)
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'SIGN_IN_FIRST'])
    expect((await thief.me()).account).toBeNull()
  })
})

describe('who keeps a district', () => {
  const beyond = () => [
    { ...guide(), wijk: 'zuid' },
    { ...guide(), rol: 'inclusiviteitscoach' },
    { ...guide(), rol: 'regisseur', wijk: 'noord' },
    { ...guide(), rol: 'beheerder', wijk: null, eindigt: null },
    { ...guide(), rol: 'bewoner', woningen: ['0999010000000001'] },
  ]

  test('invites for that district what districts are for, and nothing beyond', async () => {
    await invite(keeper, guide())
    await invite(keeper, { ...guide(), rol: 'buurtgroep', straten: ['0999300000000001'] })
    for (const asked of beyond()) {
      const answer = await ask(keeper, 'POST', '/v1/uitnodigingen', asked)
      expect([asked.rol, asked.wijk, answer.status]).toEqual([asked.rol, asked.wijk, 403])
    }
    const coach = await signIn(database(), { role: 'inclusiviteitscoach', district: 'noord' })
    expect((await ask(coach, 'POST', '/v1/uitnodigingen', guide())).status).toBe(403)
    expect((await ask({}, 'POST', '/v1/uitnodigingen', guide())).status).toBe(401)
    const everywhere = await signIn(database(), { role: 'regisseur' })
    await invite(everywhere, guide())
    expect(
      (
        await ask(everywhere, 'POST', '/v1/uitnodigingen', {
          ...guide(),
          rol: 'beheerder',
          wijk: null,
          eindigt: null,
        })
      ).status,
    ).toBe(403)
  })

  test('is held to that by the database itself', async () => {
    const tries: ((asking: Database, account: string) => Promise<unknown>)[] = beyond().flatMap((asked) => {
      const role = asked.rol as 'bewoner'
      const place = { role, districtId: asked.wijk, dwellingIds: 'woningen' in asked ? asked.woningen : [] }
      const endsAt = asked.eindigt
      return [
        (asking, account) =>
          asking.orm.insert(invitation).values({
            ...place,
            tokenHash: `x${++count}`,
            expiresAt: inAYear(),
            invitedBy: account,
            membershipEndsAt: endsAt,
          }),
        (asking, account) =>
          asking.orm.insert(membership).values({ ...place, accountId: account, grantedBy: account, endsAt }),
      ]
    })
    const [held] = await database().rows<{ session: string; account: string }>(sql`
      select s.id as session, s.user_id as account from access.session s
      join access.membership m on m.account_id = s.user_id and m.role = 'buurtbegeleider' and m.district_id = 'noord'
      order by s.created_at limit 1`)
    for (const attempt of tries) {
      const refusal = inRole(database(), 'zwermkaart_web').transaction(async (asking) => {
        await asking.rows(sql`select access.begin_request(${held?.session ?? ''}, 'test')`)
        await attempt(asking, held?.account ?? '')
      })
      await expect(refusal).rejects.toMatchObject({ cause: { code: '42501' } })
    }
    expect(tries).toHaveLength(10)
  })

  test('sees only who holds something there', async () => {
    const elsewhere = guide(newAddress(), 'zuid')
    await accept(visitor(), await mailedKey(elsewhere))
    const here = guide()
    await accept(visitor(), await mailedKey(here))
    const seen = pagina(lid).parse(await (await ask(keeper, 'GET', '/v1/leden')).json()).items
    const addresses = seen.map(({ email }) => email)
    expect(addresses).toContain(here.email)
    expect(addresses).not.toContain(elsewhere.email)
    expect(seen.flatMap(({ lidmaatschappen }) => lidmaatschappen).every(({ wijk }) => wijk === 'noord')).toBe(
      true,
    )
    const sessions = await ask(keeper, 'GET', `/v1/leden/${seen[0]?.id}/sessies`)
    expect(sessions.status).toBe(403)
  })
})

describe('a membership', () => {
  async function member() {
    const asked = guide()
    const somebody = visitor()
    await accept(somebody, await mailedKey(asked))
    const account = (await somebody.me()).account?.id ?? ''
    const [found] = pagina(lid)
      .parse(await (await ask(administrator, 'GET', '/v1/leden')).json())
      .items.filter(({ id }) => id === account)
    return { somebody, account, membership: found?.lidmaatschappen[0]?.id ?? '' }
  }

  test('that is ended counts no more in the very next request', async () => {
    const { somebody, account, membership: id } = await member()
    expect((await somebody.get('/v1/leden')).status).toBe(200)
    const path = `/v1/leden/${account}/lidmaatschappen/${id}/beeindiging`
    expect((await ask(administrator, 'POST', path)).status).toBe(204)
    expect((await somebody.get('/v1/leden')).status).toBe(403)
    expect(await somebody.me()).toMatchObject({ lidmaatschappen: [] })
    expect((await ask(administrator, 'POST', path)).status).toBe(404)
  })

  test('ends by itself when its day has come', async () => {
    const { somebody, account } = await member()
    await database().rows(sql`update access.membership set ends_at = now() where account_id = ${account}`)
    expect((await somebody.get('/v1/leden')).status).toBe(403)
  })

  test('is given beside another, and counts at once', async () => {
    const { somebody, account } = await member()
    const given = await ask(administrator, 'POST', `/v1/leden/${account}/lidmaatschappen`, {
      rol: 'raad',
      wijk: null,
      eindigt: null,
    })
    expect(given.status).toBe(201)
    expect((await somebody.me()).lidmaatschappen.map(({ rol }) => rol).sort()).toEqual([
      'buurtbegeleider',
      'raad',
    ])
    const raised = await ask(keeper, 'POST', `/v1/leden/${account}/lidmaatschappen`, {
      rol: 'beheerder',
      wijk: null,
      eindigt: null,
    })
    expect(raised.status).toBe(403)
  })

  test('is given once for the same place', async () => {
    const { account } = await member()
    const { email: _, ...same } = guide()
    const path = `/v1/leden/${account}/lidmaatschappen`
    expect((await ask(keeper, 'POST', path, same)).status).toBe(409)
    const streets = { ...same, rol: 'buurtgroep', straten: ['0999300000000001'] }
    expect((await ask(keeper, 'POST', path, streets)).status).toBe(201)
    expect((await ask(keeper, 'POST', path, { ...same, wijk: 'zuid' })).status).toBe(403)
  })

  test('ends sooner or later when its keeper says so, and counts by that', async () => {
    const { somebody, account, membership: id } = await member()
    const path = `/v1/leden/${account}/lidmaatschappen/${id}/einde`
    const end = (eindigt: string | null, headers = keeper) => ask(headers, 'PUT', path, { eindigt })
    const soon = new Date(Date.now() + 86_400_000).toISOString()
    const changed = await end(soon)
    expect([changed.status, await changed.json()]).toMatchObject([200, { eindigt: soon, telt: true }])
    expect((await somebody.me()).lidmaatschappen).toHaveLength(1)
    expect((await end(inAYear())).status).toBe(200)
    for (const wrong of [null, new Date(Date.now() - 1000).toISOString(), '2126-01-01T00:00:00Z'])
      expect((await end(wrong)).status).toBe(400)
    const elsewhere = await signIn(database(), { role: 'buurtbegeleider', district: 'zuid' })
    expect((await end(soon, elsewhere)).status).toBe(404)
    // Nobody lengthens their own role: the database sees to it.
    const own = await somebody.ask('PUT', path, { eindigt: inAYear() })
    expect(own.status).toBe(404)
    await ask(keeper, 'POST', `/v1/leden/${account}/lidmaatschappen/${id}/beeindiging`)
    expect((await end(inAYear())).status).toBe(404)
  })

  test('of an administrator is given up where another one stays', async () => {
    const second = await signIn(database(), { role: 'beheerder' })
    const me = ik.parse(await (await ask(second, 'GET', '/v1/ik')).json()).account?.id
    const [held] = await database().rows<{ id: string }>(
      sql`select id from access.membership where account_id = ${me ?? ''}`,
    )
    const answer = await ask(second, 'POST', `/v1/leden/${me}/lidmaatschappen/${held?.id}/beeindiging`)
    expect(answer.status).toBe(204)
    expect((await ask(second, 'GET', '/v1/leden')).status).toBe(403)
  })

  test('of the last administrator cannot be ended', async () => {
    const administrators = await database().rows<{ id: string; account: string }>(sql`
      select id, account_id as account from access.membership where role = 'beheerder' and revoked_at is null`)
    const end = ({ id, account }: { id: string; account: string }) =>
      ask(administrator, 'POST', `/v1/leden/${account}/lidmaatschappen/${id}/beeindiging`)
    const [own, ...others] = administrators
    if (!own) throw new Error('There is an administrator')
    for (const other of others) await end(other)
    const refused = await end(own)
    expect([refused.status, await refused.text()]).toMatchObject([409, expect.stringMatching(/the last one/)])
    // Nor before their day while nobody else is one; a later day is no loss.
    const path = `/v1/leden/${own.account}/lidmaatschappen/${own.id}/einde`
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    expect((await ask(administrator, 'PUT', path, { eindigt: soon })).status).toBe(409)
    expect((await ask(administrator, 'PUT', path, { eindigt: null })).status).toBe(200)
    expect((await ask(administrator, 'GET', '/v1/leden')).status).toBe(200)
  })
})

describe('sessions', () => {
  test('are seen and ended by who has them', async () => {
    const here = visitor()
    const asked = guide()
    await accept(here, await mailedKey(asked))
    const [own] = pagina(sessie).parse(await (await here.get('/v1/ik/sessies')).json()).items
    expect(own).toMatchObject({ huidige: true })
    const [row] = await database().rows<{ session: string }>(sql`select s.id as session from access.session s
      join access.account a on a.id = s.user_id where a.email not like 'genodigde%' limit 1`)
    expect((await here.ask('DELETE', `/v1/ik/sessies/${row?.session}`)).status).toBe(404)
    expect((await here.ask('DELETE', `/v1/ik/sessies/${own?.id}`)).status).toBe(204)
    expect((await here.me()).account).toBeNull()
    expect((await ask({}, 'GET', '/v1/ik/sessies')).status).toBe(401)
  })

  test('of anybody are ended by the administrator', async () => {
    const somebody = visitor()
    await accept(somebody, await mailedKey(guide()))
    const id = (await somebody.me()).account?.id
    expect((await ask(keeper, 'DELETE', `/v1/leden/${id}/sessies`)).status).toBe(403)
    expect((await somebody.me()).account).not.toBeNull()
    expect((await ask(administrator, 'DELETE', `/v1/leden/${id}/sessies`)).status).toBe(204)
    expect((await somebody.me()).account).toBeNull()
  })

  test('are as long, and ask what, the administrator says of the role', async () => {
    const somebody = visitor()
    await accept(somebody, await mailedKey(guide()))
    const change = (headers: Record<string, string>, body: object, role = 'buurtbegeleider') =>
      ask(headers, 'PUT', `/v1/rolinstellingen/${role}`, body)
    const asks = { tweedeFactorVerplicht: true, sessieMinuten: 60 }
    const usual = { tweedeFactorVerplicht: false, sessieMinuten: 480 }
    expect((await change(keeper, asks)).status).toBe(403)
    expect((await change(administrator, asks, 'beheerder')).status).toBe(409)
    expect((await change(administrator, asks)).status).toBe(200)
    expect(await somebody.me()).toMatchObject({
      lidmaatschappen: [],
      wachtOpTweedeFactor: ['buurtbegeleider'],
    })
    expect((await change(administrator, usual)).status).toBe(200)
    expect((await somebody.me()).lidmaatschappen).toHaveLength(1)
    const all = await (await ask(administrator, 'GET', '/v1/rolinstellingen')).json()
    expect(all).toMatchObject({ items: expect.arrayContaining([{ rol: 'buurtbegeleider', ...usual }]) })
  })
})

describe('a second factor that somebody lost', () => {
  async function holder(asked = guide()) {
    const somebody = visitor()
    await accept(somebody, await mailedKey(asked))
    const id = (await somebody.me()).account?.id ?? ''
    const enabled = await somebody.post('/auth/two-factor/enable')
    const { totpURI } = (await enabled.json()) as { totpURI: string }
    const code = () => (URI.parse(totpURI) as TOTP).generate()
    expect((await somebody.post('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200)
    const device = new TestAuthenticator(origin)
    const options = await (await somebody.get('/auth/passkey/generate-register-options')).json()
    const response = device.create(options as { challenge: string })
    const kept = await somebody.post('/auth/passkey/verify-registration', { name: 'telefoon', response })
    expect(kept.status).toBe(200)
    expect((await somebody.me()).tweedeFactoren).toEqual({ app: true, toegangssleutels: 1 })
    return { somebody, id, email: asked.email }
  }
  const reset = (headers: Record<string, string>, id: string) =>
    ask(headers, 'DELETE', `/v1/leden/${id}/tweede-factor`)
  const factorsOf = async (headers: Record<string, string>, wanted: string) => {
    const listed = pagina(lid).parse(await (await ask(headers, 'GET', '/v1/leden')).json()).items
    return listed.find(({ id }) => id === wanted)?.tweedeFactoren
  }

  test('is taken away by the administrator alone, ends every session, and is told by mail and log', async () => {
    const { somebody, id, email } = await holder()
    const overseer = await signIn(database(), { role: 'regisseur' })
    expect(await factorsOf(administrator, id)).toEqual({ app: true, toegangssleutels: 1 })
    for (const headers of [keeper, overseer]) {
      expect((await reset(headers, id)).status).toBe(403)
      expect(await factorsOf(headers, id)).toBeNull()
    }
    expect((await reset(administrator, id)).status).toBe(204)
    expect(await factorsOf(administrator, id)).toEqual({ app: false, toegangssleutels: 0 })
    expect((await somebody.me()).account).toBeNull()
    const { subject, text } = await mail.take(email)
    expect(subject).toBe('Je tweede stap voor Zwermkaart is weggehaald')
    expect(text).toMatch(/Test beheerder[\s\S]*In English/)
    const told = await database().rows<{ result: string }>(sql`select result from audit.record
      where action = 'tweede factor weghalen' and object_id = ${id}`)
    expect(told.map(({ result }) => result).sort()).toEqual(['geslaagd', 'geweigerd', 'geweigerd'])
    const again = await signedInAgain(email)
    expect(again.tweedeFactoren).toEqual({ app: false, toegangssleutels: 0 })
  })

  async function signedInAgain(email: string) {
    const somebody = visitor()
    await somebody.post('/auth/sign-in/magic-link', { email })
    const sleutel = /#(\S+)/.exec((await mail.take(email)).text)?.[1]
    expect((await somebody.post('/auth/link/redeem', { sleutel })).status).toBe(200)
    return somebody.me()
  }

  test('of an administrator is not for a regisseur to take away, nor for oneself', async () => {
    const { somebody, id } = await holder({ ...guide(), rol: 'beheerder', wijk: null } as never)
    const overseer = await signIn(database(), { role: 'regisseur' })
    expect((await reset(overseer, id)).status).toBe(403)
    expect((await somebody.ask('DELETE', `/v1/leden/${id}/tweede-factor`)).status).toBe(403)
    expect((await somebody.me()).tweedeFactoren).toEqual({ app: true, toegangssleutels: 1 })
    // Who has a second factor shows it before taking another's away.
    const other = (await holder()).id
    await database().rows(sql`update access.session set second_factor_at = null where user_id = ${id}`)
    expect((await somebody.ask('DELETE', `/v1/leden/${other}/tweede-factor`)).status).toBe(409)
    expect(await factorsOf(administrator, other)).toEqual({ app: true, toegangssleutels: 1 })
  })
})

describe('a link of whoever keeps the installation', () => {
  const keyOf = (link: string) => link.split('#')[1] ?? ''

  test('makes an administrator who gives a name and an address, and the newest alone works', async () => {
    const old = keyOf(keeperLink('', await administratorKey(database())))
    const sleutel = keyOf(keeperLink('', await administratorKey(database())))
    expect(await codeOf(await accept(visitor(bare), old))).toBe('INVITATION_WITHDRAWN')
    const first = visitor(bare)
    expect(await codeOf(await accept(first, sleutel))).toBe('NAME_AND_EMAIL_NEEDED')
    expect((await accept(first, sleutel, { naam: 'Eerste', email: 'Eerste@voorbeeld.test' })).status).toBe(
      200,
    )
    expect(await first.me()).toMatchObject({
      account: { email: 'eerste@voorbeeld.test' },
      lidmaatschappen: [{ rol: 'beheerder' }],
    })
    const back = visitor(bare)
    const again = keyOf(keeperLink('', await signInKey(database(), 'eerste@voorbeeld.test')))
    expect((await back.post('/auth/link/redeem', { sleutel: again })).status).toBe(200)
    expect((await back.me()).account?.naam).toBe('Eerste')
  })

  test('is made for commands alone, not for an administrator', async () => {
    for (const body of [{ soort: 'beheerder' }, { soort: 'aanmelden', email: 'eerste@voorbeeld.test' }])
      expect((await ask(administrator, 'POST', '/v1/beheerlinks', body)).status).toBe(403)
    const withToken = createApp({ ...(await productServices(database())), folderToken: 'token' })
    const made = await ask(
      { authorization: 'Bearer token' },
      'POST',
      '/v1/beheerlinks',
      { soort: 'beheerder' },
      withToken,
    )
    expect([made.status, await made.json()]).toMatchObject([
      201,
      { pad: expect.stringMatching(/^\/\?pagina=uitnodiging#/) },
    ])
  })
})

describe('the demo’s people', () => {
  const become = (somebody: TestVisitor, role = 'regisseur') => somebody.post(`/v1/demo/personages/${role}`)
  const importRun = (municipality: string) =>
    database().rows(sql`
    insert into registry.import_run (source, file_name, municipality_code, state, format)
    values ('bag', 'x', ${municipality}, 'succeeded', 'extract')`)

  test('are nobody on a database with real registers, also those who were there before', async () => {
    const demo = createApp(await productServices(database(), { DEMO: 'true' }))
    expect((await become(visitor(demo))).status).toBe(403)
    await importRun('8888')
    expect((await become(visitor(app))).status).toBe(204)
    const somebody = visitor(demo)
    expect((await become(somebody)).status).toBe(204)
    expect(await somebody.me()).toMatchObject({
      account: { demo: true },
      lidmaatschappen: [{ rol: 'regisseur' }],
    })
    expect((await become(somebody, 'raad')).status).toBe(204)
    expect(await somebody.me()).toMatchObject({ lidmaatschappen: [{ rol: 'raad' }] })
    const ways = await (await somebody.get('/v1/aanmeldwegen')).json()
    expect(ways).toMatchObject({
      personages: expect.arrayContaining([{ rol: 'raad', naam: 'Ria Raadslid' }]),
    })
    const real = createApp(await productServices(database(), { DEMO: 'false' }))
    expect((await become(visitor(real))).status).toBe(403)
    const carried = await ask({ cookie: somebody.cookieHeader }, 'GET', '/v1/ik', undefined, real)
    expect(await carried.json()).toMatchObject({ account: null })

    await importRun('0457')
    expect((await become(visitor(demo))).status).toBe(403)
    expect((await somebody.me()).account).toBeNull()
    const sleutel = keeperLink('', await signInKey(database(), 'raad@demo.example')).split('#')[1]
    expect((await visitor(demo).post('/auth/link/redeem', { sleutel })).status).toBe(400)
    // A session of theirs that a handler took for granted holds nothing in the database either.
    const [left] = await database().rows<{ session: string }>(
      sql`select id as session from access.session where user_id = 'demo-raad' limit 1`,
    )
    const held = await inRole(database(), 'zwermkaart_web').transaction(async (asking) => {
      await asking.rows(sql`select access.begin_request(${left?.session ?? ''}, 'test')`)
      return asking.rows(sql`select 1 from access.active_memberships()`)
    })
    expect(held).toEqual([])
  })
})

test('the log tells of members without their addresses', async () => {
  const told = await database().rows<{ line: string }>(
    sql`select row_to_json(r)::text as line from audit.record r`,
  )
  expect(told.length).toBeGreaterThan(20)
  expect(told.filter(({ line }) => line.includes('@'))).toEqual([])
})

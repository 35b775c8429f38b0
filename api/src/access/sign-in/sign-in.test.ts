import { eq, sql } from 'drizzle-orm'
import { Secret, TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aanmeldwegen } from '../../../contract/access.ts'
import { createApp } from '../../app.ts'
import { account, invitation, membership, roleSetting, session } from '../../platform/db/schema/access.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { productServices } from '../testing.ts'
import { makeOneTimeKey } from './one-time-links.ts'
import { TestAuthenticator } from './testing/authenticator.ts'
import { signInAtProvider } from './testing/browser.ts'
import { type IdentityProvider, startIdentityProvider } from './testing/identity-provider.ts'
import { type MailServer, startMailServer } from './testing/mail-server.ts'
import { TestVisitor } from './testing/visitor.ts'

const database = testDatabase()
const origin = 'http://localhost'
let mail: MailServer
let provider: IdentityProvider
let app: ReturnType<typeof createApp>

const settings = () => ({
  SMTP_URL: mail.url,
  MAIL_FROM: 'Zwermkaart <kaart@voorbeeld.test>',
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: provider.clientId,
  OIDC_CLIENT_SECRET: provider.clientSecret,
  OIDC_NAME: 'de gemeente Voorbeeld',
})

// biome-ignore lint/suspicious/noExplicitAny: what the product answers is what the tests are about
const read = (answer: Response): Promise<any> => answer.json()

const visitor = () => new TestVisitor(app, origin)

let made = 0
async function makeAccount(role?: 'raad' | 'beheerder' | 'regisseur', email = `lid${++made}@voorbeeld.test`) {
  const id = `lid-${email}`
  await database().orm.insert(account).values({ id, name: 'Lid', email, emailVerified: true })
  if (role) await database().orm.insert(membership).values({ accountId: id, role })
  return { id, email }
}

async function mailedKey(email: string): Promise<string> {
  const { text } = await mail.take(email)
  return /#(\S+)/.exec(text)?.[1] ?? ''
}

async function signInByMail(email: string): Promise<TestVisitor> {
  const somebody = visitor()
  await somebody.post('/auth/sign-in/magic-link', { email })
  const answer = await somebody.post('/auth/link/redeem', { sleutel: await mailedKey(email) })
  expect(answer.status).toBe(200)
  return somebody
}

beforeAll(async () => {
  mail = await startMailServer()
  provider = await startIdentityProvider(`${origin}/auth/callback/oidc`)
  app = createApp(await productServices(database(), settings()))
})
afterAll(async () => {
  await mail.close()
  await provider.close()
})
beforeEach(async () => {
  await database().rows(sql`delete from access.rate_limit`)
  mail.mails.length = 0
})

describe('a link by mail', () => {
  test('signs in who holds an account, once, and is not in the address that a server sees', async () => {
    const { email } = await makeAccount('raad')
    const somebody = visitor()
    const asked = await somebody.post('/auth/sign-in/magic-link', { email, metadata: { taal: 'nl' } })
    expect(await asked.json()).toEqual({ status: true })
    const received = await mail.take(email)
    expect(received.subject).toBe('Aanmelden bij Zwermkaart')
    const link = new URL(/http\S+/.exec(received.text)?.[0] ?? '')
    expect(link.origin + link.pathname + link.search).toBe(`${origin}/?pagina=aanmelden`)
    const sleutel = link.hash.slice(1)
    expect((await somebody.post('/auth/link/redeem', { sleutel })).status).toBe(200)
    expect(await somebody.me()).toMatchObject({ account: { email }, lidmaatschappen: [{ rol: 'raad' }] })
    const again = await visitor().post('/auth/link/redeem', { sleutel })
    expect(again.status).toBe(400)
    expect(await again.json()).toMatchObject({ code: 'INVALID_TOKEN' })
    // The key itself is not kept.
    const kept =
      await database().rows(sql`select 1 from access.verification where value like ${`%${sleutel}%`}
      or identifier like ${`%${sleutel}%`}`)
    expect(kept).toEqual([])
  })

  test('answers the same for an address that nobody knows, and mails nothing to it', async () => {
    const { email } = await makeAccount()
    const known = await visitor().post('/auth/sign-in/magic-link', { email })
    const unknown = await visitor().post('/auth/sign-in/magic-link', { email: 'niemand@voorbeeld.test' })
    expect(unknown.status).toBe(known.status)
    expect(await unknown.text()).toBe(await known.text())
    await mail.take(email)
    expect(mail.mails).toEqual([])
  })

  test('works for ten minutes', async () => {
    const { email } = await makeAccount()
    const somebody = visitor()
    await somebody.post('/auth/sign-in/magic-link', { email })
    const sleutel = await mailedKey(email)
    await database().rows(sql`update access.verification set expires_at = expires_at - interval '10 minutes'`)
    expect((await somebody.post('/auth/link/redeem', { sleutel })).status).toBe(400)
  })

  test('fills nobody’s mailbox, and can be asked for so often and no more', async () => {
    const { email } = await makeAccount()
    const statuses: number[] = []
    for (let tries = 0; tries < 41; tries++)
      statuses.push((await visitor().post('/auth/sign-in/magic-link', { email })).status)
    expect(statuses.slice(0, 40).every((status) => status === 200)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    for (let mails = 0; mails < 3; mails++) await mail.take(email)
    // Another mailbox gets its own.
    const other = await makeAccount()
    await database().rows(sql`delete from access.rate_limit`)
    await visitor().post('/auth/sign-in/magic-link', { email: other.email })
    await mail.take(other.email)
    expect(mail.mails).toEqual([])
  })

  test('cannot be followed through the library’s own address, which would carry the key', async () => {
    expect((await visitor().get('/auth/magic-link/verify?token=x')).status).toBe(404)
    for (const path of [
      '/auth/get-session',
      '/auth/two-factor/get-totp-uri',
      '/auth/update-user',
      '/auth/ok',
    ])
      expect((await visitor().get(path)).status).toBe(404)
  })
})

describe('the organisation’s own account', () => {
  async function begin(somebody: TestVisitor) {
    const answer = await somebody.post('/auth/sign-in/social', {
      provider: 'oidc',
      callbackURL: '/',
      errorCallbackURL: '/?pagina=aanmelden',
    })
    return ((await answer.json()) as { url: string }).url
  }

  test('signs in by the code flow with PKCE, and keeps none of the provider’s tokens', async () => {
    const { email } = await makeAccount('regisseur')
    const somebody = visitor()
    const start = await begin(somebody)
    expect(new URL(start).searchParams.get('code_challenge_method')).toBe('S256')
    expect(new URL(start).searchParams.get('nonce')).toBeTruthy()
    const back = await signInAtProvider(start, email, origin)
    const landed = await somebody.get(back)
    expect(landed.headers.get('location')).toBe('/')
    expect(await somebody.me()).toMatchObject({ account: { email }, lidmaatschappen: [{ rol: 'regisseur' }] })
    const kept = await database().rows(sql`select coalesce(access_token, refresh_token, id_token) as token
      from access.sign_in_method where user_id = ${`lid-${email}`}`)
    expect(kept).toEqual([{ token: null }])
  })

  test('refuses who is not invited, and makes no account', async () => {
    const somebody = visitor()
    const back = await signInAtProvider(await begin(somebody), 'vreemde@voorbeeld.test', origin)
    const landed = await somebody.get(back)
    expect(landed.headers.get('location')).toMatch(/error=/)
    expect((await somebody.me()).account).toBeNull()
    const found = await database().rows(
      sql`select 1 from access.account where email = 'vreemde@voorbeeld.test'`,
    )
    expect(found).toEqual([])
  })

  test('makes the account of who is invited, with what the invitation promised', async () => {
    const email = 'nieuw@voorbeeld.test'
    await database()
      .orm.insert(invitation)
      .values({
        tokenHash: 'x',
        email,
        role: 'analist',
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      })
    const somebody = visitor()
    await somebody.get(await signInAtProvider(await begin(somebody), email, origin))
    expect(await somebody.me()).toMatchObject({
      account: { email, naam: 'nieuw' },
      lidmaatschappen: [{ rol: 'analist', wijk: null }],
    })
    const [kept] = await database().orm.select().from(invitation).where(eq(invitation.email, email))
    expect(kept?.acceptedBy).toBe((await somebody.me()).account?.id)
  })

  test('does not open an account by an address that the provider did not verify', async () => {
    const { email } = await makeAccount('beheerder', 'onbevestigd@voorbeeld.test')
    const somebody = visitor()
    const landed = await somebody.get(await signInAtProvider(await begin(somebody), email, origin))
    expect(landed.headers.get('location')).toMatch(/error=/)
    expect((await somebody.me()).account).toBeNull()
  })

  test('refuses an answer to another browser’s question', async () => {
    const { email } = await makeAccount('regisseur')
    const victim = visitor()
    const back = await signInAtProvider(await begin(visitor()), email, origin)
    expect((await victim.get(back)).headers.get('location')).toMatch(/error=/)
    expect((await victim.me()).account).toBeNull()
    const forged = new URL(await signInAtProvider(await begin(victim), email, origin))
    forged.searchParams.set('state', 'another')
    expect((await victim.get(forged.href)).headers.get('location')).toMatch(/error=/)
    expect((await victim.me()).account).toBeNull()
  })

  test('refuses a provider that calls itself otherwise', async () => {
    const other = await startIdentityProvider(`${origin}/auth/callback/oidc`, {
      saysIssuer: 'http://localhost:1',
    })
    try {
      const changed = await productServices(database(), { ...settings(), OIDC_ISSUER: other.issuer })
      const somebody = new TestVisitor(createApp(changed), origin)
      const answer = await somebody.post('/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' })
      expect(answer.status).toBe(503)
      expect(await answer.json()).toMatchObject({ code: 'ISSUER_MISMATCH' })
    } finally {
      await other.close()
    }
  })

  test('gets no code from its provider without PKCE', async () => {
    const { email } = await makeAccount('regisseur')
    const somebody = visitor()
    const start = new URL(await begin(somebody))
    for (const name of ['code_challenge', 'code_challenge_method']) start.searchParams.delete(name)
    const back = await signInAtProvider(start.href, email, origin)
    expect(new URL(back).searchParams.get('error')).toBe('invalid_request')
    await somebody.get(back)
    expect((await somebody.me()).account).toBeNull()
  })

  test('takes no token that a browser brings', async () => {
    const answer = await visitor().post('/auth/sign-in/social', { provider: 'oidc', idToken: { token: 'x' } })
    expect(answer.status).toBe(400)
  })
})

describe('a second factor', () => {
  const codeOf = (uri: string, at = Date.now()) => (URI.parse(uri) as TOTP).generate({ timestamp: at })

  async function setUp(somebody: TestVisitor) {
    const enabled = await read(await somebody.post('/auth/two-factor/enable'))
    const verified = await somebody.post('/auth/two-factor/verify-totp', { code: codeOf(enabled.totpURI) })
    // The session's token is for the cookie alone.
    expect([verified.status, await verified.text()]).toEqual([200, '{"status":true}'])
    return enabled as { totpURI: string; backupCodes: string[] }
  }

  test('opens a role that asks for it, in the session that showed it and in no other', async () => {
    const { id, email } = await makeAccount('raad')
    await database()
      .orm.update(roleSetting)
      .set({ secondFactorRequired: true })
      .where(eq(roleSetting.role, 'raad'))
    try {
      const somebody = await signInByMail(email)
      expect(await somebody.me()).toMatchObject({ lidmaatschappen: [], wachtOpTweedeFactor: ['raad'] })
      const { totpURI } = await setUp(somebody)
      expect(await somebody.me()).toMatchObject({
        lidmaatschappen: [{ rol: 'raad' }],
        wachtOpTweedeFactor: [],
        tweedeFactoren: { app: true, toegangssleutels: 0 },
      })
      const later = await signInByMail(email)
      expect(await later.me()).toMatchObject({ lidmaatschappen: [], account: { id, tweedeFactor: false } })
      const code = codeOf(totpURI, Date.now())
      expect((await later.post('/auth/two-factor/verify-totp', { code })).status).toBe(200)
      expect(await later.me()).toMatchObject({
        lidmaatschappen: [{ rol: 'raad' }],
        account: { tweedeFactor: true },
      })
    } finally {
      await database()
        .orm.update(roleSetting)
        .set({ secondFactorRequired: false })
        .where(eq(roleSetting.role, 'raad'))
    }
  })

  test('is changed only by who showed it: a mailbox alone does not get around it', async () => {
    const { email } = await makeAccount()
    const { backupCodes } = await setUp(await signInByMail(email))
    const thief = await signInByMail(email)
    for (const [method, path] of [
      ['POST', '/auth/two-factor/disable'],
      ['POST', '/auth/two-factor/enable'],
      ['POST', '/auth/two-factor/generate-backup-codes'],
      ['GET', '/auth/passkey/generate-register-options'],
    ] as const) {
      const answer = await thief.ask(method, path, method === 'POST' ? {} : undefined)
      expect([path, answer.status]).toEqual([path, 403])
      expect(await answer.json()).toMatchObject({ code: 'SECOND_FACTOR_NEEDED' })
    }
    expect((await thief.post('/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(
      200,
    )
    expect((await thief.post('/auth/two-factor/disable')).status).toBe(200)
  })

  test('cannot be guessed: after a few wrong codes even the right one is refused for a while', async () => {
    const { email } = await makeAccount()
    const { totpURI } = await setUp(await signInByMail(email))
    const thief = await signInByMail(email)
    const wrong = new TOTP({ secret: new Secret() }).generate()
    for (let tries = 0; tries < 8; tries++) {
      await database().rows(sql`delete from access.rate_limit`)
      expect((await thief.post('/auth/two-factor/verify-totp', { code: wrong })).status).not.toBe(200)
    }
    await database().rows(sql`delete from access.rate_limit`)
    const right = () => thief.post('/auth/two-factor/verify-totp', { code: codeOf(totpURI) })
    expect((await right()).status).toBe(429)
    await database().rows(sql`update access.two_factor set locked_until = now() - interval '1 second'`)
    await database().rows(sql`delete from access.rate_limit`)
    expect((await right()).status).toBe(200)
  })
})

describe('a passkey', () => {
  const register = async (somebody: TestVisitor, device: TestAuthenticator) =>
    somebody.post('/auth/passkey/verify-registration', {
      response: device.create(await read(await somebody.get('/auth/passkey/generate-register-options'))),
      name: 'laptop',
    })
  const signInWith = async (somebody: TestVisitor, device: TestAuthenticator) =>
    somebody.post('/auth/passkey/verify-authentication', {
      response: device.get(await read(await somebody.get('/auth/passkey/generate-authenticate-options'))),
    })

  test('signs in by itself and counts as a second factor', async () => {
    const { email } = await makeAccount('raad')
    const device = new TestAuthenticator(origin)
    const somebody = await signInByMail(email)
    expect((await register(somebody, device)).status).toBe(200)
    expect(await somebody.me()).toMatchObject({
      account: { tweedeFactor: true },
      tweedeFactoren: { app: false, toegangssleutels: 1 },
    })
    const later = visitor()
    const answer = await signInWith(later, device)
    expect([answer.status, await answer.text()]).toEqual([200, '{"status":true}'])
    expect(await later.me()).toMatchObject({ account: { email, tweedeFactor: true } })
    const byMail = await signInByMail(email)
    const another = new TestAuthenticator(origin)
    expect((await register(byMail, another)).status).toBe(403)
    expect((await signInWith(visitor(), another)).status).toBe(401)
  })

  test('is not taken from a device that asks nobody who they are, nor for another site', async () => {
    const { email } = await makeAccount()
    const somebody = await signInByMail(email)
    const refused = await register(somebody, new TestAuthenticator(origin, false))
    expect([refused.status, (await read(refused)).code]).toEqual([403, 'USER_VERIFICATION_NEEDED'])
    expect((await register(somebody, new TestAuthenticator('http://elders.test'))).status).not.toBe(200)
    expect(await somebody.me()).toMatchObject({ account: { tweedeFactor: false } })
  })
})

describe('a session', () => {
  test('lasts as long as the shortest that its roles allow, and is not prolonged by use', async () => {
    const { id, email } = await makeAccount('beheerder')
    await database().orm.insert(membership).values({ accountId: id, role: 'raad' })
    const somebody = await signInByMail(email)
    const read = () => database().orm.select().from(session).where(eq(session.userId, id))
    const [begun] = await read()
    expect((Number(begun?.expiresAt) - Number(begun?.createdAt)) / 60_000).toBeCloseTo(240, 0)
    await database().rows(sql`update access.session set created_at = created_at - interval '200 minutes',
      updated_at = updated_at - interval '200 minutes', expires_at = expires_at - interval '200 minutes' where user_id = ${id}`)
    expect((await somebody.me()).account).not.toBeNull()
    const [used] = await read()
    expect(Number(used?.expiresAt)).toBe(Number(begun?.expiresAt) - 200 * 60_000)
    await database().rows(sql`update access.session set expires_at = now() where user_id = ${id}`)
    expect((await somebody.me()).account).toBeNull()
  })

  test('is kept in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { email } = await makeAccount()
    const somebody = visitor()
    await somebody.post('/auth/sign-in/magic-link', { email })
    const answer = await somebody.post('/auth/link/redeem', { sleutel: await mailedKey(email) })
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^zwermkaart\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })

  test('is bound to the host by its cookie’s name where the product is public', async () => {
    const { email } = await makeAccount()
    const publicUrl = 'https://kaart.voorbeeld.test'
    const services = await productServices(database(), {
      ...settings(),
      PUBLIC_URL: publicUrl,
      SECURITY_CONTACT: 'mailto:veilig@voorbeeld.test',
    })
    const somebody = new TestVisitor(createApp(services), publicUrl)
    await somebody.post('/auth/sign-in/magic-link', { email })
    const { text } = await mail.take(email)
    expect(text).toContain(`${publicUrl}/?pagina=aanmelden#`)
    const answer = await somebody.post('/auth/link/redeem', { sleutel: /#(\S+)/.exec(text)?.[1] })
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-zwermkaart\.session_token=.*Path=\/.*Secure/i)
    expect(cookie).not.toMatch(/Domain=/i)
    expect((await somebody.me()).account?.email).toBe(email)
  })

  test('ends for good when somebody signs out', async () => {
    const { email } = await makeAccount()
    const somebody = await signInByMail(email)
    const cookie = somebody.cookieHeader
    expect((await somebody.post('/auth/sign-out')).status).toBe(200)
    const answer = await app.request(`${origin}/v1/ik`, { headers: { cookie } })
    expect((await read(answer)).account).toBeNull()
  })

  test('does not begin from another site', async () => {
    const answer = await app.request(`${origin}/auth/sign-out`, {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'cross-site',
        origin: 'https://elders.test',
        'content-type': 'application/json',
      },
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })
})

describe('a key of a command', () => {
  test('opens one account once', async () => {
    const { id, email } = await makeAccount()
    const sleutel = await makeOneTimeKey(database(), id)
    const somebody = visitor()
    expect((await somebody.post('/auth/link/redeem', { sleutel })).status).toBe(200)
    expect((await somebody.me()).account?.email).toBe(email)
    expect((await visitor().post('/auth/link/redeem', { sleutel })).status).toBe(400)
  })

  test('takes away what an unconfirmed account had before, for that may be somebody else’s', async () => {
    const { id } = await makeAccount()
    await database().orm.update(account).set({ emailVerified: false }).where(eq(account.id, id))
    const before = visitor()
    await before.post('/auth/link/redeem', { sleutel: await makeOneTimeKey(database(), id) })
    await database().orm.update(account).set({ emailVerified: false }).where(eq(account.id, id))
    const owner = visitor()
    await owner.post('/auth/link/redeem', { sleutel: await makeOneTimeKey(database(), id) })
    expect((await owner.me()).account?.id).toBe(id)
    expect((await before.me()).account).toBeNull()
  })
})

test('the log tells who signed in by what way, who failed and who left, and no address of anybody’s mail', async () => {
  const { id, email } = await makeAccount('raad')
  const somebody = await signInByMail(email)
  await visitor().post('/auth/link/redeem', { sleutel: 'x'.repeat(32) })
  await somebody.post('/auth/sign-out')
  const told = await database().rows(sql`select action, object_id as way, result, actor from audit.record
    where subject = 'aanmelding' order by number desc limit 3`)
  expect(told).toEqual([
    { action: 'afmelden', way: 'afmelden', result: 'geslaagd', actor: id },
    { action: 'aanmelden', way: 'e-maillink', result: 'mislukt', actor: null },
    { action: 'aanmelden', way: 'e-maillink', result: 'geslaagd', actor: id },
  ])
  const all = await database().rows(sql`select row_to_json(r)::text as line from audit.record r`)
  expect(JSON.stringify(all)).not.toMatch(/@voorbeeld\.test"/)
})

test('the sign-in page is told which ways there are', async () => {
  expect(aanmeldwegen.parse(await (await visitor().get('/v1/aanmeldwegen')).json())).toEqual({
    oidc: { naam: 'de gemeente Voorbeeld' },
    magischeLink: true,
    toegangssleutel: true,
    personages: null,
    zonderAccounts: false,
  })
  const bare = createApp(await productServices(database()))
  expect(await (await bare.request(`${origin}/v1/aanmeldwegen`)).json()).toMatchObject({
    oidc: null,
    magischeLink: false,
  })
})

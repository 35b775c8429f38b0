import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { productServices, signIn } from './access/testing.ts'
import { createApp } from './app.ts'
import { testDatabase } from './platform/db/testing.ts'
import { usualBody } from './platform/http/body-limits.ts'
import { isUpload, largerBodies } from './request-bounds.ts'

const database = testDatabase()
const origin = 'http://127.0.0.1'
let app: ReturnType<typeof createApp>

interface Operation {
  method: string
  path: string
}
let operations: Operation[] = []

beforeAll(async () => {
  app = createApp(
    await productServices(database(), { DATA_DIR: mkdtempSync(join(tmpdir(), 'defences-')), DEMO: 'false' }),
  )
  const described = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
  operations = Object.entries(described.paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{[^}]+\}/g, '1'),
    })),
  )
})

const changing = () => [
  ...operations.filter(({ method }) => method !== 'GET'),
  ...['/auth/sign-out', '/auth/sign-in/magic-link', '/auth/link/redeem', '/auth/invitation/accept'].map(
    (path) => ({ method: 'POST', path }),
  ),
]

const ask = ({ method, path }: Operation, headers: Record<string, string> = {}, body?: string) =>
  app.request(`${origin}${path}`, { method, headers, ...(body !== undefined && { body }) })

describe('a page elsewhere', () => {
  const foreign: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'cross-site', origin: 'https://elders.test' },
    { 'sec-fetch-site': 'same-site', origin: `${origin}:81` },
    { 'sec-fetch-site': 'none' },
    // The newer header counts where both are there.
    { 'sec-fetch-site': 'cross-site', origin },
    { origin: 'https://elders.test' },
    { origin: 'null' },
    { origin: `${origin}.elders.test` },
  ]

  test('changes nothing, by whatever method of whatever route', async () => {
    const methods = new Set(changing().map(({ method }) => method))
    expect([...methods].sort()).toEqual(expect.arrayContaining(['DELETE', 'POST', 'PUT']))
    expect(changing().length).toBeGreaterThan(30)
    for (const operation of changing()) {
      for (const headers of foreign) {
        const answer = await ask(operation, headers)
        const place = `${operation.method} ${operation.path} ${JSON.stringify(headers)}`
        expect(answer.status, place).toBe(403)
        expect(await answer.text(), place).toContain('Only the pages of this product')
      }
    }
  })

  test('is told from our own page, also by browsers that know only Origin', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin }] as Record<string, string>[]) {
      for (const operation of changing()) {
        expect(await (await ask(operation, headers)).text()).not.toContain('Only the pages of this product')
      }
    }
  })
})

describe('a body', () => {
  const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const largest = (operation: Operation) =>
    largerBodies.find(({ applies }) => applies(operation))?.bytes ?? usualBody

  test('beyond its bound is refused before anybody reads it, whatever the route', async () => {
    const bounded = changing().filter((operation) => !isUpload(operation))
    for (const operation of bounded) {
      const bytes = largest(operation)
      if (bytes === 'streamed') throw new Error(`${operation.path} takes a file and is no upload`)
      const answer = await ask(operation, own, 'x'.repeat(bytes + 1))
      expect(answer.status, `${operation.method} ${operation.path}`).toBe(413)
      const told = { ...own, 'content-length': String(bytes + 1) }
      expect((await ask(operation, told, 'x')).status, operation.path).toBe(413)
    }
  })

  test('that is nothing but brackets is wrong input, no crash', async () => {
    const headers = { ...own, ...(await signIn(database(), { role: 'analist' })) }
    const answer = await ask({ method: 'POST', path: '/v1/projectwijken' }, headers, '['.repeat(1_900_000))
    expect(answer.status).toBe(400)
    const closed = '['.repeat(900_000) + ']'.repeat(900_000)
    expect((await ask({ method: 'POST', path: '/v1/projectwijken' }, headers, closed)).status).toBe(400)
  })
})

describe('what caches may keep', () => {
  test('is no answer to somebody who is signed in', async () => {
    const headers = await signIn(database(), { role: 'analist' }, { role: 'beheerder' })
    // What was published is the same for everybody, and says so itself.
    const asked = operations.filter(
      ({ method, path }) => method === 'GET' && !path.startsWith('/v1/publicaties'),
    )
    let given = 0
    for (const operation of [...asked, { method: 'GET', path: '/v1/adressen?zoek=a' }]) {
      const answer = await ask(operation, headers)
      if (answer.ok) given++
      expect(answer.headers.get('cache-control'), operation.path).toMatch(
        /^(no-store|no-cache|private, no-cache)$/,
      )
      expect(answer.headers.get('vary')?.toLowerCase(), operation.path).toContain('cookie')
      await answer.arrayBuffer()
    }
    expect(given).toBeGreaterThan(15)
  })

  test('is nothing unasked of an answer to everybody either', async () => {
    const answer = await ask({ method: 'GET', path: '/v1/gebieden' })
    expect(answer.headers.get('cache-control')).toMatch(/no-(store|cache)/)
  })
})

describe('the browser', () => {
  test('is told to run nothing but our own files, in no frame', async () => {
    const { headers } = await ask({ method: 'GET', path: '/v1/ik' })
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toMatch(/script-src[^;]*unsafe|default-src[^;]*unsafe|unsafe-eval/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('permissions-policy')).toContain('publickey-credentials-get=(self)')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('is held to https where the product is found by https', async () => {
    const publicUrl = 'https://kaart.voorbeeld.test'
    const services = await productServices(database(), {
      PUBLIC_URL: publicUrl,
      SECURITY_CONTACT: 'mailto:veilig@voorbeeld.test',
      DEMO: 'false',
    })
    const found = createApp(services)
    const answer = await found.request('http://kaart.voorbeeld.test/v1/ik')
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    const sent = { method: 'POST', headers: { origin: publicUrl } }
    const write = await found.request('http://kaart.voorbeeld.test/v1/projectwijken', sent)
    expect(await write.text()).not.toContain('Only the pages of this product')
  })
})

describe('somebody who guesses', () => {
  const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
  const guess = (address: string, path: string, body: object) =>
    app.request(
      `${origin}${path}`,
      {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      from(address),
    )

  test('gets ten turns at links and codes together, from wherever in a network', async () => {
    const sleutel = 'x'.repeat(40)
    for (let turn = 0; turn < 5; turn++) {
      expect((await guess(`2001:db8::${turn}`, '/auth/link/redeem', { sleutel })).status).toBe(400)
      expect((await guess(`2001:db8::${turn}`, '/auth/invitation/look', { sleutel })).status).toBe(400)
    }
    expect((await guess('2001:db8::fe', '/v1/mijn-woning/aanmelding', { code: sleutel })).status).toBe(429)
    const refused = await guess('2001:db8::ff', '/auth/invitation/accept', { sleutel })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    expect((await guess('2001:db8:0:1::1', '/auth/link/redeem', { sleutel })).status).toBe(400)
  })

  test('is counted as an account where there is one: a colleague behind the same address goes on', async () => {
    const path = '/v1/gebieden/wijk-x/profiel/cijfers.csv'
    const take = async (headers: Record<string, string>) =>
      (await app.request(`${origin}${path}`, { headers }, from('192.0.2.50'))).status
    const [busy, colleague] = [
      await signIn(database(), { role: 'raad' }),
      await signIn(database(), { role: 'raad' }),
    ]
    const statuses = []
    for (let turn = 0; turn < 61; turn++) statuses.push(await take(busy))
    expect(statuses.indexOf(429)).toBe(60)
    expect(await take(colleague)).not.toBe(429)
    expect(await take({})).not.toBe(429)
  })
})

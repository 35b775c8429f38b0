import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { instellingen } from '../contract/settings.ts'
import { productServices } from './access/testing.ts'
import { createApp, createFetch } from './app.ts'
import { testDatabase } from './platform/db/testing.ts'
import { dutch } from './platform/errors/nl/dutch.ts'
import { ownMessages } from './testing/schema-messages.ts'

const database = testDatabase()

const services = () => productServices(database(), { DATA_DIR: mkdtempSync(join(tmpdir(), 'app-')) })

const app = async () => createApp(await services())

const ask = async (path: string, headers: Record<string, string> = {}) =>
  (await app()).request(`http://127.0.0.1${path}`, { headers })

describe('the product as a whole', () => {
  test('tells that it lives and that its database answers', async () => {
    expect((await ask('/health')).status).toBe(200)
    expect(await (await ask('/ready')).json()).toEqual({ status: 'ready' })
  })

  test('tells the map that there is nothing yet', async () => {
    const settings = instellingen.parse(await (await ask('/v1/instellingen')).json())
    expect(settings).toMatchObject({ kader: null, revisie: '0', standDatum: null, demo: false })
  })

  test('leads from the short address of the rights to their page, in the language asked for', async () => {
    for (const [path, page] of [
      ['/rechten', '/?pagina=rechten'],
      ['/rechten?taal=en', '/?pagina=rechten&taal=en'],
      ['/rechten?taal=//elders.example', '/?pagina=rechten'],
    ]) {
      const answer = await ask(path ?? '')
      expect(answer.status).toBe(302)
      expect(answer.headers.get('location')).toBe(page)
    }
  })

  test('answers who reads Dutch in Dutch, also where nothing is found and before anything is looked at', async () => {
    const asked = { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.8' }
    const answer = await ask('/v1/bestaat-niet', asked)
    expect(answer.headers.get('content-language')).toBe('nl')
    expect(answer.headers.get('vary')).toMatch(/accept-language/i)
    expect(await answer.json()).toMatchObject({
      title: 'Niet gevonden',
      detail: 'Op /v1/bestaat-niet is niets te vinden. In /v1/openapi.json staat wat er is.',
    })
    const elsewhere = await (await app()).request('http://elders.example/v1/ik', { headers: asked })
    expect(await elsewhere.json()).toMatchObject({ title: 'Dit mag niet' })
  })

  test('has Dutch words for whatever a schema of a route finds wrong', async () => {
    const own = [...ownMessages(await app())]
    expect(own.length).toBeGreaterThan(30)
    expect(own.filter((message) => !Object.hasOwn(dutch, message))).toEqual([])
  })

  test('answers an unknown address with a problem', async () => {
    const answer = await ask('/v1/bestaat-niet')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test('answers wrong tiles with a problem too, past the rest of the routes', async () => {
    const fetch = createFetch(await services())
    for (const [path, status] of [
      ['/tiles/nothing', 404],
      ['/tiles/old/14/8421/5385.mvt', 410],
      ['/health', 200],
    ] as const) {
      const answer = await fetch(new Request(`http://127.0.0.1${path}`))
      expect(answer.status, path).toBe(status)
      if (status !== 200) expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
  })

  test('allows scripts and styles from itself only', async () => {
    const policy = (await ask('/health')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
  })

  test('lets no page elsewhere change anything', async () => {
    const post = async (headers: Record<string, string>) =>
      (await app()).request('http://127.0.0.1/v1/bestaat-niet', { method: 'POST', headers })
    expect((await post({})).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(404)
    expect((await post({ authorization: 'Bearer x' })).status).toBe(404)
  })

  test('refuses a name that was made to point at the loopback', async () => {
    const answer = await (await app()).request('http://evil.example/v1/instellingen')
    expect(answer.status).toBe(403)
  })
})

import { pino } from 'pino'
import { expect, test } from 'vitest'
import { answerError } from './problem.ts'
import { wellKnownRoutes } from './well-known.ts'

const at = new Date('2026-11-23T12:00:00Z')

test('says where to report a weakness, as RFC 9116 wants it', async () => {
  const settings = {
    securityContact: 'mailto:veilig@gemeente.test',
    publicUrl: 'https://kaart.gemeente.test',
  }
  const answer = await wellKnownRoutes(settings, () => at).request('/.well-known/security.txt')
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toBe(
    [
      'Contact: mailto:veilig@gemeente.test',
      'Expires: 2027-05-22T00:00:00.000Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://kaart.gemeente.test/.well-known/security.txt',
      '',
    ].join('\r\n'),
  )
})

test('without a contact there is none, and the answer names the setting', async () => {
  const routes = wellKnownRoutes({ securityContact: undefined, publicUrl: undefined })
  routes.onError(answerError(pino({ level: 'silent' })))
  const answer = await routes.request('/.well-known/security.txt')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('SECURITY_CONTACT') })
})

test('keeps search engines from everything that hangs on the page', async () => {
  const routes = wellKnownRoutes({ securityContact: undefined, publicUrl: undefined })
  expect(await (await routes.request('/robots.txt')).text()).toContain('Disallow: /v1/\n')
})

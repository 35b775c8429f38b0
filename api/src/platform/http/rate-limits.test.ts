import { Hono } from 'hono'
import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { answerError } from './problem.ts'
import { limitedByAddress, networkOf, type RateLimit } from './rate-limits.ts'

afterEach(() => void vi.useRealTimers())

const told: string[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => void told.push(line) })

function product(limits: RateLimit[], behindProxy = false) {
  const app = new Hono()
  app.onError(answerError(log))
  app.use(limitedByAddress(limits, { behindProxy, log }))
  app.all('/v1/code', (context) => context.text('', context.req.query('code') === 'right' ? 200 : 400))
  app.all('*', (context) => context.text('here'))
  return (path: string, address: string, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers }, { incoming: { socket: { remoteAddress: address } } })
}

test('an address is refused beyond its limit, told how long to wait, and let in again after that', async () => {
  vi.useFakeTimers()
  const ask = product([{ name: 'all', requests: 3, seconds: 60 }])
  for (let turn = 0; turn < 3; turn++) expect((await ask('/', '192.0.2.1')).status).toBe(200)
  vi.advanceTimersByTime(20_000)
  const refused = await ask('/', '192.0.2.1')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(refused.headers.get('retry-after')).toBe('40')
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('40 seconds') })
  expect((await ask('/', '192.0.2.2')).status).toBe(200)
  vi.advanceTimersByTime(41_000)
  expect((await ask('/', '192.0.2.1')).status).toBe(200)
})

test('who is right is not counted, who guesses is; also when the guesses come all at once', async () => {
  const ask = product([{ name: 'codes', requests: 5, seconds: 900, guesses: true }])
  for (let turn = 0; turn < 20; turn++) {
    expect((await ask('/v1/code?code=right', '192.0.2.1')).status).toBe(200)
  }
  const guesses = await Promise.all(Array.from({ length: 20 }, () => ask('/v1/code?code=x', '192.0.2.1')))
  const counts = guesses.map(({ status }) => status)
  expect(counts.filter((status) => status === 400)).toHaveLength(5)
  expect(counts.filter((status) => status === 429)).toHaveLength(15)
  expect((await ask('/v1/code?code=right', '192.0.2.1')).status).toBe(429)
})

test('the log hears once of a limit, and not from whom', async () => {
  told.length = 0
  const ask = product([{ name: 'all', requests: 1, seconds: 60 }])
  for (let turn = 0; turn < 5; turn++) await ask('/?q=Geheimstraat', '192.0.2.77')
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('"limit":"all"')
  expect(told[0]).not.toMatch(/192\.0\.2\.77|Geheim/)
})

test('behind a proxy the visitor counts, and only the address that the proxy added', async () => {
  const ask = product([{ name: 'all', requests: 1, seconds: 60 }], true)
  const forwarded = (address: string) => ask('/', '10.0.0.1', { 'x-forwarded-for': address })
  expect((await forwarded('192.0.2.1')).status).toBe(200)
  expect((await forwarded('203.0.113.9, 192.0.2.1')).status).toBe(429)
  expect((await forwarded('192.0.2.2')).status).toBe(200)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

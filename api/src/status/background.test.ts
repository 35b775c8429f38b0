import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchBackground } from './background.ts'

let server: Server
let requests = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1
    const found = request.url?.startsWith('/tiles/8/131/84')
    response.writeHead(found ? 200 : 404, { 'content-type': found ? 'image/png' : 'text/html' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

const address = (path: string) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}/{z}/{x}/{y}.png`

test('an address that answers with an image is used, and asked once', async () => {
  const background = watchBackground(address('/tiles'))
  expect(await background()).toBe(address('/tiles'))
  expect(await background()).toBe(address('/tiles'))
  expect(requests).toBe(1)
})

test('an address that answers otherwise, or not at all, is not used', async () => {
  expect(await watchBackground(address('/other'))()).toBeNull()
  expect(await watchBackground('http://127.0.0.1:9/{z}/{x}/{y}.png')()).toBeNull()
  expect(await watchBackground(undefined)()).toBeNull()
})

import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { endSlowRequests } from './slow-requests.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server with little patience, whose handler waits for the whole body. @returns what became of a slow sender */
async function sendSlowly(path: string, pause: number, parts: number): Promise<string> {
  server = createServer({ connectionsCheckingInterval: 50 }, (request, answer) => {
    request.resume().on('end', () => answer.end('whole'))
  })
  endSlowRequests(server, (request) => request.path === '/files', { headers: 300, body: 300 })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let told = ''
  socket.on('data', (data) => {
    told += data
  })
  socket.on('error', () => {})
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write(`POST ${path}?name=x HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${parts}\r\n`)
  if (parts > 0) socket.write('\r\n')
  for (let sent = 0; sent < parts && !socket.destroyed; sent++) {
    await wait(pause)
    if (!socket.destroyed) socket.write('x')
  }
  await ended
  return told
}

test('headers that never end are answered with 408', async () => {
  expect(await sendSlowly('/form', 0, 0)).toContain('408 Request Timeout')
})

test('a form that trickles in is cut off', async () => {
  expect(await sendSlowly('/form', 100, 10)).toBe('')
})

test('a file may take as long as it keeps coming', async () => {
  expect(await sendSlowly('/files', 100, 10)).toContain('whole')
})

test('a file that stops coming is cut off', async () => {
  expect(await sendSlowly('/files', 700, 2)).toBe('')
})

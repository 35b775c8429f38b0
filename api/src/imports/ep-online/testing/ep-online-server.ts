// A server on this machine that answers as EP-Online's API v5 does, with what a test wants it to do wrong.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server answers; a test changes it as it goes. */
export interface EpOnlineAnswers {
  /** Registrations by dwelling id, or a page instead; 404 for any other. */
  registrations: Record<string, unknown>
  /** The file behind the download address, and its name. */
  file: { name: string; content: Buffer }
  download: 'whole' | 'breaks-off' | 'refused'
  /** Wants fewer requests. */
  busy: boolean
}

export interface EpOnlineServer {
  url: string
  answers: EpOnlineAnswers
  /** Every request as "path authorization", in order. */
  requests: string[]
  close(): Promise<void>
}

export const validKey = 'a-key-of-the-test'
const unauthorized = {
  status: 401,
  title: 'Unauthorized',
  detail: 'Valid API key required to access this resource.',
}

function sendJson(response: ServerResponse, status: number, content: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content))
}

/** Starts a service and, as another host, the place that its files are downloaded from. */
export async function startEpOnline(): Promise<EpOnlineServer> {
  const answers: EpOnlineAnswers = {
    registrations: {},
    file: { name: 'v20260801_v4_csv.zip', content: Buffer.alloc(0) },
    download: 'whole',
    busy: false,
  }
  const requests: string[] = []
  const heard = ({ url = '', headers }: IncomingMessage) =>
    void requests.push(`${url} ${headers.authorization ?? '-'}`)

  const storage = createServer((request, response) => {
    heard(request)
    const { content } = answers.file
    if (answers.download === 'refused') return void response.writeHead(403).end('expired')
    response.writeHead(200, { 'content-length': content.length })
    if (answers.download === 'whole') return void response.end(content)
    response.write(content.subarray(0, content.length / 2), () => request.socket.destroy())
  })
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.2', resolve))
  const storageUrl = `http://127.0.0.2:${(storage.address() as AddressInfo).port}`

  const service = createServer((request, response) => {
    heard(request)
    const { pathname, origin } = new URL(request.url ?? '', `http://${request.headers.host}`)
    if (pathname === '/download')
      return void response.writeHead(302, { location: `${storageUrl}/file?sig=x` }).end()
    if (request.headers.authorization !== validKey) return sendJson(response, 401, unauthorized)
    if (answers.busy) return sendJson(response, 429, {}, { 'retry-after': '30' })
    if (pathname.startsWith('/api/v5/Mutatiebestand/DownloadInfo')) {
      if (pathname.endsWith('2020-01-01')) return sendJson(response, 404, {})
      const downloadUrl = `${origin}/download?sig=secret`
      return sendJson(response, 200, { bestandsnaam: answers.file.name, downloadUrl })
    }
    const found = answers.registrations[pathname.split('/').at(-1) ?? '']
    if (typeof found === 'string')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(found)
    return sendJson(response, found ? 200 : 404, found ?? {})
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(service.address() as AddressInfo).port}/api/v5`,
    answers,
    requests,
    async close() {
      for (const server of [service, storage]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

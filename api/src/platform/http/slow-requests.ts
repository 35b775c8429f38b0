// Ends requests that come too slowly. Node has one time for all of them (5 minutes), which would also end a national
// delivery on its way; here a form has half a minute, and a file as long as it keeps coming.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export interface Patience {
  /** Milliseconds until a request's headers are here. */
  headers: number
  /** Milliseconds until a body is here, and between two signs of life of a file. */
  body: number
}

const usual: Patience = { headers: 20_000, body: 30_000 }

/** @param isFile whether a request brings a file, which may take hours */
export function endSlowRequests(
  server: Server,
  isFile: (request: { method: string; path: string }) => boolean,
  patience = usual,
): void {
  server.headersTimeout = patience.headers
  server.requestTimeout = 0
  server.prependListener('request', (request: IncomingMessage, answer: ServerResponse) => {
    const { method = 'GET', url = '/' } = request
    if (method === 'GET' || method === 'HEAD') return
    const file = isFile({ method, path: url.split('?', 1)[0] ?? url })
    let heard = request.socket.bytesRead
    const watch = setInterval(() => {
      const { bytesRead, destroyed } = request.socket
      const isComing = file && bytesRead > heard && !answer.writableEnded
      heard = bytesRead
      if (request.complete || destroyed) clearInterval(watch)
      else if (!isComing) request.socket.destroy()
    }, patience.body)
    watch.unref()
    request.once('close', () => clearInterval(watch))
  })
}

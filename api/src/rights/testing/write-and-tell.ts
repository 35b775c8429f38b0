// A process of its own for kill.test.ts: serves the product and adds meeting places over HTTP until somebody kills it.
import { serve } from '@hono/node-server'
import { productServices, signIn } from '../../access/testing.ts'
import { createFetch } from '../../app.ts'
import { readConfig } from '../../platform/config/config.ts'
import { openDatabase } from '../../platform/db/client.ts'

const { database } = await openDatabase(readConfig(process.env))
const headers = await signIn(database, { role: 'analist' })
const server = serve({ fetch: createFetch(await productServices(database)), port: 0, hostname: '127.0.0.1' })
await new Promise((listening) => server.once('listening', listening))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0
for (let number = 0; ; number++) {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/ontmoetingsplekken`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ naam: `plek ${number}`, soort: 'anders', plaats: { punt: [5.04, 52.31] } }),
  })
  process.stdout.write(`${answer.status}\n`)
}

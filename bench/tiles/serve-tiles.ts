// The product's whole app in a process of its own, for the load test; prints its address.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { productServices } from '../../api/src/access/testing.ts'
import { createFetch } from '../../api/src/app.ts'
import { openServer } from '../../api/src/platform/db/server.ts'

const database = await openServer(process.env.DATABASE_URL ?? '')
const fetch = createFetch(await productServices(database))
const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)

// The product's tile routes alone, in a process of their own, for the load test; prints its address.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { tileRoutes } from '../../api/src/insight/tiles/routes.ts'
import { openServer } from '../../api/src/platform/db/server.ts'

const database = await openServer(process.env.DATABASE_URL ?? '')
const app = new Hono().route('/', tileRoutes({ database }))
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)

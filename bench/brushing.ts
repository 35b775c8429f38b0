// How long a brush over a chart takes until the charts' next frame, and until the map has veiled what does not fit, in a
// generated district; the table stands open.
// HOMES sets its size (20,000); builds the front end and opens it in Chromium (CHROMIUM names another one).
import { loadavg } from 'node:os'
import { serve } from '@hono/node-server'
import { sql } from 'drizzle-orm'
import { productServices, signIn } from '../api/src/access/testing.ts'
import { createFetch } from '../api/src/app.ts'
import { rebuildInsight } from '../api/src/insight/rebuild.ts'
import { home } from '../api/src/platform/db/schema/insight.ts'
import { brushInBrowser } from './brushing/browser.ts'
import { serveFrontEnd } from './brushing/front-end.ts'
import { inventLabels } from './brushing/labels.ts'
import { storeTown } from './housing-types/town.ts'
import { median, row } from './tiles/statistics.ts'

if (process.env.TEST_DATABASE_URL) process.env.TEST_DATABASE ??= 'server'
// Reads TEST_DATABASE when it is loaded.
const { openTestDatabase, testedDatabase } = await import('../api/src/platform/db/testing.ts')

const { database, close } = await openTestDatabase()
const homes = await storeTown(database, Number(process.env.HOMES ?? 20_000))
await rebuildInsight(database)
await inventLabels(database)

const services = await productServices(database)
// What homes are like is not for everybody.
const analyst = await signIn(database, { role: 'analist' })
const server = serve({ fetch: createFetch(services), port: 0, hostname: '127.0.0.1' })
await new Promise((listening) => server.once('listening', listening))
const address = server.address()
const product = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
const front = await serveFrontEnd(product)
try {
  const answers = []
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    const response = await fetch(`${product}/v1/gebieden/${await firstArea()}/woningen`, {
      headers: analyst,
    })
    const { length } = await response.text()
    answers.push({ time: performance.now() - start, length })
  }
  console.log(`\n${homes} homes on the ${testedDatabase} database; load ${(loadavg()[0] ?? 0).toFixed(1)}`)
  console.log(
    `payload ${Math.round((answers[0]?.length ?? 0) / 1000)} kB of JSON; first answer ${Math.round(answers[0]?.time ?? 0)} ms, from memory ${Math.round(answers[2]?.time ?? 0)} ms`,
  )
  const measured = await brushInBrowser(
    `${front.url}/?werkblad=orientatie&tabel=true&plek=${await middle()}`,
    analyst.cookie ?? '',
  )
  console.log(`${measured.buildings} buildings drawn`)
  for (const part of ['charts', 'veiled', 'presented'] as const) {
    console.log(row(`ms, ${part}`, 'median', 'p95', 'longest', 'steps'))
    for (const [what, steps] of Object.entries(measured.steps)) {
      const sorted = [...steps[part]].sort((one, other) => one - other)
      const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
      console.log(row(`  ${what}`, median(sorted), p95, sorted.at(-1) ?? Number.NaN, String(sorted.length)))
    }
  }
} finally {
  await front.close()
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await close()
}

async function firstArea(): Promise<string> {
  const answer = (await (await fetch(`${product}/v1/gebieden`)).json()) as { items: { id: string }[] }
  return answer.items[0]?.id ?? ''
}

/** Latitude, longitude and a zoom at which much of the town shows. */
async function middle(): Promise<string> {
  const [point] = await database.rows<{ latitude: number; longitude: number }>(sql`
    select st_y(point) as latitude, st_x(point) as longitude
    from (select st_transform(st_centroid(st_collect(${home.point})), 4326) as point from ${home}) as homes`)
  return `${point?.latitude.toFixed(5)},${point?.longitude.toFixed(5)},14.2`
}

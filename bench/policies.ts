// What it costs that the database holds the line: the same handlers with and without sessions, doors, row-level security and
// the audit log, in turns, in one process. HOMES sets the town's size (10,000), ROUNDS the requests of each kind (150).
// Without an address in TEST_DATABASE_URL, or with TEST_DATABASE=embedded, it asks the embedded database.
import { loadavg } from 'node:os'
import { OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import { productServices, signIn } from '../api/src/access/testing.ts'
import { surroundingsRoutes } from '../api/src/fieldwork/surroundings-routes.ts'
import { adoptionRoutes } from '../api/src/insight/adoption/routes.ts'
import { boundaryOf, findArea } from '../api/src/insight/areas/queries.ts'
import { readHomeFacts } from '../api/src/insight/home-facts/queries.ts'
import { orientationRoutes } from '../api/src/insight/orientation/routes.ts'
import { rebuildInsight } from '../api/src/insight/rebuild.ts'
import { requestScopes } from '../api/src/platform/access/request-scopes.ts'
import type { Services } from '../api/src/platform/services.ts'
import { serveRoutes, testServices } from '../api/src/platform/testing/serve-routes.ts'
import { registryRoutes } from '../api/src/registry/routes.ts'
import { storeTown } from './housing-types/town.ts'
import { median, row } from './tiles/statistics.ts'

if (process.env.TEST_DATABASE_URL) process.env.TEST_DATABASE ??= 'server'
// Reads TEST_DATABASE when it is loaded.
const { openTestDatabase, testedDatabase } = await import('../api/src/platform/db/testing.ts')

const rounds = Number(process.env.ROUNDS ?? 150)
const { database, close } = await openTestDatabase()
const homes = await storeTown(database, Number(process.env.HOMES ?? 10_000))
await rebuildInsight(database)
const { building, area } = await prepare()

const routesOf = (services: Services) => [
  registryRoutes(services, readHomeFacts),
  orientationRoutes(services),
  adoptionRoutes(services),
  surroundingsRoutes(services, { find: findArea, boundary: boundaryOf }),
]

const open = serveRoutes(...routesOf(testServices(database)))
const services = await productServices(database)
const guarded = new OpenAPIHono()
guarded.use(requestScopes(services))
for (const routes of routesOf(services)) guarded.route('/', routes)

const regisseur = await signIn(database, { role: 'regisseur' })
const guide = await signIn(database, { role: 'buurtbegeleider', district: area })
const plainRead = `/v1/panden/${building}`
const personalRead = `/v1/gebieden/wijk-${area}/panden/${building}/adoptie`
const written = JSON.stringify({
  naam: 'De Zwaluw',
  soort: 'anders',
  wie: '',
  momenten: '',
  toelichting: '',
  plaats: { pand: building },
})

const kinds: { name: string; path: string; headers?: Record<string, string>; body?: string }[] = [
  { name: 'a building, not signed in', path: plainRead },
  { name: 'a building, signed in', path: plainRead, headers: regisseur },
  { name: 'homes of a district with labels', path: `/v1/gebieden/wijk-${area}/woningen`, headers: regisseur },
  { name: 'events of a building, right everywhere', path: personalRead, headers: regisseur },
  { name: 'events of a building, right in a district', path: personalRead, headers: guide },
  { name: 'a meeting place written', path: '/v1/ontmoetingsplekken', headers: regisseur, body: written },
]

try {
  console.log(
    `\n${homes} homes on the ${testedDatabase} database; load ${(loadavg()[0] ?? 0).toFixed(1)}; ${rounds} requests each`,
  )
  console.log(row('', 'without', 'with', 'more', 'ratio'))
  for (const kind of kinds) {
    const times: { without: number[]; held: number[] } = { without: [], held: [] }
    for (let round = -5; round < rounds; round++) {
      const without = await time(open, kind)
      const held = await time(guarded, kind)
      if (round < 0) continue
      times.without.push(without)
      times.held.push(held)
    }
    const [without, held] = [median(times.without), median(times.held)]
    const figures = [without, held, held - without].map((milliseconds) => `${milliseconds.toFixed(2)} ms`)
    console.log(row(kind.name, ...figures, (held / without).toFixed(2)))
  }
} finally {
  await close()
}

async function time(app: OpenAPIHono, { path, headers = {}, body }: (typeof kinds)[number]): Promise<number> {
  const start = performance.now()
  const answer = await app.request(`http://127.0.0.1${path}`, {
    headers: {
      ...headers,
      ...(body && { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }),
    },
    ...(body && { method: 'POST', body }),
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return performance.now() - start
}

/** A district around half of the town, events of a tenth of its homes, and a building with such a home. */
async function prepare(): Promise<{ building: string; area: string }> {
  await database.rows(sql`
    insert into fieldwork.district_version (district_id, version, name, boundary, valid_from, origin)
    select 'proef', 1, 'Proef', st_multi(st_setsrid(st_makebox2d(
      st_makepoint(st_xmin(e) - 1, st_ymin(e) - 1), st_makepoint((st_xmin(e) + st_xmax(e)) / 2, st_ymax(e) + 1)), 28992)),
      '2020-01-01', 'bestand'
    from (select st_extent(point)::geometry as e from insight.home) as extent`)
  await database.rows(sql`select insight.refresh_dwelling_district()`)
  await database.rows(
    sql`insert into fieldwork.engagement_batch (file_name, file_sha256) values ('bench', 'bench')`,
  )
  await database.rows(sql`
    insert into fieldwork.engagement_event (dwelling_id, event, occurred_on, source, batch_id)
    select dwelling_id, 'bereikt', '2025-01-02', 'bench', (select max(id) from fieldwork.engagement_batch)
    from insight.home where dwelling_id like '%7'`)
  const [home] = await database.rows<{ building: string }>(sql`
    select h.building_id as building from insight.home h
    join insight.dwelling_district using (dwelling_id) join fieldwork.engagement_event using (dwelling_id)
    order by dwelling_id limit 1`)
  if (!home) throw new Error('The town has no home with an event in the district')
  return { building: home.building, area: 'proef' }
}

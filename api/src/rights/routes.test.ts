// The doors against the table of rights: every role on every route of the API, in its own district, another and everywhere,
// over HTTP with real sessions. What is expected comes from api/contract/rights.ts and each route's `x-recht` alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantedRoles, reachOf, type Subject, type Verb } from '../../contract/rights.ts'
import { productServices, signIn } from '../access/testing.ts'
import { createApp } from '../app.ts'
import { emptyTables, testDatabase } from '../platform/db/testing.ts'
import { type Holding, mayEverywhere, mayHere } from './testing/people.ts'
import { routesWithRight } from './testing/routes.ts'
import { buildWorld, type District, type Home } from './testing/world.ts'

const database = testDatabase()
let app: ReturnType<typeof createApp>
let homes: Home[] = []
let tried = 0

beforeAll(async () => {
  homes = await buildWorld(database())
  app = createApp(await productServices(database()))
})
afterAll(() => emptyTables(database()))

/** Whether a door lets them pass: for the area that it names, or for anything at all; which homes, is the database's to say. */
function mayPass(held: Holding[], subject: Subject, verb: Verb, area: District | undefined): boolean {
  if (area !== undefined) return mayHere(held, subject, verb, { district: area })
  if (held.some(({ role }) => ['adressen', 'woning'].includes(reachOf(role, subject, verb) ?? '')))
    return true
  return mayEverywhere(held, subject, verb) || homes.some((home) => mayHere(held, subject, verb, home))
}

test('every route of the API tells which right it asks', () => {
  expect(routesWithRight(app).length).toBeGreaterThan(60)
  expect(routesWithRight(app).filter(({ right }) => !right)).toEqual([])
})

type Asked = ReturnType<typeof routesWithRight>[number]

/** Asks a route, and tells what differs from the table of rights. */
async function compare(
  { method, path, right, area }: Asked,
  district: District | undefined,
  held: Holding[],
  headers: Record<string, string>,
): Promise<string[]> {
  const [subject, verb] = (right ?? '').split(':') as [Subject, Verb]
  const answer = await app.request(`http://127.0.0.1${addressOf(path, area, district)}`, {
    method,
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
  })
  await answer.arrayBuffer()
  tried += 1
  const expected = mayPass(held, subject, verb, district) ? 'in' : held.length > 0 ? '403' : '401'
  const found = [401, 403].includes(answer.status) ? `${answer.status}` : 'in'
  if (found === expected && answer.status !== 429) return []
  return [`${method} ${path} ${district ?? ''}: ${answer.status} instead of ${expected}`]
}

/** Asks every route, and compares who is turned away with the table of rights. */
async function compareAs(held: Holding[], headers: Record<string, string>): Promise<string[]> {
  const differences: string[] = []
  // Held everywhere or in a district makes a difference where a door names an area alone.
  const isEverywhere = held.some(({ district }) => district === null)
  for (const route of routesWithRight(app)) {
    if (isEverywhere && !route.area) continue
    for (const district of route.area ? (['noord', 'zuid'] as const) : [undefined])
      differences.push(...(await compare(route, district, held, headers)))
  }
  return differences
}

/** The route's address for a district; a query that no route knows keeps who is let in from doing anything. */
function addressOf(path: string, area: string | undefined, district: string | undefined): string {
  const id = homes[0]?.dwelling ?? ''
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => (name === area ? `wijk-${district}` : id))
  const query = area && !path.includes(`{${area}}`) ? `&${area}=wijk-${district}` : ''
  return `${filled}?onbekend=1${query}`
}

test('nobody in particular passes the public doors alone', async () => {
  expect(await compareAs([], {})).toEqual([])
})

test.each(grantedRoles)(
  '%s passes the doors that the table of rights opens, and no other',
  async (role) => {
    const home = homes[0]?.dwelling ?? ''
    for (const district of ['noord', null]) {
      const held = { role, district, streets: [], dwellings: district ? [home] : [] }
      const headers = await signIn(database(), held)
      expect(await compareAs([held], headers), `${role} ${district}`).toEqual([])
    }
  },
  60_000,
)

test('that were more than a thousand requests', () => {
  console.info(`doors: ${tried} requests tried`)
  expect(tried).toBeGreaterThan(1000)
})

// What happens when a handler forgets its check: the whole product with every door off, so that only the database stands
// between a visitor and what is personal. Whoever lacks a right must hear the same, whether there is something to tell or not.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { grantedRoles, personalSubjects, type Subject, type Verb } from '../../contract/rights.ts'
import { productServices, signIn } from '../access/testing.ts'
import { createApp } from '../app.ts'
import { emptyTables, testDatabase } from '../platform/db/testing.ts'
import { type Holding, mayHere } from './testing/people.ts'
import { type AskedRoute, routesWithRight } from './testing/routes.ts'
import { buildWorld, fillWorld, type Home, secret } from './testing/world.ts'

vi.mock('../platform/access/doors.ts', async (original) => {
  const open = (_: unknown, next: () => Promise<void>) => next()
  return {
    ...(await original<object>()),
    guard: () => open,
    door: (subject: string, verb: string, options: { area?: string } = {}) => ({
      'x-recht': `${subject}:${verb}`,
      ...(options.area && { 'x-recht-gebied': options.area }),
      middleware: [open],
    }),
  }
})

const database = testDatabase()
let app: ReturnType<typeof createApp>
let homes: Home[] = []
const people = new Map<string, { held: Holding[]; headers: Record<string, string> }>()
const before = new Map<string, string>()
const after = new Map<string, string>()

/** Routes that read what is personal. */
const personalReads = () =>
  routesWithRight(app).filter(
    ({ method, right }) =>
      method === 'GET' && (personalSubjects as readonly string[]).includes(right?.split(':')[0] ?? ''),
  )

/** Of the southern district, in which nobody of the test holds anything. */
function addressOf({ path, area }: AskedRoute): string {
  const home = homes.find(({ district }) => district === 'zuid')
  const filled = path
    .replace('{gebied}', 'wijk-zuid')
    .replace('{vraag}', 'ontmoeting')
    .replace(/(panden\/)\{\w+\}/, `$1${home?.building}`)
    .replace(/\{\w+\}/g, home?.dwelling ?? '')
  return area && !path.includes(`{${area}}`) ? `${filled}?${area}=wijk-zuid` : filled
}

async function listen(heard: Map<string, string>): Promise<void> {
  for (const [name, { headers }] of people) {
    for (const route of personalReads()) {
      const answer = await app.request(`http://127.0.0.1${addressOf(route)}`, { headers })
      heard.set(`${name} ${route.path}`, `${answer.status} ${await answer.text()}`)
    }
  }
}

beforeAll(async () => {
  homes = await buildWorld(database())
  app = createApp(await productServices(database()))
  people.set('nobody', { held: [], headers: {} })
  for (const role of grantedRoles) {
    const held = { role, district: 'noord', streets: [], dwellings: [homes[0]?.dwelling ?? ''] }
    people.set(role, { held: [held], headers: await signIn(database(), held) })
  }
  await listen(before)
  await fillWorld(database(), homes)
  await listen(after)
})
afterAll(() => emptyTables(database()))

/** What changes with every request: moments, and what the visitor's own requests left in the log. */
const steady = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')

const rightOf = (route: AskedRoute) => (route.right ?? '').split(':') as [Subject, Verb]

/** Whether the table of rights gives them nothing of what the route tells. */
function lacksRight(held: Holding[], route: AskedRoute): boolean {
  const [subject, verb] = rightOf(route)
  // A route that names no place answers about all that one reaches.
  const isBound = route.path.includes('{') || route.area
  const about = isBound ? homes.filter(({ district }) => district === 'zuid') : homes
  if (about.some((home) => mayHere(held, subject, verb, home))) return false
  // Who lives somewhere sees what they asked themselves, and their own home among all.
  const ownToo = ['/v1/correctieverzoeken/telling', '/v1/gebieden/{gebied}/profiel', '/v1/kwaliteit']
  if (ownToo.includes(route.path) && held.some(({ role }) => role === 'bewoner')) return false
  // Who reads the log sees whose accounts it names.
  return !(route.path === '/v1/leden' && mayHere(held, 'logboek', 'lezen', {}))
}

test('who lacks the right hears the same from every personal route, whether there is something personal or not', () => {
  const leaks: string[] = []
  let compared = 0
  for (const [name, { held }] of people) {
    for (const route of personalReads().filter((one) => lacksRight(held, one))) {
      compared += 1
      const [first = '', second = ''] = [before, after].map((heard) => heard.get(`${name} ${route.path}`))
      if (second.startsWith('5') || second.includes(secret) || steady(first) !== steady(second))
        leaks.push(`${name} ${route.path}: ${first.slice(0, 200)} → ${second.slice(0, 200)}`)
    }
  }
  console.info(`doors off: ${compared} answers compared`)
  expect(compared).toBeGreaterThan(150)
  expect(leaks).toEqual([])
})

test('who has the right hears the difference: the comparison could have failed', () => {
  const told = personalReads().filter((route) =>
    [...people.keys()].some(
      (name) => before.get(`${name} ${route.path}`) !== after.get(`${name} ${route.path}`),
    ),
  )
  expect(told.length).toBeGreaterThan(5)
})

test('nobody without the right records anything in another district', async () => {
  const body = (place: object) => JSON.stringify({ naam: 'proef', soort: 'anders', plaats: place })
  const count = async () => (await database().rows(sql`select 1 from fieldwork.meeting_place`)).length
  const stood = await count()
  for (const [name, { held, headers }] of people) {
    if (mayHere(held, 'wijkkennis', 'vastleggen', { district: 'zuid' })) continue
    const answer = await app.request('http://127.0.0.1/v1/ontmoetingsplekken', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: body({ pand: homes.find(({ district }) => district === 'zuid')?.building }),
    })
    expect([name, answer.status]).toEqual([name, 403])
  }
  expect(await count()).toBe(stood)
})

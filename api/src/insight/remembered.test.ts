// What is remembered from one request to the next must never be one visitor's and told to another: every memory is filled by
// somebody who sees much and asked by somebody who sees little, without any door in between.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Held, productServices, signIn } from '../access/testing.ts'
import { createApp } from '../app.ts'
import { inScope, RequestScope } from '../platform/access/request-scope.ts'
import { districtVersion, engagementBatch, engagementEvent } from '../platform/db/schema/fieldwork.ts'
import { dwellingLabel } from '../platform/db/schema/insight.ts'
import { emptyTables, testDatabase } from '../platform/db/testing.ts'
import type { Services } from '../platform/services.ts'
import { buildRegistry } from '../platform/testing/registry-builder.ts'
import { AdoptionReader } from './adoption/area-adoption.ts'
import { readClusters } from './adoption/area-clusters.ts'
import { AreaHomesReader } from './orientation/read-area-homes.ts'
import { rebuildInsight } from './rebuild.ts'

const database = testDatabase()
const [x, y] = [131_000, 480_000]
const day = '2025-12-31'
let services: Services

beforeAll(async () => {
  const town = buildRegistry(database(), { origin: [x, y] })
  town.town({ id: '1000', name: 'Weesp', side: 2000 })
  const north = town.row({ count: 12, at: [x, y + 200] })
  town.row({ count: 12, at: [x, y - 200] })
  await town.store()
  for (const [id, south] of [
    ['noord', y],
    ['zuid', y - 500],
  ] as const)
    await database().rows(sql`insert into ${districtVersion} (district_id, version, name, boundary, valid_from)
      values (${id}, 1, ${id}, st_multi(st_makeenvelope(${x - 500}, ${south}, ${x + 500}, ${south + 500}, 28992)), '2025-01-01')`)
  const homes = north.map(({ dwellings }) => dwellings[0]?.id ?? '')
  const [batch] = await database()
    .orm.insert(engagementBatch)
    .values({ fileName: 'x.csv', fileSha256: '0' })
    .returning({ id: engagementBatch.id })
  const told = {
    event: 'maatregel',
    occurredOn: '2025-06-01',
    source: 'huisbezoek',
    batchId: batch?.id ?? 0,
  } as const
  await database()
    .orm.insert(engagementEvent)
    .values(homes.map((dwellingId) => ({ dwellingId, ...told })))
  await rebuildInsight(database())
  await database()
    .orm.insert(dwellingLabel)
    .values(
      homes.map((dwellingId, labelId) => ({
        dwellingId,
        labelId,
        status: 'geregistreerd' as const,
        energyClass: 'A+++++' as const,
        match: 'verblijfsobject' as const,
        method: 'nta-8800' as const,
        reason: 'enige-registratie' as const,
        registrationCount: 1,
      })),
    )
  services = await productServices(database())
})
afterAll(() => emptyTables(database()))

/** Does what a handler would do that forgot its door, in the name of an account with those roles; nobody's without any. */
async function as<Result>(work: () => Promise<Result>, ...held: Held[]): Promise<Result> {
  const headers = held.length > 0 ? new Headers(await signIn(database(), ...held)) : undefined
  const session = headers && (await services.accounts.sessionOf(headers))
  const scope = new RequestScope(services.web, session, undefined)
  return inScope(scope, async () => {
    const result = await work()
    await scope.close()
    return result
  })
}

describe('a memory that one visitor filled', () => {
  test('of how far homes are tells another only what they may see themselves', async () => {
    const reader = new AdoptionReader(services.database)
    const done = async (...held: Held[]) =>
      (await as(() => reader.area('wijk-noord', day), ...held)).payload.uitgevoerd
    expect(await done({ role: 'regisseur' })).toBe(12)
    expect(await done({ role: 'buurtbegeleider', district: 'noord' })).toBe(12)
    expect(await done({ role: 'buurtbegeleider', district: 'zuid' })).toBe(0)
    expect(await done({ role: 'raad' })).toBe(0)
    expect(await done()).toBe(0)
    expect(await done({ role: 'regisseur' })).toBe(12)
  })

  test('of clusters counts for another only the homes that they may see', async () => {
    const reader = new AdoptionReader(services.database)
    const counts = async (...held: Held[]) => {
      const counting = { reader, until: day, beyond: true }
      const { items } = await as(() => readClusters(services.database, 'woonplaats-1000', counting), ...held)
      return items.map(({ perStatus }) => perStatus?.[0]).sort()
    }
    expect(await counts({ role: 'regisseur' })).toEqual([0, 12])
    expect(await counts({ role: 'buurtbegeleider', district: 'zuid' })).toEqual([12, 12])
    expect(await counts()).toEqual([12, 12])
  })

  test('of the homes for charts has no label for who may not see them', async () => {
    const reader = new AreaHomesReader(services.database)
    const letters = async (...held: Held[]) => {
      const { energieklasse } = await as(() => reader.read('wijk-noord'), ...held)
      return energieklasse.join(' ')
    }
    const known = await letters({ role: 'analist' })
    expect(known).not.toBe(await letters())
    expect(await letters({ role: 'raad' })).toBe(await letters())
    expect(await letters({ role: 'regisseur' })).toBe(known)
  })

  test('of a membership that ended is not asked any more', async () => {
    const reader = new AdoptionReader(services.database)
    const headers = new Headers(await signIn(database(), { role: 'buurtbegeleider', district: 'noord' }))
    const session = await services.accounts.sessionOf(headers)
    const done = async () => {
      const scope = new RequestScope(services.web, session, undefined)
      return inScope(scope, async () => {
        const { payload } = await reader.area('wijk-noord', day)
        await scope.close()
        return payload.uitgevoerd
      })
    }
    expect(await done()).toBe(12)
    await database().rows(sql`update access.membership set ends_at = now() where id =
      (select id from access.membership order by created_at desc limit 1)`)
    expect(await done()).toBe(0)
  })

  test.each([
    '/ogc/v1/collections/verblijfsobjecten/items?limit=1',
    '/ogc/v1/collections',
    '/v1/adressen?zoek=Slijkstraat',
    '/v1/gebieden',
    '/v1/gebieden/wijk-noord/clusters',
    '/v1/verblijfsobjecten?bbox=4.9,52.2,5.2,52.4',
    '/v1/panden?bbox=4.9,52.2,5.2,52.4',
    '/tiles.json',
    '/v1/instellingen',
  ])('of %s gives who has no account the same as before', async (path) => {
    const app = createApp(services)
    const ask = async (headers: Record<string, string> = {}) => {
      const answer = await app.request(`http://127.0.0.1${path}`, { headers })
      expect(answer.status).toBe(200)
      return (await answer.text()).replace(/"timeStamp":"[^"]*"/, '')
    }
    const before = await ask()
    await ask(await signIn(database(), { role: 'regisseur' }))
    expect(await ask()).toBe(before)
    const fresh = createApp(services)
    await fresh.request(`http://127.0.0.1${path}`, {
      headers: await signIn(database(), { role: 'regisseur' }),
    })
    const after = await fresh.request(`http://127.0.0.1${path}`)
    expect((await after.text()).replace(/"timeStamp":"[^"]*"/, '')).toBe(before)
  })
})

import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import type { Database } from '../../platform/db/database.ts'
import { housingTypeOverride } from '../../platform/db/schema/fieldwork.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { housingTypeOverrideRoutes } from './routes.ts'

const database = testDatabase()

async function inHamlet(
  check: (
    ask: ReturnType<typeof asker>,
    ids: { home: string; shop: string },
    inner: Database,
  ) => Promise<void>,
) {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    const home = town.building().dwellings[0]?.id ?? ''
    const shop = town.building({ purposes: ['winkelfunctie'] }).dwellings[0]?.id ?? ''
    await town.store()
    await check(asker(inner), { home, shop }, inner)
  })
}

function asker(inner: Database) {
  const recorded = vi.fn()
  const app = serveRoutes(housingTypeOverrideRoutes(testServices(inner), recorded))
  const ask = async (id: string, body?: unknown) => {
    const answer = await app.request(`/v1/verblijfsobjecten/${id}/woningtypecorrecties`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as { items?: unknown[]; detail?: string } }
  }
  return { ask, recorded }
}

const seen = { woningtype: 'tussenwoning', reden: 'Ter plaatse gezien', doorWie: 'analist wonen' }

test('keeps every word on a home, the last first, and tells who derives from it', () =>
  inHamlet(async ({ ask, recorded }, { home }) => {
    expect((await ask(home, seen)).status).toBe(201)
    const { body } = await ask(home, { ...seen, woningtype: null, reden: 'Toch niet' })
    expect(body.items).toMatchObject([{ woningtype: null, reden: 'Toch niet' }, seen])
    expect(recorded).toHaveBeenCalledTimes(2)
    expect((await ask(home)).body).toEqual(body)
  }))

test.each([
  ['a type that there is not', { ...seen, woningtype: 'kasteel' }],
  ['unknown, which is no correction', { ...seen, woningtype: 'onbekend' }],
  ['no reason', { ...seen, reden: ' ' }],
  ['nobody', { ...seen, doorWie: undefined }],
])('refuses %s', (_, body) =>
  inHamlet(async ({ ask, recorded }, { home }, inner) => {
    expect((await ask(home, body)).status).toBe(400)
    expect(await inner.orm.select().from(housingTypeOverride)).toEqual([])
    expect(recorded).not.toHaveBeenCalled()
  }),
)

test('refuses a shop, and a dwelling that is not there', () =>
  inHamlet(async ({ ask }, { shop }) => {
    expect((await ask(shop, seen)).status).toBe(400)
    expect((await ask('0457010000999999', seen)).status).toBe(404)
  }))

test('changes nothing that was said before', () =>
  inHamlet(async ({ ask }, { home }, inner) => {
    await ask(home, seen)
    await expect(
      inner.transaction((deeper) => deeper.rows(sql`update ${housingTypeOverride} set reason = 'x'`)),
    ).rejects.toThrow()
  }))

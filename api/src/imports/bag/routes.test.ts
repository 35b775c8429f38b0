import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importDoors } from '../../../contract/imports.ts'
import { importSources } from '../../import-sources.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { askFor, serveGuarded, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { importRoutes } from '../routes.ts'
import { findRun } from '../runs/queries.ts'
import { importBag } from './import-bag.ts'
import { type PdokServer, startPdok } from './testing/pdok-server.ts'
import { village } from './testing/village.ts'

const database = testDatabase()
let pdok: PdokServer
beforeEach(async () => {
  await emptyTables(database())
  pdok = await startPdok(village())
})
afterEach(() => pdok.close())

function served(serve: typeof serveGuarded = (_, ...routes) => serveRoutes(...routes)) {
  const services = testServices(database())
  const { bagUrl: pdokBagUrl, locationUrl: pdokLocationUrl } = pdok
  const jobs = {
    importers: { bag: importBag },
    stoppable: ['bag' as const],
    sources: importSources,
    afterImport: async () => {},
  }
  return serve(
    services,
    importRoutes({ ...services, config: { ...services.config, pdokBagUrl, pdokLocationUrl } }, jobs),
  )
}
const post = (gemeente: unknown, to = served(), headers: object = { 'sec-fetch-site': 'same-origin' }) =>
  to.request('/v1/imports/bag-online', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ gemeente }),
  })

/** A run says how it ended before its staging tables are dropped, and the next test empties what tables there are. */
async function isTidy(): Promise<boolean> {
  const [row] = await database().rows<{ tidy: boolean }>(
    sql`select to_regclass('staging.bag_file') is null as tidy`,
  )
  return row?.tidy === true
}

async function ended(id: number) {
  for (;;) {
    const run = await findRun(database(), id)
    if (run && run.toestand !== 'running' && (await isTidy())) return run
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('the door for a name is announced, and typing one is enough', async () => {
  const { items } = await askFor(served(), '/v1/imports/deuren', importDoors)
  expect(items.find(({ bron }) => bron === 'bag')?.online).toEqual([
    { pad: '/v1/imports/bag-online', vraagt: 'gemeente', ingesteld: true, instelling: null },
  ])
  const answer = await post('Voorbeeld')
  expect(answer.status).toBe(202)
  const { id } = (await answer.json()) as { id: number }
  expect(await ended(id)).toMatchObject({
    toestand: 'succeeded',
    gemeentecode: '9998',
    formaat: 'bag-ogc-api',
  })
  expect(await database().rows(sql`select count(*) as count from registry.building`)).toEqual([{ count: 3 }])
})

test('what is wrong with the name stands with the run', async () => {
  const { id } = (await (await post('Nergens')).json()) as { id: number }
  expect(await ended(id)).toMatchObject({ toestand: 'failed', fout: expect.stringContaining('Nergens') })
})

test('other pages may not start it, and a name is needed', async () => {
  expect((await post('Voorbeeld', served(serveGuarded), {})).status).toBe(403)
  expect((await post(' ')).status).toBe(400)
  expect(pdok.requests).toEqual([])
})

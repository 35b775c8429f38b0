import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { engagementImport } from '../../../contract/engagement-import.ts'
import { engagementEvent } from '../../platform/db/schema/fieldwork.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { serveGuarded, testServices } from '../../platform/testing/serve-routes.ts'
import { engagementImportRoutes } from './routes.ts'

const database = testDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engagement-routes-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => emptyTables(database()))

function offer(body: string, query: string, token = 'secret', folderToken: string | undefined = 'secret') {
  const services = testServices(database())
  const config = { ...services.config, dataFolder: folder }
  const own = { ...services, config, folderToken }
  const app = serveGuarded(own, engagementImportRoutes(own))
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' }
  return app.request(`/v1/imports/engagement?${query}`, { method: 'POST', headers, body })
}

async function aFile(): Promise<string> {
  const town = buildRegistry(database())
  const home = town.building().dwellings[0]?.id
  await town.store()
  return `verblijfsobject_id;datum;gebeurtenis;bron\n${home};2025-03-31;scan;huisbezoek\n`
}

test('records a file, tries one out, and keeps no copy of either', async () => {
  const file = await aFile()
  const trial = await offer(file, 'bestandsnaam=a.csv&proef=true')
  expect(engagementImport.parse(await trial.json())).toMatchObject({ run: null, proef: true, nieuw: 1 })
  expect(await database().orm.select().from(engagementEvent)).toEqual([])
  const real = await offer(file, 'bestandsnaam=a.csv')
  expect(real.headers.get('cache-control')).toBe('no-store')
  expect(engagementImport.parse(await real.json())).toMatchObject({ run: expect.any(Number), nieuw: 1 })
  const uploads = join(folder, 'uploads')
  expect(existsSync(uploads) ? await readdir(uploads) : []).toEqual([])
})

test('names every refused row in the answer', async () => {
  const response = await offer((await aFile()).replace('scan', 'koffie'), 'bestandsnaam=a.csv')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ faults: [{ place: 'line 2' }] })
})

test('lets nobody in without the token of the data folder', async () => {
  const file = await aFile()
  expect((await offer(file, 'bestandsnaam=a.csv', 'guess!')).status).toBe(401)
  expect((await offer(file, 'bestandsnaam=a.csv', '')).status).toBe(401)
  expect(await database().orm.select().from(engagementEvent)).toEqual([])
})

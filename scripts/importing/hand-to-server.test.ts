import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBag } from '../../api/src/imports/bag/import-bag.ts'
import { writeDelivery } from '../../api/src/imports/bag/testing/delivery-builder.ts'
import { importRoutes } from '../../api/src/imports/routes.ts'
import { testDatabase } from '../../api/src/platform/db/testing.ts'
import { serveGuarded, testServices } from '../../api/src/platform/testing/serve-routes.ts'
import { handToServer } from './hand-to-server.ts'

const database = testDatabase()
const token = 'a-token-of-the-test'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hand-over-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function startServer() {
  const services = testServices(database())
  const config = { ...services.config, dataFolder: join(folder, 'data') }
  const jobs = { importers: { bag: importBag }, afterImport: async () => {} }
  const own = { ...services, config, folderToken: token }
  const app = serveGuarded(own, importRoutes(own, jobs))
  return serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
}

test('hands a file and a folder to the server that has the database open, and waits for the end', async () => {
  const server = startServer()
  try {
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const location = await writeDelivery(join(folder, 'delivery'), {
      deliveredOn: '2024-05-01',
      buildings: [
        { number: 1, at: [150_000, 463_000] },
        { number: 2, at: [150_010, 463_000], status: 'x' },
      ],
    })
    const phases = new Set<string>()
    const wish = { location, municipality: '9998', all: false, json: false }
    const run = await handToServer({ url, token }, wish, ({ phase }) => phases.add(phase))
    expect(run).toMatchObject({ toestand: 'succeeded', aantallen: { PND: { nieuw: 1, geweigerd: 1 } } })
    expect(phases).toContain('sending')
    await expect(handToServer({ url, token: 'x' }, wish, () => {})).rejects.toThrow(/data folder/)
    const inFolder = { ...wish, location: join(folder, 'delivery') }
    const again = await handToServer({ url, token }, inFolder, () => {})
    expect(again.aantallen.PND).toMatchObject({ nieuw: 0, ongewijzigd: 1, geweigerd: 1 })
    await expect(
      handToServer({ url, token }, { ...wish, municipality: '0001' }, () => {}),
    ).resolves.toMatchObject({
      toestand: 'failed',
      fout: expect.stringContaining('9998'),
    })
  } finally {
    server.close()
  }
})

test('says so when nobody listens', async () => {
  const wish = { location: folder, municipality: undefined, all: false, json: false }
  await expect(handToServer({ url: 'http://127.0.0.1:9', token }, wish, () => {})).rejects.toThrow(
    /does not answer/,
  )
})

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ImportRun, importRefusal, importRun } from '../../contract/imports.ts'
import { pagina } from '../../contract/registry.ts'
import { emptyTables, testDatabase } from '../platform/db/testing.ts'
import {
  askFor,
  askForProblem,
  serveGuarded,
  serveRoutes,
  testServices,
} from '../platform/testing/serve-routes.ts'
import { importBag } from './bag/import-bag.ts'
import { type DeliveryContent, idOf, writeDelivery } from './bag/testing/delivery-builder.ts'
import { importRoutes } from './routes.ts'

const database = testDatabase()
const token = 'a-token-of-the-test'
let folder = ''
let followed: number[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imports-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  followed = []
  await emptyTables(database())
})

const hamlet: DeliveryContent = {
  deliveredOn: '2024-05-01',
  buildings: [
    { number: 1, at: [150_000, 463_000] },
    { number: 2, at: [150_010, 463_000], status: '=Pand; "zo"' },
    { number: 3, at: [150_020, 463_000], year: 'x' },
  ],
}

function app() {
  const services = testServices(database())
  const config = { ...services.config, dataFolder: folder }
  const afterImport = async (_: unknown, runId: number) => void followed.push(runId)
  const routes = importRoutes(
    { ...services, config, folderToken: token },
    { importers: { bag: importBag }, afterImport },
  )
  return serveRoutes(routes)
}

type App = ReturnType<typeof app>
const path = '/v1/imports?bron=bag&bestandsnaam=dorp.zip'

function post(to: App, url: string, body: Uint8Array | null, given = token): Promise<Response> {
  const headers = { authorization: `Bearer ${given}`, 'content-type': 'application/octet-stream' }
  return Promise.resolve(to.request(url, { method: 'POST', headers, body: body && new Uint8Array(body) }))
}

async function untilEnded(to: App, id: number): Promise<ImportRun> {
  for (;;) {
    const run = await askFor(to, `/v1/imports/${id}`, importRun.strict())
    if (run.toestand !== 'running' && !run.voortgang) return run
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function sendHamlet(to: App): Promise<ImportRun> {
  const response = await post(to, path, await readFile(await writeDelivery(folder, hamlet)))
  expect(response.status).toBe(202)
  const { id } = (await response.json()) as { id: number }
  expect(response.headers.get('location')).toBe(`/v1/imports/${id}`)
  return untilEnded(to, id)
}

describe('/v1/imports', () => {
  test('takes a file, tells how far it is and what came of it, and calls what follows', async () => {
    const to = app()
    const run = await sendHamlet(to)
    expect(run).toMatchObject({
      bron: 'bag',
      bestand: 'dorp.zip',
      standDatum: '2024-05-01',
      gemeentecode: '9998',
      toestand: 'succeeded',
      fout: null,
      weigeringen: 2,
      aantallen: { PND: { voorkomens: 3, gelezen: 3, nieuw: 1, geweigerd: 2, afgesloten: 0 } },
    })
    expect(followed).toEqual([run.id])
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
  })

  test('tells a failed run with its error and keeps no file', async () => {
    const to = app()
    const response = await post(to, path, Buffer.from('<html>'))
    const { id } = (await response.json()) as { id: number }
    const run = await untilEnded(to, id)
    expect(run.toestand).toBe('failed')
    expect(run.fout).toMatch(/^dorp\.zip is a web page/)
    expect(followed).toEqual([])
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
  })

  test('lets in only who has the token of the data folder', async () => {
    const jobs = { importers: { bag: importBag }, afterImport: async () => {} }
    const statusOf = async (given: string, folderToken: string | undefined) => {
      const services = { ...testServices(database()), folderToken }
      const own = { ...services, config: { ...services.config, dataFolder: folder } }
      const to = serveGuarded(own, importRoutes(own, jobs))
      return (await post(to, '/v1/imports', Buffer.from('x'), given)).status
    }
    expect(await statusOf('a-token-of-the-tesT', token)).toBe(401)
    expect(await statusOf('', token)).toBe(401)
    expect(await statusOf('undefined', undefined)).toBe(401)
    // Let in, it hears what its question lacks.
    expect(await statusOf(token, token)).toBe(400)
  })

  test.each([
    ['/v1/imports', 400],
    [`${path}&gemeente=457`, 400],
    [`${path}&bron=engagement`, 400],
    [`${path}&onbekend=1`, 400],
  ])('refuses POST %s', async (url, status) => {
    expect((await post(app(), url, Buffer.from('x'))).status).toBe(status)
  })

  test('refuses an empty body', async () => {
    expect((await post(app(), path, null)).status).toBe(400)
    expect((await post(app(), path, Buffer.from(''))).status).toBe(400)
  })

  test('refuses a second import while one runs', async () => {
    const to = app()
    const file = await readFile(await writeDelivery(folder, hamlet))
    const first = await post(to, path, file)
    const second = await post(to, path, file)
    expect([first.status, second.status]).toEqual([202, 409])
    const { id } = (await first.json()) as { id: number }
    expect((await untilEnded(to, id)).toestand).toBe('succeeded')
  })

  test('lists runs from the latest on, in pages', async () => {
    const to = app()
    const ids = [(await sendHamlet(to)).id, (await sendHamlet(to)).id, (await sendHamlet(to)).id]
    const shape = pagina(importRun.strict())
    const first = await askFor(to, '/v1/imports?limiet=2', shape)
    const rest = await askFor(to, first.volgende ?? '', shape)
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids.reverse())
    expect(rest.volgende).toBeNull()
  })

  test('names what was refused, as JSON in pages and as CSV that no spreadsheet runs', async () => {
    const to = app()
    const { id } = await sendHamlet(to)
    const shape = pagina(importRefusal.strict())
    const first = await askFor(to, `/v1/imports/${id}/weigeringen?limiet=1`, shape)
    const rest = await askFor(to, first.volgende ?? '', shape)
    expect([...first.items, ...rest.items].map((item) => [item.soort, item.object])).toEqual([
      ['refused', idOf('PND', 2)],
      ['refused', idOf('PND', 3)],
    ])
    const csv = await to.request(`/v1/imports/${id}/weigeringen?f=csv`)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = Buffer.from(await csv.arrayBuffer())
      .toString()
      .split('\r\n')
    expect(lines[0]).toBe('\uFEFFsoort;bestand;object;reden')
    expect(lines[1]).toContain(`;${idOf('PND', 2)};"PND: status ""=Pand; ""zo"""" is not in the list"`)
    expect(lines).toHaveLength(4)
  })

  test('answers 404 for a run that never was', async () => {
    expect(await askForProblem(app(), '/v1/imports/99')).toMatchObject({ status: 404 })
    expect(await askForProblem(app(), '/v1/imports/99/weigeringen')).toMatchObject({ status: 404 })
  })
})

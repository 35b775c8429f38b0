import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { engagementImport } from '../../contract/engagement-import.ts'
import { type ImportRun, importDoors, importRun, waitingFile } from '../../contract/imports.ts'
import { pagina } from '../../contract/registry.ts'
import { importJobs } from '../import-jobs.ts'
import { emptyTables, testDatabase } from '../platform/db/testing.ts'
import { askFor, serveGuarded, serveRoutes, testServices } from '../platform/testing/serve-routes.ts'
import { importBag } from './bag/import-bag.ts'
import { type DeliveryContent, idOf, writeDelivery } from './bag/testing/delivery-builder.ts'
import { registryState } from './bag/testing/registry-state.ts'
import { engagementImportRoutes } from './engagement/routes.ts'
import { badFiles, eventsHeader } from './recognise/testing/bad-files.ts'
import { importRoutes } from './routes.ts'

const database = testDatabase()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-routes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => emptyTables(database()))

const hamlet: DeliveryContent = {
  deliveredOn: '2024-05-01',
  buildings: [{ number: 1, at: [150_000, 463_000] }],
}

const oneHome: Partial<DeliveryContent> = {
  towns: [{ id: '3333', box: [149_000, 462_000, 151_000, 464_000] }],
  streets: [{ number: 1, name: 'Dorpsstraat', town: '3333' }],
  addresses: [{ number: 1, street: 1, houseNumber: 2 }],
  dwellings: [{ number: 1, main: 1, buildings: [1], at: [150_001, 463_001] }],
}

/** The product's importers, on a server database's terms: no token, only the pages may import. */
function app(jobs = importJobs) {
  const services = testServices(database())
  const own = { ...services, config: { ...services.config, dataFolder: folder } }
  const quick = { ...jobs, afterImport: async () => {} }
  return serveRoutes(importRoutes(own, quick), engagementImportRoutes(own))
}
type App = ReturnType<typeof app>

const fromOwnPage = { 'sec-fetch-site': 'same-origin' }

function change(to: App, method: string, path: string, body?: Buffer | string): Promise<Response> {
  const content = body === undefined ? null : new Uint8Array(Buffer.from(body))
  return Promise.resolve(to.request(path, { method, headers: fromOwnPage, body: content }))
}

async function offer(to: App, name: string, content: Buffer | string) {
  const query = new URLSearchParams({ bestandsnaam: name })
  const answer = await change(to, 'POST', `/v1/imports/herkenning?${query}`, content)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return waitingFile.strict().parse(await answer.json())
}

async function untilEnded(to: App, id: number): Promise<ImportRun> {
  for (;;) {
    const run = await askFor(to, `/v1/imports/${id}`, importRun.strict())
    if (run.toestand !== 'running' && !run.voortgang) return run
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

const waiting = () => readdir(join(folder, 'uploads'))
const delivery = async (content: DeliveryContent) => readFile(await writeDelivery(folder, content))

describe('a file that somebody offers on the page', () => {
  test('is told what it is, waits for the word, and is imported as that', async () => {
    const to = app()
    const offered = await offer(to, 'mijn dorp.zip', await delivery(hamlet))
    expect(offered).toMatchObject({
      bestandsnaam: 'mijn dorp.zip',
      herkenning: { formaat: 'bag-extract-gemeente', bron: 'bag', weigering: null, standDatum: '2024-05-01' },
    })
    expect(await askFor(to, '/v1/imports', pagina(importRun))).toMatchObject({ items: [] })
    const started = await change(to, 'POST', `/v1/imports?bestand=${offered.bestand}`)
    expect(started.status).toBe(202)
    const { id } = (await started.json()) as { id: number }
    expect(await untilEnded(to, id)).toMatchObject({
      toestand: 'succeeded',
      bestand: 'mijn dorp.zip',
      formaat: 'bag-extract-gemeente',
    })
    expect(await waiting()).toEqual([])
    const again = await change(to, 'POST', `/v1/imports?bestand=${offered.bestand}`)
    expect(again.status).toBe(410)
  })

  test('goes when it is not wanted after all, and after an hour by itself', async () => {
    const to = app()
    const file = await delivery(hamlet)
    const first = await offer(to, 'a.zip', file)
    expect((await change(to, 'DELETE', `/v1/imports/herkenning/${first.bestand}`)).status).toBe(204)
    expect(await waiting()).toEqual([])
    const second = await offer(to, 'b.zip', file)
    const note = join(folder, 'uploads', `${second.bestand}.note`)
    const { mtimeMs } = await stat(note)
    await utimes(note, mtimeMs / 1000 - 3601, mtimeMs / 1000 - 3601)
    const third = await offer(to, 'c.zip', file)
    expect((await waiting()).filter((name) => name.endsWith('.note'))).toEqual([`${third.bestand}.note`])
    expect((await change(to, 'POST', `/v1/imports?bestand=${second.bestand}`)).status).toBe(410)
    await change(to, 'DELETE', `/v1/imports/herkenning/${third.bestand}`)
  })

  test('goes on waiting while another import runs', async () => {
    const to = app()
    const file = await delivery(hamlet)
    const [one, other] = [await offer(to, 'a.zip', file), await offer(to, 'b.zip', file)]
    const first = await change(to, 'POST', `/v1/imports?bestand=${one.bestand}`)
    const early = await change(to, 'POST', `/v1/imports?bestand=${other.bestand}`)
    expect([first.status, early.status]).toEqual([202, 409])
    await untilEnded(to, ((await first.json()) as { id: number }).id)
    const later = await change(to, 'POST', `/v1/imports?bestand=${other.bestand}`)
    expect(later.status).toBe(202)
    await untilEnded(to, ((await later.json()) as { id: number }).id)
    expect(await waiting()).toEqual([])
  })

  test('is not taken from a page elsewhere, nor from a command without a token', async () => {
    const services = testServices(database())
    const to = serveGuarded(services, importRoutes(services, importJobs))
    const path = '/v1/imports/herkenning?bestandsnaam=a.zip'
    for (const [name, value, status] of [
      ['sec-fetch-site', 'cross-site', 403],
      ['sec-fetch-site', 'same-origin', 401],
      ['authorization', 'Bearer undefined', 401],
    ] as const) {
      const answer = await to.request(path, { method: 'POST', headers: { [name]: value }, body: 'x' })
      expect([value, answer.status]).toEqual([value, status])
    }
  })
})

describe('a bad file', async () => {
  const bad = (await badFiles()).filter(([, content]) => content.length > 0)

  test('changes nothing and is not kept, whichever it is', async () => {
    const to = app()
    await untilImported(to, await delivery(hamlet))
    const before = await registryState(database())
    for (const [name, content, weigering] of bad) {
      const offered = await offer(to, name, content)
      expect([name, offered.bestand, offered.herkenning.weigering]).toEqual([name, null, weigering])
      const query = new URLSearchParams({ bestandsnaam: name })
      const begun = await change(to, 'POST', `/v1/imports?${query}`, content)
      expect(begun.status, name).toBe(415)
      expect(((await begun.json()) as { detail: string }).detail).toBe(`${name} ${offered.herkenning.uitleg}`)
    }
    expect(await waiting()).toEqual([])
    expect(await registryState(database())).toEqual(before)
    const { items } = await askFor(to, '/v1/imports', pagina(importRun))
    expect(items).toHaveLength(1)
  })

  test('of a kind that this server cannot import is told as such', async () => {
    const to = app({ ...importJobs, importers: {} })
    const { bestand, herkenning } = await offer(to, 'dorp.zip', await delivery(hamlet))
    expect(bestand).toBeNull()
    expect(herkenning).toMatchObject({ weigering: 'nog-niet', gevonden: 'bag-extract-gemeente' })
  })
})

async function untilImported(to: App, content: Buffer): Promise<void> {
  const { bestand } = await offer(to, 'dorp.zip', content)
  const started = await change(to, 'POST', `/v1/imports?bestand=${bestand}`)
  await untilEnded(to, ((await started.json()) as { id: number }).id)
}

describe('events that people recorded', () => {
  test('are tried out first and recorded from the same file', async () => {
    const to = app()
    await untilImported(to, await delivery({ ...hamlet, ...oneHome }))
    const row = `${idOf('VBO', 1)};2025-01-02;bereikt;huisbezoek;café`
    const header = 'verblijfsobject_id;datum;gebeurtenis;bron;toelichting'
    const { bestand, herkenning } = await offer(to, 'rondje.csv', `${header}\r\n${row}\r\n`)
    expect(herkenning.bron).toBe('engagement')
    const path = `/v1/imports/engagement?bestand=${bestand}`
    const trial = engagementImport.parse(await (await change(to, 'POST', `${path}&proef=true`)).json())
    expect(trial).toEqual({ run: null, proef: true, gelezen: 1, nieuw: 1, ongewijzigd: 0 })
    const result = engagementImport.parse(await (await change(to, 'POST', `${path}&proef=false`)).json())
    expect(result).toMatchObject({ proef: false, nieuw: 1 })
    expect(await waiting()).toEqual([])
  })

  test('are refused row by row, and the file waits no longer than it has to', async () => {
    const to = app()
    const { bestand } = await offer(to, 'rondje.csv', `${eventsHeader}\r\n1381BA;2;2025-13-02;bereikt;x;\r\n`)
    const refused = await change(to, 'POST', `/v1/imports/engagement?bestand=${bestand}&proef=true`)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ faults: [{ place: 'line 2' }] })
    expect(refused.headers.get('cache-control')).toBe('no-store')
    await change(to, 'DELETE', `/v1/imports/herkenning/${bestand}`)
    expect(await waiting()).toEqual([])
  })
})

describe('an import that is under way', () => {
  test('can be stopped; the former state stays whole', async () => {
    let stopped: Promise<Response> | undefined
    const to = app({
      ...importJobs,
      importers: {
        bag: (inner, location, options) =>
          importBag(inner, location, {
            ...options,
            onProgress(progress) {
              options.onProgress(progress)
              if (progress.phase === 'reading') stopped ??= change(to, 'POST', '/v1/imports/2/annulering')
            },
          }),
      },
    })
    await untilImported(app(), await delivery(hamlet))
    const before = await registryState(database())
    const buildings = Array.from({ length: 6000 }, (_, index) => ({
      number: index + 2,
      at: [150_000 + 10 * index, 463_000] as [number, number],
    }))
    const { bestand } = await offer(to, 'groot.zip', await delivery({ deliveredOn: '2024-06-01', buildings }))
    await change(to, 'POST', `/v1/imports?bestand=${bestand}`)
    const run = await untilEnded(to, 2)
    expect((await stopped)?.status).toBe(202)
    expect(run).toMatchObject({ toestand: 'failed', fout: 'The import was stopped. Nothing was changed.' })
    expect(await registryState(database())).toEqual(before)
    expect(await waiting()).toEqual([])
    expect((await change(to, 'POST', '/v1/imports/2/annulering')).status).toBe(409)
  })
})

describe('/v1/imports/deuren', () => {
  test('tells per source what there is, where it comes from and what was imported', async () => {
    const to = app()
    const shape = importDoors.strict()
    const empty = await askFor(to, '/v1/imports/deuren', shape)
    expect(empty.items.map(({ bron }) => bron)).toEqual([
      'bag',
      'ep-online',
      'cbs',
      '3dbag',
      'district',
      'background',
      'engagement',
    ])
    expect(empty.items.every(({ stand }) => stand === null)).toBe(true)
    expect(empty.items[0]?.adressen[0]?.url).toMatch(/^https:\/\/www\.kadaster\.nl\//)
    await untilImported(to, await delivery(hamlet))
    const [bag] = (await askFor(to, '/v1/imports/deuren', shape)).items
    expect(bag?.stand).toMatchObject({
      standDatum: '2024-05-01',
      gemeenten: [{ code: '9998', standDatum: '2024-05-01' }],
      aantallen: { panden: 1, verblijfsobjecten: 0 },
    })
  })
})

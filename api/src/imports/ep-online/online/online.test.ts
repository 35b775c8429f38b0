import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { count } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importRun as importRunShape } from '../../../../contract/imports.ts'
import { energyLabel } from '../../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../../../platform/testing/real-files.ts'
import { askFor, serveGuarded, serveRoutes, testServices } from '../../../platform/testing/serve-routes.ts'
import { importRoutes } from '../../routes.ts'
import { registrationsIn } from '../extract/read-answer.ts'
import { importEnergyLabels } from '../import-energy-labels.ts'
import { type EpOnlineServer, startEpOnline, validKey } from '../testing/ep-online-server.ts'
import { buildLabelVillage } from '../testing/label-village.ts'
import { toRegistration } from '../transform/registration.ts'
import { fetchRegistrations, findFile } from './client.ts'

const database = testDatabase()
const v4 = new URL('../testdata/v20260801_v4_csv.csv', import.meta.url).pathname
let service: EpOnlineServer
let dataFolder = ''

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'ep-online-test-'))
})
afterAll(() => rm(dataFolder, { recursive: true, force: true }))
beforeEach(async () => {
  service = await startEpOnline()
  service.answers.file.content = await readFile(v4)
})
afterEach(async () => {
  await service.close()
  await emptyTables(database())
})

const ownPage = { 'sec-fetch-site': 'same-origin' }
let rebuilt = 0

function app(key: string | undefined = validKey) {
  const services = testServices(database())
  const config = { ...services.config, dataFolder, epOnlineUrl: service.url, epOnlineKey: key }
  const afterImport = async () => {
    rebuilt += 1
  }
  const jobs = { importers: { 'ep-online': importEnergyLabels }, afterImport }
  return serveRoutes(importRoutes({ ...services, config }, jobs))
}

async function begin(path: string, routes = app()) {
  const answer = await routes.request(path, { method: 'POST', headers: ownPage })
  const body = (await answer.json()) as { id: number; detail: string }
  if (answer.status !== 202) return { status: answer.status, detail: body.detail }
  for (;;) {
    const run = await askFor(routes, `/v1/imports/${body.id}`, importRunShape)
    if (run.toestand !== 'running' && !run.voortgang) return { status: 202, run }
    await wait(20)
  }
}

const labels = async () => (await database().orm.select({ labels: count() }).from(energyLabel))[0]?.labels

describe('the total file', () => {
  test('is downloaded, imported and removed; what is derived follows', async () => {
    await buildLabelVillage(database())
    rebuilt = 0
    const { run } = await begin('/v1/imports/ep-online')
    expect(run).toMatchObject({
      toestand: 'succeeded',
      bron: 'ep-online',
      bestand: 'v20260801_v4_csv.zip',
      standDatum: '2026-08-01',
      aantallen: { labels: { nieuw: 17, geweigerd: 3 } },
    })
    expect(rebuilt).toBe(1)
    expect(await readdir(join(dataFolder, 'uploads'))).toEqual([])
  })

  test('the key goes to the service alone, as it is, and to no place that it redirects to', async () => {
    await buildLabelVillage(database())
    await begin('/v1/imports/ep-online?dag=2026-08-27')
    expect(service.requests).toEqual([
      `/api/v5/Mutatiebestand/DownloadInfo/2026-08-27?fileType=csv ${validKey}`,
      `/download?sig=secret ${validKey}`,
      '/file?sig=x -',
    ])
  })

  test('a download that breaks off or is refused fails the run and changes nothing', async () => {
    await buildLabelVillage(database())
    service.answers.download = 'breaks-off'
    const broken = await begin('/v1/imports/ep-online')
    expect(broken.run).toMatchObject({
      toestand: 'failed',
      fout: expect.stringMatching(/broke off. Try again/),
    })
    service.answers.download = 'refused'
    const refused = await begin('/v1/imports/ep-online')
    expect(refused.run).toMatchObject({
      toestand: 'failed',
      fout: expect.stringMatching(/refused the download/),
    })
    expect(JSON.stringify([broken, refused])).not.toMatch(/sig=|a-key/)
    expect(await labels()).toBe(0)
    expect(await readdir(join(dataFolder, 'uploads'))).toEqual([])
  })

  test('without a key, with a wrong one, or asked too often, nothing begins and the reason is told', async () => {
    expect(await begin('/v1/imports/ep-online', app(''))).toMatchObject({ status: 500 })
    const services = testServices(database())
    expect(services.config.epOnlineKey).toBeUndefined()
    await expect(findFile({ url: service.url, key: undefined })).rejects.toThrow(/no key.*EP_ONLINE_KEY/)
    await expect(findFile({ url: service.url, key: 'wrong' })).rejects.toThrow(/does not accept the key/)
    service.answers.busy = true
    await expect(findFile({ url: service.url, key: validKey })).rejects.toThrow(/in 30 seconds/)
    service.answers.busy = false
    await expect(findFile({ url: service.url, key: validKey }, '2020-01-01')).rejects.toThrow(
      /no file of 2020-01-01/,
    )
    await expect(findFile({ url: 'http://127.0.0.1:9/x', key: validKey })).rejects.toThrow(
      /cannot be reached/,
    )
  })

  test('a page elsewhere cannot start it', async () => {
    const services = testServices(database())
    const jobs = { importers: { 'ep-online': importEnergyLabels }, afterImport: async () => {} }
    const to = serveGuarded(services, importRoutes(services, jobs))
    const answer = await to.request('/v1/imports/ep-online', { method: 'POST' })
    expect(answer.status).toBe(403)
    expect(service.requests).toEqual([])
  })
})

describe('one dwelling', () => {
  const registration = {
    Registratiedatum: '2026-02-04T15:31:59.943',
    Opnamedatum: '2026-01-14T00:00:00',
    Geldig_tot: '2036-01-14T00:00:00',
    Status: 'Bestaand',
    Gebouwklasse: 'Woningbouw',
    BAGVerblijfsobjectID: '0457010000000004',
    Energieklasse: 'B',
    PrimaireFossieleEnergie: 172.52,
  }

  test('its registrations are fetched now; one without any brings none', async () => {
    const { terrace } = await buildLabelVillage(database())
    service.answers.registrations['0457010000000004'] = [registration]
    const path = (id = '') => `/v1/verblijfsobjecten/${id}/energielabelregistraties`
    expect(await begin(path(terrace[0]))).toMatchObject({
      run: { toestand: 'succeeded', standDatum: null, aantallen: { labels: { gelezen: 1, nieuw: 1 } } },
    })
    expect(await begin(path(terrace[0]))).toMatchObject({ run: { aantallen: { labels: { nieuw: 0 } } } })
    expect(await begin(path(terrace[1]))).toMatchObject({ run: { toestand: 'succeeded' } })
    expect(await labels()).toBe(1)
    expect(await begin(path('0457010000009999'))).toMatchObject({ status: 404 })
  })

  test('a run that brought one dwelling is not named after it', async () => {
    const { terrace } = await buildLabelVillage(database())
    const { run } = await begin(`/v1/verblijfsobjecten/${terrace[0]}/energielabelregistraties`)
    expect(JSON.stringify(run)).not.toContain(terrace[0])
  })

  test('an answer that is no JSON is told as such', async () => {
    service.answers.registrations['0457010000000004'] = '<html>Onderhoud</html>'
    const asked = fetchRegistrations({ url: service.url, key: validKey }, '0457010000000004')
    await expect(asked).rejects.toThrow(/something else than JSON/)
  })
})

testOnRealFiles(
  ['ep-online/adresseerbaarobject_0599010000295420.partial.json', 'ep-online/error_401.json'],
  'the real answers of the service are read',
  async () => {
    const answer = JSON.parse(
      await readFile(realFile('ep-online/adresseerbaarobject_0599010000295420.partial.json'), 'utf8'),
    )
    expect(registrationsIn(answer).map(toRegistration)).toMatchObject([
      {
        dwellingId: '0599010000295420',
        buildingIds: ['0599100000691863'],
        registeredOn: '2026-02-04',
        validUntil: '2036-01-14',
        energyClass: 'B',
        method: 'nta-8800',
        buildingClass: 'W',
        floorArea: 54.41,
        co2Emission: 31.8,
        calculatedEnergyUnit: 'kWh/m2',
      },
    ])
    const refusal = JSON.parse(await readFile(realFile('ep-online/error_401.json'), 'utf8'))
    expect(() => registrationsIn(refusal)).toThrow(/401: Valid API key required/)
  },
)

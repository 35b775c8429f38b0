import { describe, expect, test } from 'vitest'
import { pagina, pand, pandInLijst } from '../../../contract/registry.ts'
import type { Database } from '../../platform/db/database.ts'
import { buildingModel, importRun } from '../../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import type { HomeFacts } from '../dwellings/rules.ts'
import { registryRoutes } from '../routes.ts'

const database = testDatabase()
const page = pagina(pandInLijst.strict())
const terraced: HomeFacts = {
  typeSource: 'omtrek',
  footprintType: 'tussenwoning',
  registeredType: null,
  typeDoubt: null,
  referencePeriod: '1965-1974',
  housingType: 'tussenwoning',
  typeReason: 'tussen-buurpanden',
  buildingPeriod: '1965-1974',
  energyClass: null,
  labelStatus: 'onbekend',
}

function appOn(inner: Database, facts = new Map<string, HomeFacts>()) {
  return serveRoutes(registryRoutes(testServices(inner), async () => facts))
}

test('/v1/panden/{id} tells what 3DBAG measured, with its source; null where it did not', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const [measured, other] = registry.row({ count: 2 })
    await registry.store()
    const [run] = await inner.orm
      .insert(importRun)
      .values({ source: '3dbag', fileName: 'x.city.json', state: 'succeeded', deliveredOn: '2024-12-16' })
      .returning({ id: importRun.id })
    await inner.orm.insert(buildingModel).values({
      buildingId: measured?.id ?? '',
      groundLevel: -1.02,
      roof70Percent: 6.66,
      roofMaximum: 9,
      roofType: 'slanted',
      slantedRoofArea: 92.25,
      flatRoofArea: 0,
      sharedWallArea: 51.5,
      pointCloud: 'AHN4',
      pointCloudYear: 2020,
      runId: run?.id ?? 0,
    })
    const told = await askFor(appOn(inner), `/v1/panden/${measured?.id}`, pand.strict())
    expect(told.gebouwmodel).toEqual({
      hoogte: 7.7,
      hoogteHoogstePunt: 10,
      maaiveld: -1,
      daktype: 'slanted',
      dakoppervlakPlat: 0,
      dakoppervlakSchuin: 92.3,
      gevel: null,
      gedeeldeMuur: 51.5,
      volume: null,
      bouwlagen: null,
      meting: 'AHN4',
      metingJaar: 2020,
      isTwijfelachtig: false,
    })
    expect(told.bronnen).toMatchObject([
      { peildatum: '2021-10-15' },
      { naam: '3DBAG', peildatum: '2024-12-16' },
    ])
    const unknown = await askFor(appOn(inner), `/v1/panden/${other?.id}`, pand.strict())
    expect(unknown.gebouwmodel).toBeNull()
    expect(unknown.bronnen).toHaveLength(1)
  })
})

describe('/v1/panden', () => {
  test('pages through a box by id, without doubles and without an end too many', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      const near = registry.row({ count: 4, at: [131_000, 480_000] })
      registry.building({ at: [140_000, 480_000] })
      await registry.store()
      const app = appOn(inner)
      const box = 'bbox=5.0,52.2,5.1,52.4'
      const first = await askFor(app, `/v1/panden?${box}&limiet=2`, page)
      const second = await askFor(app, first.volgende ?? '', page)
      expect([...first.items, ...second.items].map(({ identificatie }) => identificatie)).toEqual(
        near.map(({ id }) => id),
      )
      expect(second.volgende).toBeNull()
      expect(first.items[0]).toMatchObject({
        bouwjaar: 1970,
        grondoppervlakte: 54,
        gebruiksdoelen: ['woonfunctie'],
        aantalVerblijfsobjecten: 1,
      })
    })
  })

  test('filters by status, by year and by purpose, each with several values', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      const old = registry.building({ year: 1900, purposes: ['winkelfunctie', 'woonfunctie'] })
      const recent = registry.building({ year: 2020, status: 'Bouw gestart', dwellings: 0 })
      const school = registry.building({ year: 1960, purposes: ['onderwijsfunctie'] })
      registry.building({ year: null, closedOn: '2021-10-15' })
      await registry.store()
      const app = appOn(inner)
      const found = async (query: string) =>
        (await askFor(app, `/v1/panden?${query}`, page)).items.map(({ identificatie }) => identificatie)
      expect(await found('bouwjaarVanaf=1900&bouwjaarTot=1960')).toEqual([old.id, school.id])
      expect(await found('status=Bouw%20gestart')).toEqual([recent.id])
      expect(await found('status=Bouw%20gestart&status=Pand%20in%20gebruik')).toHaveLength(3)
      expect(await found('gebruiksdoel=onderwijsfunctie&gebruiksdoel=winkelfunctie')).toEqual([
        old.id,
        school.id,
      ])
      const [shop] = (await askFor(app, '/v1/panden?bouwjaarTot=1900', page)).items
      expect(shop?.gebruiksdoelen).toEqual(['woonfunctie', 'winkelfunctie'])
    })
  })

  test.each([
    ['bbox=5,52,6', 'query.bbox'],
    ['bbox=5,52,abc,53', 'query.bbox'],
    ['bbox=6,52,5,53', 'query.bbox'],
    ['limiet=1001', 'query.limiet'],
    ['limiet=veel', 'query.limiet'],
    ['status=bewoond', 'query.status'],
    ['na=1', 'query.na'],
  ])('refuses %s with 400 and says where', async (query, place) => {
    const refused = await askForProblem(appOn(database()), `/v1/panden?${query}`)
    expect(refused.status).toBe(400)
    expect(refused.faults?.map((fault) => fault.place)).toContain(place)
  })

  test('refuses a parameter that it does not know, by name', async () => {
    const refused = await askForProblem(appOn(database()), '/v1/panden?kleur=rood&bbox=5,52,6,53')
    expect(refused).toMatchObject({ status: 400, detail: expect.stringContaining('kleur') })
  })

  test('knows no trailing slash', async () => {
    expect(await askForProblem(appOn(database()), '/v1/panden/')).toMatchObject({ status: 404 })
  })
})

describe('/v1/panden/{identificatie}', () => {
  test('tells everything of a building: dwellings, addresses, other buildings, derived type, source', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      registry.town({ name: 'Weesp' })
      registry.street({ name: 'Slijkstraat' })
      const house = registry.building({ number: 2, letter: 'a', addition: 'II', postcode: '1381BA' })
      const shed = registry.building({ dwellings: 0 })
      const shop = registry.dwelling([house.id, shed.id], { purposes: ['winkelfunctie'], floorArea: null })
      registry.sideAddress(shop.id, { number: 4, postcode: null })
      registry.dwelling([house.id], { dwellingClosedOn: '2020-01-01' })
      await registry.store()
      const home = house.dwellings[0]
      const app = appOn(inner, new Map([[home?.id ?? '', terraced]]))
      const told = await askFor(app, `/v1/panden/${house.id}`, pand.strict())
      expect(told.bronnen).toEqual([
        expect.objectContaining({ peildatum: '2021-10-15', licentie: 'CC0 1.0' }),
      ])
      expect(told.verblijfsobjecten).toHaveLength(2)
      expect(told.verblijfsobjecten[0]).toMatchObject({
        isWoning: true,
        woningtype: 'tussenwoning',
        bouwperiode: '1965-1974',
        adressen: [
          { straat: 'Slijkstraat', huisnummer: 2, huisletter: 'a', toevoeging: 'II', woonplaats: 'Weesp' },
        ],
      })
      expect(told.verblijfsobjecten[1]).toMatchObject({
        isWoning: false,
        woningtype: null,
        oppervlakte: null,
        pandidentificaties: [house.id, shed.id],
        adressen: [{ isHoofdadres: true }, { isHoofdadres: false, huisnummer: 4, postcode: null }],
      })
    })
  })

  test('still tells of a building that left the register, and since when', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      const gone = registry.building({ closedOn: '2021-09-01', dwellingClosedOn: '2021-09-01' })
      await registry.store()
      const told = await askFor(appOn(inner), `/v1/panden/${gone.id}`, pand)
      expect(told).toMatchObject({ vervallenOp: '2021-09-01', verblijfsobjecten: [{ isWoning: false }] })
    })
  })

  test('says of the demo that it was invented', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner, { municipality: '8888' })
      const house = registry.building()
      await registry.store()
      const told = await askFor(appOn(inner), `/v1/panden/${house.id}`, pand)
      expect(told.bronnen[0]?.naam).toMatch(/Verzonnen/)
    })
  })

  test('answers 404 for one that is not there and 400 for what is no identification', async () => {
    const app = appOn(database())
    expect(await askForProblem(app, '/v1/panden/0457100000000001')).toMatchObject({ status: 404 })
    expect(await askForProblem(app, '/v1/panden/0457010000000001')).toMatchObject({ status: 400 })
  })
})

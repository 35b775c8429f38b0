import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { adoptie, clusters, gebied, pandAdoptie } from '../../../contract/adoption.ts'
import { type EngagementEvent, engagementStatuses } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { districtVersion, engagementBatch, engagementEvent } from '../../platform/db/schema/fieldwork.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { areaRoutes } from '../areas/routes.ts'
import { rebuildClusters } from '../clusters/rebuild.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { adoptionRoutes } from './routes.ts'

const database = testDatabase()
const areas = z.object({ items: z.array(gebied.strict()) })
const [x, y] = [131_000, 480_000]

/** Two rows of twelve homes, the first in the district Noord, both in the town. */
async function inDistrict(
  check: (app: ReturnType<typeof serveRoutes>, rows: Rows, inner: Database) => Promise<void>,
) {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner, { origin: [x, y] })
    town.town({ id: '1000', name: 'Weesp', side: 2000 })
    town.street({ name: 'Noordstraat' })
    const north = town.row({ count: 12, at: [x, y + 200] })
    town.street({ name: 'Zuidstraat' })
    const south = town.row({ count: 12, at: [x, y - 200] })
    await town.store()
    await storeNorth(inner, 1, [x - 500, y, x + 500, y + 500])
    await rebuildHomes(inner)
    await rebuildClusters(inner)
    const services = testServices(inner)
    await check(serveRoutes(areaRoutes(services), adoptionRoutes(services)), { north, south }, inner)
  })
}

async function storeNorth(inner: Database, version: number, box: [number, number, number, number]) {
  const [west, south, east, north] = box
  await inner.rows(sql`insert into ${districtVersion} (district_id, version, name, boundary, valid_from) values ('noord', ${version},
    'Noord', st_multi(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 28992)), '2025-01-01')`)
}

type Row = ReturnType<ReturnType<typeof buildRegistry>['row']>
type Rows = { north: Row; south: Row }

async function record(inner: Database, dwellingId: string, ...events: [EngagementEvent, string][]) {
  const batch = { fileName: 'x.csv', fileSha256: '0' }
  const [row] = await inner.orm.insert(engagementBatch).values(batch).returning({ id: engagementBatch.id })
  for (const [event, occurredOn] of events) {
    const told = { dwellingId, event, occurredOn, source: 'huisbezoek', batchId: row?.id ?? 0 }
    await inner.orm.insert(engagementEvent).values(told)
  }
}

const homeOf = (building: Row[number] | undefined) => building?.dwellings[0]?.id ?? ''
const count = (perStatus: number[], status: (typeof engagementStatuses)[number]) =>
  perStatus[engagementStatuses.indexOf(status)]

describe('/v1/gebieden', () => {
  test('lists districts before towns, with homes, municipality and a boundary', () =>
    inDistrict(async (app) => {
      const { items } = await askFor(app, '/v1/gebieden', areas)
      expect(items).toMatchObject([
        {
          id: 'wijk-noord',
          soort: 'wijk',
          naam: 'Noord',
          gemeente: 'Weesp',
          standDatum: '2021-10-15',
          woningen: 12,
        },
        { id: 'woonplaats-1000', soort: 'woonplaats', naam: 'Weesp', gemeente: 'Weesp', woningen: 24 },
      ])
      const [west, south, east, north] = items[0]?.kader ?? [0, 0, 0, 0]
      expect([west < east, south < north]).toEqual([true, true])
      expect(items[0]?.grens.coordinates[0]?.[0]?.[0]?.[0]).toBeCloseTo(5.03, 1)
    }))
})

describe('adoption of an area', () => {
  test('counts its own homes only, and ranks measures among them', () =>
    inDistrict(async (app, { north, south }, inner) => {
      await record(inner, homeOf(north[0]), ['bereikt', '2025-01-01'], ['maatregel', '2025-06-01'])
      await record(inner, homeOf(north[1]), ['scan', '2025-02-01'])
      await record(inner, homeOf(south[0]), ['maatregel', '2025-03-01'])
      const own = await askFor(app, '/v1/gebieden/wijk-noord/adoptie?peildatum=2025-12-31', adoptie.strict())
      expect(own).toMatchObject({ woningen: 12, uitgevoerd: 1, perCategorie: [0, 1, 0, 0, 0] })
      expect(count(own.perStatus, 'onbekend')).toBe(10)
      expect(count(own.perStatus, 'onderzoek')).toBe(1)
      expect(own.panden).toEqual(north.map(({ id }) => Number(id)))
      expect(own.status[0]).toBe(engagementStatuses.indexOf('uitgevoerd'))
      const town = await askFor(app, '/v1/gebieden/woonplaats-1000/adoptie?peildatum=2025-12-31', adoptie)
      expect(town).toMatchObject({ woningen: 24, uitgevoerd: 2 })
    }))

  test('is that of its reference date, and of now by default', () =>
    inDistrict(async (app, { north }, inner) => {
      await record(inner, homeOf(north[0]), ['bereikt', '2025-01-01'], ['maatregel', '2025-06-01'])
      const before = await askFor(app, '/v1/gebieden/wijk-noord/adoptie?peildatum=2025-05-31', adoptie)
      expect(before).toMatchObject({ peildatum: '2025-05-31', uitgevoerd: 0, fase: null })
      expect(count(before.perStatus, 'bereikt')).toBe(1)
      expect(await askFor(app, '/v1/gebieden/wijk-noord/adoptie', adoptie)).toMatchObject({ uitgevoerd: 1 })
    }))

  test('sees an event that is recorded later at once, and a boundary that moved', () =>
    inDistrict(async (app, { north }, inner) => {
      const path = '/v1/gebieden/wijk-noord/adoptie?peildatum=2025-12-31'
      expect(await askFor(app, path, adoptie)).toMatchObject({ uitgevoerd: 0 })
      await record(inner, homeOf(north[0]), ['maatregel', '2025-06-01'])
      expect(await askFor(app, path, adoptie)).toMatchObject({ uitgevoerd: 1, woningen: 12 })
      await storeNorth(inner, 2, [x - 500, y - 500, x + 500, y + 500])
      expect(await askFor(app, path, adoptie)).toMatchObject({ woningen: 24 })
    }))
})

describe('the homes of a building', () => {
  test('are explained by their events, in time', () =>
    inDistrict(async (app, { north }, inner) => {
      await record(inner, homeOf(north[0]), ['maatregel', '2025-06-01'], ['bereikt', '2025-01-01'])
      const path = `/v1/gebieden/wijk-noord/panden/${north[0]?.id}/adoptie?peildatum=2025-12-31`
      const told = await askFor(app, path, pandAdoptie.strict())
      expect(told).toMatchObject({ pand: north[0]?.id, woningenInGebied: 12 })
      expect(told.woningen).toMatchObject([
        {
          verblijfsobject: homeOf(north[0]),
          adres: 'Noordstraat 1',
          status: 'uitgevoerd',
          sinds: '2025-06-01',
          reden: 'hoogste-stap',
          categorie: 'vroege-starters',
          rang: 1,
          gebeurtenissen: [
            { datum: '2025-01-01', gebeurtenis: 'bereikt', bron: 'huisbezoek', toelichting: null },
            { datum: '2025-06-01', gebeurtenis: 'maatregel' },
          ],
        },
      ])
    }))
})

describe('clusters of an area', () => {
  test('tell what they are made of and how far they are', () =>
    inDistrict(async (app, { north }, inner) => {
      await record(inner, homeOf(north[3]), ['scan', '2025-06-01'])
      const found = await askFor(
        app,
        '/v1/gebieden/wijk-noord/clusters?peildatum=2025-12-31',
        clusters.strict(),
      )
      expect(found).toMatchObject({ gebied: 'wijk-noord', afstandMeter: 30, minimumWoningen: 10 })
      expect(found.items).toMatchObject([
        {
          groep: 'rijwoning',
          woningtype: 'tussenwoning',
          perType: [0, 0, 2, 10, 0, 0],
          bouwperiode: '1965-1974',
          woningen: 12,
          panden: 12,
          straten: [{ naam: 'Noordstraat', woningen: 12 }],
          bouwjaarVan: 1970,
          bouwjaarTot: 1970,
          oppervlakteMediaan: 100,
        },
      ])
      expect(count(found.items[0]?.perStatus ?? [], 'onderzoek')).toBe(1)
      expect(count(found.items[0]?.perStatus ?? [], 'onbekend')).toBe(11)
    }))

  test('that lie half in it count whole, with the homes beyond', () =>
    inDistrict(async (app, { north }, inner) => {
      await storeNorth(inner, 2, [x - 500, y, x + 37, y + 500])
      await record(inner, homeOf(north[11]), ['scan', '2025-06-01'])
      const { items } = await askFor(app, '/v1/gebieden/wijk-noord/clusters?peildatum=2025-12-31', clusters)
      expect(items).toMatchObject([{ woningen: 12 }])
      expect(count(items[0]?.perStatus ?? [], 'onderzoek')).toBe(1)
    }))
})

describe('all of it', () => {
  test('stays out of every cache', () =>
    inDistrict(async (app, { north }) => {
      const paths = ['/adoptie', '/clusters', `/panden/${north[0]?.id}/adoptie`]
      for (const path of ['/v1/gebieden', ...paths.map((tail) => `/v1/gebieden/wijk-noord${tail}`)]) {
        const response = await app.request(path)
        expect([path, response.status, response.headers.get('cache-control')]).toEqual([
          path,
          200,
          'no-store',
        ])
      }
    }))

  test('names what is wrong', () =>
    inDistrict(async (app, { south }) => {
      const shed = `/v1/gebieden/wijk-noord/panden/${south[0]?.id}/adoptie`
      for (const path of ['/v1/gebieden/wijk-zuid/adoptie', '/v1/gebieden/wijk-zuid/clusters', shed])
        expect(await askForProblem(app, path)).toMatchObject({ status: 404 })
      const wrong = [
        'wijk-noord/adoptie?peildatum=gisteren',
        'wijk-noord/adoptie?datum=2025-01-01',
        'noord/adoptie',
      ]
      for (const path of wrong)
        expect(await askForProblem(app, `/v1/gebieden/${path}`)).toMatchObject({ status: 400 })
    }))
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { profiel } from '../../../contract/profile.ts'
import type { Database } from '../../platform/db/database.ts'
import { districtVersion } from '../../platform/db/schema/fieldwork.ts'
import { dwellingLabel } from '../../platform/db/schema/insight.ts'
import { areaFigure, buildingModel, statisticalArea } from '../../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { profileRoutes } from './routes.ts'

const database = testDatabase()
const [x, y] = [131_000, 480_000]

const square = (west: number, south: number, east: number, north: number) =>
  sql`st_multi(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 28992))`

/** Ten homes in the district Noord (a row of 1968, one without a year), six outside it, a shop in the district. */
async function inTown(check: (app: ReturnType<typeof serveRoutes>, inner: Database) => Promise<void>) {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner, { origin: [x, y] })
    town.town({ name: 'Weesp', side: 4000 })
    town.street({ name: 'Noordstraat' })
    const north = town.row({ count: 9, at: [x, y + 100], year: 1968, floorArea: 110 })
    north.push(town.building({ at: [x + 200, y + 100], year: null, floorArea: null }))
    town.building({ at: [x + 300, y + 100], purposes: ['winkelfunctie'] })
    town.street({ name: 'Zuidstraat' })
    town.row({ count: 6, at: [x, y - 300], year: 1999, floorArea: 80 })
    const runId = await town.store()
    await inner.rows(sql`insert into ${districtVersion} (district_id, version, name, boundary, valid_from)
      values ('noord', 1, 'Noord', ${square(x - 50, y, x + 500, y + 500)}, '2025-01-01'),
        ('zuid', 1, 'Zuid', ${square(x - 50, y - 500, x + 500, y - 1)}, '2025-01-01')`)
    const label = (at: number, energyClass: 'B' | 'E' | 'G', status: 'geregistreerd' | 'verlopen') => ({
      dwellingId: north[at]?.dwellings[0]?.id ?? '',
      labelId: at,
      status,
      energyClass,
      match: 'verblijfsobject' as const,
      method: 'nta-8800' as const,
      reason: 'enige-registratie' as const,
      registrationCount: 1,
    })
    await inner.orm
      .insert(dwellingLabel)
      .values([label(0, 'B', 'geregistreerd'), label(1, 'E', 'geregistreerd'), label(2, 'G', 'verlopen')])
    await inner.orm
      .insert(buildingModel)
      .values({ buildingId: north[0]?.id ?? '', groundLevel: 0, roof70Percent: 8, runId })
    for (const year of [2023, 2024]) {
      await inner.rows(sql`insert into ${statisticalArea} (code, year, kind, name, geometry, run_id)
        values ('BU04570001', ${year}, 'buurt', 'Noorderbuurt', ${square(x - 500, y - 500, x + 500, y + 500)}, ${runId})`)
    }
    const gas = { areaCode: 'BU04570001', figure: 'gemiddeld_gasverbruik_totaal' }
    await inner.orm.insert(areaFigure).values([
      { ...gas, year: 2023, value: 1240 },
      { ...gas, year: 2024, missingReason: 'komt-later' },
      { ...gas, year: 2024, figure: 'aantal_inwoners', missingReason: 'geheim-of-onbekend' },
    ])
    await rebuildHomes(inner)
    await check(serveRoutes(profileRoutes(testServices(inner))), inner)
  })
}

const noord = '/v1/gebieden/wijk-noord/profiel'

test('stands the area beside its municipality and another area', () =>
  inTown(async (app) => {
    const found = await askFor(app, `${noord}?vergelijk=wijk-zuid`, profiel)
    expect(found.kolommen).toEqual([
      { soort: 'gebied', id: 'wijk-noord', naam: 'Noord', woningen: 10 },
      { soort: 'gemeente', id: null, naam: 'Weesp', woningen: 16 },
      { soort: 'vergelijking', id: 'wijk-zuid', naam: 'Zuid', woningen: 6 },
    ])
    expect(found.bronnen.map(({ id }) => id)).toEqual(['register'])
  }))

test('tells every figure with the homes of which it is unknown', () =>
  inTown(async (app) => {
    const { kerncijfers } = await askFor(app, noord, profiel)
    const told = Object.fromEntries(
      kerncijfers.map(({ figuur, waarden, onbekend }) => [figuur, [waarden[0], onbekend[0]]]),
    )
    expect(told).toEqual({
      woningen: [10, null],
      panden: [10, null],
      andereObjecten: [1, null],
      straten: [1, null],
      bouwjaarMediaan: [1968, 1],
      oppervlakteMediaan: [110, 1],
      labelBekend: [0.2, 7],
      labelDEnSlechter: [0.5, 8],
      typeTwijfel: [0, null],
      buitenGebruik: [0, null],
      verbouwing: [0, null],
      sloopvergunning: [0, null],
      hoogteBekend: [0.1, 9],
    })
  }))

test('counts every home once in every division, unknown and expired apart', () =>
  inTown(async (app) => {
    const { verdelingen } = await askFor(app, noord, profiel)
    for (const { verdeling, klassen } of verdelingen) {
      const total = klassen.reduce((sum, { aantallen }) => sum + (aantallen[0] ?? 0), 0)
      expect(total, verdeling).toBe(10)
    }
    const labels = verdelingen.find(({ verdeling }) => verdeling === 'label')
    const filled = labels?.klassen.flatMap(({ code, aantallen }) =>
      aantallen[0] ? [[code, aantallen[0]]] : [],
    )
    expect(filled).toEqual([
      ['B', 1],
      ['E', 1],
      ['verlopen', 1],
      ['onbekend', 7],
    ])
  }))

test('tells a neighbourhood of the newest year that has the figure, else why there is none', () =>
  inTown(async (app) => {
    const { buurten } = await askFor(app, noord, profiel)
    expect(buurten).toMatchObject([{ code: 'BU04570001', naam: 'Noorderbuurt', woningen: 10 }])
    const figures = Object.fromEntries(
      (buurten[0]?.cijfers ?? []).map(({ figuur, ...rest }) => [figuur, rest]),
    )
    expect(figures.gemiddeld_gasverbruik_totaal).toEqual({
      eenheid: 'm3',
      waarde: 1240,
      reden: null,
      jaar: 2023,
    })
    expect(figures.aantal_inwoners).toMatchObject({ waarde: null, reden: 'geheim-of-onbekend', jaar: 2024 })
    expect(figures.percentage_koopwoningen).toMatchObject({
      waarde: null,
      reden: 'niet-in-bestand',
      jaar: null,
    })
  }))

test('knows no area of that name, and no area without homes has a municipality', () =>
  inTown(async (app, inner) => {
    expect(await askForProblem(app, '/v1/gebieden/wijk-oost/profiel')).toMatchObject({ status: 404 })
    expect(await askForProblem(app, `${noord}?vergelijk=wijk-oost`)).toMatchObject({ status: 404 })
    await inner.rows(sql`insert into ${districtVersion} (district_id, version, name, boundary, valid_from)
      values ('leeg', 1, 'Leeg', ${square(x + 900, y + 900, x + 950, y + 950)}, '2025-01-01')`)
    const empty = await askFor(app, '/v1/gebieden/wijk-leeg/profiel', profiel)
    expect(empty).toMatchObject({ gemeente: null, kolommen: [{ woningen: 0 }], buurten: [] })
    expect(empty.kerncijfers.find(({ figuur }) => figuur === 'labelBekend')?.waarden).toEqual([null])
  }))

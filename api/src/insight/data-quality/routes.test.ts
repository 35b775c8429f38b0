import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { bevinding, kwaliteit, qualityFindings } from '../../../contract/data-quality.ts'
import { pagina } from '../../../contract/registry.ts'
import type { HousingType } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dwellingLabel } from '../../platform/db/schema/insight.ts'
import { buildingModel, importRefusal, importRun } from '../../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildAddressSearch } from '../address-search/rebuild.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { dataQualityRoutes } from './routes.ts'

const database = testDatabase()
const [x, y] = [131_000, 480_000]
const page = pagina(bevinding)

const label = (dwellingId: string, housingType: HousingType, more: object = {}) => ({
  dwellingId,
  labelId: 1,
  status: 'geregistreerd' as const,
  energyClass: 'C' as const,
  match: 'verblijfsobject' as const,
  method: 'nta-8800' as const,
  reason: 'enige-registratie' as const,
  registrationCount: 1,
  housingType,
  ...more,
})

/** A row of four in Noordstraat, a house with an annexe, a home without a building, a building that is doubted. */
async function inTown(
  check: (
    app: ReturnType<typeof serveRoutes>,
    ids: { row: string[]; both: string; loose: string },
    inner: Database,
  ) => Promise<void>,
) {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner, { origin: [x, y] })
    town.town({ id: '1000', name: 'Weesp', side: 4000 })
    town.street({ name: 'Noordstraat' })
    const built = town.row({ count: 4, at: [x, y], year: 1968, number: 1 })
    const row = built.map(({ dwellings }) => dwellings[0]?.id ?? '')
    const house = town.building({ at: [x + 100, y], dwellings: 0, year: null })
    const annexe = town.building({ at: [x + 120, y], dwellings: 0 })
    const both = town.dwelling([house.id, annexe.id], { floorArea: null }).id
    const gone = town.building({ at: [x + 200, y], dwellings: 0, status: 'Pand gesloopt' })
    const loose = town.dwelling([gone.id]).id
    town.building({ at: [x + 300, y], dwellings: 0, inInvestigation: true })
    const runId = await town.store()
    await inner.orm
      .insert(importRefusal)
      .values({ runId, kind: 'conflict', file: 'x.xml', objectId: loose, reason: 'dangles' })
    await inner.orm.insert(buildingModel).values([
      { buildingId: built[0]?.id ?? '', groundLevel: 0, roof70Percent: 8, runId },
      { buildingId: built[1]?.id ?? '', groundLevel: 0, roof70Percent: 8, isDoubtful: true, runId },
    ])
    await inner.orm
      .insert(dwellingLabel)
      .values([
        label(row[0] ?? '', 'hoekwoning'),
        label(row[1] ?? '', 'hoekwoning'),
        label(row[2] ?? '', 'tussenwoning', { match: 'adres' }),
        label(row[3] ?? '', 'hoekwoning', { status: 'verlopen', validUntil: '2020-01-01' }),
      ])
    await rebuildHomes(inner)
    await rebuildAddressSearch(inner)
    await check(serveRoutes(dataQualityRoutes(testServices(inner))), { row, both, loose }, inner)
  })
}

const counts = (found: z.infer<typeof kwaliteit>) =>
  Object.fromEntries(found.bevindingen.map(({ soort, aantal }) => [soort, aantal]))

describe('the quality of the data', () => {
  test('counts every kind of finding, in an area or in all', () =>
    inTown(async (app) => {
      const found = await askFor(app, '/v1/kwaliteit', kwaliteit)
      expect(counts(found)).toEqual({
        'woning-in-meer-panden': 1,
        'woning-zonder-pand': 1,
        'typen-spreken-elkaar-tegen': 1,
        'rij-in-een-pand': 0,
        'panden-verschillen': 0,
        'label-via-adres': 1,
        'label-verlopen': 1,
        'zonder-bouwjaar': 1,
        'zonder-oppervlakte': 1,
        'in-onderzoek': 1,
        'hoogte-onzeker': 1,
      })
      expect(counts(await askFor(app, '/v1/kwaliteit?gebied=woonplaats-1000', kwaliteit))).toEqual(
        counts(found),
      )
    }))

  test('tells per source how old it is, how far it reaches and what it refused', () =>
    inTown(async (app, _, inner) => {
      await inner.orm
        .insert(importRun)
        .values({ source: 'ep-online', fileName: 'v5.zip', state: 'succeeded', deliveredOn: '2026-11-01' })
      const { bronnen, woningen } = await askFor(app, '/v1/kwaliteit', kwaliteit)
      expect(woningen).toBe(5)
      expect(bronnen).toMatchObject([
        {
          id: 'bag',
          peildatum: '2021-10-15',
          conflicten: 1,
          weigeringen: 0,
          dekking: { deel: 5, geheel: 5 },
        },
        { id: 'ep-online', peildatum: '2026-11-01', bestand: 'v5.zip', dekking: { deel: 4, geheel: 5 } },
        { id: 'cbs', peildatum: null, run: null, dekking: { deel: 0, geheel: 5 } },
        { id: '3dbag', run: null, dekking: { deel: 2, geheel: 5 } },
      ])
    }))

  test('sets our rule beside the registered types, where both are known', () =>
    inTown(async (app) => {
      const { overeenstemming, herkomstWoningtype } = await askFor(app, '/v1/kwaliteit', kwaliteit)
      const { typen, matrix, woningen, gelijk, eengezins } = overeenstemming
      expect({ woningen, gelijk, eengezins }).toEqual({
        woningen: 3,
        gelijk: 2,
        eengezins: { woningen: 3, gelijk: 2 },
      })
      expect(matrix[typen.indexOf('tussenwoning')]?.[typen.indexOf('hoekwoning')]).toBe(1)
      expect(herkomstWoningtype).toEqual({ omtrek: 2, 'ep-online': 3, gemeente: 0 })
    }))
})

describe('the places of a finding', () => {
  test('have an address, a building to show and what the sources say', () =>
    inTown(async (app, { both, loose }) => {
      const [home] = (await askFor(app, '/v1/kwaliteit/bevindingen/woning-in-meer-panden', page)).items
      expect(home).toMatchObject({ verblijfsobject: both, adres: expect.stringMatching(/^Noordstraat \d+/) })
      expect(home?.toelichting?.split(', ')).toHaveLength(2)
      expect(home?.punt[0]).toBeCloseTo(5.03, 1)
      const [without] = (await askFor(app, '/v1/kwaliteit/bevindingen/woning-zonder-pand', page)).items
      expect(without).toMatchObject({ verblijfsobject: loose, toelichting: 'Verblijfsobject in gebruik' })
      const [contradicted] = (await askFor(app, '/v1/kwaliteit/bevindingen/typen-spreken-elkaar-tegen', page))
        .items
      expect(contradicted?.toelichting).toBe('tussenwoning / hoekwoning')
    }))

  test('come in pages, as many as were counted', () =>
    inTown(async (app, { row }) => {
      const seen: string[] = []
      let path: string | null = '/v1/kwaliteit/bevindingen/hoogte-onzeker?limiet=1'
      while (path) {
        const { items, volgende }: z.infer<typeof page> = await askFor(app, path, page)
        seen.push(...items.map(({ id }) => id))
        path = volgende
      }
      expect(seen).toHaveLength(1)
      const { items } = await askFor(app, `/v1/kwaliteit/bevindingen/label-verlopen?na=${row[3]}`, page)
      expect(items).toEqual([])
    }))

  test.each(qualityFindings)('of the kind %s are as many as counted', (soort) =>
    inTown(async (app) => {
      const counted = counts(await askFor(app, '/v1/kwaliteit', kwaliteit))[soort]
      expect((await askFor(app, `/v1/kwaliteit/bevindingen/${soort}`, page)).items).toHaveLength(
        counted ?? -1,
      )
    }),
  )

  test('are refused for an area or a kind that there is not', () =>
    inTown(async (app) => {
      expect(await askForProblem(app, '/v1/kwaliteit?gebied=wijk-weg')).toMatchObject({ status: 404 })
      expect(await askForProblem(app, '/v1/kwaliteit/bevindingen/spoken')).toMatchObject({ status: 400 })
    }))
})

import { describe, expect, test } from 'vitest'
import { pandenInBeeld, tableColumns } from '../../../contract/registry.ts'
import type { HousingType } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { home } from '../../platform/db/schema/insight.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { type BuiltBuilding, buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { buildingsInViewRoutes } from './routes.ts'

const database = testDatabase()
const appOn = (inner: Database) => serveRoutes(buildingsInViewRoutes(testServices(inner)))
const everything = 'bbox=3.3,50.7,7.3,53.6'

async function deriveHomes(inner: Database, type: HousingType, built: BuiltBuilding) {
  const homes = built.dwellings.map(({ id }) => ({
    dwellingId: id,
    buildingId: built.id,
    housingType: type,
    typeReason: 'meer-woningen-in-pand' as const,
    neighbourCount: 0,
    buildingPeriod: '1965-1974' as const,
    point: 'SRID=28992;POINT(131000 480000)',
  }))
  await inner.orm.insert(home).values(homes)
}

describe('/v1/panden-in-beeld', () => {
  test('adds up a building and words it as a row', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      registry.street({ name: 'Zwaluwhof' })
      const flat = registry.building({ dwellings: 3, floorArea: 60, number: 10, letter: 'A', addition: '1' })
      registry.dwelling([flat.id], { purposes: ['winkelfunctie'], floorArea: null, number: 90 })
      registry.dwelling([flat.id], { dwellingStatus: 'Verblijfsobject ingetrokken', floorArea: 999 })
      const shed = registry.building({ dwellings: 0, year: null })
      registry.building({ status: 'Pand gesloopt' })
      await registry.store()
      await deriveHomes(inner, 'appartement', flat)
      const told = await askFor(appOn(inner), `/v1/panden-in-beeld?${everything}`, pandenInBeeld)
      expect(told.aantal).toBe(2)
      expect(told.items[0]).toMatchObject({
        identificatie: flat.id,
        adres: 'Zwaluwhof 10A-1 +3',
        gebruiksdoelen: ['woonfunctie', 'winkelfunctie'],
        oppervlakte: 180,
        aantalVerblijfsobjecten: 4,
        aantalWoningen: 3,
        woningtype: 'appartement',
      })
      expect(told.items[1]).toMatchObject({
        identificatie: shed.id,
        adres: null,
        bouwjaar: null,
        oppervlakte: null,
        woningtype: null,
        aantalWoningen: 0,
      })
    })
  })

  test('counts all and gives the first in the order asked for, unknown last', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      registry.street({ name: 'Aalscholver' })
      const homes = [2, 10, 4].map((number) => registry.building({ number, year: 1900 + number }))
      registry.building({ dwellings: 0, year: null })
      await registry.store()
      const ask = async (query: string) => {
        const told = await askFor(appOn(inner), `/v1/panden-in-beeld?${everything}&${query}`, pandenInBeeld)
        return [told.aantal, ...told.items.map(({ bouwjaar }) => bouwjaar)]
      }
      expect(homes).toHaveLength(3)
      expect(await ask('sorteer=adres')).toEqual([4, 1902, 1904, 1910, null])
      expect(await ask('sorteer=-adres')).toEqual([4, 1910, 1904, 1902, null])
      expect(await ask('sorteer=-bouwjaar&limiet=2')).toEqual([4, 1910, 1904])
      for (const column of tableColumns) expect(await ask(`sorteer=-${column}`)).toHaveLength(5)
    })
  })

  test('needs a box and a column that there is', async () => {
    const app = appOn(database())
    expect(await askForProblem(app, '/v1/panden-in-beeld')).toMatchObject({ status: 400 })
    expect(await askForProblem(app, `/v1/panden-in-beeld?${everything}&sorteer=kleur`)).toMatchObject({
      status: 400,
    })
  })
})

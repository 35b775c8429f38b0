import { describe, expect, test } from 'vitest'
import { pagina, verblijfsobject } from '../../../contract/registry.ts'
import type { Database } from '../../platform/db/database.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { registryRoutes } from '../routes.ts'

const database = testDatabase()
const page = pagina(verblijfsobject.strict())

function appOn(inner: Database) {
  return serveRoutes(registryRoutes(testServices(inner), async () => new Map()))
}

describe('/v1/verblijfsobjecten', () => {
  test('finds by address, by building and by box, and pages', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      const [house] = registry.row({ count: 3, number: 1, postcode: '1381BA' })
      const upstairs = registry.dwelling([house?.id ?? ''], { number: 1, letter: 'a', postcode: '1381BA' })
      registry.dwelling([], { kind: 'ligplaats', point: [150_000, 480_000], postcode: null })
      await registry.store()
      const app = appOn(inner)
      const found = async (query: string) =>
        (await askFor(app, `/v1/verblijfsobjecten?${query}`, page)).items.map((item) => item.identificatie)
      const ground = house?.dwellings[0]?.id
      expect(await found('postcode=1381%20ba&huisnummer=1')).toEqual([ground, upstairs.id])
      expect(await found('postcode=1381BA&huisnummer=1&huisletter=A')).toEqual([upstairs.id])
      expect(await found(`pand=${house?.id}`)).toEqual([ground, upstairs.id])
      expect(await found('bbox=5.0,52.2,5.1,52.4')).toHaveLength(4)
      const first = await askFor(app, '/v1/verblijfsobjecten?limiet=3', page)
      const rest = await askFor(app, first.volgende ?? '', page)
      expect([first.items.length, rest.items.length, rest.volgende]).toEqual([3, 2, null])
      expect(rest.items.some(({ soort }) => soort === 'ligplaats')).toBe(true)
    })
  })

  test('a home about which nothing was derived yet has an unknown type', async () => {
    await rolledBack(database(), async (inner) => {
      const registry = buildRegistry(inner)
      const house = registry.building()
      await registry.store()
      const id = house.dwellings[0]?.id
      const told = await askFor(appOn(inner), `/v1/verblijfsobjecten/${id}`, verblijfsobject.strict())
      expect(told).toMatchObject({ isWoning: true, woningtype: 'onbekend', bouwperiode: 'onbekend' })
    })
  })

  test.each(['huisnummer=3', 'postcode=0381BA', 'postcode=1381BA&huisnummer=nul', 'adres=Slijkstraat'])(
    'refuses %s with 400',
    async (query) => {
      expect(await askForProblem(appOn(database()), `/v1/verblijfsobjecten?${query}`)).toMatchObject({
        status: 400,
      })
    },
  )

  test('answers 404 for one that is not there', async () => {
    const path = '/v1/verblijfsobjecten/0457010000000001'
    expect(await askForProblem(appOn(database()), path)).toMatchObject({ status: 404 })
  })
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { building, dwelling, dwellingAddress, dwellingBuilding } from '../db/schema/registry.ts'
import { rolledBack, testDatabase } from '../db/testing.ts'
import { buildRegistry } from './registry-builder.ts'

const database = testDatabase()

test('a row shares its walls, every dwelling has an address, and a second store adds only what is new', async () => {
  await rolledBack(database(), async (inner) => {
    const registry = buildRegistry(inner)
    const homes = registry.row({ count: 3, year: 1970, floorArea: null })
    await registry.store()
    registry.dwelling([homes[0]?.id ?? '', homes[1]?.id ?? ''], { kind: 'verblijfsobject', purposes: [] })
    registry.dwelling([], { kind: 'ligplaats' })
    await registry.store()
    const [counts] = await inner.rows(sql`
      select (select count(*) from ${building}) as buildings, (select count(*) from ${dwelling}) as dwellings,
             (select count(*) from ${dwellingBuilding}) as links, (select count(*) from ${dwellingAddress}) as addresses,
             (select st_area(st_union(${building.geometry})) from ${building}) as area,
             (select count(*) from ${dwelling} where ${dwelling.floorArea} is null) as unknown`)
    expect(counts).toEqual({ buildings: 3, dwellings: 5, links: 5, addresses: 5, area: 162, unknown: 4 })
    expect(homes.map(({ dwellings }) => dwellings[0]?.number)).toEqual([1, 3, 5])
  })
})

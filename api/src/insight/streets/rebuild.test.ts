import { asc, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { streetLabel } from '../../platform/db/schema/insight.ts'
import { streetLine } from '../../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { rebuildStreetLabels } from './rebuild.ts'

const database = testDatabase()

test('names every street with addresses, on its line where it has one, and again the same', async () => {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    town.street({ name: 'Achterstraat' })
    town.row({ count: 8, at: [131_000, 480_000] })
    town.building({ at: [131_300, 480_000], purposes: ['winkelfunctie'] })
    const front = town.street({ name: 'Voorstraat' })
    town.row({ count: 8, at: [131_000, 480_100] })
    town.street({ name: 'Lege straat' })
    const gone = town.street({ name: 'Oude straat' })
    town.building({ dwellingStatus: 'Verblijfsobject ingetrokken', street: gone })
    await town.store()
    await inner.rows(sql`insert into ${streetLine} (street_id, name, kind, geometry) values
      (${front}, 'Voorstraat', 'woonstraat', 'SRID=28992;MULTILINESTRING((131000 480120, 131100 480120))')`)
    expect(await rebuildStreetLabels(inner)).toBe(2)
    const labels = await inner.orm.select().from(streetLabel).orderBy(asc(streetLabel.name))
    expect(labels).toMatchObject([
      { name: 'Achterstraat', part: 1, rotation: 0 },
      { name: 'Voorstraat', part: 1, rotation: 0, length: 100 },
    ])
    const places = await inner.rows(sql`
      select st_x(${streetLabel.point}) as x, st_y(${streetLabel.point}) as y from ${streetLabel} order by ${streetLabel.name}`)
    expect(places).toEqual([
      { x: 131_024, y: 480_004.5 },
      { x: 131_050, y: 480_120 },
    ])
    await rebuildStreetLabels(inner)
    expect(await inner.orm.select().from(streetLabel).orderBy(asc(streetLabel.name))).toEqual(labels)
  })
})

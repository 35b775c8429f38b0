// Boundaries around real streets: Weesp's old town with its shared walls, flats with doors in two streets, and long roads.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { importBag } from '../../imports/bag/import-bag.ts'
import { rebuildHomes } from '../../insight/housing-types/rebuild.ts'
import { home } from '../../platform/db/schema/insight.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../../platform/testing/real-files.ts'
import { compose } from './compose.ts'
import { belongs, fromMetres } from './queries.ts'

const database = testDatabase()
const delivery = 'bag/BAGGEM0457L-15102021.zip'

testOnRealFiles([delivery], 'Weesp: a boundary of streets holds exactly their homes', async () => {
  const inner = database()
  await importBag(inner, realFile(delivery))
  await rebuildHomes(inner)
  const streets = await inner.rows<{ id: string }>(sql`
    select ${home.streetId} as id from ${home} where ${home.streetId} is not null group by 1 order by count(*) desc, 1`)
  expect(streets.length).toBeGreaterThan(200)
  const ids = streets.map(({ id }) => id)
  const sets = [
    ...ids.filter((_, index) => index % 20 === 0).map((id) => [id]),
    ids.slice(0, 10),
    ids.filter((_, index) => index % 5 === 0),
  ]
  for (const straten of sets) {
    const { shape, inseparable } = await compose(inner, { soort: 'straten', straten })
    const [row] = await inner.rows<{ missed: number; strangers: number }>(sql`
      select count(*) filter (where chosen and not within) as missed,
        count(*) filter (where not chosen and within) as strangers
      from (select coalesce(${home.streetId} = any(${sql.param(straten)}::text[]), false) as chosen,
        ${belongs(fromMetres(shape))} as within from ${home}) as placed`)
    const told = inseparable.reduce((sum, { woningen }) => sum + woningen, 0)
    expect(row, straten.join()).toEqual({ missed: 0, strangers: told })
  }
})

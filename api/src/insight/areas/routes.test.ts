import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { gebied } from '../../../contract/adoption.ts'
import { statisticalArea } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry, rectangle } from '../../platform/testing/registry-builder.ts'
import { askFor, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { findArea } from './queries.ts'
import { areaRoutes } from './routes.ts'

const database = testDatabase()
const shape = z.object({ items: z.array(gebied) })

test("CBS's present wijken and buurten with homes stand behind towns, and a new one is seen at once", async () => {
  await emptyTables(database())
  const registry = buildRegistry(database())
  registry.town({ name: 'Weesp', side: 5000 })
  registry.row({ count: 3, at: [131_000, 480_000] })
  const runId = await registry.store()
  await rebuildHomes(database())
  const app = serveRoutes(areaRoutes(testServices(database())))
  const listed = async () =>
    (await askFor(app, '/v1/gebieden', shape)).items.map(({ id, woningen }) => `${id} ${woningen}`)
  const add = (code: string, year: number, x: number, isCurrent = true) =>
    database()
      .orm.insert(statisticalArea)
      .values({
        code,
        year,
        kind: code.startsWith('BU') ? 'buurt' : 'wijk',
        name: code,
        geometry: `SRID=28992;MULTIPOLYGON(${rectangle([x, 479_900], 300, 300).slice('POLYGON'.length)})`,
        isCurrent,
        runId,
      })
  const town = (await listed())[0] ?? ''
  expect(town).toMatch(/^woonplaats-\d{4} 3$/)
  await add('BU0363SB01', 2024, 130_900)
  await add('BU0363SB02', 2024, 140_000)
  await add('BU04570001', 2020, 130_900, false)
  await add('WK0363SB', 2024, 130_900)
  await database().rows(sql`update insight.dataset set revision = revision || '1'`)
  expect(await listed()).toEqual([town, 'cbswijk-WK0363SB 3', 'buurt-BU0363SB01 3'])
  expect(await findArea(database(), 'buurt-BU0363SB01')).toMatchObject({ name: 'BU0363SB01' })
  expect(await findArea(database(), 'buurt-BU04570001')).toBeUndefined()
})

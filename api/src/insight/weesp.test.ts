// The whole derivation on a real municipality: Weesp's register, with engagement that this test invents.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { engagementEvents } from '../../contract/vocabulary.ts'
import { importBag } from '../imports/bag/import-bag.ts'
import { importEngagement } from '../imports/engagement/import-engagement.ts'
import type { Database } from '../platform/db/database.ts'
import { cluster, home } from '../platform/db/schema/insight.ts'
import { testDatabase } from '../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../platform/testing/real-files.ts'
import { withEveryRight } from '../platform/testing/serve-routes.ts'
import { AdoptionReader } from './adoption/area-adoption.ts'
import { listAreas } from './areas/queries.ts'
import { isInsightStale, rebuildInsight } from './rebuild.ts'

const database = testDatabase()
const delivery = 'bag/BAGGEM0457L-15102021.zip'

/** Two events of every third home, by id, spread over two years. */
async function inventedEvents(inner: Database): Promise<string> {
  const homes = await inner.rows<{ id: string }>(
    sql`select ${home.dwellingId} as id from ${home} order by ${home.dwellingId}`,
  )
  const steps = engagementEvents.slice(0, 8)
  const day = (number: number) => new Date(Date.UTC(2023, 0, 1 + (number % 700))).toISOString().slice(0, 10)
  const rows = homes.flatMap(({ id }, index) =>
    index % 3 === 0
      ? [`${id};${day(index)};bereikt;test`, `${id};${day(index + 30)};${steps[(index / 3) % 8]};test`]
      : [],
  )
  return `verblijfsobject_id;datum;gebeurtenis;bron\n${rows.join('\n')}\n`
}

testOnRealFiles([delivery], 'Weesp: types, clusters and adoption of every home', async () => {
  const inner = database()
  await importBag(inner, realFile(delivery))
  expect(await isInsightStale(inner)).toBe(true)
  await rebuildInsight(inner)
  expect(await isInsightStale(inner)).toBe(false)

  const types = await inner.rows<{ type: string; homes: number }>(
    sql`select ${home.housingType} as type, count(*) as homes from ${home} group by 1`,
  )
  expect(Object.fromEntries(types.map(({ type, homes }) => [type, homes]))).toEqual({
    appartement: 4373,
    tussenwoning: 3163,
    hoekwoning: 1181,
    'twee-onder-een-kap': 356,
    vrijstaand: 310,
    onbekend: 137,
  })
  expect(
    await inner.rows(sql`
      select count(*) as clusters, sum(${cluster.homeCount}) as homes, bool_and(st_isvalid(${cluster.outline})) as valid
      from ${cluster}`),
  ).toEqual([{ clusters: 154, homes: 8118, valid: true }])

  const folder = await mkdtemp(join(tmpdir(), 'weesp-'))
  try {
    const file = join(folder, 'events.csv')
    await writeFile(file, await inventedEvents(inner))
    const { gelezen, nieuw } = await importEngagement(inner, file)
    expect(gelezen).toBe(2 * Math.ceil(9520 / 3))
    const [town] = await listAreas(inner)
    expect(town).toMatchObject({ naam: 'Weesp', woningen: 9520 })
    const reader = new AdoptionReader(inner)
    const { payload } = await withEveryRight(() => reader.area(town?.id ?? '', '2025-12-31'))
    expect(payload.perStatus.reduce((sum, count) => sum + count)).toBe(9520)
    expect(payload.perStatus[0]).toBe(9520 - Math.ceil(9520 / 3))
    expect(payload.reeks.at(-1)).toMatchObject({
      bereikt: Math.ceil(9520 / 3),
      uitgevoerd: payload.uitgevoerd,
    })
    expect(nieuw).toBeLessThanOrEqual(gelezen)
  } finally {
    await rm(folder, { recursive: true })
  }
})

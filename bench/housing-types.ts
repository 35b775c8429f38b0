// How long the housing types of a generated town take: on the server of TEST_DATABASE_URL, or embedded without one (or with
// TEST_DATABASE=embedded). HOMES sets the town's size.
import { sql } from 'drizzle-orm'
import { rebuildHomes } from '../api/src/insight/housing-types/rebuild.ts'
import { home } from '../api/src/platform/db/schema/insight.ts'
import { storeTown } from './housing-types/town.ts'

if (process.env.TEST_DATABASE_URL) process.env.TEST_DATABASE ??= 'server'
// Reads TEST_DATABASE when it is loaded.
const { openTestDatabase, testedDatabase } = await import('../api/src/platform/db/testing.ts')

const runs = 5
const { database, close } = await openTestDatabase()
const homes = await storeTown(database, Number(process.env.HOMES ?? 100_000))
const times: number[] = []
for (let run = 0; run < runs; run++) {
  const start = performance.now()
  await rebuildHomes(database)
  times.push(performance.now() - start)
}
const mix = await database.rows<{ type: string; homes: number }>(
  sql`select ${home.housingType} as type, count(*) as homes from ${home} group by 1 order by 1`,
)
await close()

const seconds = times.map((time) => (time / 1000).toFixed(2))
const median = [...times].sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
console.log(`housing types of ${homes} homes on the ${testedDatabase} database`)
console.log(
  `  runs ${seconds.join(' ')} s, median ${(median / 1000).toFixed(2)} s, ${Math.round((homes / median) * 1000)} homes/s`,
)
for (const { type, homes: count } of mix) console.log(`  ${type.padEnd(20)} ${count}`)

// Invents two years of events for real homes: for tests and screenshots only, never shipped and never anybody's data.
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../api/src/platform/db/database.ts'
import { home } from '../../../api/src/platform/db/schema/insight.ts'

/** Steps in order, and how many of the homes that reached a step go on to the next. */
const steps = [
  { event: 'bereikt', share: 0.45 },
  { event: 'geinteresseerd', share: 0.7 },
  { event: 'scan', share: 0.65 },
  { event: 'aanmelding', share: 0.6 },
  { event: 'maatregel', share: 0.7 },
] as const

const header =
  'verblijfsobject_id;postcode;huisnummer;huisletter;toevoeging;datum;gebeurtenis;bron;toelichting'

/** A number from 0 to 1 that belongs to `text`; neighbours in a street share most of it, so that steps spread. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}

function datesFrom(start: number, count: number): string[] {
  const day = 86_400_000
  return Array.from({ length: count }, (_, step) =>
    new Date(start + step * 45 * day).toISOString().slice(0, 10),
  )
}

/** CSV of invented events for the existing homes of `database`; the same homes give the same file. */
export async function inventEngagement(database: Database): Promise<string> {
  const homes = await database.rows<{ id: string; street: string | null }>(
    sql`select ${home.dwellingId} as id, ${home.streetId} as street from ${home} order by ${home.dwellingId}`,
  )
  const lines = homes.flatMap(({ id, street }) => {
    const mood = 0.6 * chance(`street ${street}`) + 0.4 * chance(`home ${id}`)
    let reached = 0
    let threshold = 1
    for (const { share } of steps) {
      threshold *= share
      if (mood < 1 - threshold) break
      reached += 1
    }
    const start = Date.UTC(2024, 10, 1) + chance(`start ${id}`) * 500 * 86_400_000
    return datesFrom(start, reached).map(
      (date, step) => `${id};;;;;${date};${steps[step]?.event};huisbezoek;`,
    )
  })
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`
}

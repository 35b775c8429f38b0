// Which dwelling lies in which district on which days, by which policies decide: kept by migrations/0028.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'

/**
 * Brings it up to date after dwellings changed; a district that is saved does so itself, and a boundary that holds from a day
 * to come is there with its day. @param database of the jobs
 */
export async function refreshDwellingDistrict(database: Database): Promise<void> {
  await database.rows(sql`select insight.refresh_dwelling_district()`)
}

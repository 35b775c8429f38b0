// Which dwelling lies in which district of today, by which policies decide: kept by migrations/0015_access.sql.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'

/**
 * Brings it up to date after dwellings changed, or on a day from which another boundary holds; a district that is saved
 * does so itself. @param database of the jobs
 */
export async function refreshDwellingDistrict(database: Database): Promise<void> {
  await database.rows(sql`select insight.refresh_dwelling_district()`)
}

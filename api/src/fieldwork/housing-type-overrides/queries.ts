// Reads of what the municipality itself said of homes' types.
import { desc, eq } from 'drizzle-orm'
import type { Woningtypecorrectie } from '../../../contract/housing-type-overrides.ts'
import type { Database } from '../../platform/db/database.ts'
import { housingTypeOverride } from '../../platform/db/schema/fieldwork.ts'

/** Everything that was said of one home, the last first. */
export async function overridesOfDwelling(
  database: Database,
  dwellingId: string,
): Promise<Woningtypecorrectie[]> {
  const rows = await database.orm
    .select()
    .from(housingTypeOverride)
    .where(eq(housingTypeOverride.dwellingId, dwellingId))
    .orderBy(desc(housingTypeOverride.id))
  return rows.map((row) => ({
    verblijfsobject: row.dwellingId,
    woningtype: row.housingType,
    reden: row.reason,
    doorWie: row.recordedBy,
    vastgelegd: new Date(row.recordedAt).toISOString(),
  }))
}

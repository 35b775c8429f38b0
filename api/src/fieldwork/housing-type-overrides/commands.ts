// Records what the municipality itself says of a home's type; append-only, the last word counts.
import { eq } from 'drizzle-orm'
import type { NieuweWoningtypecorrectie } from '../../../contract/housing-type-overrides.ts'
import type { Database } from '../../platform/db/database.ts'
import { housingTypeOverride } from '../../platform/db/schema/fieldwork.ts'
import { dwelling } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

/**
 * Adds a word on one home.
 * @throws AppError 'not-found' when the registry has no such dwelling, 'invalid-input' when it is none to live in
 */
export async function recordOverride(
  database: Database,
  dwellingId: string,
  { woningtype, reden, doorWie }: NieuweWoningtypecorrectie,
): Promise<void> {
  const [found] = await database.orm
    .select({ purposes: dwelling.purposes })
    .from(dwelling)
    .where(eq(dwelling.id, dwellingId))
  if (!found) throw new AppError('not-found', told`There is no verblijfsobject ${dwellingId}.`)
  if (!found.purposes.includes('woonfunctie')) {
    throw new AppError(
      'invalid-input',
      told`${dwellingId} has no woonfunctie, so it has no housing type to correct.`,
    )
  }
  await database.orm
    .insert(housingTypeOverride)
    .values({ dwellingId, housingType: woningtype, reason: reden, recordedBy: doorWie })
}

// Writes answers to the guide's questions; every save is a version.
import { and, eq, max } from 'drizzle-orm'
import type { z } from 'zod'
import type { antwoord } from '../../../contract/surroundings.ts'
import type { OrientationQuestion } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { orientationAnswer as answer } from '../../platform/db/schema/fieldwork.ts'
import { outdated } from '../entries/save-version.ts'

/**
 * Saves the version after `versie` (0: nobody wrote before).
 * @param areaId public id of an area that exists
 * @throws AppError 'conflict' when somebody saved meanwhile
 */
export async function saveAnswer(
  database: Database,
  areaId: string,
  question: OrientationQuestion,
  { stand, toelichting, versie }: z.output<typeof antwoord>,
): Promise<{ versie: number }> {
  const [present] = await database.orm
    .select({ version: max(answer.version) })
    .from(answer)
    .where(and(eq(answer.areaId, areaId), eq(answer.question, question)))
  if ((present?.version ?? 0) !== versie) throw outdated()
  const row = { areaId, question, version: versie + 1, state: stand, note: toelichting }
  // Two who save at once: the primary key lets one of them through.
  const stored = await database.orm
    .insert(answer)
    .values(row)
    .onConflictDoNothing()
    .returning({ versie: answer.version })
  const [saved] = stored
  if (!saved) throw outdated()
  return saved
}

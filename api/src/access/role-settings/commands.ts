// Changes what a role asks of who holds it. A shorter session and a second factor count from the next request on.
import { eq, sql } from 'drizzle-orm'
import type { Rolinstelling } from '../../../contract/access.ts'
import type { Database } from '../../platform/db/database.ts'
import { roleSetting } from '../../platform/db/schema/access.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

/** @throws AppError 'not-allowed' where the visitor may not change it */
export async function changeRoleSetting(
  database: Database,
  { rol, tweedeFactorVerplicht, sessieMinuten }: Rolinstelling,
  changedBy: string,
): Promise<void> {
  const changed = await database.orm
    .update(roleSetting)
    .set({
      secondFactorRequired: tweedeFactorVerplicht,
      sessionMinutes: sessieMinuten,
      changedBy,
      changedAt: sql`now()`,
    })
    .where(eq(roleSetting.role, rol))
    .returning({ role: roleSetting.role })
  if (changed.length === 0)
    throw new AppError('not-allowed', told`Only the administrator changes what a role asks.`)
}

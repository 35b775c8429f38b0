// Reads who lives in a home now, without a name, and whether a visitor's right reaches a home.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Subject, Verb } from '../../../contract/rights.ts'
import { visitorMay } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { occupancy } from '../../platform/db/schema/fieldwork.ts'
import { dwelling } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

export type Occupancy = typeof occupancy.$inferSelect

/** The people who live there now, as far as we heard of them. */
export async function presentOccupancy(
  database: Database,
  dwellingId: string,
): Promise<Occupancy | undefined> {
  const [present] = await database.orm
    .select()
    .from(occupancy)
    .where(and(eq(occupancy.dwellingId, dwellingId), isNull(occupancy.endedOn)))
  return present
}

/**
 * Asks the database whether the visitor's right reaches this home. The policies hold the line all the same: this turns
 * their silence into words.
 * @throws AppError 'not-found' for a dwelling that is not in the register, 'not-allowed' for one beyond the visitor's reach
 */
export async function requireHome(
  database: Database,
  dwellingId: string,
  subject: Subject,
  verb: Verb,
): Promise<void> {
  const isUnbounded = await visitorMay(subject, verb)
  const [found] = await database.rows<{ reached: boolean }>(sql`
    select ${isUnbounded} or ${dwelling.id} in (select access.dwellings(${subject}, ${verb})) as reached
    from ${dwelling} where ${dwelling.id} = ${dwellingId}`)
  if (found?.reached) return
  if (!found && isUnbounded)
    throw new AppError('not-found', told`There is no verblijfsobject ${dwellingId}: check the id.`)
  throw new AppError(
    'not-allowed',
    told`Your roles do not reach verblijfsobject ${dwellingId} for this (${subject}, ${verb}). /rechten tells what each role may.`,
  )
}

/** Whether the visitor lives in this home: holds the role of resident for it. */
export async function isOwnHome(database: Database, dwellingId: string): Promise<boolean> {
  const [row] = await database.rows<{ own: boolean }>(
    sql`select ${dwellingId} in (select access.dwellings('eigen-woning', 'lezen')) as own`,
  )
  return row?.own === true
}

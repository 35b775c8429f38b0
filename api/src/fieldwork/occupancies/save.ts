// Keeps who lives in a home up to date. Consents, wishes and residents' codes all hang on it, so their features share this.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { occupancy } from '../../platform/db/schema/fieldwork.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { type Occupancy, presentOccupancy } from './queries.ts'

/** The people who live there now; they are noted when nobody had heard of them. */
export async function ensureOccupancy(
  database: Database,
  dwellingId: string,
  knownBy: Occupancy['knownBy'],
): Promise<Occupancy> {
  const present = await presentOccupancy(database, dwellingId)
  if (present) return present
  await database.orm
    .insert(occupancy)
    .values({ dwellingId, knownBy })
    // Two who note them at once: one of them does.
    .onConflictDoNothing({ target: occupancy.dwellingId, where: sql`ended_on is null` })
  const noted = await presentOccupancy(database, dwellingId)
  if (noted) return noted
  throw new AppError('not-allowed', told`Your roles do not reach verblijfsobject ${dwellingId}.`)
}

/**
 * Ends the present occupancy. The database ends with it, in the same transaction, every consent, wish, resident's code and
 * membership of who lived there, and begins the next occupancy.
 * @param movedOn yyyy-mm-dd
 * @throws AppError 'invalid-input' for a day before they came
 */
export async function moveHouse(
  database: Database,
  dwellingId: string,
  movedOn: string,
): Promise<Occupancy | undefined> {
  const present = await ensureOccupancy(database, dwellingId, 'verhuizing')
  if (present.begunOn !== null && movedOn < present.begunOn) {
    const reason = told`they came on ${present.begunOn}: give a later day`
    throw new AppError('invalid-input', told`The day of the move is not right: ${reason}.`, {
      faults: [{ place: 'json.verhuisdOp', reason }],
    })
  }
  const ended = await database.orm
    .update(occupancy)
    .set({ endedOn: movedOn })
    .where(and(eq(occupancy.id, present.id), isNull(occupancy.endedOn)))
    .returning({ id: occupancy.id })
  if (ended.length === 0)
    throw new AppError('conflict', told`Somebody else recorded this move meanwhile. Read the home again.`)
  // A resident who records the own move may no longer read the home: then there is nothing to tell.
  return presentOccupancy(database, dwellingId)
}

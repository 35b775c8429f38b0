// What residents do about their own home, and what is done for them: codes, corrections, answers, erasure.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { AntwoordOpVerzoek, nieuwCorrectieverzoek } from '../../../contract/my-home.ts'
import { daysOfCode, hashOfResidentCode, newResidentCode } from '../../access/resident-codes/rules.ts'
import type { Database } from '../../platform/db/database.ts'
import { residentCode } from '../../platform/db/schema/access.ts'
import { correctionRequest } from '../../platform/db/schema/fieldwork.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { ensureOccupancy } from '../occupancies/save.ts'

/** Makes a code for who lives there now. @returns the code, of which only a hash is kept, and when its time is over */
export async function makeResidentCode(
  database: Database,
  dwellingId: string,
): Promise<{ code: string; expiresAt: string }> {
  const { id } = await ensureOccupancy(database, dwellingId, 'bewonerscode')
  const code = newResidentCode()
  const expiresAt = new Date(Date.now() + daysOfCode * 86_400_000).toISOString()
  const codeHash = hashOfResidentCode(code)
  await database.orm.insert(residentCode).values({ codeHash, dwellingId, occupancyId: id, expiresAt })
  return { code, expiresAt }
}

/** Takes a home's codes back; who came in with one is out at once. @returns how many still worked */
export async function withdrawResidentCodes(database: Database, dwellingId: string): Promise<number> {
  const [row] = await database.rows<{ codes: number }>(
    sql`select access.withdraw_resident_codes(${dwellingId}) as codes`,
  )
  return row?.codes ?? 0
}

export async function requestCorrection(
  database: Database,
  dwellingId: string,
  { over, tekst }: z.output<typeof nieuwCorrectieverzoek>,
): Promise<void> {
  const { id } = await ensureOccupancy(database, dwellingId, 'bewonerscode')
  await database.orm
    .insert(correctionRequest)
    .values({ dwellingId, occupancyId: id, about: over, words: tekst })
}

/**
 * @returns the home that it was about
 * @throws AppError 'not-found' for a request that is not there, or has been answered
 */
export async function answerRequest(
  database: Database,
  id: string,
  { uitkomst, antwoord }: AntwoordOpVerzoek,
): Promise<string> {
  const [answered] = await database.orm
    .update(correctionRequest)
    .set({ outcome: uitkomst, answer: antwoord, answeredAt: new Date().toISOString() })
    .where(and(eq(correctionRequest.id, id), isNull(correctionRequest.answeredAt)))
    .returning({ dwellingId: correctionRequest.dwellingId })
  if (answered) return answered.dwellingId
  throw new AppError('not-found', told`There is no request ${id} that waits for an answer.`)
}

/** Erases what people recorded about a home: docs/decisions/0011-erasure.md. @returns how many events that were */
export async function eraseHome(database: Database, dwellingId: string): Promise<number> {
  await ensureOccupancy(database, dwellingId, 'bewonerscode')
  const [row] = await database.rows<{ erased: number }>(
    sql`select fieldwork.erase_home(${dwellingId}) as erased`,
  )
  return row?.erased ?? 0
}

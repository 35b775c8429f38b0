// Puts a home on the register of those not to be approached, and lifts that.
import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { kanaal, nietBenaderen } from '../../../contract/consent.ts'
import type { Database } from '../../platform/db/database.ts'
import { doNotApproach } from '../../platform/db/schema/fieldwork.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { today } from '../../platform/time/today.ts'
import { dayOf } from '../occupancies/days.ts'
import { isOwnHome } from '../occupancies/queries.ts'
import { ensureOccupancy } from '../occupancies/save.ts'

/** @throws AppError 'invalid-input' for a day to come */
export async function refuseApproach(
  database: Database,
  dwellingId: string,
  told: z.output<typeof nietBenaderen>,
): Promise<void> {
  const since = dayOf(told.sinds, 'json.sinds')
  const { id } = await ensureOccupancy(database, dwellingId, 'benaderbaarheid')
  await database.orm.insert(doNotApproach).values({
    dwellingId,
    occupancyId: id,
    setBy: (await isOwnHome(database, dwellingId)) ? 'bewoner' : 'medewerker',
    reason: told.reden,
    channel: told.kanaal,
    since,
  })
}

/**
 * Lifts every entry of this home that the visitor may lift; the database decides which those are.
 * @throws AppError 'not-allowed' when there are entries and none may be lifted
 */
export async function liftRefusal(
  database: Database,
  dwellingId: string,
  channel: z.output<typeof kanaal>,
): Promise<void> {
  const open = and(eq(doNotApproach.dwellingId, dwellingId), isNull(doNotApproach.liftedOn))
  const lifted = await database.orm
    .update(doNotApproach)
    .set({ liftedOn: today(), liftedChannel: channel })
    .where(open)
    .returning({ id: doNotApproach.id })
  if (lifted.length > 0) return
  const [left] = await database.orm.select({ setBy: doNotApproach.setBy }).from(doNotApproach).where(open)
  if (!left) return
  throw new AppError(
    'not-allowed',
    left.setBy === 'bewoner'
      ? told`The residents set this themselves and only they can lift it: give them a code for their home.`
      : told`Somebody else recorded this for the residents: ask the guide of the district to lift it.`,
  )
}

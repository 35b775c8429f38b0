// Records what the people of a home agree to and withdraw; append-only.
import type { z } from 'zod'
import type { intrekking, nieuweToestemming } from '../../../contract/consent.ts'
import { consentPurposes } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { consentEvent } from '../../platform/db/schema/fieldwork.ts'
import { dayOf } from '../occupancies/days.ts'
import { ensureOccupancy } from '../occupancies/save.ts'
import { textOf } from './rules.ts'

/** @throws AppError 'invalid-input' for a text that was not in use, or a day to come */
export async function giveConsent(
  database: Database,
  dwellingId: string,
  told: z.output<typeof nieuweToestemming>,
): Promise<void> {
  const occurredOn = dayOf(told.gegevenOp, 'json.gegevenOp')
  const { version } = textOf(told, occurredOn)
  const { id } = await ensureOccupancy(database, dwellingId, 'toestemming')
  await database.orm.insert(consentEvent).values({
    occupancyId: id,
    dwellingId,
    purpose: told.doel,
    event: 'gegeven',
    textVersion: version,
    language: told.taal,
    channel: told.kanaal,
    occurredOn,
  })
}

/**
 * Withdraws one purpose, or all that `allowed` names. It counts from this moment, whatever day it was said. One of what was
 * never given is kept too: a form of an earlier day may still come in.
 */
export async function withdrawConsent(
  database: Database,
  dwellingId: string,
  told: z.output<typeof intrekking>,
  allowed: readonly (typeof consentPurposes)[number][] = consentPurposes,
): Promise<void> {
  const occurredOn = dayOf(told.ingetrokkenOp, 'json.ingetrokkenOp')
  const { id } = await ensureOccupancy(database, dwellingId, 'toestemming')
  const purposes = told.doel === undefined ? allowed : [told.doel]
  await database.orm.insert(consentEvent).values(
    purposes.map((purpose) => ({
      occupancyId: id,
      dwellingId,
      purpose,
      event: 'ingetrokken' as const,
      channel: told.kanaal,
      occurredOn,
    })),
  )
}

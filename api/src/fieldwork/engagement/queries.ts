// Reads of recorded engagement events.
import { and, asc, inArray, lte, max } from 'drizzle-orm'
import type { EngagementEvent } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { engagementEvent, erasedEvent } from '../../platform/db/schema/fieldwork.ts'

/** An event as it was recorded, with whose it is. */
export interface StoredEvent {
  id: number
  dwellingId: string
  event: EngagementEvent
  /** yyyy-mm-dd */
  occurredOn: string
  source: string
  note: string | null
}

/** The newest event and the newest erasure: as long as they stay, so does everything derived from events. */
export async function lastEventId(database: Database): Promise<string> {
  const [row] = await database.orm.select({ id: max(engagementEvent.id) }).from(engagementEvent)
  const [erased] = await database.orm.select({ id: max(erasedEvent.id) }).from(erasedEvent)
  return `${row?.id ?? 0}/${erased?.id ?? 0}`
}

/** Events of those dwellings up to and including a day (yyyy-mm-dd), in the order in which they happened. */
export function eventsOfDwellings(
  database: Database,
  dwellingIds: readonly string[],
  until: string,
): Promise<StoredEvent[]> {
  const { id, dwellingId, event, occurredOn, source, note } = engagementEvent
  return database.orm
    .select({ id, dwellingId, event, occurredOn, source, note })
    .from(engagementEvent)
    .where(and(inArray(dwellingId, [...dwellingIds]), lte(occurredOn, until)))
    .orderBy(asc(occurredOn), asc(id))
}

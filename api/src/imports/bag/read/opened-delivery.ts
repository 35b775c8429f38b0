// What every door to the BAG gives the reading thread: what the delivery is, and its rows for the staging tables.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import type { DeliverySummary } from './messages.ts'
import type { ReadCounts, ReadingSink } from './read-delivery.ts'

/** A source that was opened and understood; nothing of its objects was read yet. Close it whatever happens. */
export interface OpenedDelivery {
  summary: DeliverySummary
  /** Hands all rows to the sink. @returns counts per type of object */
  read(sink: ReadingSink): Promise<Map<BagObjectType, ReadCounts>>
  close(): Promise<void>
}

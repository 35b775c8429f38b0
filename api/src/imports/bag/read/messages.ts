// What the reading thread and the loading thread say to each other.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import type { ErrorCode } from '../../../platform/errors/app-error.ts'
import type { StagingTable } from '../load/staging-tables.ts'
import type { ReadCounts } from './read-delivery.ts'
import type { ScopeRequest } from './scope.ts'

/** What the reader must know before it starts. */
export interface ReaderTask {
  location: string
  /** What the user calls it. */
  fileName: string
  request: ScopeRequest
}

/** The delivery in words that both threads share. */
export interface DeliverySummary {
  /** yyyy-mm-dd */
  deliveredOn: string
  municipalityCode: string | undefined
  municipalityName: string | undefined
  /** Whether one municipality is picked out of a larger delivery. */
  partial: boolean
  types: BagObjectType[]
  bytesTotal: number
}

export type ReaderMessage =
  | { kind: 'delivery'; delivery: DeliverySummary }
  | { kind: 'rows'; table: StagingTable; lines: string }
  | { kind: 'progress'; bytes: number; objects: number }
  | { kind: 'finished'; counts: [BagObjectType, ReadCounts][] }
  | { kind: 'failed'; code: ErrorCode; message: string }

/** `begin` after the delivery was found acceptable; `taken` after each `rows`. */
export type LoaderMessage = 'begin' | 'taken'

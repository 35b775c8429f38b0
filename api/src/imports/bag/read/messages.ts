// What the reading thread and the loading thread say to each other.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import type { ErrorCode } from '../../../platform/errors/app-error.ts'
import type { StagingTable } from '../load/staging-tables.ts'
import type { ReadCounts } from './read-delivery.ts'
import type { ScopeRequest } from './scope.ts'

/** A file to read: an extract (zip, folder, XML) or a light GeoPackage. */
export interface FileTask {
  location: string
  /** What the user calls it. */
  fileName: string
  request: ScopeRequest & {
    /** yyyy-mm-dd; the date of a GeoPackage whose own is not to be trusted. */
    deliveredOn?: string | undefined
  }
}

/** A municipality to fetch from PDOK's services. */
export interface OnlineTask {
  online: {
    /** Addresses of the services, without a slash at their end. */
    bagUrl: string
    locationUrl: string
    /** Name or code of the municipality. */
    municipality: string
    /** yyyy-mm-dd, the day on which it is fetched. */
    deliveredOn: string
  }
}

/** What the reader must know before it starts. */
export type ReaderTask = FileTask | OnlineTask

/** The delivery in words that both threads share. */
export interface DeliverySummary {
  /** yyyy-mm-dd */
  deliveredOn: string
  municipalityCode: string | undefined
  municipalityName: string | undefined
  /** Whether one municipality is picked out of a larger delivery. */
  partial: boolean
  types: BagObjectType[]
  /** Undefined where nobody can say beforehand how much there is to read. */
  bytesTotal: number | undefined
  /** Whether the source tells present facts only: see `load/light-sources.ts` for what it leaves out. */
  isLight: boolean
  /** What it was recognised as, where its file name or heading does not say. */
  format?: string
}

export type ReaderMessage =
  | { kind: 'delivery'; delivery: DeliverySummary }
  | { kind: 'rows'; table: StagingTable; lines: string }
  | { kind: 'progress'; bytes: number; objects: number }
  | { kind: 'finished'; counts: [BagObjectType, ReadCounts][] }
  | { kind: 'failed'; code: ErrorCode; message: string }

/** `begin` after the delivery was found acceptable; `taken` after each `rows`. */
export type LoaderMessage = 'begin' | 'taken'

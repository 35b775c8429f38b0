// Energy labels of a building on their way from insight.dwelling_label to a tile: the one place that knows them.
// A variant of the tiles for readers who may not see labels leaves out what this file writes.
import type { LabelStatus } from '../../../contract/vocabulary.ts'
import { codeOf } from './attributes.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** A building's labels in codes of attributes.ts; see BuildingLabelProperties in the contract for what each means. */
export interface LabelFacts {
  status: number
  worst: number
  best: number
  /** Homes whose labels these are. */
  homes: number
}

/** What the labels of a building's homes add up to: places in energyClasses from one, null without any. */
export interface LabelCounts {
  homes: number | null
  validLabels: number | null
  expiredLabels: number | null
  /** First and last by alphabet of the valid labels' statuses: equal when all share one. */
  firstStatus: LabelStatus | null
  lastStatus: LabelStatus | null
  bestClass: number | null
  worstClass: number | null
  bestExpired: number | null
  worstExpired: number | null
}

/** A building's labels; null when of none of its homes a label is known. */
export function labelFactsOf(counts: LabelCounts): LabelFacts | null {
  const { validLabels, expiredLabels, firstStatus, lastStatus } = counts
  if (validLabels && counts.worstClass && counts.bestClass) {
    const shared = firstStatus === lastStatus && validLabels === counts.homes
    const status = codeOf('labelStatus', shared ? firstStatus : 'gemengd')
    return { status, worst: counts.worstClass, best: counts.bestClass, homes: validLabels }
  }
  if (!expiredLabels || !counts.worstExpired || !counts.bestExpired) return null
  const status = codeOf('labelStatus', 'verlopen')
  return { status, worst: counts.worstExpired, best: counts.bestExpired, homes: expiredLabels }
}

/** Both classes in one byte, and of several homes how many have one; the status stands before it. Needs seven bytes reserved. */
export function writeLabel(writer: ByteWriter, label: LabelFacts, homesInBuilding: number): void {
  writer.byte((label.worst << 4) | label.best)
  if (homesInBuilding > 1) writer.unsigned(label.homes)
}

/** What `writeLabel` wrote; nothing is read when the status is 0. */
export function readLabel(reader: ByteReader, status: number, homesInBuilding: number): LabelFacts | null {
  if (status === 0) return null
  const classes = reader.byte()
  const homes = homesInBuilding > 1 ? reader.unsigned() : homesInBuilding
  return { status, worst: classes >> 4, best: classes & 15, homes }
}

// Energy labels of a building on their way from insight.dwelling_label to a tile with labels: what they add up to, and the
// four bytes in which insight.building_label keeps that.
import type { LabelStatus } from '../../../contract/vocabulary.ts'
import { codeOf } from './attributes.ts'

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

/** A building's labels as one number above 0: four bits each for status, worst and best, the rest for the homes. */
export function packLabel({ status, worst, best, homes }: LabelFacts): number {
  return status | (worst << 4) | (best << 8) | (homes << 12)
}

/** What `packLabel` packed. */
export function unpackLabel(packed: number): LabelFacts {
  return { status: packed & 15, worst: (packed >> 4) & 15, best: (packed >> 8) & 15, homes: packed >> 12 }
}

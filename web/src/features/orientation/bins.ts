// Bins of a histogram over years or square metres, from counts by single value. Pure.
import { type Counts, unknownNumber } from './homes-filter.ts'
import type { Range } from './selection.ts'

/** A bin from and to, both included; the first and the last take in all that lies beyond. */
export interface Bin extends Range {
  /** Nothing before it, or after it, has a bin of its own. */
  open: 'before' | 'after' | null
}

export interface Axis {
  step: number
  bins: readonly Bin[]
  /** The lowest and highest value that can be picked. */
  range: Range
}

const knownValues = (counts: Counts) =>
  [...counts]
    .filter(([value, homes]) => value !== unknownNumber && homes > 0)
    .sort(([one], [other]) => one - other)

/** The value below which a share of the homes lies; null without homes. */
export function quantile(counts: Counts, share: number): number | null {
  const values = knownValues(counts)
  const whole = values.reduce((sum, [, homes]) => sum + homes, 0)
  let passed = 0
  for (const [value, homes] of values) {
    passed += homes
    if (passed >= whole * share) return value
  }
  return null
}

/**
 * The axis on which an area's homes are drawn: about `most` bins of a round width, so that the odd farm of 1650 or villa of
 * 600 m² does not press all others together.
 * @param steps round widths, ascending
 */
export function axisOf(counts: Counts, steps: readonly number[], most: number): Axis | null {
  const values = knownValues(counts)
  const [lowest] = values[0] ?? []
  const [highest] = values.at(-1) ?? []
  if (lowest === undefined || highest === undefined) return null
  const first = Math.max(lowest, quantile(counts, 0.02) ?? lowest)
  const last = Math.min(highest, quantile(counts, 0.99) ?? highest)
  const step = steps.find((size) => (last - first) / size <= most - 2) ?? steps.at(-1) ?? 1
  const start = Math.floor(first / step) * step
  const count = Math.floor((last - start) / step) + 1
  const bins = Array.from({ length: count }, (_, index): Bin => {
    const from = start + index * step
    return { from, to: from + step - 1, open: null }
  })
  if (lowest < start) bins.unshift({ from: lowest, to: start - 1, open: 'before' })
  const end = start + count * step
  if (highest >= end) bins.push({ from: end, to: highest, open: 'after' })
  return { step, bins, range: { from: bins[0]?.from ?? lowest, to: bins.at(-1)?.to ?? highest } }
}

/** Homes per bin. */
export function binned(counts: Counts, bins: readonly Range[]): number[] {
  const homes = bins.map(() => 0)
  for (const [value, count] of counts) {
    const index = bins.findIndex(({ from, to }) => value >= from && value <= to)
    if (index >= 0) homes[index] = (homes[index] ?? 0) + count
  }
  return homes
}

/** The range from one bin to another, whichever comes first. */
export function rangeOfBins(bins: readonly Range[], one: number, other: number): Range | null {
  const [first, last] = [bins[Math.min(one, other)], bins[Math.max(one, other)]]
  return first && last ? { from: first.from, to: last.to } : null
}

/** The bins that a range touches, as places of the first and the last; null when it touches none. */
export function binsOfRange(bins: readonly Range[], range: Range): [number, number] | null {
  const first = bins.findIndex(({ to }) => to >= range.from)
  const last = bins.findLastIndex(({ from }) => from <= range.to)
  return first < 0 || last < first ? null : [first, last]
}

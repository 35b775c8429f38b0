// What one count may say by itself: ranges of k homes wide, none near 0% or 100%, none that moves for fewer than k homes.
// Pure. docs/decisions/0010-small-numbers.md tells why.

/** What the public may know of a count: both ends belong to it. */
export interface Range {
  atLeast: number
  atMost: number
}

/** A range with the reference date (yyyy-mm-dd) for which it was established. */
export interface DatedRange extends Range {
  since: string
}

/** Nobody may learn a count more exactly than rounding to 5 would tell it. */
export const narrowest = 4

/**
 * The range that may be told of a count, or null where it may not: fewer than k homes have it, or fewer than k may not.
 * All ranges of one k are aligned (0–9, 10–19, …), so that a total and its parts are rounded the same way.
 */
export function rangeOf(count: number, homes: number, k: number): Range | null {
  const atLeast = Math.floor(count / k) * k
  const atMost = atLeast + k - 1
  return atLeast < k || atMost > homes - k ? null : { atLeast, atMost }
}

/** The counts for which a range stands: leaving it takes at least k homes, wherever in the range the count was. */
export function standsFor({ atLeast, atMost }: Range, k: number): Range {
  return { atLeast: atLeast - k + 1, atMost: atMost + k - 1 }
}

/** What a range tells when it takes the place of a former one: the count lies in it, and left all for which that stood. */
export function toldBy({ atLeast, atMost }: Range, former: Range | null, k: number): Range {
  if (!former) return { atLeast, atMost }
  const kept = standsFor(former, k)
  return atLeast > former.atLeast
    ? { atLeast: Math.max(atLeast, kept.atMost + 1), atMost }
    : { atLeast, atMost: Math.min(atMost, kept.atLeast - 1) }
}

/** What an area would show next: what it showed before, another range, or nothing any more. */
export type Wish = 'stand' | { range: Range | null }

/**
 * What an area would show if it were alone. Where nearly all homes count, or nearly none any more, what was shown stands:
 * hiding it would tell.
 * @param former what the area showed last; null: nothing
 */
export function wishOf(count: number, homes: number, k: number, former: Range | null): Wish {
  const range = rangeOf(count, homes, k)
  if (!former) return range ? { range } : 'stand'
  const kept = standsFor(former, k)
  if (count >= kept.atLeast && count <= kept.atMost) return 'stand'
  return range || (count < k && kept.atLeast >= k) ? { range } : 'stand'
}

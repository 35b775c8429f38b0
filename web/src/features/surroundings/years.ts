// The years of koppelkansen: which there are, and what is going on in one. Pure.
import type { Koppelkans } from '../../../../api/contract/surroundings.ts'

type Years = Pick<Koppelkans, 'vanJaar' | 'totJaar'>

/** The first and the last year of all; null when there are none. */
export function yearSpan(opportunities: readonly Years[]): { first: number; last: number } | null {
  if (opportunities.length === 0) return null
  return {
    first: Math.min(...opportunities.map(({ vanJaar }) => vanJaar)),
    last: Math.max(...opportunities.map(({ totJaar }) => totJaar)),
  }
}

/** Those of a year; all of them when no year is chosen. */
export function inYear<Opportunity extends Years>(
  opportunities: readonly Opportunity[],
  year: number | null,
): Opportunity[] {
  return opportunities.filter(({ vanJaar, totJaar }) => year === null || (vanJaar <= year && year <= totJaar))
}

/** "2027" or "2027–2029". */
export const yearsText = ({ vanJaar, totJaar }: Years): string =>
  vanJaar === totJaar ? String(vanJaar) : `${vanJaar}–${totJaar}`

// What of people's entries stands on the sheet: pure.
import type { Koppelkans, Ontmoetingsplek } from '../../../../api/contract/surroundings.ts'

/** More than these a list do not fit a page; the map has them all. */
export const mostEntries = 12

/** Most characters of an answer; the whole of it is in the orientation. */
const mostCharacters = 320

/** The first words of a text, whole ones. */
export function shortened(words: string): string {
  if (words.length <= mostCharacters) return words
  const cut = words.slice(0, mostCharacters)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostCharacters - 40)).trimEnd()} …`
}

/** The day (yyyy-mm-dd) of the latest save; null where nobody saved anything. */
export const latestOf = (entries: readonly { vastgelegdOp: string | null }[]): string | null =>
  entries
    .map(({ vastgelegdOp }) => vastgelegdOp?.slice(0, 10) ?? '')
    .sort()
    .at(-1) || null

/** Places that people told of, by name, and how many only the register knows. */
export function placesOf(places: readonly Ontmoetingsplek[]): { told: Ontmoetingsplek[]; bare: number } {
  const told = places.filter(({ versie }) => versie > 0)
  told.sort((one, other) => (one.naam ?? '').localeCompare(other.naam ?? '', 'nl'))
  return { told, bare: places.length - told.length }
}

/** "2027" or "2027–2029". */
export const yearsText = ({ vanJaar, totJaar }: Pick<Koppelkans, 'vanJaar' | 'totJaar'>): string =>
  vanJaar === totJaar ? String(vanJaar) : `${vanJaar}–${totJaar}`

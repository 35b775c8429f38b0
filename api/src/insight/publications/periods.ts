// The fixed rhythm: which months or quarters have closed. Pure; days as yyyy-mm-dd.
import type { PublicationRhythm } from '../../../contract/publications.ts'

const monthsOf: Record<PublicationRhythm, number> = { maand: 1, kwartaal: 3 }

/** Last day of the period in which a day falls. */
export function endOfPeriod(day: string, rhythm: PublicationRhythm): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const last = Math.ceil(month / monthsOf[rhythm]) * monthsOf[rhythm]
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10)
}

/**
 * Ends of the periods that had closed before `today` began, oldest first.
 * @param after the last end that is there already; without it only the newest is due
 */
export function closedPeriods(rhythm: PublicationRhythm, today: string, after?: string): string[] {
  const due: string[] = []
  const step = (day: string) => new Date(Date.parse(day) + 24 * 60 * 60_000).toISOString().slice(0, 10)
  let end = endOfPeriod(after ? step(after) : `${Number(today.slice(0, 4)) - 1}-01-01`, rhythm)
  while (end < today) {
    due.push(end)
    end = endOfPeriod(step(end), rhythm)
  }
  return after ? due : due.slice(-1)
}

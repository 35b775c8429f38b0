// The calendar day in the Netherlands, which is the day that people mean.
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** Today in the Netherlands, yyyy-mm-dd. */
export function today(now: Date = new Date()): string {
  return dutchDay.format(now)
}

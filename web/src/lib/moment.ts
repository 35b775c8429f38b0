// Moments as people read them, in the clock of the Netherlands.
import { useIntl } from 'react-intl'

/** Words of an RFC 3339 moment: day and time to the second. */
export function useMoment(): (moment: string) => string {
  const intl = useIntl()
  return (moment) =>
    intl.formatDate(moment, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZone: 'Europe/Amsterdam',
    })
}

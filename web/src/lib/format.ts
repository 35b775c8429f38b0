// Numbers and dates as people read them in their language.
import { useIntl } from 'react-intl'

export interface Formats {
  count: (value: number) => string
  percent: (share: number) => string
  /** Metres with one decimal, without the unit. */
  metres: (value: number) => string
  day: (isoDate: string) => string
  month: (isoDate: string) => string
}

/** Formats of the present language; dates are calendar days, so they are read in UTC. */
export function useFormats(): Formats {
  const intl = useIntl()
  return {
    count: (value) => intl.formatNumber(value),
    percent: (share) =>
      intl.formatNumber(share, { style: 'percent', maximumFractionDigits: share > 0 && share < 0.2 ? 1 : 0 }),
    metres: (value) => intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    day: (isoDate) =>
      intl.formatDate(isoDate, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    month: (isoDate) => intl.formatDate(isoDate, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  }
}

// The invented calendar of the district's group of residents: what brought people in, and when.

/** Names of the channels as they stand in the file. */
export type Source =
  | 'huisbezoek'
  | 'energiecafé'
  | 'warmtewandeling'
  | 'warmtescan'
  | 'collectieve inkoop'
  | 'website'
  | 'buurtapp'

const MILLISECONDS = 86_400_000
const FIRST = Date.UTC(2024, 10, 4)
/** The story ends on this day number; day 0 is 4 November 2024. */
export const LAST_DAY = 731

export const dateOf = (day: number): string =>
  new Date(FIRST + Math.round(day) * MILLISECONDS).toISOString().slice(0, 10)

const dayOf = (date: string): number => Math.round((Date.parse(`${date}T00:00:00Z`) - FIRST) / MILLISECONDS)

/** Evenings and walks at which homes were reached, with a pull on the days around them. */
export const gatherings: readonly { day: number; source: Source; note: string }[] = [
  { day: dayOf('2024-11-21'), source: 'energiecafé', note: 'energiecafé De Meent' },
  { day: dayOf('2025-01-30'), source: 'warmtewandeling', note: 'wandeling met warmtebeeldcamera' },
  { day: dayOf('2025-05-15'), source: 'energiecafé', note: 'energiecafé De Meent' },
  { day: dayOf('2025-09-18'), source: 'energiecafé', note: 'energiecafé met voorbeeldwoning' },
  { day: dayOf('2025-12-11'), source: 'warmtewandeling', note: 'wandeling met warmtebeeldcamera' },
  { day: dayOf('2026-02-05'), source: 'warmtewandeling', note: 'wandeling langs rijwoningen 1966-1974' },
  { day: dayOf('2026-05-21'), source: 'energiecafé', note: 'energiecafé De Meent' },
  { day: dayOf('2026-09-24'), source: 'energiecafé', note: 'energiecafé na de zomer' },
]

/** Collective offers: sign-up closes on `day`, the work is done in the weeks after. */
export const offers: readonly { day: number; note: string }[] = [
  { day: dayOf('2025-06-30'), note: 'collectief vloerisolatie' },
  { day: dayOf('2025-11-28'), note: 'collectief spouwmuurisolatie' },
  { day: dayOf('2026-06-26'), note: 'collectief glas en kozijnen' },
]

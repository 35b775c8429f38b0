// The periods into which RVO divides each housing type (data/reference/reference-dwellings.json). Checked when the product starts.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type HousingType, housingTypes } from '../../../contract/vocabulary.ts'

const year = z.number().int().nullable()

const referenceDwellings = z.object({
  title: z.string(),
  keeper: z.string(),
  url: z.url(),
  validFrom: z.iso.date(),
  note: z.string(),
  groups: z.array(
    z.strictObject({
      housingTypes: z.array(z.enum(housingTypes)).min(1),
      periods: z.array(z.strictObject({ from: year, to: year })).min(1),
    }),
  ),
})

const file = new URL('../../../../data/reference/reference-dwellings.json', import.meta.url)
const { groups } = referenceDwellings.parse(JSON.parse(readFileSync(file, 'utf8')))

/** Every type with its periods, as years; null is an open end. */
export const referencePeriods = groups.flatMap((group) =>
  group.housingTypes.map((type) => ({ type, periods: group.periods })),
)

const codeOf = (from: number | null, to: number | null): string => {
  if (from === null) return `tot-${to}`
  return to === null ? `vanaf-${from}` : `${from}-${to}`
}

/**
 * The period of the reference dwelling of a home, as `tot-1964`, `1965-1974` or `vanaf-2015`.
 * Null where there is none: unknown type or year, or built after the last one.
 */
export function referencePeriodOf(type: HousingType, constructionYear: number | null): string | null {
  if (constructionYear === null) return null
  const periods = referencePeriods.find((entry) => entry.type === type)?.periods ?? []
  const period = periods.find(
    ({ from, to }) => (from === null || from <= constructionYear) && (to === null || constructionYear <= to),
  )
  return period ? codeOf(period.from, period.to) : null
}

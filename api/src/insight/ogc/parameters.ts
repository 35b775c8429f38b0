// The query parameters of OGC API – Features Part 1 and 2, read and checked. http://docs.opengeospatial.org/is/17-069r4/17-069r4.html
import { z } from 'zod'
import type { Box } from '../../platform/db/boxes.ts'
import { wholeNumber } from '../../platform/http/parameters.ts'
import type { Collection, FeatureProperty } from './collection.ts'
import { type Crs, crsIdentifiers, crsOf, supportedCrs } from './crs.ts'

/** How many features an answer holds when nobody says, and at most. */
export const pageSizes = { usual: 100, maximum: 10_000 } as const

const crsParameter = z
  .enum(supportedCrs)
  .default(crsIdentifiers.crs84)
  .transform((identifier): Crs => crsOf(identifier) ?? 'crs84')

function readBox(text: string): Box | undefined {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (!numbers.every(Number.isFinite)) return undefined
  // With heights there are six numbers; our features have none, so the heights do not restrict.
  const flat = numbers.length === 6 ? [0, 1, 3, 4].map((at) => numbers[at]) : numbers
  const [a, b, c, d] = flat as [number, number, number, number]
  return flat.length === 4 ? [a, b, c, d] : undefined
}

const boxParameter = z
  .string()
  .transform((text, context) => {
    const box = readBox(text)
    if (box) return box
    context.addIssue({ code: 'custom', message: 'must be four or six numbers with commas between them' })
    return z.NEVER
  })
  .meta({ description: 'vier getallen in het stelsel van bbox-crs', example: '5.03,52.30,5.05,52.32' })

/** Above the maximum the maximum applies, as Part 1 wants (requirement /req/core/fc-limit-response-1). */
const limitParameter = wholeNumber(1, Number.MAX_SAFE_INTEGER)
  .transform((limit) => Math.min(limit, pageSizes.maximum))
  .default(pageSizes.usual)
  .meta({ type: 'integer', minimum: 1, maximum: pageSizes.maximum, default: pageSizes.usual })

const instant = String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?`
const moment = new RegExp(`^(?:${instant}|(?:${instant}|(?:\\.\\.)?)/(?:${instant}|(?:\\.\\.)?))$`)

/** Accepted and without effect: our features have no time of their own (Part 1, 7.15.4). */
const datetimeParameter = z
  .string()
  .regex(moment, 'must be a date, a moment or an interval, as 2021-10-15 or 2021-01-01/..')

const formatParameter = z.enum(['json']).default('json')

/** What a filter on a property takes, by the property's type. */
const values = {
  integer: () => wholeNumber(0, 2_147_483_647),
  number: () =>
    z
      .string()
      .regex(/^\d{1,6}(\.\d{1,6})?$/, 'must be a number, as 7.2')
      .transform(Number),
  string: () => z.string().max(200),
} as const

function propertyParameter({ type, description }: FeatureProperty) {
  return values[type]().optional().meta({ description })
}

/** Parameters of a document without choices. */
export const documentParameters = z.strictObject({ f: formatParameter })

/** Parameters of one feature. */
export const featureParameters = z.strictObject({ f: formatParameter, crs: crsParameter })

const pageParameters = z.strictObject({
  f: formatParameter,
  limit: limitParameter,
  bbox: boxParameter.optional(),
  'bbox-crs': crsParameter,
  crs: crsParameter,
  datetime: datetimeParameter.optional(),
  cursor: z
    .string()
    .regex(/^([0-9]{16}|(BU|WK)[0-9A-Z]{6,8}-[0-9]{4})$/)
    .optional()
    .meta({ description: 'begin van de volgende pagina; staat in de link next' }),
})

/** Parameters of a page of features, as the handler gets them: `properties` are the filters. */
export interface PageQuestion extends Omit<z.output<typeof pageParameters>, 'f' | 'datetime' | 'bbox-crs'> {
  boxCrs: Crs
  properties: Record<string, string | number>
}

/** Parameters of a page of a collection's features; a filter is a property with the value that it must have. */
export function itemsParameters({ properties }: Collection): typeof pageParameters {
  const filters = Object.entries(properties).map(([name, property]) => [name, propertyParameter(property)])
  // Only the checking at run time differs between collections, so the type stays that of the common ones.
  return pageParameters.extend(Object.fromEntries(filters) as Record<never, never>)
}

/** Takes the filters on properties apart from the rest. */
export function pageQuestion(query: z.output<typeof pageParameters>): PageQuestion {
  const { f: _, datetime: __, 'bbox-crs': boxCrs, limit, bbox, crs, cursor, ...filters } = query
  return { limit, bbox, crs, cursor, boxCrs, properties: filters }
}

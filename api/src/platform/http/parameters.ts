// Query parameters that several routes share: boxes, page sizes, repeated values. Wrong ones become a 400 (router.ts).
import { z } from 'zod'
import type { Box } from '../db/boxes.ts'

const boxReason = 'must be four numbers west,south,east,north in degrees (WGS 84), as 5.03,52.30,5.05,52.32'

function readBox(text: string): Box | undefined {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [west, south, east, north] = numbers
  if (numbers.length !== 4 || west === undefined || south === undefined) return undefined
  if (east === undefined || north === undefined || !numbers.every(Number.isFinite)) return undefined
  const onEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90
  return onEarth && west <= east && south <= north ? [west, south, east, north] : undefined
}

/** `west,zuid,oost,noord` in degrees. */
export const boxParameter = z
  .string()
  .transform((text, context) => {
    const box = readBox(text)
    if (box) return box
    context.addIssue({ code: 'custom', message: boxReason })
    return z.NEVER
  })
  .meta({ description: 'west,zuid,oost,noord in graden (WGS 84)', example: '5.03,52.30,5.05,52.32' })

/** A whole number within bounds; an empty value is no number. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^[0-9]+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum))
    .meta({ type: 'integer', minimum, maximum })
}

/** The number of items that one answer may hold. */
export function limitParameter(usual: number, maximum: number) {
  return wholeNumber(1, maximum)
    .default(usual)
    .meta({
      type: 'integer',
      minimum: 1,
      maximum,
      default: usual,
      description: `aantal per antwoord, hoogstens ${maximum}`,
    })
}

/** A parameter that may be given more than once; any of its values will do. */
export function repeated<const Value extends string>(values: readonly Value[]) {
  const item = z.enum(values)
  return z.union([z.array(item), item.transform((value) => [value])]).meta({
    type: 'array',
    items: { type: 'string', enum: [...values] },
    description: 'mag meer dan eens worden opgegeven; een van de waarden volstaat',
  })
}

/** The address of the next page: the same question, from after `last`. */
export function nextPage(url: string, parameter: string, last: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.set(parameter, last)
  return `${pathname}?${searchParams}`
}

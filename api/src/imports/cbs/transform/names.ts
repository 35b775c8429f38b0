// Which columns of a source tell an area's code, name, municipality, year and water, in every spelling of the years.
import { normalisedColumn } from '../../../../../data/reference/area-figures.ts'

/** The finest level first: a neighbourhood's row also names its wijk and municipality. */
const codeColumns = [
  'buurtcode',
  'bucode',
  'cbscode',
  'wijkcode',
  'wkcode',
  'gemeentecode',
  'gmcode',
  'gwbcode',
  'statcode',
  'code',
]

/** Per level the columns of a name; the last serve files that know one level only. */
const nameColumns = {
  buurt: ['buurtnaam', 'bunaam', 'naam', 'statnaam'],
  wijk: ['wijknaam', 'wknaam', 'naam', 'statnaam'],
  gemeente: ['gemeentenaam', 'gmnaam', 'naam', 'statnaam'],
} as const

/** Values by the normalised names of their columns. */
export type Attributes = ReadonlyMap<string, unknown>

/** Whether one of these columns can hold an area's code. */
export function hasAreaCode(columns: readonly string[]): boolean {
  const known = new Set(codeColumns.filter((column) => column !== 'code'))
  return columns.some((column) => known.has(normalisedColumn(column)))
}

/** A source's attributes by normalised name. */
export function normalised(attributes: Record<string, unknown>): Attributes {
  return new Map(Object.entries(attributes).map(([name, value]) => [normalisedColumn(name), value]))
}

const codePattern = /^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/

/** The area's own code, upper case; undefined when no column holds one. */
export function codeOf(attributes: Attributes): string | undefined {
  for (const column of codeColumns) {
    const code = textOf(attributes, [column])?.toUpperCase()
    if (code && codePattern.test(code)) return code
  }
  return undefined
}

/** The area's name at its level. */
export const nameOf = (attributes: Attributes, kind: keyof typeof nameColumns): string | undefined =>
  textOf(attributes, nameColumns[kind])

export const municipalityNameOf = (attributes: Attributes): string | undefined =>
  textOf(attributes, ['gemeentenaam', 'gmnaam'])

/** JA (water), NEE (land) or B (Belgian); undefined where the file does not tell. */
export const waterOf = (attributes: Attributes): string | undefined =>
  textOf(attributes, ['water', 'h2o'])?.toUpperCase()

/** The year in the row itself. */
export function yearOf(attributes: Attributes): number | undefined {
  const year = Number(attributes.get('jaar') ?? Number.NaN)
  return Number.isInteger(year) && year > 1900 && year < 2200 ? year : undefined
}

function textOf(attributes: Attributes, columns: readonly string[]): string | undefined {
  for (const column of columns) {
    const value = attributes.get(column)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

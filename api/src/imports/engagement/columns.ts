// The columns of an engagement file, and how its first line is read.
import { AppError } from '../../platform/errors/app-error.ts'
import { type Told, told } from '../../platform/errors/told.ts'

/** Every column that a file may have, in any order; the first five say which home. */
export const engagementColumns = [
  'verblijfsobject_id',
  'postcode',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'datum',
  'gebeurtenis',
  'bron',
  'toelichting',
] as const
export type EngagementColumn = (typeof engagementColumns)[number]

const required: readonly EngagementColumn[] = ['datum', 'gebeurtenis', 'bron']

/** The separator that the first line uses: Dutch Excel writes `;`, most other programs `,`. */
export function separatorOf(firstLine: string): ';' | ',' {
  return firstLine.split(';').length >= firstLine.split(',').length ? ';' : ','
}

/**
 * Checks the names of the first line, whatever their case.
 * @throws AppError 'invalid-input' for unknown, repeated or missing columns: what we do not know may be personal
 */
export function readHeader(names: readonly string[]): EngagementColumn[] {
  const columns = names.map((name) => name.trim().toLowerCase())
  const unknown = columns.filter((name) => !engagementColumns.includes(name as EngagementColumn))
  if (unknown.length > 0)
    refuse(
      told`has columns that are not known: ${unknown.map((name) => `"${name}"`).join(', ')}. Remove them (names, telephone numbers and the like do not belong in Zwermkaart). Known are ${engagementColumns.join(', ')}`,
    )
  const repeated = columns.filter((name, index) => columns.indexOf(name) !== index)
  if (repeated.length > 0) refuse(told`has the column ${repeated[0]} more than once. Keep one`)
  const missing = required.filter((name) => !columns.includes(name))
  if (missing.length > 0) refuse(told`lacks the column ${missing.join(', ')}. Add it to the first line`)
  const identifies = columns.includes('verblijfsobject_id')
  if (!identifies && !(columns.includes('postcode') && columns.includes('huisnummer')))
    refuse(told`does not say which home: add verblijfsobject_id, or postcode and huisnummer`)
  return columns as EngagementColumn[]
}

function refuse(what: Told): never {
  throw new AppError('invalid-input', told`The first line ${what}.`)
}

// Identifications of BAG objects: 16 digits, of which the fifth and sixth tell the type; a town's has 4.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import { BadRecord } from './bad-record.ts'

const typeDigits: Record<Exclude<BagObjectType, 'WPL'>, string> = {
  VBO: '01',
  LIG: '02',
  STA: '03',
  PND: '10',
  NUM: '20',
  OPR: '30',
}

const patterns = Object.fromEntries([
  ['WPL', /^\d{4}$/],
  ...Object.entries(typeDigits).map(([type, digits]) => [type, new RegExp(`^\\d{4}${digits}\\d{10}$`)]),
]) as Record<BagObjectType, RegExp>

/** Checks an identification against the type of object that it must name. */
export function identification(type: BagObjectType, value: string | undefined, name: string): string {
  if (value === undefined || !patterns[type].test(value)) {
    throw new BadRecord(`${name} "${value ?? ''}" is no identification of a ${type}`)
  }
  return value
}

/** Whether a value could be the identification of an object of this type. */
export function isIdentification(type: BagObjectType, value: string): boolean {
  return patterns[type].test(value)
}

// The value tables behind a record's codes: code 0 is unknown, code n the n-th word of the contract's vocabulary.
import { buildingLabelStatuses, purposeClasses } from '../../../contract/tiles.ts'
import {
  buildingPeriodCodes,
  buildingStatuses,
  energyClasses,
  housingTypes,
  type Purpose,
} from '../../../contract/vocabulary.ts'

/** Words by code; the place of a word in the contract decides its code. */
export const valueTables = {
  status: buildingStatuses,
  purpose: purposeClasses,
  housingType: housingTypes,
  period: buildingPeriodCodes,
  energyClass: energyClasses,
  labelStatus: buildingLabelStatuses,
} as const

/** The code of a word, 0 when it is unknown or absent. */
export function codeOf(table: keyof typeof valueTables, word: string | null | undefined): number {
  return word == null ? 0 : (valueTables[table] as readonly string[]).indexOf(word) + 1
}

/** One class for all purposes of a building's dwellings: the purpose itself when there is one, else several or none. */
export function purposeClassOf(purposes: Iterable<Purpose>): (typeof purposeClasses)[number] {
  const distinct = new Set(purposes)
  const [only] = distinct
  if (only === undefined) return 'geen'
  return distinct.size === 1 ? only : 'gemengd'
}

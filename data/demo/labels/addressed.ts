// Ties registrations to the town's addresses and register ids, with the gaps and slips of the real register.
import type { Unit } from '../plan/model.ts'
import type { Random } from '../random.ts'
import type { StockHome } from '../stock/homes.ts'
import type { Registration } from './registration.ts'

/** Stands where the register did not know the dwelling; it matches nothing. */
export const NO_ID = '0000000000000000'

/** The address of a home, shop or berth. */
export const addressOf = (unit: Unit): Registration => ({
  Postcode: unit.postcode ?? '',
  Huisnummer: String(unit.number ?? ''),
  Huisletter: unit.letter ?? '',
  Huisnummertoevoeging: unit.addition ?? '',
})

const BY_ADDRESS_ALONE = 0.03

/** Upper homes of the parade are told apart in the designation where a surveyor left the addition out. */
function designated(unit: Unit, random: Random): Registration {
  const address = addressOf(unit)
  if (!unit.addition || !random.chance(0.3)) return address
  return { ...address, Huisnummertoevoeging: '', Detailaanduiding: unit.addition }
}

/** The row with its address, its year and, most times, the ids of the home and its buildings. */
export function tied({ home, ...row }: Registration & { home: StockHome }, random: Random): Registration {
  const year = home.building.year
  const isKnown = !random.chance(BY_ADDRESS_ALONE)
  return {
    ...row,
    ...designated(home.unit, random),
    Bouwjaar: String(random.chance(0.04) ? Math.floor(year / 10) * 10 : year),
    BAGVerblijfsobjectID: isKnown ? home.id : NO_ID,
    BAGPandIDs: isKnown ? home.buildingIds.join(',') : '',
  }
}

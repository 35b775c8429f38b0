// Postcodes in 3495–3498, digits that are not in use in the Netherlands as far as we know; one per side of a street stretch.
import type { Quarter, Street, Town, Unit } from '../plan/model.ts'

const digits: Record<Quarter, string> = {
  village: '3495',
  district: '3496',
  nineties: '3497',
  outside: '3498',
}
const alphabet = 'ABCDEGHJKLMNPRSTVWXZ'
/** Never given out by the postal service. */
const refused = new Set(['SA', 'SD', 'SS'])
const MOST_PER_POSTCODE = 26

const letters = [...alphabet]
  .flatMap((first) => [...alphabet].map((second) => first + second))
  .filter((pair) => !refused.has(pair))

function segments(units: readonly Unit[]): Unit[][] {
  const result: Unit[][] = []
  for (const parity of [1, 0]) {
    const side = units.filter((unit) => (unit.number ?? 0) % 2 === parity)
    side.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    for (let i = 0; i < side.length; i += MOST_PER_POSTCODE) result.push(side.slice(i, i + MOST_PER_POSTCODE))
  }
  return result
}

/** Gives every numbered unit its postcode. A short street has a single one for both sides. */
export function assignPostcodes(town: Town): void {
  const units = [
    ...town.buildings.flatMap((building) => building.units),
    ...town.places.map((place) => place.unit),
  ]
  const byStreet = new Map<Street, Unit[]>()
  for (const unit of units) byStreet.set(unit.street, [...(byStreet.get(unit.street) ?? []), unit])
  const used: Partial<Record<Quarter, number>> = {}
  for (const street of town.streets) {
    const own = byStreet.get(street) ?? []
    const parts = own.length <= MOST_PER_POSTCODE ? [own] : segments(own)
    for (const part of parts) {
      const index = used[street.quarter] ?? 0
      used[street.quarter] = index + 1
      for (const unit of part) unit.postcode = `${digits[street.quarter]}${letters[index]}`
    }
  }
}

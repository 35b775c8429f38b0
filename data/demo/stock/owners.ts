// Who owns which home: a corporation holds whole rows and flats, of which it has sold a few; the rest is lived in by its owner or let.
import type { Building, Street, Unit } from '../plan/model.ts'
import type { Random } from '../random.ts'

export type Owner = 'occupier' | 'corporation' | 'landlord'

/** Chance that a row on a street belongs to the corporation; drawn once a street, because an erf was one commission. */
function corporateShare(building: Building, random: Random): number {
  if (building.kind === 'gallery') return building.year < 1970 ? 1 : 0.45
  if (building.kind !== 'terraced') return 0
  if (building.quarter === 'district') return random.pick([0, 0, 0, 0.06, 0.4, 0.9])
  if (building.quarter === 'nineties') return random.pick([0, 0, 0.35])
  return building.year >= 1920 && building.year < 1965 ? random.pick([0.2, 0.8]) : 0
}

const SOLD = 0.12
const LET = 0.05

function ownerOf(building: Building, belongs: boolean, random: Random): Owner {
  if (building.kind === 'shops') return 'landlord'
  if (belongs) return random.chance(SOLD) ? 'occupier' : 'corporation'
  return random.chance(building.kind === 'gallery' ? 0.25 : LET) ? 'landlord' : 'occupier'
}

/** The owner of every home. A flat is divided home by home, a row goes as a whole. */
export function ownersOf(rows: ReadonlyMap<number, readonly Building[]>, random: Random): Map<Unit, Owner> {
  const shares = new Map<Street, number>()
  const owners = new Map<Unit, Owner>()
  for (const row of rows.values()) {
    const [first] = row
    const street = first?.units[0]?.street
    if (!first || !street) continue
    const share = shares.get(street) ?? corporateShare(first, random)
    if (first.kind === 'terraced') shares.set(street, share)
    const whole = random.chance(share)
    for (const building of row) {
      for (const unit of building.units) {
        const belongs = building.kind === 'gallery' ? random.chance(share) : whole
        owners.set(unit, ownerOf(building, belongs, random))
      }
    }
  }
  return owners
}

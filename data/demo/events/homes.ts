// The district's homes as its neighbours see them: where they stand, what they look like, which address they have.
import { contains } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'
import type { Building, Town, Unit } from '../plan/model.ts'

export interface Home {
  id: string
  unit: Unit
  /** Local metres. */
  point: Point
  /** Kind and period: people copy a house like their own. */
  type: string
}

const notYetLivedIn = new Set<Building['state']>(['planned', 'started', 'demolished'])

function period(year: number): string {
  if (year <= 1964) return 'before'
  return year <= 1974 ? '1965' : year <= 1991 ? '1975' : 'after'
}

/** Existing homes within the district's boundary, in the order of the register. */
export function districtHomes(town: Town, ids: ReadonlyMap<Unit, string>): Home[] {
  return town.buildings
    .filter((building) => !notYetLivedIn.has(building.state))
    .flatMap((building) =>
      building.units
        .filter((unit) => unit.purposes.includes('woonfunctie') && contains(town.district, unit.point))
        .map((unit) => ({
          id: ids.get(unit) ?? '',
          unit,
          point: unit.point,
          type: `${building.kind} ${period(building.year)}`,
        })),
    )
}

// The town's existing homes as a surveyor meets them: their place in the row, their age and who owns them.
// Labels and key figures are both drawn from this, so that they fit each other.
import type { Building, Town, Unit } from '../plan/model.ts'
import { createRandom } from '../random.ts'
import type { Registration } from '../register/build.ts'
import { current } from '../register/records.ts'
import { type Owner, ownersOf } from './owners.ts'

/** How a home stands among its neighbours. */
export type Position = 'detached' | 'semi-detached' | 'end' | 'middle' | 'flat'

export interface StockHome {
  /** Id in the register. */
  id: string
  unit: Unit
  building: Building
  /** Ids of the buildings that the register links it to. */
  buildingIds: readonly string[]
  position: Position
  owner: Owner
  /** m² in the register. */
  floorArea: number
  purposes: readonly string[]
}

const notYetLivedIn = new Set<Building['state']>(['planned', 'started', 'demolished'])

/** Buildings with homes, series by series in the order in which they stand in the row. */
function bySeries(buildings: readonly Building[]): Map<number, Building[]> {
  const series = new Map<number, Building[]>()
  for (const building of buildings) {
    const row = series.get(building.series)
    if (row) row.push(building)
    else series.set(building.series, [building])
  }
  return series
}

function positionOf(building: Building, row: readonly Building[]): Position {
  if (building.kind === 'gallery' || building.kind === 'shops') return 'flat'
  if (building.kind === 'semi-detached') return 'semi-detached'
  if (building.kind !== 'terraced') return 'detached'
  return building === row[0] || building === row[row.length - 1] ? 'end' : 'middle'
}

/** All existing homes of the town, in the order of the register. */
export function townHomes(town: Town, { register, dwellingIds }: Registration): StockHome[] {
  const inhabited = town.buildings.filter(
    (building) =>
      !notYetLivedIn.has(building.state) &&
      building.units.some((unit) => unit.purposes.includes('woonfunctie')),
  )
  const rows = bySeries(inhabited)
  const owners = ownersOf(rows, createRandom(41))
  const facts = new Map(register.dwellings.map((dwelling) => [dwelling.id, current(dwelling)]))
  return inhabited.flatMap((building) =>
    building.units
      .filter((unit) => unit.purposes.includes('woonfunctie'))
      .map((unit) => {
        const id = dwellingIds.get(unit) ?? ''
        const registered = facts.get(id)
        return {
          id,
          unit,
          building,
          buildingIds: registered?.buildings ?? [],
          position: positionOf(building, rows.get(building.series) ?? []),
          owner: owners.get(unit) ?? 'occupier',
          floorArea: registered?.floorArea ?? unit.floorArea,
          purposes: registered?.purposes ?? unit.purposes,
        }
      }),
  )
}

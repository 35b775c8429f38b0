// How much primary fossil energy each invented home needs: by age, place in the row, what its series has had done, and by chance.
import type { Random } from '../random.ts'
import type { Position, StockHome } from '../stock/homes.ts'
import type { Owner } from '../stock/owners.ts'

/** kWh per m² and year of a middle home as built and kept since: [built until, value]. */
const byYear: readonly [until: number, value: number][] = [
  [1930, 345],
  [1945, 330],
  [1964, 305],
  [1970, 272],
  [1974, 258],
  [1979, 232],
  [1986, 212],
  [1991, 196],
  [1999, 178],
  [2014, 150],
  [2020, 62],
  [Infinity, 34],
]

const byPosition: Record<Position, number> = {
  detached: 38,
  'semi-detached': 26,
  end: 18,
  middle: 0,
  flat: -12,
}

/** Upgrades of a whole row: the corporation renovates a street at once, owners do it house by house. */
const renovated: Record<Owner, number> = { corporation: 0.45, landlord: 0.1, occupier: 0.12 }

/** Bell-shaped around zero, within `width` to either side. */
const spread = (random: Random, width: number): number =>
  ((random.next() + random.next() + random.next()) / 1.5 - 1) * width

const builtAs = (year: number): number => byYear.find(([until]) => year <= until)?.[1] ?? 250

/** Flats lose more under the roof, above the ground and at the ends. */
function flatPenalty({ building, unit }: StockHome): number {
  if (building.kind !== 'gallery') return 10
  const homes = building.units.length
  const perFloor = homes % 10 === 0 ? 10 : 9
  const floor = Math.floor(unit.rank / perFloor)
  const isOutermost = floor === 0 || floor === homes / perFloor - 1
  const isAtEnd = unit.rank % perFloor === 0 || unit.rank % perFloor === perFloor - 1
  return (isOutermost ? 32 : 0) + (isAtEnd ? 26 : 0)
}

export interface HomeEnergy {
  /** kWh per m² and year before the works of the last ten years. */
  before: number
  /** The same after them. */
  now: number
  /** The same after a measure that the swarm brought about. */
  improved: number
}

/** The need of every home. */
export function energyOf(homes: readonly StockHome[], random: Random): Map<StockHome, HomeEnergy> {
  const ofSeries = new Map<number, { offset: number; works: number }>()
  const energy = new Map<StockHome, HomeEnergy>()
  for (const home of homes) {
    const { series, year } = home.building
    const isOld = year < 1992
    const shared = ofSeries.get(series) ?? {
      offset: spread(random, 34),
      works: isOld && random.chance(renovated[home.owner]) ? random.between(55, 115) : 0,
    }
    ofSeries.set(series, shared)
    const before =
      builtAs(year) +
      byPosition[home.position] +
      (home.position === 'flat' ? flatPenalty(home) : 0) +
      shared.offset +
      // Before glass, a new boiler or a dormer each owner went his own way.
      spread(random, year < 2015 ? 74 : 26)
    const own = isOld && random.chance(0.3) ? random.between(20, 70) : 0
    const panels = random.chance(home.owner === 'occupier' ? 0.3 : 0.14) ? random.between(30, 62) : 0
    const works = home.owner === 'corporation' ? shared.works : shared.works * (random.chance(0.5) ? 1 : 0.3)
    const now = Math.max(-18, before - works - own - panels)
    energy.set(home, { before, now, improved: Math.max(24, now - random.between(35, 95)) })
  }
  return energy
}

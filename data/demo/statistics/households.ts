// Who might live in each home and what it might use: drawn once a home, so that every area's averages follow from its homes.
import type { HomeEnergy } from '../labels/energy.ts'
import type { Random } from '../random.ts'
import type { StockHome } from '../stock/homes.ts'
import type { Owner } from '../stock/owners.ts'

export const ageGroups = ['0_tot_15', '15_tot_25', '25_tot_45', '45_tot_65', '65_en_ouder'] as const
export type AgeGroup = (typeof ageGroups)[number]

export interface Household {
  home: StockHome
  sort: 'alone' | 'couple' | 'family'
  ages: AgeGroup[]
  hasLowIncome: boolean
  isAroundMinimum: boolean
  /** Thousands of euros a year per inhabitant. */
  income: number
  isVacant: boolean
  /** m³ a year; zero without a connection. */
  gas: number
  /** kWh a year from the grid. */
  electricity: number
  hasPanels: boolean
  /** Thousands of euros on 1 January 2022. */
  value: number
}

function sortOf({ position }: StockHome, random: Random): Household['sort'] {
  const chance = random.next()
  const [alone, couple] =
    position === 'flat' ? [0.62, 0.88] : position === 'detached' ? [0.13, 0.55] : [0.27, 0.6]
  return chance < alone ? 'alone' : chance < couple ? 'couple' : 'family'
}

function agesOf(sort: Household['sort'], random: Random): AgeGroup[] {
  const pick = (young: number, middle: number): AgeGroup => {
    const chance = random.next()
    return chance < young ? '25_tot_45' : chance < young + middle ? '45_tot_65' : '65_en_ouder'
  }
  if (sort === 'alone') return [random.chance(0.06) ? '15_tot_25' : pick(0.22, 0.34)]
  if (sort === 'couple') {
    const age = pick(0.2, 0.32)
    return [age, age]
  }
  const parents = random.chance(0.62) ? '25_tot_45' : '45_tot_65'
  const children = Array.from({ length: random.pick([1, 2, 2, 2, 3]) }, () =>
    random.chance(parents === '25_tot_45' ? 0.85 : 0.4) ? '0_tot_15' : '15_tot_25',
  )
  return random.chance(0.18) ? [parents, ...children] : [parents, parents, ...children]
}

const lowIncome: Record<Owner, number> = { corporation: 0.17, landlord: 0.1, occupier: 0.025 }

function worthOf({ floorArea, position, building }: StockHome, random: Random): number {
  const place = { detached: 165, 'semi-detached': 85, end: 34, middle: 8, flat: -22 }[position]
  const age = building.year < 1945 ? 22 : building.year < 1992 ? 0 : 34
  return Math.round((118 + floorArea * 1.72 + place + age) * random.between(0.92, 1.08))
}

function householdOf(home: StockHome, energy: HomeEnergy, random: Random): Household {
  const sort = sortOf(home, random)
  const ages = agesOf(sort, random)
  const hasPanels = random.chance(home.owner === 'occupier' ? 0.34 : 0.15)
  const hasGas = home.building.year < 2019
  const gas = (250 + Math.max(30, energy.now) * home.floorArea * 0.032) * random.between(0.72, 1.28)
  const used = 620 + 470 * ages.length + 6.2 * home.floorArea
  const hasLowIncome = random.chance(lowIncome[home.owner])
  return {
    home,
    sort,
    ages,
    hasLowIncome,
    isAroundMinimum: hasLowIncome || random.chance(0.02),
    income: hasLowIncome ? 15 : (home.owner === 'occupier' ? 37 : 26) * random.between(0.7, 1.4),
    isVacant: random.chance(0.02),
    gas: hasGas ? gas : 0,
    electricity: used * random.between(0.75, 1.25) - (hasPanels ? 900 : 0) + (hasGas ? 0 : 1900),
    hasPanels,
    value: worthOf(home, random),
  }
}

/** One household per home, in the order of the homes. */
export const householdsOf = (
  homes: readonly StockHome[],
  energy: ReadonlyMap<StockHome, HomeEnergy>,
  random: Random,
): Household[] => homes.map((home) => householdOf(home, energy.get(home) as HomeEnergy, random))

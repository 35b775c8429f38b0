// An area's key figures from its households, with CBS's rounding and its reasons for telling nothing.
import type { Position } from '../stock/homes.ts'
import { type AgeGroup, ageGroups, type Household } from './households.ts'

/** Secret, or too few to be told. */
export const SECRET = -99997
/** Comes in a later edition of the same year. */
export const LATER = -99995

export type Figures = Record<string, number>

/** Disclosure: fewer homes than this, no shares of homes; fewer households, no incomes; fewer of a type, no use of energy. */
const LEAST_HOMES = 20
const LEAST_HOUSEHOLDS = 100
const LEAST_OF_TYPE = 6

const rounded = (value: number, to: number): number => Math.round(value / to) * to
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
const percentage = <Item>(items: readonly Item[], test: (item: Item) => boolean): number =>
  Math.round((100 * items.filter(test).length) / (items.length || 1))
/** The value where enough stand behind it. */
const told = (value: number, count: number, least: number): number => (count < least ? SECRET : value)

function people(households: readonly Household[], land: number): Figures {
  const lived = households.filter((one) => !one.isVacant)
  const ages = lived.flatMap((one) => one.ages)
  const count = ages.length
  const share = (group: AgeGroup) =>
    told(
      percentage(ages, (age) => age === group),
      count,
      50,
    )
  const [children, young, adults, older, old] = ageGroups
  const of = (sort: Household['sort']) =>
    told(
      percentage(lived, (one) => one.sort === sort),
      lived.length,
      LEAST_HOMES,
    )
  const men = Math.floor(count * 0.494)
  return {
    aantal_inwoners: rounded(count, 5),
    mannen: rounded(men, 5),
    vrouwen: rounded(count - men, 5),
    percentage_personen_0_tot_15_jaar: share(children),
    percentage_personen_15_tot_25_jaar: share(young),
    percentage_personen_25_tot_45_jaar: share(adults),
    percentage_personen_45_tot_65_jaar: share(older),
    percentage_personen_65_jaar_en_ouder: share(old),
    bevolkingsdichtheid_inwoners_per_km2: told(Math.round((count / land) * 100), count, 10),
    aantal_huishoudens: rounded(lived.length, 5),
    percentage_eenpersoonshuishoudens: of('alone'),
    percentage_huishoudens_zonder_kinderen: of('couple'),
    percentage_huishoudens_met_kinderen: of('family'),
    gemiddelde_huishoudsgrootte: told(
      Number(mean(lived.map((one) => one.ages.length)).toFixed(1)),
      lived.length,
      LEAST_HOMES,
    ),
  }
}

function housing(households: readonly Household[], growth: number): Figures {
  const count = households.length
  const share = (test: (one: Household) => boolean) => told(percentage(households, test), count, LEAST_HOMES)
  const isFlat = ({ home }: Household) => home.position === 'flat'
  return {
    woningvoorraad: rounded(count, 5),
    gemiddelde_woningwaarde: told(
      Math.round(mean(households.map((one) => one.value)) * growth),
      count,
      LEAST_HOMES,
    ),
    percentage_eengezinswoning: share((one) => !isFlat(one)),
    percentage_meergezinswoning: share(isFlat),
    percentage_leegstand_woningen: share((one) => one.isVacant),
    percentage_koopwoningen: share(({ home }) => home.owner === 'occupier'),
    percentage_huurwoningen: share(({ home }) => home.owner !== 'occupier'),
    perc_huurwoningen_in_bezit_woningcorporaties: share(({ home }) => home.owner === 'corporation'),
    perc_huurwoningen_in_bezit_overige_verhuurders: share(({ home }) => home.owner === 'landlord'),
    percentage_woningen_met_eigendom_onbekend: told(0, count, LEAST_HOMES),
    percentage_bouwjaarklasse_tot_2000: share(({ home }) => home.building.year < 2000),
    percentage_bouwjaarklasse_vanaf_2000: share(({ home }) => home.building.year >= 2000),
  }
}

const types: readonly [column: string, position: Position][] = [
  ['appartement', 'flat'],
  ['tussenwoning', 'middle'],
  ['hoekwoning', 'end'],
  ['2_onder_1_kap_woning', 'semi-detached'],
  ['vrijstaande_woning', 'detached'],
]

/** Means per home with a connection, to fifties. */
function energy(households: readonly Household[]): Figures {
  const lived = households.filter((one) => !one.isVacant)
  const use = (value: 'gas' | 'electricity', list: readonly Household[]) => {
    const known = list.filter((one) => one[value] > 0)
    return told(rounded(mean(known.map((one) => one[value])), 50), known.length, LEAST_OF_TYPE)
  }
  const of = (position: Position) => lived.filter(({ home }) => home.position === position)
  const owned = lived.filter(({ home }) => home.owner === 'occupier')
  const rented = lived.filter(({ home }) => home.owner !== 'occupier')
  const long = (column: string) =>
    /kap|vrijstaande/.test(column)
      ? `gem_elektriciteitsverbruik_${column}`
      : `gemiddeld_elektriciteitsverbruik_${column}`
  return {
    gemiddeld_gasverbruik_totaal: use('gas', lived),
    ...Object.fromEntries(
      types.map(([column, position]) => [`gemiddeld_gasverbruik_${column}`, use('gas', of(position))]),
    ),
    gemiddeld_gasverbruik_huurwoning: use('gas', rented),
    gemiddeld_gasverbruikkoopwoning: use('gas', owned),
    gemiddeld_elektriciteitsverbruik_totaal: use('electricity', lived),
    ...Object.fromEntries(
      types.map(([column, position]) => [long(column), use('electricity', of(position))]),
    ),
    gemiddeld_elektriciteitsverbruik_huurwoning: use('electricity', rented),
    gemiddeld_elektriciteitsverbruikkoopwoning: use('electricity', owned),
    percentage_woningen_met_stadsverwarming: told(0, lived.length, 10),
    percentage_woningen_met_zonnestroom: told(
      percentage(lived, (one) => one.hasPanels),
      lived.length,
      LEAST_HOMES,
    ),
  }
}

function income(households: readonly Household[]): Figures {
  const lived = households.filter((one) => !one.isVacant)
  const count = lived.length
  return {
    gemiddeld_inkomen_per_inwoner: told(
      Number(mean(lived.map((one) => one.income)).toFixed(1)),
      count,
      LEAST_HOUSEHOLDS,
    ),
    percentage_huishoudens_met_laag_inkomen: told(
      percentage(lived, (one) => one.hasLowIncome),
      count,
      LEAST_HOUSEHOLDS,
    ),
    percentage_huishoudens_onder_of_rond_sociaal_minimum: told(
      percentage(lived, (one) => one.isAroundMinimum),
      count,
      LEAST_HOUSEHOLDS,
    ),
  }
}

const each = (figures: Figures, value: number): Figures =>
  Object.fromEntries(Object.keys(figures).map((name) => [name, value]))

/** What a year's edition tells: in the newest one energy and income are still to come. */
export interface Edition {
  year: number
  isComplete: boolean
}

/**
 * The figures of an area; `land` in hectares. Water has none.
 * Homes count that stood on 1 January of the year.
 */
export function figuresOf(
  all: readonly Household[],
  land: number,
  { year, isComplete }: Edition,
  isWater: boolean,
): Figures {
  const households = all.filter(({ home }) => home.building.year < year)
  const laterYet = { ...energy(households), ...income(households) }
  const figures = {
    ...people(households, Math.max(land, 1)),
    ...housing(households, year >= 2024 ? 1.045 : 1),
    ...(isComplete ? laterYet : each(laterYet, LATER)),
  }
  return isWater ? each(figures, SECRET) : figures
}

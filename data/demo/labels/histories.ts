// Which homes were ever surveyed, when and why: a corporation has whole rows done, owners when they sell or have insulated.
import type { Random } from '../random.ts'
import type { Position, StockHome } from '../stock/homes.ts'
import type { HomeEnergy } from './energy.ts'
import { byInspection, byNta, byOwner } from './methods.ts'
import { daysAfter, type Registration } from './registration.ts'
import { typeOf } from './types.ts'

/** The last day on which a survey could still reach the file. */
export const LAST_SURVEY = '2026-10-26'

/** Loss surface per m² of floor. */
const compactness: Record<Position, number> = {
  detached: 2.3,
  'semi-detached': 1.85,
  end: 1.65,
  middle: 1.2,
  flat: 0.85,
}

const day = (from: string, to: string, random: Random): string =>
  daysAfter(from, random.whole(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)))

/** What a corporation had done with one row or flat: the days on which its surveyor came by. */
interface Campaigns {
  older: string | undefined
  recent: string | undefined
}

function campaignsOf(random: Random): Campaigns {
  const recent = random.chance(0.8) ? day('2021-03-01', '2026-06-30', random) : undefined
  const hasOlder = recent === undefined || random.chance(0.38)
  return { older: hasOlder ? day('2011-11-07', '2019-11-30', random) : undefined, recent }
}

/** Chances that an owner had his home surveyed: by an inspector until 2014, by himself until 2020, under NTA 8800 since. */
interface Habits {
  inspected: number
  declared: number
  recent: number
}

function habitsOf({ owner, building, buildingIds }: StockHome): Habits {
  // So that the file lists several buildings for one home, as the real one does.
  if (buildingIds.length > 1) return { inspected: 0, declared: 0.3, recent: 1 }
  if (building.year >= 2015) return { inspected: 0, declared: 0, recent: 0.85 }
  if (owner === 'landlord') return { inspected: 0.15, declared: 0.2, recent: 0.5 }
  return { inspected: 0.08, declared: 0.22, recent: 0.27 }
}

type Draft = Registration & { home: StockHome }

/** All surveys of one home, oldest first. */
class Surveyor {
  readonly #campaigns = new Map<number, Campaigns>()

  constructor(
    readonly random: Random,
    readonly energy: ReadonlyMap<StockHome, HomeEnergy>,
    /** Day of the measure by id of the home. */
    readonly measures: ReadonlyMap<string, string>,
  ) {}

  registrationsOf(home: StockHome): Draft[] {
    const found = home.owner === 'corporation' ? this.#byCampaign(home) : this.#byHabit(home)
    const measured = this.measures.get(home.id)
    // A label after the work: most that did something want it on paper.
    if (measured && this.random.chance(0.64)) {
      const date = daysAfter(measured, this.random.whole(12, 75))
      if (date <= LAST_SURVEY) found.push(this.#nta(home, date))
    }
    return found
  }

  #byCampaign(home: StockHome): Draft[] {
    const { random } = this
    const campaigns = this.#campaigns.get(home.building.series) ?? campaignsOf(random)
    this.#campaigns.set(home.building.series, campaigns)
    const found: Draft[] = []
    if (campaigns.older && random.chance(0.94))
      found.push(this.#inspection(home, daysAfter(campaigns.older, random.whole(0, 6))))
    if (campaigns.recent && random.chance(0.93))
      found.push(this.#nta(home, daysAfter(campaigns.recent, random.whole(0, 20))))
    return found
  }

  #byHabit(home: StockHome): Draft[] {
    const { random } = this
    const { inspected, declared, recent } = habitsOf(home)
    const found: Draft[] = []
    if (random.chance(inspected)) found.push(this.#inspection(home, day('2011-11-07', '2014-11-30', random)))
    if (random.chance(declared)) found.push(this.#declaration(home, day('2015-01-05', '2020-12-20', random)))
    if (random.chance(recent)) found.push(this.#nta(home, day('2021-01-11', LAST_SURVEY, random)))
    return found
  }

  #survey(home: StockHome, date: string, need: number) {
    const { floorArea } = home
    return { date, need, floorArea, compactness: compactness[home.position] }
  }

  #nta(home: StockHome, date: string): Draft {
    const energy = this.energy.get(home) as HomeEnergy
    const measured = this.measures.get(home.id)
    const need = measured && measured < date ? energy.improved : energy.now
    const row = byNta(this.#survey(home, date, need), this.random)
    const isNew = home.building.year >= 2021
    return {
      home,
      ...row,
      ...typeOf(home, false, this.random),
      ...(isNew ? { Status: 'Oplevering', SoortOpname: 'Detailopname' } : {}),
    }
  }

  #inspection(home: StockHome, date: string): Draft {
    const { before } = this.energy.get(home) as HomeEnergy
    return {
      home,
      ...byInspection(this.#survey(home, date, before), this.random),
      ...typeOf(home, true, this.random),
    }
  }

  #declaration(home: StockHome, date: string): Draft {
    const { before, now } = this.energy.get(home) as HomeEnergy
    const need = this.random.chance(0.5) ? before : now
    return {
      home,
      ...byOwner(this.#survey(home, date, need), this.random),
      ...typeOf(home, true, this.random),
    }
  }
}

/** Every registration of the town's existing homes, with the home that it is about. */
export function surveyHomes(
  homes: readonly StockHome[],
  energy: ReadonlyMap<StockHome, HomeEnergy>,
  measures: ReadonlyMap<string, string>,
  random: Random,
): Draft[] {
  const surveyor = new Surveyor(random, energy, measures)
  return homes.flatMap((home) => surveyor.registrationsOf(home))
}

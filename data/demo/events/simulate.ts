// Two years of an invented swarm: a few innovators, their neighbours, and what activities and collective offers added.
import type { Town, Unit } from '../plan/model.ts'
import type { Random } from '../random.ts'
import { LAST_DAY, offers } from './activities.ts'
import { chain, type HomeEvent, type Outcome } from './chains.ts'
import { districtHomes, type Home } from './homes.ts'
import { Swarm } from './spread.ts'

/** One home with what happened there. */
export interface Story {
  home: Home
  events: HomeEvent[]
}

/** Shares of the district's homes by how far they have come on the last day. */
const shares: readonly [outcome: Outcome, share: number][] = [
  ['besluit', 0.035],
  ['onderzoek', 0.069],
  ['geinteresseerd', 0.111],
  ['bereikt', 0.085],
  ['stap-terug', 0.008],
  ['geen-interesse', 0.012],
  ['niet-benaderen', 0.005],
]
const ADOPTED = 0.108
const INNOVATORS = 8
const AMBASSADORS = 0.2

/** The day of the n-th measure: slow at first, then ever quicker, with heaps after the collective offers. */
function measureDay(rank: number, count: number, random: Random): number {
  const growth = Math.log(1 + (rank / count) * 14) / Math.log(15)
  const day = 25 + growth * (LAST_DAY - 30) + random.between(-14, 14)
  const offer = offers.find((one) => day > one.day - 10 && day < one.day + 120)
  return Math.round(
    Math.max(2, Math.min(LAST_DAY, offer && random.chance(0.45) ? offer.day + random.between(28, 75) : day)),
  )
}

/** Homes on their way began later than those that are done; the nearer to a measure, the fresher. */
const dayUnderway = (random: Random): number => Math.round(LAST_DAY * (1 - random.next() ** 1.7 * 0.85)) - 1

function stories(outcome: Outcome, homes: readonly Home[], random: Random): Story[] {
  return homes.map((home) => ({ home, events: chain(outcome, dayUnderway(random), random) }))
}

/** Tells the story of all homes of the district that were in touch, in the order of the register. */
export function simulate(town: Town, ids: ReadonlyMap<Unit, string>, random: Random): Story[] {
  const homes = districtHomes(town, ids)
  const swarm = new Swarm(homes, random)
  const count = Math.round(homes.length * ADOPTED)
  const adopters = swarm.scatter(INNOVATORS)
  while (adopters.length < count) adopters.push(swarm.next(adopters.length % 5 === 0 ? 1.6 : 1))
  const done = adopters.map((home, rank): Story => {
    const outcome = random.chance(AMBASSADORS) ? 'ambassadeur' : 'uitgevoerd'
    return { home, events: chain(outcome, measureDay(rank, count, random), random) }
  })
  const underway = shares.flatMap(([outcome, share]) => {
    const amount = Math.round(homes.length * share)
    return stories(
      outcome,
      Array.from({ length: amount }, () => swarm.next(0)),
      random,
    )
  })
  return [...done, ...underway].sort((a, b) => (a.home.id < b.home.id ? -1 : 1))
}

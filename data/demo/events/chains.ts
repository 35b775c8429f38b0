// The events of one home, in the order of the process, each with a date and the channel that brought it.
import type { Random } from '../random.ts'
import { gatherings, LAST_DAY, offers, type Source } from './activities.ts'

type EventName =
  | 'bereikt'
  | 'geinteresseerd'
  | 'scan'
  | 'advies'
  | 'offerte'
  | 'aanmelding'
  | 'maatregel'
  | 'ambassadeur'
  | 'geen-interesse'
  | 'niet-benaderen'
  | 'stap-terug'

export interface HomeEvent {
  day: number
  name: EventName
  source: Source
  note: string
}

/** How far a home has come, or how it dropped out. */
export type Outcome =
  | 'bereikt'
  | 'geinteresseerd'
  | 'onderzoek'
  | 'besluit'
  | 'uitgevoerd'
  | 'ambassadeur'
  | 'geen-interesse'
  | 'niet-benaderen'
  | 'stap-terug'

/** Weeks before the last step at which the steps before it happened, by chance within bounds. */
const pause = (random: Random, low: number, high: number): number => random.whole(low, high)

function firstContact(day: number, random: Random): { day: number; source: Source; note: string } {
  const gathering = gatherings.find((one) => day >= one.day - 4 && day <= one.day + 24)
  if (gathering && random.chance(0.75)) return { ...gathering }
  return {
    day,
    source: random.pick(['huisbezoek', 'huisbezoek', 'huisbezoek', 'buurtapp', 'website']),
    note: '',
  }
}

function research(day: number, random: Random): HomeEvent[] {
  const scan: HomeEvent = {
    day,
    name: 'scan',
    source: 'warmtescan',
    note: random.chance(0.2) ? 'kier- en gevelmeting' : '',
  }
  const advice: HomeEvent = {
    day: day + pause(random, 7, 30),
    name: 'advies',
    source: random.pick(['huisbezoek', 'website']),
    note: '',
  }
  return random.chance(0.45) ? [scan, advice] : random.chance(0.6) ? [scan] : [{ ...advice, day }]
}

function decision(day: number, random: Random): HomeEvent[] {
  const offer = offers.find((one) => day >= one.day - 60 && day <= one.day)
  if (offer && random.chance(0.7))
    return [{ day, name: 'aanmelding', source: 'collectieve inkoop', note: offer.note }]
  const quote: HomeEvent = { day, name: 'offerte', source: 'website', note: '' }
  const signed: HomeEvent = {
    day: day + pause(random, 6, 18),
    name: 'aanmelding',
    source: 'website',
    note: '',
  }
  return random.chance(0.35) ? [quote, signed] : [quote]
}

const measures = [
  'vloerisolatie',
  'spouwmuurisolatie',
  'dakisolatie',
  'HR++-glas',
  'hybride warmtepomp',
  'kierdichting',
  '',
]

function measure(day: number, decided: readonly HomeEvent[], random: Random): HomeEvent {
  const signed = decided[decided.length - 1]
  const collective = signed?.source === 'collectieve inkoop'
  return {
    day,
    name: 'maatregel',
    source: collective ? 'collectieve inkoop' : random.pick(['website', 'huisbezoek']),
    note: collective ? signed.note.replace('collectief ', '') : random.pick(measures),
  }
}

/** Steps with days counted from the first contact at zero; `last` is the day of the furthest step. */
function steps(outcome: Outcome, random: Random): HomeEvent[] {
  const contact: HomeEvent = { day: 0, name: 'bereikt', source: 'huisbezoek', note: '' }
  if (outcome === 'bereikt') return [contact]
  if (outcome === 'geen-interesse')
    return [contact, { day: pause(random, 0, 40), name: 'geen-interesse', source: 'huisbezoek', note: '' }]
  if (outcome === 'niet-benaderen')
    return [{ day: 0, name: 'niet-benaderen', source: 'huisbezoek', note: 'op verzoek' }]
  const interest: HomeEvent = {
    day: pause(random, 0, 35),
    name: 'geinteresseerd',
    source: random.pick(['huisbezoek', 'buurtapp', 'website']),
    note: '',
  }
  const known = random.chance(0.8) ? [contact, interest] : [{ ...interest, day: 0 }]
  if (outcome === 'geinteresseerd') return known
  const studied = [...known, ...research(interest.day + pause(random, 10, 60), random)]
  const after = (studied[studied.length - 1] as HomeEvent).day
  if (outcome === 'onderzoek') return studied
  if (outcome === 'stap-terug')
    return [
      ...studied,
      { day: after + pause(random, 20, 70), name: 'stap-terug', source: 'huisbezoek', note: 'uitgesteld' },
    ]
  const decided = [...studied, ...decision(after + pause(random, 8, 40), random)]
  const settled = (decided[decided.length - 1] as HomeEvent).day
  if (outcome === 'besluit') return decided
  const done = [...decided, measure(settled + pause(random, 25, 80), decided, random)]
  if (outcome === 'uitgevoerd') return done
  const last = (done[done.length - 1] as HomeEvent).day
  return [
    ...done,
    {
      day: last + pause(random, 14, 60),
      name: 'ambassadeur',
      source: random.pick(['energiecafé', 'buurtapp']),
      note: '',
    },
  ]
}

/**
 * The events of a home whose deciding step falls on `day` (the measure for those that carried one out, else the last step).
 * What would lie before the story's first day was not recorded, what would lie after its last has not happened.
 */
export function chain(outcome: Outcome, day: number, random: Random): HomeEvent[] {
  const drawn = steps(outcome, random)
  const deciding = drawn.find((event) => event.name === 'maatregel') ?? (drawn[drawn.length - 1] as HomeEvent)
  const shift = day - deciding.day
  const dated = drawn.map((event) => ({ ...event, day: event.day + shift }))
  const first = dated[0]
  if (first?.name === 'bereikt') {
    const contact = firstContact(first.day, random)
    const next = dated[1]?.day ?? LAST_DAY
    Object.assign(first, contact, { day: Math.min(contact.day, next) })
  }
  return dated.filter((event) => event.day >= 0 && event.day <= LAST_DAY)
}

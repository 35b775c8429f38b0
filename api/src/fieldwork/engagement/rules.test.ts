import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adopterCategories,
  type EngagementEvent,
  type EngagementStatus,
  engagementEvents,
  engagementStatuses,
} from '../../../contract/vocabulary.ts'
import {
  categoriesByRank,
  categoryOfShare,
  deriveStatus,
  heightOf,
  type RecordedEvent,
  statusOfBuilding,
} from './rules.ts'

/** Events on successive days from 1 January 2025. */
const story = (...events: EngagementEvent[]): RecordedEvent[] =>
  events.map((event, index) => ({ id: index + 1, event, occurredOn: dayOf(index) }))

const dayOf = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)

describe('deriveStatus', () => {
  test.each<[EngagementEvent[], EngagementStatus, string, number | null]>([
    [[], 'onbekend', 'niets-vastgelegd', null],
    [['bereikt'], 'bereikt', 'hoogste-stap', 0],
    [['geinteresseerd'], 'geinteresseerd', 'hoogste-stap', 0],
    [['scan'], 'onderzoek', 'hoogste-stap', 0],
    [['scan', 'advies'], 'onderzoek', 'hoogste-stap', 0],
    [['offerte', 'aanmelding'], 'besluit', 'hoogste-stap', 0],
    [['maatregel', 'ambassadeur'], 'ambassadeur', 'hoogste-stap', 1],
    [['scan', 'bereikt', 'bereikt'], 'onderzoek', 'hoogste-stap', 0],
    [['bereikt', 'geen-interesse'], 'geen-interesse', 'geen-interesse', 1],
    [['geen-interesse', 'bereikt'], 'geen-interesse', 'geen-interesse', 0],
    [['geen-interesse', 'bereikt', 'geen-interesse'], 'geen-interesse', 'geen-interesse', 0],
    [['offerte', 'geen-interesse', 'geinteresseerd'], 'geinteresseerd', 'opnieuw-belangstelling', 2],
    [['maatregel', 'geen-interesse'], 'uitgevoerd', 'hoogste-stap', 0],
    [['scan', 'niet-benaderen', 'aanmelding'], 'niet-benaderen', 'niet-benaderen', 1],
    [['scan', 'niet-benaderen', 'stap-terug'], 'onbekend', 'teruggezet', 2],
    [['scan', 'niet-benaderen', 'stap-terug', 'bereikt'], 'bereikt', 'hoogste-stap', 3],
    [['maatregel', 'stap-terug', 'geinteresseerd'], 'geinteresseerd', 'hoogste-stap', 2],
    [['geen-interesse', 'stap-terug', 'scan'], 'onderzoek', 'hoogste-stap', 2],
  ])('%j is %s because of %s', (events, status, reason, decider) => {
    expect(deriveStatus(story(...events))).toMatchObject({
      status,
      reason,
      since: decider === null ? null : dayOf(decider),
      decidedBy: decider === null ? null : { id: decider + 1 },
    })
  })

  test('dates adoption by the first measure, which only a stap-terug takes back', () => {
    expect(deriveStatus(story('scan', 'maatregel', 'maatregel')).measureOn).toBe(dayOf(1))
    expect(deriveStatus(story('maatregel', 'niet-benaderen')).measureOn).toBe(dayOf(0))
    expect(deriveStatus(story('maatregel', 'geen-interesse')).measureOn).toBe(dayOf(0))
    expect(deriveStatus(story('maatregel', 'stap-terug')).measureOn).toBeNull()
    expect(deriveStatus(story('maatregel', 'stap-terug', 'maatregel')).measureOn).toBe(dayOf(2))
    expect(deriveStatus(story('ambassadeur')).measureOn).toBeNull()
  })

  test('takes events of one day in the order of recording', () => {
    const day = (events: EngagementEvent[]) =>
      events.map((event, index) => ({ id: index, event, occurredOn: '2025-06-01' }))
    expect(deriveStatus(day(['stap-terug', 'scan'])).status).toBe('onderzoek')
    expect(deriveStatus(day(['scan', 'stap-terug'])).status).toBe('onbekend')
  })
})

const anyStory = fc
  .array(fc.record({ event: fc.constantFrom(...engagementEvents), day: fc.integer({ min: 0, max: 20 }) }))
  .map((events) => events.map(({ event, day }, id) => ({ id, event, occurredOn: dayOf(day) })))

describe('any story', () => {
  test('says the same in whatever order its events are given', () => {
    const shuffled = anyStory.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    )
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(deriveStatus(other)).toEqual(deriveStatus(events))
      }),
    )
  })

  test('is decided by one of its own events, on that day', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const { status, decidedBy, since } = deriveStatus(events)
        expect(since).toBe(decidedBy?.occurredOn ?? null)
        expect(decidedBy === null).toBe(events.length === 0)
        if (decidedBy) expect(events).toContain(decidedBy)
        expect(engagementStatuses).toContain(status)
      }),
    )
  })

  test('is never lowered by a further step', () => {
    const steps = ['bereikt', 'geinteresseerd', 'scan', 'offerte', 'maatregel', 'ambassadeur'] as const
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...steps), (events, event) => {
        const before = deriveStatus(events)
        const later = { id: 1000, event, occurredOn: dayOf(30) }
        const now = deriveStatus([...events, later])
        expect(heightOf(now.status)).toBeGreaterThanOrEqual(heightOf(before.status))
      }),
    )
  })

  test('keeps niet-benaderen until a stap-terug', () => {
    const others = engagementEvents.filter((event) => event !== 'stap-terug')
    fc.assert(
      fc.property(anyStory, fc.array(fc.constantFrom(...others)), (events, next) => {
        const hold = { id: 1000, event: 'niet-benaderen' as const, occurredOn: dayOf(30) }
        const rest = next.map((event, index) => ({ id: 1001 + index, event, occurredOn: dayOf(31 + index) }))
        expect(deriveStatus([...events, hold, ...rest]).status).toBe('niet-benaderen')
      }),
    )
  })

  test('starts anew after a stap-terug', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const back = { id: 1000, event: 'stap-terug' as const, occurredOn: dayOf(30) }
        expect(deriveStatus([...events, back])).toMatchObject({ status: 'onbekend', measureOn: null })
      }),
    )
  })
})

describe('categoriesByRank', () => {
  test('puts the bounds of Rogers at 2.5, 16, 50, 84 and 100% of all homes', () => {
    const adoptions = Array.from({ length: 1000 }, (_, index) => ({ home: `${index}`, on: dayOf(index) }))
    const found = [...categoriesByRank(adoptions, 1000).values()].map(({ category }) => category)
    const counts = adopterCategories.map((category) => found.filter((other) => other === category).length)
    expect(counts).toEqual([25, 135, 340, 340, 160])
  })

  test('counts rank among all homes, not among those that adopted', () => {
    const adoptions = Array.from({ length: 20 }, (_, index) => ({ home: `${index}`, on: dayOf(index) }))
    const categories = [...categoriesByRank(adoptions, 1000).values()].map(({ category }) => category)
    expect(new Set(categories)).toEqual(new Set(['innovators']))
  })

  test('gives homes of one day the middle of their places and one category', () => {
    const adoptions = ['a', 'b', 'c', 'd'].map((home) => ({ home, on: home === 'd' ? dayOf(2) : dayOf(1) }))
    const ranks = categoriesByRank(adoptions, 40)
    expect([...ranks].map(([home, { rank }]) => [home, rank])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ])
    expect(new Set(['a', 'b', 'c'].map((home) => ranks.get(home)?.category)).size).toBe(1)
  })

  test('never gives a later home an earlier category', () => {
    const days = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, fc.integer({ min: 60, max: 200 }), (dates, homes) => {
        const adoptions = dates.map((day, index) => ({ home: `${index}`, on: dayOf(day) }))
        const ranks = categoriesByRank(adoptions, homes)
        const inTime = [...adoptions].sort((one, other) => (one.on < other.on ? -1 : 1))
        const order = inTime.map(({ home }) =>
          adopterCategories.indexOf(ranks.get(home)?.category ?? 'innovators'),
        )
        expect(order).toEqual([...order].sort((one, other) => one - other))
        expect(ranks.size).toBe(dates.length)
      }),
    )
  })

  test.each([
    [0.025, 'innovators'],
    [0.026, 'vroege-starters'],
    [0.16, 'vroege-starters'],
    [0.5, 'vroege-meerderheid'],
    [0.84, 'late-meerderheid'],
    [1, 'laatste-groep'],
  ])('a share of %s is that of %s', (share, category) => {
    expect(categoryOfShare(share)).toBe(category)
  })
})

describe('statusOfBuilding', () => {
  test.each<[EngagementStatus[], EngagementStatus]>([
    [['uitgevoerd'], 'uitgevoerd'],
    [['niet-benaderen'], 'niet-benaderen'],
    [['onbekend', 'uitgevoerd'], 'uitgevoerd'],
    [['onbekend', 'onbekend', 'uitgevoerd'], 'onbekend'],
    [['bereikt', 'onderzoek', 'ambassadeur'], 'onderzoek'],
    [['geen-interesse', 'geen-interesse', 'ambassadeur'], 'geen-interesse'],
    [['geen-interesse', 'onderzoek', 'uitgevoerd'], 'onderzoek'],
    [[], 'onbekend'],
  ])('%j together is %s', (statuses, status) => {
    expect(statusOfBuilding(statuses)).toBe(status)
  })
})

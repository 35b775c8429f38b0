import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BuildingFit, FitQueue } from './fit.ts'

const areas = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [5, 6, 7, 8, 9, 10],
]

const fit = fc
  .record({
    area: fc.integer({ min: 0, max: areas.length - 1 }),
    states: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ area, states }): BuildingFit => {
    const buildings = areas[area] ?? []
    return { buildings, fit: Uint8Array.from(states.slice(0, buildings.length)), veiled: true }
  })
/** Aims at something else, or lets the map be told of some buildings. */
const step = fc.oneof(fit, fc.integer({ min: 1, max: 9 }))

/** What a map shows that was told of everything at once. */
function naive({ buildings, fit: states }: BuildingFit): Map<number, number> {
  return new Map(buildings.map((building, place) => [building, states[place] ?? 0]))
}

describe('FitQueue', () => {
  test('ends in what was aimed at last, whatever was left untold before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fit, (steps, last) => {
        const queue = new FitQueue()
        const shown = new Map<number, number>()
        const tell = (count: number) => {
          for (const [building, state] of queue.take(count)) shown.set(building, state)
        }
        for (const one of steps) typeof one === 'number' ? tell(one) : queue.aim(one)
        queue.aim(last)
        while (queue.left > 0) tell(3)
        const wanted = naive(last)
        for (const building of new Set(areas.flat()))
          expect(shown.get(building) ?? 0).toBe(wanted.get(building) ?? 0)
      }),
    )
  })

  test('touches only what differs', () => {
    const buildings = [1, 2, 3]
    const queue = new FitQueue()
    queue.aim({ buildings, fit: Uint8Array.of(2, 2, 2), veiled: false })
    queue.take(9)
    queue.aim({ buildings, fit: Uint8Array.of(2, 0, 2), veiled: true })
    expect(queue.take(9)).toEqual([[2, 0]])
  })

  test('tells of what is in view before the rest', () => {
    const queue = new FitQueue()
    queue.aim({ buildings: [1, 2, 3, 4], fit: Uint8Array.of(2, 2, 1, 1), veiled: true }, new Set([2, 4]))
    expect(new Map(queue.take(2))).toEqual(
      new Map([
        [2, 2],
        [4, 1],
      ]),
    )
    expect(queue.left).toBe(2)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minimumSharedWall, sharedWall, type Walls, wallsOf } from './shared-wall.ts'

type Point = [number, number]
const outline = (...points: Point[]): Walls => wallsOf([[...points, points[0] as Point].flat()])
const box = (x: number, y: number, width: number, depth: number): Walls =>
  outline([x, y], [x + width, y], [x + width, y + depth], [x, y + depth])

const house = box(0, 0, 6, 9)

describe('sharedWall', () => {
  test.each<[string, Walls, number]>([
    ['a whole party wall', box(6, 0, 6, 9), 9],
    ['a party wall drawn 10 cm apart', box(6.1, 0, 6, 9), 9],
    [
      'a party wall drawn 10 cm into the other, with both ends of façade that overlap',
      box(5.9, 0, 6, 9),
      9.2,
    ],
    ['a gap of 30 cm', box(6.3, 0, 6, 9), 0],
    ['a step back of 4 m', box(6, 4, 6, 9), 5],
    ['1.2 m of wall', box(6, 7.8, 6, 9), 1.2],
    ['1.6 m of wall', box(6, 7.4, 6, 9), 1.6],
    ['a corner', box(6, 9, 6, 9), 0],
    ['the end of a thin wall', box(6, 4, 6, 0.3), 0.3],
    ['a house far away', box(60, 0, 6, 9), 0],
  ])('measures %s', (_, other, expected) => {
    expect(sharedWall(house, other)).toBeCloseTo(expected, 6)
    expect(sharedWall(other, house)).toBeCloseTo(expected, 6)
  })

  test('adds up walls that are drawn in pieces', () => {
    const pieces = outline([6, 0], [12, 0], [12, 9], [6, 9], [6, 6], [6, 2])
    expect(sharedWall(house, pieces)).toBeCloseTo(9, 6)
  })

  test('sees an L around a corner', () => {
    const around = outline([6, -3], [9, -3], [9, 12], [2, 12], [2, 9], [6, 9])
    expect(sharedWall(house, around)).toBeCloseTo(9 + 4, 6)
  })

  test('counts of two walls that drift apart only the part within the tolerance', () => {
    const skew = outline([6, 0], [7, 9], [12, 9], [12, 0])
    expect(sharedWall(house, skew)).toBeCloseTo(1.8, 1)
  })

  test('sees a house inside a courtyard', () => {
    const court = wallsOf([
      [-20, -20, 30, -20, 30, 30, -20, 30, -20, -20],
      [-5, 0, 6, 0, 6, 9, -5, 9, -5, 0],
    ])
    expect(sharedWall(house, court)).toBeCloseTo(9 + 6 + 6, 6)
  })

  test('bears repeated points and empty outlines', () => {
    const stuttering = outline([6, 0], [6, 0], [12, 0], [12, 9], [6, 9])
    expect(sharedWall(house, stuttering)).toBeCloseTo(9, 6)
    expect(sharedWall(house, wallsOf([]))).toBe(0)
  })

  test('gives the same either way round, wherever the town lies and however it is turned', () => {
    const anywhere = fc.record({
      shift: fc.double({ min: -8, max: 8, noNaN: true }),
      gap: fc.constantFrom(0, 0.05, 0.15, 0.25, 1),
      turn: fc.double({ min: 0, max: Math.PI, noNaN: true }),
    })
    fc.assert(
      fc.property(anywhere, ({ shift, gap, turn }) => {
        const place = ([x, y]: Point): Point => [
          132_000 + x * Math.cos(turn) - y * Math.sin(turn),
          480_000 + x * Math.sin(turn) + y * Math.cos(turn),
        ]
        const draw = (x: number, y: number) =>
          outline(
            ...(
              [
                [x, y],
                [x + 6, y],
                [x + 6, y + 9],
                [x, y + 9],
              ] as Point[]
            ).map(place),
          )
        const one = draw(0, 0)
        const other = draw(6 + gap, shift)
        const expected = gap > 0.2 ? 0 : 9 - Math.abs(shift)
        expect(sharedWall(one, other)).toBeCloseTo(expected, 4)
        expect(sharedWall(other, one) >= minimumSharedWall).toBe(expected >= minimumSharedWall)
      }),
    )
  })
})

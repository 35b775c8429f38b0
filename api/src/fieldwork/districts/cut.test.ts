import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, joined, leftOf } from './cut.ts'
import { covers, type MetrePoint, type MetreShape, shapeOf } from './shapes.ts'

const corner: MetrePoint = [131_000, 480_000]
const square = (west: number, south: number, side: number): MetreShape => {
  const [x, y] = [corner[0] + west, corner[1] + south]
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [x, y],
          [x + side, y],
          [x + side, y + side],
          [x, y + side],
          [x, y],
        ],
      ],
    ],
  }
}
const place = (x: number, y: number): MetrePoint => [corner[0] + x, corner[1] + y]
const areaOf = (shape: MetreShape) =>
  shape.coordinates
    .flat()
    .map((ring) => {
      let sum = 0
      for (let i = 1; i < ring.length; i++) {
        const [one, other] = [ring[i - 1], ring[i]] as [[number, number], [number, number]]
        sum += (one[0] - corner[0]) * (other[1] - corner[1]) - (other[0] - corner[0]) * (one[1] - corner[1])
      }
      return sum / 2
    })
    .reduce((sum, area) => sum + area, 0)

const whole = square(0, 0, 100)
const holds = (shape: MetreShape, point: MetrePoint) => covers(shapeOf(shape.coordinates, corner), point)

describe('a line across a district', () => {
  test('gives what lies to its left to the new part, and keeps all ground', () => {
    const knife = leftOf([place(-10, 40), place(110, 40)], whole) as MetreShape
    const { part, rest } = cut(whole, knife)
    expect(areaOf(part)).toBeCloseTo(6000, 3)
    expect(areaOf(rest)).toBeCloseTo(4000, 3)
    expect(holds(part, place(50, 90))).toBe(true)
    expect(holds(rest, place(50, 10))).toBe(true)
  })

  test('is carried on straight when it ends within', () => {
    const { part } = cut(whole, leftOf([place(50, 20), place(50, 30)], whole) as MetreShape)
    expect(areaOf(part)).toBeCloseTo(5000, 3)
    expect(holds(part, place(20, 90))).toBe(true)
  })

  test('is refused when it crosses itself', () => {
    expect(leftOf([place(0, 50), place(80, 50), place(80, 80), place(40, 20)], whole)).toBeUndefined()
    expect(leftOf([place(0, 50), place(0, 50)], whole)).toBeUndefined()
  })
})

test('a point within belongs to exactly one of the parts, or lies on the very line', () => {
  const metre = fc.integer({ min: 0, max: 100_000 }).map((millimetres) => millimetres / 1000)
  const inside = fc.integer({ min: 1, max: 99_999 }).map((millimetres) => millimetres / 1000)
  const line = fc.array(fc.tuple(metre, metre), { minLength: 2, maxLength: 5 })
  const points = fc.array(fc.tuple(inside, inside), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(line, points, (drawn, tried) => {
      const knife = leftOf(
        drawn.map(([x, y]) => place(x, y)),
        whole,
      )
      fc.pre(knife !== undefined)
      const { part, rest } = cut(whole, knife as MetreShape)
      expect(areaOf(part) + areaOf(rest)).toBeCloseTo(10_000, 1)
      for (const [x, y] of tried) {
        const point = place(x, y)
        const times = [part, rest].filter((shape) => holds(shape, point)).length
        // In both only on the line; never in neither.
        if (times === 2) expect(distanceTo(rest, point)).toBeLessThan(0.002)
        else expect(times).toBe(1)
      }
    }),
    { numRuns: 300 },
  )
})

function distanceTo(shape: MetreShape, [x, y]: MetrePoint): number {
  let least = Number.POSITIVE_INFINITY
  for (const ring of shape.coordinates.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]] as [[number, number], [number, number]]
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const share =
        length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
      least = Math.min(least, Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y))
    }
  }
  return least
}

test('neighbours that share an edge become one polygon', () => {
  const one = joined([square(0, 0, 100), square(100, 0, 100)])
  expect(one.coordinates).toHaveLength(1)
  expect(areaOf(one)).toBeCloseTo(20_000, 3)
  expect(joined([square(0, 0, 100), square(300, 0, 100)]).coordinates).toHaveLength(2)
})

test('a ring around a hole keeps its hole', () => {
  const { rest } = cut(whole, square(40, 40, 20))
  expect(rest.coordinates).toHaveLength(1)
  expect(rest.coordinates[0]).toHaveLength(2)
  expect(areaOf(rest)).toBeCloseTo(9600, 3)
  expect(holds(rest, place(50, 50))).toBe(false)
})

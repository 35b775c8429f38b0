import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BuildingWithHomes, surround } from './around-homes.ts'
import { covers, type MetrePoint, shapeOf } from './shapes.ts'

let number = 0
/** A house of 6 by 9 metres; its homes stand in the middle unless said where, chosen or not. */
function house(x: number, y: number, chosen: boolean[], points?: MetrePoint[]): BuildingWithHomes {
  const [west, south] = [131_000 + x, 480_000 + y]
  const footprint: MetrePoint[][] = [
    [
      [west, south],
      [west + 6, south],
      [west + 6, south + 9],
      [west, south + 9],
      [west, south],
    ],
  ]
  const homes = chosen.map((isChosen, index) => ({
    id: `home-${++number}`,
    chosen: isChosen,
    point: points?.[index] ?? ([west + 3, south + 4.5] as const),
  }))
  return { footprint, homes }
}

function expectExact(buildings: BuildingWithHomes[]) {
  const { boundary, inseparable } = surround(buildings)
  const shape = shapeOf(boundary.coordinates, [131_000, 480_000])
  for (const { id, chosen, point } of buildings.flatMap(({ homes }) => homes)) {
    expect(covers(shape, point), `${id} at ${point}`).toBe(chosen || inseparable.includes(id))
  }
  return { boundary, inseparable }
}

describe('the line around chosen homes', () => {
  test('closes the street between two rows and is one polygon without holes', () => {
    const rows = [0, 6, 12, 18].flatMap((x) => [house(x, 0, [true]), house(x, 25, [true])])
    const { boundary } = expectExact(rows)
    expect(boundary.coordinates).toHaveLength(1)
    expect(boundary.coordinates[0]).toHaveLength(1)
  })

  test('follows the shared wall where a row belongs to two streets', () => {
    expectExact([0, 6, 12, 18].map((x) => house(x, 0, [x < 12])))
  })

  test('leaves out a house of another street in the middle', () => {
    const ring = [-12, 0, 12].flatMap((x) => [-18, 0, 18].map((y) => house(x, y, [x !== 0 || y !== 0])))
    const { boundary, inseparable } = expectExact(ring)
    expect(inseparable).toEqual([])
    expect(boundary.coordinates.flat().length).toBe(2)
  })

  test('parts the homes of one building', () => {
    const west: MetrePoint = [131_001, 480_004]
    const east: MetrePoint = [131_005, 480_004]
    expect(expectExact([house(0, 0, [true, false], [west, east])]).inseparable).toEqual([])
  })

  test('tells which homes stand on the very same spot', () => {
    const { inseparable } = expectExact([house(0, 0, [true, false])])
    expect(inseparable).toHaveLength(1)
  })

  test('makes loose parts of what lies far apart', () => {
    expect(expectExact([house(0, 0, [true]), house(300, 0, [true])]).boundary.coordinates).toHaveLength(2)
  })
})

test('holds exactly the chosen homes, whatever the buildings', () => {
  const building = fc.record({
    x: fc.integer({ min: 0, max: 60_000 }),
    y: fc.integer({ min: 0, max: 60_000 }),
    homes: fc.array(
      fc.record({
        chosen: fc.boolean(),
        east: fc.integer({ min: 0, max: 6000 }),
        north: fc.integer({ min: 0, max: 9000 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.array(building, { minLength: 1, maxLength: 25 }), (drawn) => {
      fc.pre(drawn.some(({ homes }) => homes.some(({ chosen }) => chosen)))
      const buildings = drawn.map(({ x, y, homes }) =>
        house(
          x / 1000,
          y / 1000,
          homes.map(({ chosen }) => chosen),
          homes.map(({ east, north }) => [131_000 + (x + east) / 1000, 480_000 + (y + north) / 1000]),
        ),
      )
      expectExact(buildings)
    }),
    { numRuns: 300 },
  )
})

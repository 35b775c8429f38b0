import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AddressPlace, type LabelPart, partsOfAddresses, partsOfLines } from './rules.ts'

/** Houses every six metres along a direction (degrees anticlockwise from east), odd ones left and even ones right of it. */
function street(
  count: number,
  direction: number,
  { width = 24, from = [0, 0], sides = 2 } = {},
): AddressPlace[] {
  const [east, north] = [Math.cos((direction * Math.PI) / 180), Math.sin((direction * Math.PI) / 180)]
  return Array.from({ length: count * sides }, (_, index) => {
    const [along, side] = [
      Math.floor(index / sides) * 6,
      sides === 1 || index % 2 === 0 ? width / 2 : -width / 2,
    ]
    const [x = 0, y = 0] = from
    const houseNumber = sides === 1 ? index * 2 + 1 : index + 1
    return { x: x + along * east - side * north, y: y + along * north + side * east, houseNumber }
  })
}

const only = (parts: LabelPart[]): LabelPart => {
  expect(parts).toHaveLength(1)
  return parts[0] as LabelPart
}

describe('the name of a street without a line', () => {
  test('runs along its houses, in the middle between both sides', () => {
    const part = only(partsOfAddresses(street(20, 0)))
    expect(part).toMatchObject({ rotation: expect.closeTo(0), length: 19 * 6 + 10 })
    expect([part.x, part.y]).toEqual([expect.closeTo(57), expect.closeTo(0)])
  })

  test('stays in the middle when one side has more houses', () => {
    const places = street(20, 0).filter(({ houseNumber, x }) => houseNumber % 2 === 1 || x < 30)
    expect(only(partsOfAddresses(places)).y).toBeCloseTo(0)
  })

  test('runs along a short street, not across it', () => {
    expect(only(partsOfAddresses(street(3, 0, { width: 40 }))).rotation).toBeCloseTo(0)
  })

  test.each([
    [30, -30],
    [90, 90],
    [135, 45],
    [-60, 60],
    [180, 0],
  ])('of a street towards %s° is turned %s° clockwise', (direction, rotation) => {
    expect(Math.abs(only(partsOfAddresses(street(10, direction))).rotation - rotation) % 180).toBeCloseTo(0)
  })

  test('comes again along a long street', () => {
    const parts = partsOfAddresses(street(100, 0))
    expect(parts.length).toBeGreaterThan(2)
    for (const { length, rotation } of parts) {
      expect(length).toBeLessThanOrEqual(210)
      expect(rotation).toBeCloseTo(0)
    }
  })

  test('turns with a street around a corner', () => {
    const corner = [...street(25, 0), ...street(25, 90, { from: [150, 0] })]
    const rotations = partsOfAddresses(corner).map(({ rotation }) => Math.abs(rotation))
    expect(Math.min(...rotations)).toBeLessThan(10)
    expect(Math.max(...rotations)).toBeGreaterThan(80)
  })

  test('leaves a lone house far away without one', () => {
    const places = [...street(10, 0), { x: 1500, y: 20, houseNumber: 99 }]
    expect(only(partsOfAddresses(places)).x).toBeLessThan(100)
  })

  test('is written at a street of one house, and at none of an empty one', () => {
    expect(partsOfAddresses([{ x: 10, y: 20, houseNumber: 1 }])).toEqual([
      { x: 10, y: 20, rotation: 0, length: 10 },
    ])
    expect(partsOfAddresses([])).toEqual([])
  })

  test('bears all homes of a flat on one spot', () => {
    const flat = Array.from({ length: 60 }, (_, index) => ({ x: 5, y: 5, houseNumber: index + 1 }))
    expect(only(partsOfAddresses(flat))).toMatchObject({ x: 5, y: 5 })
  })

  test('is never upside down, wherever houses stand', () => {
    const place = fc.record({
      x: fc.double({ min: -500, max: 500, noNaN: true }),
      y: fc.double({ min: -500, max: 500, noNaN: true }),
      houseNumber: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
        const parts = partsOfAddresses(places)
        expect(parts.length).toBeGreaterThan(0)
        for (const { x, y, rotation, length } of parts) {
          expect(Math.abs(rotation)).toBeLessThanOrEqual(90)
          expect(length).toBeGreaterThan(0)
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
        }
      }),
    )
  })
})

describe('the name of a street with a line', () => {
  test('stands on the line, once in every stretch of at most 200 m', () => {
    const parts = partsOfLines([
      [
        [0, 0],
        [300, 0],
        [300, 100],
      ],
    ])
    expect(parts).toEqual([
      { x: 100, y: 0, rotation: expect.closeTo(0), length: 200 },
      { x: 300, y: 0, rotation: expect.closeTo(-45), length: 200 },
    ])
  })

  test('reads from left to right however the line runs', () => {
    expect(
      partsOfLines([
        [
          [100, 50],
          [0, 0],
        ],
      ])[0]?.rotation,
    ).toBeCloseTo(-26.6)
  })

  test('leaves out the stubs of a branching street, not a street that is short itself', () => {
    const stub: [number, number][] = [
      [0, 0],
      [0, 20],
    ]
    expect(
      partsOfLines([
        [
          [0, 0],
          [150, 0],
        ],
        stub,
      ]),
    ).toHaveLength(1)
    expect(partsOfLines([stub])).toHaveLength(1)
    expect(
      partsOfLines([
        [
          [0, 0],
          [0, 0],
        ],
      ]),
    ).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { type HomeInBuilding, looksLikeRow } from './row-in-one-building.ts'

/** Homes eastward from the origin, `pitch` metres apart. */
function homes(count: number, pitch: number, change: Partial<HomeInBuilding> = {}): HomeInBuilding[] {
  return Array.from({ length: count }, (_, index) => ({
    x: index * pitch,
    y: 0,
    number: { houseNumber: 1 + 2 * index, suffix: '' },
    floorArea: 110,
    ...change,
  }))
}

describe('a building that holds a whole row of houses', () => {
  test('is recognised by homes side by side with a number each', () => {
    expect(looksLikeRow(homes(6, 5.5), 6 * 50)).toBe(true)
    expect(looksLikeRow(homes(6, 5.5, { floorArea: null }), 6 * 50)).toBe(true)
  })

  test.each([
    ['two homes may be one above the other', homes(2, 5.5), 100],
    ['points on one another are flats', homes(6, 0.5), 300],
    ['numbers with an addition are flats', homes(6, 5.5, { number: { houseNumber: 12, suffix: 'b' } }), 300],
    [
      'numbers that begin anew at a hundred are the floor above',
      [1, 3, 101, 103].map((houseNumber, index) => ({
        ...(homes(4, 5.5)[index] as HomeInBuilding),
        number: { houseNumber, suffix: '' },
      })),
      200,
    ],
    ['homes without an address tell nothing', homes(6, 5.5, { number: null }), 300],
    ['too little ground under each is a block of flats', homes(12, 5.5), 12 * 20],
    [
      'more floor area than a house has on its ground is a block of flats',
      homes(6, 7, { floorArea: 180 }),
      6 * 45,
    ],
  ])('%s', (_, rows, groundArea) => {
    expect(looksLikeRow(rows, groundArea)).toBe(false)
  })
})

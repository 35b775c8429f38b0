import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashes, mended } from './crossings.ts'
import { twiceArea, withoutRepeats, wound } from './outline.ts'

const square = [0, 0, 10, 0, 10, 10, 0, 10]

test.each([
  ['a plain square', [square], false],
  ['a bow tie', [[0, 0, 10, 10, 10, 0, 0, 10]], true],
  ['a spike', [[0, 0, 10, 0, 10, 10, 10, 20, 10, 10, 0, 10]], true],
  ['a corner that touches the far wall', [[0, 0, 10, 0, 10, 10, 5, 0, 0, 10]], true],
  ['a wall that runs along itself', [[0, 0, 10, 0, 10, 5, 4, 5, 4, 5, 10, 5, 10, 10, 0, 10]], true],
  ['a hole inside', [square, [2, 2, 2, 8, 8, 8, 8, 2]], false],
  ['a hole that meets the wall once', [square, [0, 5, 4, 8, 4, 2]], false],
  ['a hole that meets the wall twice', [square, [0, 5, 5, 8, 10, 5, 5, 2]], true],
  ['a hole that runs along the wall', [square, [0, 2, 0, 8, 8, 8, 8, 2]], true],
  ['a hole that crosses the wall', [square, [-3, 5, 4, 8, 4, 2]], true],
])('%s clashes: %s', (_, polygon, expected) => {
  expect(clashes(polygon)).toBe(expected)
})

test('mending gives sound rings from anything, and leaves an outline that is sound as it is', () => {
  const coordinate = fc.integer({ min: 0, max: 12 })
  const ring = fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 })
    .map((points) => withoutRepeats(points.flat()))
    .filter((points) => points.length >= 6 && twiceArea(points) !== 0)
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), (rings) => {
      const polygon = rings.map((points, i) => wound(points, i === 0))
      const result = mended(polygon)
      if (!clashes(polygon)) expect(result?.[0]).toEqual(polygon[0])
      if (!result) return
      expect(clashes(result)).toBe(false)
      for (const points of result) expect(twiceArea(points)).not.toBe(0)
    }),
    { numRuns: 2000 },
  )
})

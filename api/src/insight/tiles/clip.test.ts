import { featureCollection, intersect, multiPolygon, polygon as turfPolygon } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipLine, clipPolygon } from './clip.ts'
import { clashes } from './crossings.ts'
import { contains, type Polygon, type Ring, twiceArea, wound } from './outline.ts'
import { anyPolygon, moved } from './testing.ts'

const box = { minX: 0, minY: 0, maxX: 1000, maxY: 1000 }

test('a U that hangs over the edge falls apart into its two legs, without a seam between them', () => {
  const u = [100, 500, 900, 500, 900, 1500, 700, 1500, 700, 700, 300, 700, 300, 1500, 100, 1500]
  const legs = clipPolygon([u], { ...box, minY: 1000, maxY: 2000 })
  expect(legs).toHaveLength(2)
  expect(legs.map(([ring = []]) => twiceArea(ring) / 2)).toEqual([100000, 100000])
})

test('a courtyard that the edge cuts open becomes part of the outline', () => {
  const block = [-500, 100, 500, 100, 500, 900, -500, 900]
  const court = [-200, 300, -200, 700, 200, 700, 200, 300]
  const parts = clipPolygon([block, court], box)
  expect(parts).toHaveLength(1)
  expect(parts[0]).toHaveLength(1)
  expect(total(parts)).toBe(500 * 800 - 200 * 400)
})

test('a courtyard stays with the part that contains it', () => {
  const u = [100, 500, 900, 500, 900, 1500, 700, 1500, 700, 700, 300, 700, 300, 1500, 100, 1500]
  const court = [150, 1200, 150, 1300, 250, 1300, 250, 1200]
  const parts = clipPolygon([u, court], { ...box, minY: 1000, maxY: 2000 })
  const withHole = parts.filter((part) => part.length === 2)
  expect(withHole).toHaveLength(1)
  expect(contains(withHole[0]?.[0] as Ring, 200, 1250)).toBe(true)
})

test('what lies outside is gone, what lies inside is untouched', () => {
  const inside = [100, 100, 200, 100, 200, 200]
  expect(clipPolygon([inside], box)).toEqual([[inside]])
  expect(clipPolygon(moved([inside], 2000, 0), box)).toEqual([])
  expect(clipPolygon([[0, 100, 0, 200, -100, 200]], box)).toEqual([])
})

test('any polygon keeps the area that it has in the box, in sound rings', () => {
  const offset = fc.integer({ min: -1500, max: 2500 })
  fc.assert(
    fc.property(anyPolygon, offset, offset, (shape, x, y) => {
      const polygon = moved(shape, x, y).map((ring, i) => wound(ring, i === 0))
      fc.pre(!clashes(polygon))
      const parts = clipPolygon(polygon, box)
      expect(total(parts)).toBeCloseTo(areaInBox(polygon), 0)
      for (const [exterior, ...holes] of parts) {
        expect(twiceArea(exterior as Ring)).toBeGreaterThan(0)
        for (const hole of holes) expect(twiceArea(hole)).toBeLessThan(0)
        expect((exterior as Ring).every((value) => value >= 0 && value <= 1000)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

function total(parts: Polygon[]): number {
  return parts.flat().reduce((sum, ring) => sum + twiceArea(ring), 0) / 2
}

/** The same area by another library. */
function areaInBox(polygon: Polygon): number {
  const closed = polygon.map((ring) => {
    const points = Array.from({ length: ring.length / 2 }, (_, i) => [
      ring[i * 2] as number,
      ring[i * 2 + 1] as number,
    ])
    return [...points, points[0] as number[]]
  })
  const corners = [
    [
      [0, 0],
      [1000, 0],
      [1000, 1000],
      [0, 1000],
      [0, 0],
    ],
  ]
  const shared = intersect(featureCollection([turfPolygon(closed), turfPolygon(corners)]))
  if (!shared) return 0
  const parts =
    shared.geometry.type === 'Polygon'
      ? [shared.geometry.coordinates]
      : multiPolygon(shared.geometry.coordinates as number[][][][]).geometry.coordinates
  const areaOf = (ring: number[][]) => Math.abs(twiceArea(ring.flatMap(([x = 0, y = 0]) => [x, y]))) / 2
  return parts.reduce(
    (sum, [outer = [], ...holes]) => sum + areaOf(outer) - holes.reduce((all, hole) => all + areaOf(hole), 0),
    0,
  )
}

test('a line that leaves and returns comes back as two', () => {
  expect(clipLine([500, 500, 1500, 500, 1500, 700, 500, 700], box)).toEqual([
    [500, 500, 1000, 500],
    [1000, 700, 500, 700],
  ])
  expect(clipLine([-500, 500, 1500, 500], box)).toEqual([[0, 500, 1000, 500]])
})

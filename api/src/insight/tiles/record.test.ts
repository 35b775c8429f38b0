import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridSize } from './grid.ts'
import { twiceArea, withoutRepeats } from './outline.ts'
import { decodeRecord, encodeRecord, needsCare, recordFlags } from './record.ts'
import { anyFacts, anyPolygon, buildingOf, moved } from './testing.ts'

const square = [0, 0, 100, 0, 100, 100, 0, 100]

test('a record gives back every fact and every point', () => {
  const place = fc.integer({ min: 5000, max: gridSize - 5000 })
  fc.assert(
    fc.property(
      anyFacts,
      fc.array(fc.tuple(anyPolygon, place, place), { minLength: 1, maxLength: 3 }),
      (facts, parts) => {
        const polygons = parts.map(([polygon, x, y]) => moved(polygon, x, y))
        const read = decodeRecord(encodeRecord(buildingOf(polygons, facts)))
        expect(read).toEqual({ ...buildingOf(read.polygons, facts) })
        const points = (rings: number[][]) => rings.map((ring) => pointsOf(withoutRepeats(ring)))
        expect(read.polygons.map(points)).toEqual(polygons.map(points))
      },
    ),
  )
})

/** A ring's points in an order that does not depend on where it starts and which way it goes. */
function pointsOf(ring: number[]): string[] {
  return Array.from({ length: ring.length / 2 }, (_, i) => `${ring[i * 2]} ${ring[i * 2 + 1]}`).sort()
}

test('exteriors are wound with positive area and holes with negative area, whatever came in', () => {
  fc.assert(
    fc.property(anyPolygon, fc.boolean(), (polygon, turn) => {
      const given = turn ? polygon.map((ring) => pairs(ring).reverse().flat()) : polygon
      const [exterior = [], ...holes] =
        decodeRecord(encodeRecord(buildingOf([moved(given, 1e6, 1e6)]))).polygons[0] ?? []
      expect(twiceArea(exterior)).toBeGreaterThan(0)
      for (const hole of holes) expect(twiceArea(hole)).toBeLessThan(0)
    }),
  )
})

function pairs(ring: number[]): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[i * 2] as number, ring[i * 2 + 1] as number])
}

test('a plain house with two facts takes less than fifty bytes', () => {
  const house = [0, 0, 260, 0, 260, 400, 120, 400, 120, 520, 0, 520]
  expect(encodeRecord(buildingOf([moved([house], 551000000, 352000000)])).length).toBeLessThan(50)
})

test('what is unknown costs nothing, and a house with a height two bytes', () => {
  const house = buildingOf(
    [[0, 0, 260, 0, 260, 400, 0, 400]].map((ring) => [ring]),
    { homes: 1 },
  )
  const plain = encodeRecord(house).length
  // The byte of extras, and the height in decimetres.
  expect(encodeRecord({ ...house, height: 92 }).length - plain).toBe(2)
  expect(encodeRecord({ ...house, height: null, typeDoubt: false }).length).toBe(plain)
})

test('an edge as long as the world survives', () => {
  const ring = [0, 0, gridSize, 0, gridSize, gridSize, 0, gridSize]
  expect(decodeRecord(encodeRecord(buildingOf([[ring]]))).polygons).toEqual([[ring]])
})

test('an id with leading zeros and the largest id keep their value', () => {
  for (const id of [Number('0000100000000001'), Number('1999109999999999'), Number.MAX_SAFE_INTEGER])
    expect(decodeRecord(encodeRecord(buildingOf([[square]], { id }))).id).toBe(id)
})

test('an id beyond 53 bits and a building without outline are refused', () => {
  expect(() => encodeRecord(buildingOf([[square]], { id: 2 ** 53 }))).toThrow('does not fit 53 bits')
  expect(() => encodeRecord(buildingOf([]))).toThrow('no outline')
})

test('a record of another version is refused', () => {
  const bytes = encodeRecord(buildingOf([[square]]))
  bytes[0] = 99
  expect(() => decodeRecord(bytes)).toThrow('rebuild the tiles')
})

test('an outline that crosses itself on the coarser grid is marked for those zooms only', () => {
  // A slit of eight units (0.2 m) in a wall: open at zoom 14 (unit 16), closed to a line at zoom 13 (unit 32).
  const slit = [0, 0, 640, 0, 640, 306, 240, 306, 240, 314, 640, 314, 640, 640, 0, 640]
  const bytes = encodeRecord(buildingOf([[slit]]))
  const flags = flagsOf(bytes)
  expect([13, 14, 15, 16].map((zoom) => needsCare(flags, zoom))).toEqual([true, false, false, false])
  expect(flags & recordFlags.manyRings).toBe(0)
})

/** The byte behind version, length and id. */
function flagsOf(bytes: Uint8Array): number {
  let position = 2
  while ((bytes[position] as number) > 127) position++
  return bytes[position + 1] as number
}

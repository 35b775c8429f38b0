import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import type { GridBox } from './grid.ts'
import { decodeRecord, encodeRecord, passRecord } from './record.ts'
import { RecordMemory } from './record-memory.ts'
import { anyPolygon, buildingOf, moved } from './testing.ts'

const place = fc.integer({ min: 10_000, max: 1_000_000 })

test('a box finds every record that meets it', async () => {
  const buildings = fc.array(fc.tuple(anyPolygon, place, place), { maxLength: 1200, size: 'max' })
  await fc.assert(
    fc.asyncProperty(
      buildings,
      place,
      place,
      fc.integer({ min: 100, max: 200_000 }),
      async (shapes, x, y, side) => {
        const records = shapes
          .map(([shape, dx, dy], id) => encodeRecord(buildingOf([moved(shape, dx, dy)], { id })))
          .map((bytes) => ({ bytes, box: passRecord(new ByteReader(bytes)) }))
        const memory = await RecordMemory.of(Buffer.concat(records.map(({ bytes }) => bytes)))
        const wanted = { minX: x, minY: y, maxX: x + side, maxY: y + side }
        const found = new Set(idsIn(memory, wanted))
        records.forEach(({ box }, id) => {
          if (meet(box, wanted)) expect(found.has(id)).toBe(true)
        })
      },
    ),
    { numRuns: 30 },
  )
})

test('passing a record gives its box and stops behind it, holes and parts included', () => {
  const bytes = encodeRecord(
    buildingOf([
      [
        [100, 100, 200, 100, 200, 200, 100, 200],
        [120, 120, 120, 150, 150, 150],
      ],
      [[900, 50, 950, 50, 950, 70]],
    ]),
  )
  const reader = new ByteReader(Buffer.concat([bytes, bytes]))
  expect(passRecord(reader)).toEqual({ minX: 100, minY: 50, maxX: 950, maxY: 200 })
  expect(reader.position).toBe(bytes.length)
})

test('no records, no ranges', async () => {
  const everywhere = { minX: 0, minY: 0, maxX: 2 ** 30, maxY: 2 ** 30 }
  expect((await RecordMemory.of(new Uint8Array(0))).rangesIn(everywhere)).toEqual([])
})

function idsIn(memory: RecordMemory, box: GridBox): number[] {
  const ids: number[] = []
  for (const [start, end] of memory.rangesIn(box)) {
    const reader = new ByteReader(memory.records, start)
    while (reader.position < end) {
      ids.push(decodeRecord(memory.records.subarray(reader.position)).id)
      passRecord(reader)
    }
  }
  return ids
}

function meet(a: GridBox, b: GridBox): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY
}

import { expect, test } from 'vitest'
import { rawFromGeoJson, rawFromWkb } from './geometry.ts'

const le = (...values: [kind: 'b' | 'i' | 'd', value: number][]) => write(values, true)
const be = (...values: [kind: 'b' | 'i' | 'd', value: number][]) => write(values, false)

function write(values: [kind: 'b' | 'i' | 'd', value: number][], isLittle: boolean): string {
  return values
    .map(([kind, value]) => {
      const bytes = Buffer.alloc(kind === 'b' ? 1 : kind === 'i' ? 4 : 8)
      if (kind === 'b') bytes.writeUInt8(value)
      else if (kind === 'i') isLittle ? bytes.writeUInt32LE(value) : bytes.writeUInt32BE(value)
      else isLittle ? bytes.writeDoubleLE(value) : bytes.writeDoubleBE(value)
      return bytes.toString('hex')
    })
    .join('')
}

test.each([
  ['little-endian', le(['b', 1], ['i', 1], ['d', 131000.12], ['d', 480000])],
  ['big-endian', be(['b', 0], ['i', 1], ['d', 131000.12], ['d', 480000])],
  ['with z, as ISO has it', le(['b', 1], ['i', 1001], ['d', 131000.12], ['d', 480000], ['d', 7])],
  ['with z and m', le(['b', 1], ['i', 3001], ['d', 131000.12], ['d', 480000], ['d', 7], ['d', 1])],
  ['with z, as EWKB has it', le(['b', 1], ['i', 0x80000001], ['d', 131000.12], ['d', 480000], ['d', 7])],
  ['with a reference system', le(['b', 1], ['i', 0x20000001], ['i', 28992], ['d', 131000.12], ['d', 480000])],
  ['a hair off the millimetre', le(['b', 1], ['i', 1], ['d', 131000.1200000004], ['d', 479999.9999999])],
])('a point %s', (_name, hex) => {
  expect(rawFromWkb(hex)).toMatchObject({ point: [131000.12, 480000], polygons: [] })
})

test('a multipolygon with a hole', () => {
  const ring = (...values: number[]): [kind: 'i' | 'd', value: number][] => [
    ['i', values.length / 2],
    ...values.map((value): ['d', number] => ['d', value]),
  ]
  const outer = [0, 0, 9, 0, 9, 9, 0, 0]
  const inner = [5, 3, 6, 3, 6, 4, 5, 3]
  const hex = le(
    ['b', 1],
    ['i', 6],
    ['i', 2],
    ['b', 1],
    ['i', 3],
    ['i', 2],
    ...ring(...outer),
    ...ring(...inner),
    ['b', 1],
    ['i', 3],
    ['i', 1],
    ...ring(...inner),
  )
  const found = rawFromWkb(hex)
  expect(found?.polygons.map((rings) => rings.map(({ role, positions }) => [role, positions]))).toEqual([
    [
      ['exterior', outer],
      ['interior', inner],
    ],
    [['exterior', inner]],
  ])
})

test.each([
  ['cut off', le(['b', 1], ['i', 1], ['d', 131000])],
  ['that promises more than memory holds', le(['b', 1], ['i', 3], ['i', 1], ['i', 0xffffffff])],
  ['of another kind', le(['b', 1], ['i', 2], ['i', 0])],
  ['empty', ''],
])('a geometry %s is none', (_name, hex) => {
  expect(rawFromWkb(hex)).toBeUndefined()
})

test('GeoJSON says the same', () => {
  const ring = [
    [0, 0, 3],
    [9, 0, 3],
    [9, 9, 3],
    [0, 0, 3],
  ]
  expect(rawFromGeoJson({ type: 'Polygon', coordinates: [ring] })?.polygons[0]?.[0]?.positions).toEqual([
    0, 0, 9, 0, 9, 9, 0, 0,
  ])
  expect(rawFromGeoJson({ type: 'Point', coordinates: [1.00049, 2] })?.point).toEqual([1, 2])
  expect(rawFromGeoJson(null)).toBeUndefined()
  expect(rawFromGeoJson({ type: 'LineString', coordinates: [] })).toBeUndefined()
})

import { expect, test } from 'vitest'
import {
  encodeLineLayer,
  encodeOverviewLayer,
  encodePointLayer,
  encodePolygonLayer,
} from './drawing-layers.ts'
import { mercatorHalf } from './grid.ts'
import { featuresOf } from './testing.ts'

/** The tile whose corner is the middle of the world; its units in metres. */
const tile = { z: 12, x: 2048, y: 2048 }
const unit = (2 * mercatorHalf) / 2 ** 24

/** Little-endian WKB of a line (2), or of a point (1) without a count, from a tile's units. */
function wkb(type: number, ...points: [number, number][]): Buffer {
  const head = Buffer.alloc(type === 1 ? 5 : 9)
  head.writeUInt8(1, 0)
  head.writeUInt32LE(type, 1)
  if (type !== 1) head.writeUInt32LE(points.length, 5)
  return Buffer.concat([head, ...points.map(coordinates)])
}

function coordinates([x, y]: [number, number]): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeDoubleLE(x * unit, 0)
  bytes.writeDoubleLE(-y * unit, 8)
  return bytes
}

/** Little-endian WKB of a polygon with one ring. */
function polygonWkb(...points: [number, number][]): Buffer {
  const head = Buffer.from([1, 3, 0, 0, 0, 1, 0, 0, 0, points.length, 0, 0, 0])
  return Buffer.concat([head, ...points.map(coordinates)])
}

test('a cell fills its sixty-fourth of the tile', () => {
  const cell = {
    zoom: 12,
    x: 2048 * 64 + 3,
    y: 2048 * 64 + 63,
    buildings: 9,
    homes: 4,
    constructionYear: null,
  }
  const [feature] = featuresOf(encodeOverviewLayer([{ ...cell, buildingPeriod: null }], tile), 'overzicht')
  expect(feature?.bbox()).toEqual([192, 4032, 256, 4096])
  expect(feature?.properties).toEqual({ panden: 9, woningen: 4 })
})

test('a street name stands in one tile only, with its negative rotation', () => {
  const drawing = (x: number) => ({
    properties: { naam: 'Slijkstraat', rotatie: -12 },
    wkb: wkb(1, [x, 100]),
  })
  const layer = encodePointLayer(
    'straten',
    ['naam', 'rotatie'],
    [drawing(200), drawing(-10), drawing(4100)],
    tile,
  )
  const features = featuresOf(layer, 'straten')
  expect(features).toHaveLength(1)
  expect(features[0]?.properties).toEqual({ naam: 'Slijkstraat', rotatie: -12 })
  expect(features[0]?.loadGeometry()).toMatchObject([[{ x: 200, y: 100 }]])
})

test('a line is cut at the buffer and stands still nowhere', () => {
  const drawing = {
    properties: { naam: 'Rijksweg' },
    wkb: wkb(2, [-500, 50], [10, 50], [10.2, 50], [5000, 50]),
  }
  const [feature] = featuresOf(
    encodeLineLayer('straatlijnen', ['naam', 'soort'], [drawing], tile),
    'straatlijnen',
  )
  expect(feature?.loadGeometry()).toMatchObject([
    [
      { x: -64, y: 50 },
      { x: 10, y: 50 },
      { x: 4160, y: 50 },
    ],
  ])
  expect(feature?.properties).toEqual({ naam: 'Rijksweg' })
})

test('an area larger than the tile becomes the tile with its buffer', () => {
  const square = polygonWkb([-9000, -9000], [9000, -9000], [9000, 9000], [-9000, 9000], [-9000, -9000])
  const drawing = { properties: { soort: 'water' }, wkb: square }
  const [feature] = featuresOf(encodePolygonLayer('achtergrond', ['soort'], [drawing], tile), 'achtergrond')
  expect(feature?.bbox()).toEqual([-64, -64, 4160, 4160])
  expect(feature?.loadGeometry()[0]).toHaveLength(5)
})

import { classifyRings } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BuildingTileProperties } from '../../../contract/tiles.ts'
import { valueTables } from './attributes.ts'
import { encodeBuildingLayer } from './building-layer.ts'
import { clashes } from './crossings.ts'
import { extent, shiftOf, type Tile, tileBox } from './grid.ts'
import type { LabelFacts } from './label-facts.ts'
import { type Polygon, twiceArea, wound } from './outline.ts'
import { type BuildingRecord, encodeRecord } from './record.ts'
import { anyLabelledFacts, anyPolygon, buildingOf, featuresOf, labelsOf, moved, ringsOf } from './testing.ts'

const weesp: Tile = { z: 14, x: 8421, y: 5387 }

/** The tile of a zoom whose corner is that of the z14 tile above. */
function tileAt(z: number): Tile {
  return {
    z,
    x: z < 14 ? weesp.x >> (14 - z) : weesp.x << (z - 14),
    y: z < 14 ? weesp.y >> (14 - z) : weesp.y << (z - 14),
  }
}

function corner(tile: Tile): { x: number; y: number; unit: number } {
  const unit = 2 ** shiftOf(tile.z)
  return { x: tile.x * extent * unit, y: tile.y * extent * unit, unit }
}

/** A tile of these polygons, each a building of its own, as features. */
function tileOf(tile: Tile, ...buildings: Polygon[][]) {
  const records = Buffer.concat(buildings.map((polygons, id) => encodeRecord(buildingOf(polygons, { id }))))
  return featuresOf(encodeBuildingLayer(records, tile), 'panden')
}

const anyBuildings = fc.uniqueArray(anyLabelledFacts, {
  minLength: 1,
  maxLength: 5,
  selector: ({ facts }) => facts.id,
})
const anyZoom = fc.constantFrom(13, 14, 15, 16)
// Far enough from the edge for the largest polygon on the deepest zoom.
const share = fc.double({ min: 0.25, max: 0.75, noNaN: true })

test('a building inside a tile keeps its corners to half a unit and its area to its edge', () => {
  fc.assert(
    fc.property(anyPolygon, anyZoom, share, share, (shape, z, right, down) => {
      const tile = tileAt(z)
      const { x, y, unit } = corner(tile)
      const polygon = moved(
        shape,
        x + Math.round(right * extent * unit),
        y + Math.round(down * extent * unit),
      )
      const [feature, ...others] = tileOf(tile, [polygon])
      expect(others).toEqual([])
      const rings = ringsOf(feature as never)
      const collapsed = rings.length === 1 && twiceArea(rings[0] as number[]) === 2
      if (collapsed) return
      const sources = polygon.flat()
      for (const ring of rings)
        for (let i = 0; i < ring.length; i += 2) {
          const px = (ring[i] as number) * unit + x
          const py = (ring[i + 1] as number) * unit + y
          expect(hasNear(sources, px, py, unit / 2)).toBe(true)
        }
      const area = rings.reduce((sum, ring) => sum + twiceArea(ring), 0) / 2
      const expected =
        polygon.reduce((sum, ring, i) => sum + twiceArea(wound(ring, i === 0)), 0) / 2 / unit ** 2
      expect(Math.abs(area - expected)).toBeLessThanOrEqual(perimeter(polygon) / unit + 4)
    }),
    { numRuns: 400 },
  )
})

function hasNear(points: number[], x: number, y: number, distance: number): boolean {
  for (let i = 0; i < points.length; i += 2)
    if (
      Math.abs((points[i] as number) - x) <= distance &&
      Math.abs((points[i + 1] as number) - y) <= distance
    )
      return true
  return false
}

function perimeter(polygon: Polygon): number {
  return polygon.reduce((sum, ring) => {
    let length = sum
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length
      length += Math.hypot(
        (ring[j] as number) - (ring[i] as number),
        (ring[j + 1] as number) - (ring[i + 1] as number),
      )
    }
    return length
  }, 0)
}

test('rings anywhere around the edge are closed, wound, sound, within the buffer, and classify as polygons with holes', () => {
  const around = fc.double({ min: -0.03, max: 0.03, noNaN: true })
  fc.assert(
    fc.property(anyPolygon, anyZoom, around, around, (shape, z, right, down) => {
      const tile = tileAt(z)
      const { x, y, unit } = corner(tile)
      const polygon = moved(
        shape,
        x + Math.round(right * extent * unit),
        y + Math.round(down * extent * unit),
      )
      for (const feature of tileOf(tile, [polygon])) {
        const closed = feature.loadGeometry()
        for (const ring of closed) expect(ring[0]).toEqual(ring.at(-1))
        const rings = ringsOf(feature)
        expect(rings.flat().every((value) => value >= -64 && value <= extent + 65)).toBe(true)
        for (const ring of rings) expect(twiceArea(ring)).not.toBe(0)
        const polygons = classifyRings(closed)
        expect(polygons.flat()).toHaveLength(rings.length)
        for (const part of polygons) {
          const flat = part.map((ring) => ring.slice(0, -1).flatMap((point) => [point.x, point.y]))
          expect(flat.map((ring) => twiceArea(ring) > 0)).toEqual(flat.map((_, i) => i === 0))
          expect(clashes(flat)).toBe(false)
        }
      }
    }),
    { numRuns: 600 },
  )
})

test('two neighbouring tiles together show the whole building', () => {
  const left = tileAt(15)
  const right = { ...left, x: left.x + 1 }
  const { x, y, unit } = corner(right)
  fc.assert(
    fc.property(anyPolygon, (shape) => {
      const polygon = moved(shape, x, y + 2000 * unit)
      const inTile = (tile: Tile) =>
        tileOf(tile, [polygon])
          .flatMap(ringsOf)
          .reduce((sum, ring) => sum + twiceArea(ring), 0) / 2
      const expected =
        polygon.reduce((sum, ring, i) => sum + twiceArea(wound(ring, i === 0)), 0) / 2 / unit ** 2
      // Together they show it, and what lies in both buffers twice.
      expect(inTile(left) + inTile(right)).toBeGreaterThanOrEqual(expected - perimeter(polygon) / unit - 8)
    }),
  )
})

test('several parts stay one feature', () => {
  const { x, y } = corner(weesp)
  const part = [0, 0, 400, 0, 400, 400, 0, 400]
  const court = [100, 100, 100, 300, 300, 300, 300, 100]
  const features = tileOf(weesp, [
    moved([part, court], x + 5000, y + 5000),
    moved([part], x + 9000, y + 9000),
  ])
  expect(features).toHaveLength(1)
  expect(classifyRings(features[0]?.loadGeometry() ?? []).map((rings) => rings.length)).toEqual([2, 1])
})

test('a shed smaller than a unit becomes a square of one unit, so that it still counts', () => {
  const { x, y } = corner(weesp)
  const [feature] = tileOf(weesp, [moved([[0, 0, 5, 0, 5, 5, 0, 5]], x + 1600, y + 3200)])
  expect(ringsOf(feature as never)).toEqual([[100, 200, 101, 200, 101, 201, 100, 201]])
})

test('a building outside the buffer leaves no feature, and an empty tile has no bytes', () => {
  const { minX, minY } = tileBox(weesp)
  const square = [0, 0, 100, 0, 100, 100, 0, 100]
  expect(tileOf(weesp, [moved([square], minX - 101, minY + 500)])).toEqual([])
  expect(encodeBuildingLayer(new Uint8Array(0), weesp)).toHaveLength(0)
})

test('a slit that closes on a coarse grid is mended: same house, no touching walls', () => {
  const slit = [0, 0, 640, 0, 640, 306, 240, 306, 240, 314, 640, 314, 640, 640, 0, 640]
  const tile = tileAt(13)
  const { x, y, unit } = corner(tile)
  const [feature] = tileOf(tile, [moved([slit], x + 1000 * unit, y + 1000 * unit)])
  const rings = ringsOf(feature as never)
  expect(clashes(rings)).toBe(false)
  expect(twiceArea(rings[0] as number[]) / 2).toBe(400)
})

/** What the contract says of a building's properties, worded straight from its facts. */
function propertiesOf(
  facts: Omit<BuildingRecord, 'polygons'>,
  zoom: number,
  label: LabelFacts | null = null,
): BuildingTileProperties {
  const { homes } = facts
  const word = (table: keyof typeof valueTables, code: number) => valueTables[table][code - 1]
  const all = {
    bouwjaar: facts.constructionYear ?? undefined,
    status: word('status', facts.status),
    gebruiksdoel: word('purpose', facts.purpose),
    oppervlakte: facts.floorArea ?? undefined,
    verblijfsobjecten: facts.dwellings,
    woningen: homes,
    woningtype: word('housingType', facts.housingType),
    woningtype_twijfel: facts.typeDoubt || undefined,
    bouwperiode: word('period', facts.period),
    hoogte: facts.height === null ? undefined : facts.height / 10,
    hoogte_twijfel: facts.heightDoubt || undefined,
    in_onderzoek: facts.inInvestigation || undefined,
    huisnummers: zoom < 16 ? undefined : (facts.houseNumbers ?? undefined),
    label_slechtst: label ? word('energyClass', label.worst) : undefined,
    label_best: label && label.best !== label.worst ? word('energyClass', label.best) : undefined,
    label_status: label && label.status !== 1 ? word('labelStatus', label.status) : undefined,
    label_woningen: label && label.homes < homes ? label.homes : undefined,
  }
  const known = Object.entries(all).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as unknown as BuildingTileProperties
}

test('any facts arrive in a tile as another library reads them, and nothing else does', () => {
  const house = [0, 0, 400, 0, 400, 400, 0, 400]
  fc.assert(
    fc.property(anyBuildings, anyZoom, (labelled, z) => {
      const buildings = labelled.map(({ facts }) => facts)
      const { x, y } = corner(tileAt(z))
      const polygons = [moved([house], x + 1000, y + 1000)]
      const records = Buffer.concat(buildings.map((facts) => encodeRecord({ ...facts, polygons })))
      const features = featuresOf(encodeBuildingLayer(records, tileAt(z)), 'panden')
      expect(features.map(({ id, properties }) => [id, properties])).toEqual(
        buildings.map((facts) => [facts.id, propertiesOf(facts, z)]),
      )
    }),
    { numRuns: 300 },
  )
})

test('labels are in a tile only when it is made with them, and then they are those of the building', () => {
  const house = [0, 0, 400, 0, 400, 400, 0, 400]
  fc.assert(
    fc.property(anyBuildings, anyZoom, (buildings, z) => {
      const { x, y } = corner(tileAt(z))
      const polygons = [moved([house], x + 1000, y + 1000)]
      const records = Buffer.concat(buildings.map(({ facts }) => encodeRecord({ ...facts, polygons })))
      const labels = labelsOf(buildings.map(({ facts, label }) => [facts.id, label]))
      const features = featuresOf(encodeBuildingLayer(records, tileAt(z), undefined, labels), 'panden')
      expect(features.map(({ id, properties }) => [id, properties])).toEqual(
        buildings.map(({ facts, label }) => [facts.id, propertiesOf(facts, z, label)]),
      )
      const plain = Buffer.from(encodeBuildingLayer(records, tileAt(z)))
      expect(plain.includes('label')).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('facts travel as Dutch properties; unknown ones stay away; numbers stand out only up close', () => {
  const { x, y } = corner(tileAt(16))
  const facts = {
    id: Number('0457100000012345'),
    constructionYear: 1972,
    status: 5,
    purpose: 3,
    housingType: 4,
    period: 3,
    floorArea: 118,
    dwellings: 1,
    homes: 1,
    inInvestigation: true,
    height: 92,
    heightDoubt: true,
    typeDoubt: true,
    houseNumbers: '12–40',
  }
  const polygons = [moved([[0, 0, 400, 0, 400, 400, 0, 400]], x + 1000, y + 1000)]
  const records = Buffer.concat([
    encodeRecord(buildingOf(polygons, facts)),
    encodeRecord(buildingOf(polygons, { id: 2 })),
  ])
  const [house, shed] = featuresOf(encodeBuildingLayer(records, tileAt(16)), 'panden')
  expect(house?.id).toBe(457100000012345)
  expect(house?.properties).toEqual({
    bouwjaar: 1972,
    status: 'Pand in gebruik',
    gebruiksdoel: 'woonfunctie',
    oppervlakte: 118,
    verblijfsobjecten: 1,
    woningen: 1,
    woningtype: 'tussenwoning',
    woningtype_twijfel: true,
    bouwperiode: '1965-1974',
    hoogte: 9.2,
    hoogte_twijfel: true,
    in_onderzoek: true,
    huisnummers: '12–40',
  })
  expect(shed?.properties).toEqual({ verblijfsobjecten: 0, woningen: 0 })
  const [far] = featuresOf(encodeBuildingLayer(records, tileAt(14)), 'panden')
  expect(far?.properties).not.toHaveProperty('huisnummers')
})

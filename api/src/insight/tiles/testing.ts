// Outlines for the tile tests: arbitrary ones for properties, and a reader of tiles that is not ours.
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { buildingLabelStatuses } from '../../../contract/tiles.ts'
import { energyClasses } from '../../../contract/vocabulary.ts'
import { BuildingLabels } from './building-labels.ts'
import { type LabelFacts, packLabel } from './label-facts.ts'
import { type Polygon, type Ring, twiceArea } from './outline.ts'
import type { BuildingRecord } from './record.ts'

/** A building without facts around the given polygons. */
export function buildingOf(polygons: Polygon[], facts: Partial<BuildingRecord> = {}): BuildingRecord {
  return {
    id: 457100000012345,
    constructionYear: null,
    status: 0,
    purpose: 0,
    housingType: 0,
    period: 0,
    floorArea: null,
    dwellings: 0,
    homes: 0,
    inInvestigation: false,
    height: null,
    heightDoubt: false,
    typeDoubt: false,
    houseNumbers: null,
    polygons,
    ...facts,
  }
}

/** Rings around a centre that do not cross themselves: corners at growing angles and any distance from `least` to `most` units. */
function star(least: number, most: number): fc.Arbitrary<Ring> {
  return fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 14 }).map((radii) =>
    radii.flatMap((share, i) => {
      const angle = (i / radii.length) * 2 * Math.PI
      const radius = least + share * (most - least)
      return [Math.round(Math.cos(angle) * radius), Math.round(Math.sin(angle) * radius)]
    }),
  )
}

/** Polygons around the origin, from a shed (1 m) to a block (60 m), with and without a courtyard, in grid units. */
export const anyPolygon: fc.Arbitrary<Polygon> = fc.integer({ min: 40, max: 2600 }).chain((size) =>
  fc.oneof(
    star(size / 2, size).map((ring) => [ring]),
    star(size / 2, size).chain((ring) => star(size / 8, size / 4).map((hole) => [ring, hole])),
  ),
)

/** The same polygon elsewhere. */
export function moved(polygon: Polygon, dx: number, dy: number): Polygon {
  return polygon.map((ring) => ring.map((value, i) => value + (i % 2 ? dy : dx)))
}

/** A label as a building with so many homes may have it. */
const anyLabel = (homes: number): fc.Arbitrary<LabelFacts | null> =>
  homes === 0
    ? fc.constant(null)
    : fc.option(
        fc.record({
          status: fc.integer({ min: 1, max: buildingLabelStatuses.length }),
          worst: fc.integer({ min: 1, max: energyClasses.length }),
          best: fc.integer({ min: 1, max: energyClasses.length }),
          homes: fc.integer({ min: 1, max: homes }),
        }),
      )

/** Any facts that a record can hold, with its id, and labels beside them. */
export const anyLabelledFacts = fc
  .record({
    id: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    constructionYear: fc.option(fc.integer({ min: 1, max: 2100 })),
    status: fc.integer({ min: 0, max: 10 }),
    purpose: fc.integer({ min: 0, max: 13 }),
    housingType: fc.integer({ min: 0, max: 6 }),
    period: fc.integer({ min: 0, max: 8 }),
    floorArea: fc.option(fc.integer({ min: 1, max: 4_000_000_000 })),
    dwellings: fc.nat(3000),
    homes: fc.nat(3000),
    inInvestigation: fc.boolean(),
    height: fc.option(fc.integer({ min: 1, max: 4000 })),
    typeDoubt: fc.boolean(),
    houseNumbers: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
  })
  .chain((facts) =>
    fc
      .tuple(anyLabel(facts.homes), fc.boolean())
      .map(([label, doubt]) => ({ label, facts: { ...facts, heightDoubt: doubt && facts.height !== null } })),
  )

/** The facts alone. */
export const anyFacts = anyLabelledFacts.map(({ facts }) => facts)

/** Labels by building id, as the database hands them over. */
export function labelsOf(
  labels: readonly (readonly [id: number, label: LabelFacts | null])[],
): BuildingLabels {
  const known = new Map(labels.flatMap(([id, label]) => (label ? [[id, packLabel(label)] as const] : [])))
  const parts = [...known]
    .sort(([one], [other]) => one - other)
    .map(([id, packed]) => {
      const entry = Buffer.alloc(12)
      entry.writeBigInt64BE(BigInt(id))
      entry.writeInt32BE(packed, 8)
      return entry
    })
  return BuildingLabels.from(parts)
}

/** A layer's features as another library reads them. */
export function featuresOf(tile: Uint8Array, layer: string): VectorTileFeature[] {
  const found = new VectorTile(new PbfReader(tile)).layers[layer]
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found?.feature(i) as VectorTileFeature)
}

/** A feature's rings without their closing points. */
export function ringsOf(feature: VectorTileFeature): Ring[] {
  return feature.loadGeometry().map((ring) => ring.slice(0, -1).flatMap(({ x, y }) => [x, y]))
}

/** WKT of a feature's polygons: a ring with positive area begins one, the others are its holes. */
export function polygonTexts(rings: number[][]): string[] {
  const polygons: string[][] = []
  for (const ring of rings) {
    if (twiceArea(ring) > 0) polygons.push([])
    const pairs = Array.from({ length: ring.length / 2 }, (_, i) => `${ring[i * 2]} ${ring[i * 2 + 1]}`)
    polygons.at(-1)?.push(`(${[...pairs, pairs[0]].join()})`)
  }
  return polygons.map((parts) => `POLYGON(${parts.join()})`)
}

// The tiles beside those of PostGIS itself; only a server has ST_AsMVT (PGlite is built without it).

import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyTables, testDatabase, testedDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { encodeBuildingLayer } from './building-layer.ts'
import { gridX, gridY, type Tile } from './grid.ts'
import { twiceArea } from './outline.ts'
import { readRecords } from './queries.ts'
import { rebuildTiles } from './rebuild.ts'
import { anyPolygon, featuresOf, polygonTexts, ringsOf } from './testing.ts'

const database = testDatabase()

describe.runIf(testedDatabase === 'server')('beside ST_AsMVT (server database only)', () => {
  let middle: { x: number; y: number }

  beforeAll(async () => {
    const registry = buildRegistry(database())
    const shapes = fc.sample(anyPolygon, { numRuns: 400, seed: 11 })
    shapes.forEach((polygon, i) => {
      const [east, north] = [131000 + (i % 20) * 130, 480000 + Math.floor(i / 20) * 130]
      const rings = polygon.map((ring) => ringText(ring, east, north))
      registry.building({ outline: `POLYGON(${rings.join()})`, dwellings: 0 })
    })
    await registry.store()
    await rebuildTiles(database())
    const [point] = await database().rows<{ x: number; y: number }>(sql`
      select ST_X(p) as x, ST_Y(p) as y from ST_Transform(ST_SetSRID(ST_MakePoint(132300, 481300), 28992), 3857) p`)
    middle = { x: gridX(point?.x ?? 0), y: gridY(point?.y ?? 0) }
  })
  afterAll(() => emptyTables(database()))

  test.each([13, 14, 15, 16])('zoom %i has the same buildings with the same area', async (z) => {
    for (const tile of around(z)) {
      const ours = areasById(encodeBuildingLayer(await readRecords(database(), tile), tile))
      const theirs = areasById(await tileOfPostgis(tile))
      for (const [id, area] of theirs) {
        // What only touches the buffer's edge may round to nothing on one side.
        if (area.size > 8) expect(ours.has(id), `building ${id} in ${z}/${tile.x}/${tile.y}`).toBe(true)
        const own = ours.get(id)
        if (own) expect(Math.abs(own.size - area.size)).toBeLessThanOrEqual(0.02 * area.size + area.edge + 4)
      }
      for (const [id, area] of ours) if (area.size > 8) expect(theirs.has(id)).toBe(true)
    }
  })

  test.each([13, 14, 15, 16])('PostGIS finds every polygon of zoom %i valid', async (z) => {
    for (const tile of around(z)) {
      const layer = encodeBuildingLayer(await readRecords(database(), tile), tile)
      const texts = featuresOf(layer, 'panden').flatMap((feature) => polygonTexts(ringsOf(feature)))
      const invalid = await database().rows(sql`
        select ST_IsValidReason(p::geometry) as reason, p from unnest(${sql.param(texts)}::text[]) p
        where not ST_IsValid(p::geometry)`)
      expect(invalid).toEqual([])
    }
  })

  /** The tile around the middle and its right neighbour. */
  function around(z: number): Tile[] {
    const [x, y] = [middle.x >> (30 - z), middle.y >> (30 - z)]
    return [
      { z, x, y },
      { z, x: x + 1, y },
    ]
  }

  async function tileOfPostgis({ z, x, y }: Tile): Promise<Uint8Array> {
    const [row] = await database().rows<{ tile: Buffer }>(sql`
      select ST_AsMVT(features, 'panden', 4096, 'geom', 'id') as tile from (
        select id::bigint as id, ST_AsMVTGeom(ST_Transform(geometry, 3857), ST_TileEnvelope(${z}, ${x}, ${y}), 4096, 64, true) as geom
        from registry.building
        where geometry && ST_Transform(ST_TileEnvelope(${z}, ${x}, ${y}, margin => 0.03), 28992)
      ) features where geom is not null`)
    return row?.tile ?? new Uint8Array(0)
  }
})

test.runIf(testedDatabase === 'embedded')(
  'ST_AsMVT is still missing from the embedded database, so ours stays',
  async () => {
    await expect(database().rows(sql`select ST_AsMVT(r) from (select 1 as id) r`)).rejects.toThrow()
  },
)

/** Grid units around the origin to a ring of WKT in RD metres; a unit is about 2.3 cm there. */
function ringText(ring: number[], east: number, north: number): string {
  const points = Array.from(
    { length: ring.length / 2 },
    (_, i) =>
      `${(east + (ring[i * 2] as number) * 0.023).toFixed(3)} ${(north + (ring[i * 2 + 1] as number) * 0.023).toFixed(3)}`,
  )
  return `(${[...points, points[0]].join()})`
}

/** Area and length of edge per building, in tile units. */
function areasById(tile: Uint8Array): Map<number, { size: number; edge: number }> {
  return new Map(
    featuresOf(tile, 'panden').map((feature) => {
      const rings = ringsOf(feature)
      const size = rings.reduce((sum, ring) => sum + twiceArea(ring), 0) / 2
      return [feature.id as number, { size, edge: rings.reduce((sum, ring) => sum + lengthOf(ring), 0) }]
    }),
  )
}

function lengthOf(ring: number[]): number {
  let length = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    length += Math.hypot(
      (ring[j] as number) - (ring[i] as number),
      (ring[j + 1] as number) - (ring[i + 1] as number),
    )
  }
  return length
}

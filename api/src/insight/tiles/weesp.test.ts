// A whole real municipality in tiles: nothing missing, nothing unsound.
import { sql } from 'drizzle-orm'
import { afterAll, expect } from 'vitest'
import { importBag } from '../../imports/bag/import-bag.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../../platform/testing/real-files.ts'
import { encodeBuildingLayer } from './building-layer.ts'
import { twiceArea } from './outline.ts'
import { readRecords } from './queries.ts'
import { rebuildTiles } from './rebuild.ts'
import { featuresOf, polygonTexts, ringsOf } from './testing.ts'

const database = testDatabase()
afterAll(() => emptyTables(database()))

const weesp = 'bag/BAGGEM0457L-15102021.zip'

testOnRealFiles(
  [weesp],
  'all 11,191 buildings of Weesp that stand or are being built are in its tiles, in polygons that PostGIS finds valid',
  async () => {
    await importBag(database(), realFile(weesp))
    expect(await rebuildTiles(database())).toMatchObject({ buildings: 11_191, changed: true })
    expect(await rebuildTiles(database())).toMatchObject({ buildings: 11_191, changed: false })
    for (const z of [13, 14, 15, 16]) {
      const { ids, polygons, collapsed } = await drawZoom(z)
      expect([z, ids.size]).toEqual([z, 11_191])
      expect(collapsed).toBeLessThan(10)
      const invalid = await database().rows(sql`
        select ST_IsValidReason(p::geometry) as reason, p from unnest(${sql.param(polygons)}::text[]) p
        where not ST_IsValid(p::geometry)`)
      expect(invalid).toEqual([])
    }
  },
)

/** Everything that a zoom's tiles hold: building ids, polygons as WKT, and how many shrank to one unit. */
async function drawZoom(z: number) {
  const bits = 30 - z
  const places = await database().rows<{ x: number; y: number }>(sql`
    select distinct ST_XMin(span)::int >> ${bits}::int as x, ST_YMin(span)::int >> ${bits}::int as y
    from insight.building_tile_record`)
  const ids = new Set<number>()
  const polygons: string[] = []
  let collapsed = 0
  for (const { x, y } of places) {
    const tile = { z, x, y }
    for (const feature of featuresOf(
      encodeBuildingLayer(await readRecords(database(), tile), tile),
      'panden',
    )) {
      const rings = ringsOf(feature)
      ids.add(feature.id as number)
      polygons.push(...polygonTexts(rings))
      if (rings.length === 1 && twiceArea(rings[0] ?? []) === 2) collapsed++
    }
  }
  return { ids, polygons, collapsed }
}

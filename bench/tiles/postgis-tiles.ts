// The other side of the comparison with the tiles for everybody: the same buildings and properties from PostGIS's own ST_AsMVT, prepared as well as one can:
// Web Mercator geometry and finished properties in one table, in spatial order, behind a spatial index.
import { sql } from 'drizzle-orm'
import { valueTables } from '../../api/src/insight/tiles/attributes.ts'
import type { Tile } from '../../api/src/insight/tiles/grid.ts'
import { decodeRecord } from '../../api/src/insight/tiles/record.ts'
import { copyLine } from '../../api/src/platform/db/copy-text.ts'
import type { Database } from '../../api/src/platform/db/database.ts'

/** Fills bench.building from the tile records, so that both sides know exactly the same. */
export async function preparePostgisTiles(database: Database): Promise<void> {
  await database.script(`
    create schema if not exists bench; drop table if exists bench.facts, bench.building;
    create table bench.facts (bag_id text generated always as (lpad(id::text, 16, '0')) stored primary key, id bigint, bouwjaar int, status text, gebruiksdoel text, oppervlakte int,
      verblijfsobjecten int, woningen int, woningtype text, bouwperiode text, in_onderzoek boolean, huisnummers text, hoogte float8, hoogte_twijfel boolean, woningtype_twijfel boolean)`)
  await database.copy(
    'bench.facts (id, bouwjaar, status, gebruiksdoel, oppervlakte, verblijfsobjecten, woningen, woningtype, bouwperiode, in_onderzoek, huisnummers, hoogte, hoogte_twijfel, woningtype_twijfel)',
    factLines(database),
  )
  await database.script(`
    create table bench.building as select f.*, ST_Transform(b.geometry, 3857) as geometry
      from bench.facts f join registry.building b on b.id = f.bag_id order by ST_Centroid(b.geometry);
    create index on bench.building using gist (geometry)`)
  await database.script('vacuum analyze bench.building')
  await database.script('vacuum analyze bench.facts')
  await database.script('vacuum analyze insight.building_tile_record')
}

const word = (table: keyof typeof valueTables, code: number) => valueTables[table][code - 1] ?? null

async function* factLines(database: Database): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const rows = await database.rows<{ id: number; record: Buffer }>(sql`
      select building_id as id, record from insight.building_tile_record where building_id > ${after}::bigint
      order by building_id limit 50000`)
    for (const { record } of rows) {
      const read = decodeRecord(record)
      yield copyLine([
        read.id,
        read.constructionYear,
        word('status', read.status),
        word('purpose', read.purpose),
        read.floorArea,
        read.dwellings,
        read.homes,
        word('housingType', read.housingType),
        word('period', read.period),
        read.inInvestigation || null,
        read.houseNumbers,
        read.height === null ? null : read.height / 10,
        read.heightDoubt || null,
        read.typeDoubt || null,
      ])
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** `prepared`: bench.building, in Web Mercator. `registry`: the registry's outlines, transformed for every tile, with the finished properties beside them. */
export type PostgisSource = 'prepared' | 'registry'

/** A tile by ST_AsMVT, with the properties that ours has on that zoom. */
export async function postgisTile(database: Database, tile: Tile, source: PostgisSource): Promise<Buffer> {
  const { z, x, y } = tile
  const numbers = z >= 16 ? sql`, huisnummers` : sql``
  const box = sql`ST_TileEnvelope(${z}, ${x}, ${y}, margin => 64.0 / 4096)`
  const outlines =
    source === 'prepared'
      ? sql`bench.building where geometry && ${box}`
      : sql`(select ST_Transform(b.geometry, 3857) as geometry, f.* from registry.building b
          join bench.facts f on f.bag_id = b.id where b.geometry && ST_Transform(${box}, 28992)) buildings`
  const [row] = await database.rows<{ tile: Buffer }>(sql`
    select ST_AsMVT(features, 'panden', 4096, 'geom', 'id') as tile from (
      select id, bouwjaar, status, gebruiksdoel, oppervlakte, verblijfsobjecten, woningen, woningtype, bouwperiode,
        in_onderzoek, hoogte, hoogte_twijfel, woningtype_twijfel${numbers}, ST_AsMVTGeom(geometry, ST_TileEnvelope(${z}, ${x}, ${y}), 4096, 64, true) as geom
      from ${outlines}
    ) features`)
  return row?.tile ?? Buffer.alloc(0)
}

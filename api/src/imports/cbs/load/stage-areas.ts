// Areas in a temporary table of one transaction, in EPSG:28992 and valid, from where the import takes them over.
import { sql } from 'drizzle-orm'
import { copyLine } from '../../../platform/db/copy-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { building } from '../../../platform/db/schema/registry.ts'
import type { AreaRecord } from '../transform/area-record.ts'

/** A row that was refused, or mended and told as a conflict. */
export interface AreaRefusal {
  kind: 'refused' | 'conflict'
  place: string
  code: string | null
  reason: string
}

/** A mended polygon keeps at least this share of its area; otherwise nobody can say what was meant. */
const keptShare = 0.95

const columns =
  'number, place, code, year, kind, name, district_code, municipality_code, municipality_name, epsg, shape, figures'

/** Makes room for the rows until the transaction ends. */
export async function createStage(transaction: Database): Promise<void> {
  await transaction.script(`
    drop table if exists raw_area, staged_area;
    create temporary table raw_area (number integer, place text, code text, year integer, kind text, name text,
      district_code text, municipality_code text, municipality_name text, epsg integer, shape text, figures jsonb) on commit drop`)
}

/** Copies the areas as they come. */
export async function copyAreas(transaction: Database, areas: AsyncIterable<AreaRecord>): Promise<number> {
  return transaction.copy(`raw_area (${columns})`, linesOf(areas))
}

async function* linesOf(areas: AsyncIterable<AreaRecord>): AsyncGenerator<string> {
  let number = 0
  for await (const area of areas) {
    const { place, code, year, kind, name, districtCode, municipalityCode, municipalityName } = area
    const figures = JSON.stringify(area.figures)
    const names = [code, year, kind, name, districtCode, municipalityCode, municipalityName]
    yield copyLine([++number, place, ...names, area.epsg, area.shape.text, figures])
  }
}

/**
 * Turns what was copied into `staged_area (…, geometry, figures)`: multipolygons in EPSG:28992 that PostGIS calls valid.
 * @param all false: only areas that hold a corner of a building of ours
 * @returns what was refused or mended, and how many areas lie elsewhere
 */
export async function prepareAreas(
  transaction: Database,
  all: boolean,
): Promise<{ refusals: AreaRefusal[]; elsewhere: number }> {
  await transaction.rows(sql`
    create temporary table staged_area on commit drop as
    select number, place, code, year, kind, name, district_code, municipality_code, municipality_name, figures,
      st_transform(st_setsrid(st_force2d(
        case when shape like '{%' then st_geomfromgeojson(shape) else st_geomfromwkb(decode(shape, 'hex')) end
      ), epsg), 28992) as geometry
    from raw_area`)
  const refusals = [...(await refuseOtherTypes(transaction)), ...(await mend(transaction))]
  const elsewhere = all ? 0 : await dropElsewhere(transaction)
  await transaction.rows(
    sql`update staged_area set geometry = st_multi(geometry) where geometrytype(geometry) = 'POLYGON'`,
  )
  return { refusals, elsewhere }
}

function refuseOtherTypes(transaction: Database): Promise<AreaRefusal[]> {
  return transaction.rows(sql`
    delete from staged_area where geometrytype(geometry) not in ('POLYGON', 'MULTIPOLYGON') or st_isempty(geometry)
    returning 'refused' as kind, place, code, 'has geometry ' || geometrytype(geometry) || ' instead of a polygon' as reason`)
}

async function mend(transaction: Database): Promise<AreaRefusal[]> {
  await transaction.rows(sql`
    create temporary table mended_area on commit drop as
    select number, st_isvalidreason(geometry) as reason, st_area(geometry) as area,
      st_multi(st_collectionextract(st_makevalid(geometry, 'method=structure'), 3)) as whole
    from staged_area where not st_isvalid(geometry)`)
  const refused = await transaction.rows<AreaRefusal>(sql`
    delete from staged_area s using mended_area m
    where m.number = s.number and not (st_isvalid(whole) and st_area(whole) > 0 and st_area(whole) >= ${keptShare} * m.area)
    returning 'refused' as kind, s.place, s.code, 'has an outline that is not valid and cannot be mended: ' || m.reason as reason`)
  const mended = await transaction.rows<AreaRefusal>(sql`
    update staged_area s set geometry = m.whole from mended_area m where m.number = s.number
    returning 'conflict' as kind, s.place, s.code, 'has an outline that is not valid (' || m.reason || '); it was repaired' as reason`)
  await transaction.script('drop table mended_area')
  return [...refused, ...mended]
}

async function dropElsewhere(transaction: Database): Promise<number> {
  // A corner of a building: found by the index and compared without GEOS.
  const dropped = await transaction.rows(sql`
    delete from staged_area where not exists (
      select from ${building} where ${building.closedOn} is null and ${building.geometry} && staged_area.geometry
        and st_covers(staged_area.geometry, st_startpoint(st_exteriorring(${building.geometry}))))
    returning 1`)
  return dropped.length
}

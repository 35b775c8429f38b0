// Makes staged rows fit to be taken over: one occurrence an object, and outlines that PostGIS calls valid.
import { type SQL, sql } from 'drizzle-orm'
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type ObjectTable, objectTables } from './staging-tables.ts'

/** A repaired outline keeps at least this share of its area in one part; otherwise nobody can say what was meant. */
const keptShare = 0.95

/** Objects that had to be refused here, per type. */
export type RefusedHere = Map<BagObjectType, number>

/**
 * Drops all but the latest of several current occurrences and repairs or refuses outlines that cross themselves; both
 * are written down as conflicts or refusals.
 */
export async function repairStaged(database: Database): Promise<RefusedHere> {
  for (const table of objectTables) await keepLatest(database, table)
  await dropLooseLinks(database)
  await repairTowns(database)
  const refused: RefusedHere = new Map()
  for (const table of ['building', 'dwelling'] as const) {
    await repairOutlines(database, table)
    for (const { type, count } of await refuseInvalid(database, table)) refused.set(type, count)
  }
  return refused
}

function staged(table: ObjectTable): SQL {
  return sql`staging.${sql.identifier(`bag_${table}`)}`
}

const fileOf = sql`(select f.path from staging.bag_file f where f.id = changed.file)`

async function keepLatest(database: Database, table: ObjectTable): Promise<void> {
  await database.rows(sql`with changed as (
      delete from ${staged(table)} a using ${staged(table)} b
      where a.id = b.id and (a.occurrence, a.ctid) < (b.occurrence, b.ctid)
      returning a.id, a.file, a.occurrence)
    insert into staging.bag_refusal (kind, file, object_id, reason)
    select distinct 'conflict', ${fileOf}, changed.id,
      'has several occurrences that hold on this date; the latest is kept, not occurrence ' || changed.occurrence
    from changed`)
}

async function dropLooseLinks(database: Database): Promise<void> {
  for (const links of [sql`staging.bag_dwelling_building`, sql`staging.bag_dwelling_address`]) {
    await database.rows(sql`delete from ${links} l where not exists (
      select from staging.bag_dwelling d where d.id = l.dwelling_id and d.occurrence = l.occurrence)`)
  }
}

async function repairTowns(database: Database): Promise<void> {
  await database.rows(sql`with changed as (
      update staging.bag_town set geometry = ST_Multi(ST_CollectionExtract(ST_MakeValid(geometry, 'method=structure'), 3))
      where not ST_IsValid(geometry) returning id, file)
    insert into staging.bag_refusal (kind, file, object_id, reason)
    select 'conflict', ${fileOf}, changed.id, 'has an outline that crosses itself; it was repaired' from changed`)
}

async function repairOutlines(database: Database, table: 'building' | 'dwelling'): Promise<void> {
  await database.rows(sql`with broken as (
      select id, geometry, ST_CollectionExtract(ST_MakeValid(geometry, 'method=structure'), 3) as whole
      from ${staged(table)} where not ST_IsValid(geometry)),
    mended as (
      select id, ST_IsValidReason(geometry) as reason, ST_Area(whole) as area,
        (select part.geom from ST_Dump(whole) part order by ST_Area(part.geom) desc limit 1) as largest
      from broken),
    changed as (
      update ${staged(table)} s set geometry = m.largest from mended m
      where m.id = s.id and m.area > 0 and ST_Area(m.largest) >= ${keptShare} * m.area
      returning s.id, s.file, m.reason)
    insert into staging.bag_refusal (kind, file, object_id, reason)
    select 'conflict', ${fileOf}, changed.id, 'has an outline that is not valid (' || changed.reason || '); it was repaired'
    from changed`)
}

async function refuseInvalid(
  database: Database,
  table: 'building' | 'dwelling',
): Promise<{ type: BagObjectType; count: number }[]> {
  const type =
    table === 'building'
      ? sql`'PND'`
      : sql`case kind when 'verblijfsobject' then 'VBO' when 'ligplaats' then 'LIG' else 'STA' end`
  const rows = await database.rows<{ type: BagObjectType; count: number }>(sql`with changed as (
      delete from ${staged(table)} where not ST_IsValid(geometry)
      returning id, file, ST_IsValidReason(geometry) as reason, ${type} as type),
    told as (
      insert into staging.bag_refusal (kind, file, object_id, reason)
      select 'refused', ${fileOf}, changed.id, changed.type || ': the outline is not valid (' || changed.reason || ')'
      from changed)
    select type, count(*) as count from changed group by type`)
  if (rows.length > 0 && table === 'dwelling') await dropLooseLinks(database)
  return rows
}

// Takes staged areas and their figures over: what is as it was stays untouched, what the file does not hold stays too.
import { sql } from 'drizzle-orm'
import type { StatisticalAreaKind } from '../../../../contract/vocabulary.ts'
import type { Database } from '../../../platform/db/database.ts'
import { areaFigure, statisticalArea } from '../../../platform/db/schema/registry.ts'

/** What became of the areas of one kind. */
export interface MergedCounts {
  kind: StatisticalAreaKind
  added: number
  updated: number
  unchanged: number
}

/**
 * Stores new and changed areas of `staged_area`. Figures of an area are replaced as a whole; a file without any figures
 * (boundaries alone) leaves those that are there.
 */
export async function mergeAreas(transaction: Database, runId: number): Promise<MergedCounts[]> {
  await transaction.rows(sql`
    create temporary table area_change on commit drop as
    select s.number, s.kind, a.code is null as is_new,
      a.code is null or (a.kind, a.name) is distinct from (s.kind, s.name)
        or a.municipality_name is distinct from s.municipality_name
        or not st_orderingequals(a.geometry, s.geometry)
        or (s.figures <> '{}' and s.figures is distinct from (
          select coalesce(jsonb_object_agg(f.figure, coalesce(to_jsonb(f.value), to_jsonb(f.missing_reason))), '{}')
          from ${areaFigure} f where f.area_code = s.code and f.year = s.year)) as is_changed
    from staged_area s left join ${statisticalArea} a on a.code = s.code and a.year = s.year`)
  await transaction.rows(sql`
    insert into ${statisticalArea} (code, year, kind, name, district_code, municipality_code, municipality_name, geometry, run_id)
    select code, year, s.kind, name, district_code, municipality_code, municipality_name, geometry, ${runId}::bigint
    from staged_area s join area_change c on c.number = s.number and c.is_changed
    on conflict (code, year) do update set kind = excluded.kind, name = excluded.name,
      district_code = excluded.district_code, municipality_code = excluded.municipality_code,
      municipality_name = excluded.municipality_name, geometry = excluded.geometry, run_id = excluded.run_id`)
  await replaceFigures(transaction)
  await markCurrent(transaction)
  return transaction.rows<MergedCounts>(sql`
    select kind, count(*) filter (where is_new) as added, count(*) filter (where is_changed and not is_new) as updated,
      count(*) filter (where not is_changed) as unchanged
    from area_change group by kind`)
}

async function replaceFigures(transaction: Database): Promise<void> {
  const changed = sql`staged_area s join area_change c on c.number = s.number and c.is_changed and s.figures <> '{}'`
  await transaction.rows(sql`
    delete from ${areaFigure} f using (select code, year from ${changed}) as fresh
    where f.area_code = fresh.code and f.year = fresh.year`)
  await transaction.rows(sql`
    insert into ${areaFigure} (area_code, year, figure, value, missing_reason)
    select s.code, s.year, told.key, case when jsonb_typeof(told.value) = 'number' then told.value::float8 end,
      case when jsonb_typeof(told.value) = 'string' then told.value #>> '{}' end
    from ${changed}, lateral jsonb_each(s.figures) as told`)
}

/** The present division: codes change and municipalities merge, so that only the ground tells what was replaced. */
async function markCurrent(transaction: Database): Promise<void> {
  await transaction.rows(sql`
    with judged as (
      select a.code, a.year, not exists (
        select from ${statisticalArea} newer
        where newer.kind = a.kind and newer.year > a.year and newer.geometry && a.point and st_covers(newer.geometry, a.point)
      ) as is_current
      from (select code, year, kind, st_pointonsurface(geometry) as point from ${statisticalArea}) as a)
    update ${statisticalArea} a set is_current = judged.is_current from judged
    where judged.code = a.code and judged.year = a.year and judged.is_current <> a.is_current`)
}

/** The day of which a run's newest figures tell: CBS counts on 1 January. Null where it held nothing. */
export async function dayOfStaged(transaction: Database): Promise<string | null> {
  const [row] = await transaction.rows<{ day: string | null }>(
    sql`select make_date(max(year), 1, 1)::text as day from staged_area`,
  )
  return row?.day ?? null
}

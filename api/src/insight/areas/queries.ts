// The areas that are counted over: districts that people drew, the register's towns, CBS's wijken and buurten. All their SQL.
import { type SQL, sql } from 'drizzle-orm'
import type { Gebied } from '../../../contract/adoption.ts'
import { areaKinds } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { district, districtVersion } from '../../platform/db/schema/fieldwork.ts'
import { dataset, home } from '../../platform/db/schema/insight.ts'
import { importRun, municipality, statisticalArea, town } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

/** An area as it is found by its id; `version` changes with its boundary. */
export interface Area {
  id: string
  name: string
  version: string
}

/** Every area by its public id: districts, towns that stand, CBS's present wijken and buurten; boundaries in EPSG:28992. */
const areas = sql`(
  select 'wijk-' || ${district.id} as id, 'wijk' as kind, ${district.name} as name, ${district.boundary} as boundary,
    ${district.version} || '/' || to_char(${district.recordedAt}, 'YYYYMMDDHH24MISSUS') as version
  from ${district}
  union all
  select 'woonplaats-' || ${town.id}, 'woonplaats', ${town.name}, ${town.geometry}, ${town.runId}::text
  from ${town}
  where ${town.closedOn} is null and ${town.geometry} is not null and ${town.status} = 'Woonplaats aangewezen'
  union all
  select case ${statisticalArea.kind} when 'buurt' then 'buurt-' else 'cbswijk-' end || ${statisticalArea.code},
    case ${statisticalArea.kind} when 'buurt' then 'buurt' else 'cbswijk' end, ${statisticalArea.name}, ${statisticalArea.geometry},
    ${statisticalArea.year} || '/' || ${statisticalArea.runId}
  from ${statisticalArea}
  where ${statisticalArea.isCurrent} and ${statisticalArea.kind} in ('buurt', 'wijk')
    -- A code of two years, where both still lie open: the newest.
    and not exists (select from ${statisticalArea} newer where newer.code = ${statisticalArea.code}
      and newer.year > ${statisticalArea.year})
)`

/** The boundary of the area of that id, in EPSG:28992. */
export function boundaryOf(areaId: string): SQL {
  return sql`(select boundary from ${areas} as area where id = ${areaId})`
}

/** Condition on `point` that it lies in the area of that id; a point on the boundary does. */
export function liesIn(point: SQL, areaId: string): SQL {
  return sql`st_covers(${boundaryOf(areaId)}, ${point})`
}

/** The area of that id. */
export async function findArea(database: Database, areaId: string): Promise<Area | undefined> {
  const [area] = await database.rows<Area>(
    sql`select id, name, version from ${areas} as area where id = ${areaId}`,
  )
  return area
}

/** The same. @throws AppError 'not-found' for an area that does not exist */
export async function requireArea(database: Database, areaId: string): Promise<Area> {
  const area = await findArea(database, areaId)
  if (area) return area
  throw new AppError('not-found', told`There is no area ${areaId}. /v1/gebieden lists the areas there are.`)
}

/** GeoJSON of a geometry in EPSG:28992: WGS 84 with six decimals, about a decimetre. */
export function asGeoJson(geometry: SQL): SQL {
  return sql`st_asgeojson(st_transform(${geometry}, 4326), 6)::json`
}

/** West, south, east, north in WGS 84 of a geometry in EPSG:28992. */
export function asBox(geometry: SQL): SQL {
  return sql`(select json_build_array(round(st_xmin(box)::numeric, 7), round(st_ymin(box)::numeric, 7),
    round(st_xmax(box)::numeric, 7), round(st_ymax(box)::numeric, 7)) from st_transform(${geometry}, 4326) as box)`
}

/** What the list of areas follows from: as long as it is the same, so is the list. */
export async function areasVersion(database: Database): Promise<string> {
  const [row] = await database.rows<{ version: string }>(sql`
    select concat_ws('/', (select max(${importRun.id}) from ${importRun} where ${importRun.state} = 'succeeded'),
      (select ${dataset.revision} || ' ' || ${dataset.builtFromRun} from ${dataset}),
      (select max(${districtVersion.recordedAt}) || ' ' || count(*) from ${districtVersion}),
      (now() at time zone 'Europe/Amsterdam')::date) as version`)
  return row?.version ?? ''
}

/**
 * Areas with at least one home: districts by name, towns with the largest first, CBS's wijken and buurten by code.
 * Boundaries within two metres; CBS's, which are ten to fifty metres wide of the mark themselves, within four.
 */
export function listAreas(database: Database): Promise<Gebied[]> {
  return database.rows<Gebied>(sql`
    with counted as (
      select area.*, (select count(*) from ${home} where st_covers(area.boundary, ${home.point})) as homes
      from ${areas} as area
    )
    select id, kind as soort, counted.name as naam, homes as woningen, ${asBox(sql`boundary`)} as kader,
      ${asGeoJson(sql`st_multi(st_simplifypreservetopology(boundary, case when kind in ('wijk', 'woonplaats') then 2 else 4 end))`)} as grens,
      coalesce(${municipality.name}, ${municipality.code}) as gemeente,
      (select max(${importRun.deliveredOn}) from ${importRun} where ${importRun.source} = 'bag'
        and ${importRun.state} = 'succeeded'
        -- A delivery of several municipalities at once names none.
        and coalesce(${importRun.municipalityCode}, ${municipality.code}) = ${municipality.code}) as "standDatum"
    from counted left join lateral (
      select ${town.municipalityCode} as code from ${town}
      where ${town.closedOn} is null and st_covers(${town.geometry}, st_pointonsurface(boundary)) limit 1
    ) as around on true left join ${municipality} on ${municipality.code} = around.code
    where homes > 0
    order by array_position(${sql.param([...areaKinds])}::text[], kind), case when kind = 'woonplaats' then homes else 0 end desc,
      case when kind in ('buurt', 'cbswijk') then id end, counted.name, id`)
}

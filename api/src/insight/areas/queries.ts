// The areas that adoption is counted over: districts that people drew, and the register's towns. All their SQL.
import { type SQL, sql } from 'drizzle-orm'
import type { Gebied } from '../../../contract/adoption.ts'
import type { Database } from '../../platform/db/database.ts'
import { district } from '../../platform/db/schema/fieldwork.ts'
import { home } from '../../platform/db/schema/insight.ts'
import { importRun, municipality, town } from '../../platform/db/schema/registry.ts'

/** An area as it is found by its id; `version` changes with its boundary. */
export interface Area {
  id: string
  name: string
  version: string
}

/** Every area by its public id: districts first, then towns that stand; boundaries in EPSG:28992. */
const areas = sql`(
  select 'wijk-' || ${district.id} as id, 'wijk' as kind, ${district.name} as name, ${district.boundary} as boundary,
    ${district.version} || '/' || to_char(${district.recordedAt}, 'YYYYMMDDHH24MISSUS') as version
  from ${district}
  union all
  select 'woonplaats-' || ${town.id}, 'woonplaats', ${town.name}, ${town.geometry}, ${town.runId}::text
  from ${town}
  where ${town.closedOn} is null and ${town.geometry} is not null and ${town.status} = 'Woonplaats aangewezen'
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

/** GeoJSON of a geometry in EPSG:28992: WGS 84 with six decimals, about a decimetre. */
export function asGeoJson(geometry: SQL): SQL {
  return sql`st_asgeojson(st_transform(${geometry}, 4326), 6)::json`
}

/** West, south, east, north in WGS 84 of a geometry in EPSG:28992. */
export function asBox(geometry: SQL): SQL {
  return sql`(select json_build_array(round(st_xmin(box)::numeric, 7), round(st_ymin(box)::numeric, 7),
    round(st_xmax(box)::numeric, 7), round(st_ymax(box)::numeric, 7)) from st_transform(${geometry}, 4326) as box)`
}

/** Areas with at least one home: districts by name, then towns, the largest first. Boundaries within two metres. */
export function listAreas(database: Database): Promise<Gebied[]> {
  return database.rows<Gebied>(sql`
    with counted as (
      select area.*, (select count(*) from ${home} where st_covers(area.boundary, ${home.point})) as homes
      from ${areas} as area
    )
    select id, kind as soort, counted.name as naam, homes as woningen, ${asBox(sql`boundary`)} as kader,
      ${asGeoJson(sql`st_multi(st_simplifypreservetopology(boundary, 2))`)} as grens,
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
    order by kind = 'woonplaats', case when kind = 'woonplaats' then homes else 0 end desc, counted.name, id`)
}

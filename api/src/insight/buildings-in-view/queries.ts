// The table beside the map: the buildings in view as rows, sorted. Reads the registry and the derived housing types.
import { type SQL, sql } from 'drizzle-orm'
import type { PandenInBeeld, PandInTabel, TableColumn } from '../../../contract/registry.ts'
import { purposes } from '../../../contract/vocabulary.ts'
import { asLonLat } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import { home } from '../../platform/db/schema/insight.ts'
import {
  address,
  building,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
  street,
} from '../../platform/db/schema/registry.ts'
import { type BuildingFilter, buildingCondition } from '../../registry/buildings/queries.ts'
import { existingDwellingStatuses } from '../../registry/dwellings/rules.ts'

/** How the rows are ordered; unknown values come last either way, and equals go by address. */
export interface TableOrder {
  column: TableColumn
  descending: boolean
}

const columnExpressions: Record<TableColumn, SQL> = {
  adres: sql`lower(first.street_name)`,
  bouwjaar: sql`seen.construction_year`,
  status: sql`seen.status`,
  gebruiksdoel: sql`contents.first_purpose`,
  oppervlakte: sql`contents.floor_area`,
  aantalWoningen: sql`coalesce(contents.home_count, 0)`,
  woningtype: sql`contents.housing_type`,
}

function ordering({ column, descending }: TableOrder): SQL {
  const direction = descending ? sql`desc` : sql`asc`
  const numbers =
    column === 'adres' ? sql`first.house_number ${direction}, first.house_suffix ${direction},` : sql``
  return sql`${columnExpressions[column]} ${direction} nulls last, ${numbers}
    lower(first.street_name), first.house_number, first.house_suffix, seen.id`
}

/** SQL: the shown buildings' existing dwellings added up, and the lowest main address of each building. */
function seenWithContents(filter: BuildingFilter): SQL {
  return sql`
    seen as materialized (
      select id, status, construction_year, geometry from ${building} where ${buildingCondition(filter)}
    ), inside as materialized (
      select link.building_id, d.id, d.purposes, d.floor_area, h.housing_type, h.dwelling_id as home_id
      from seen join ${dwellingBuilding} link on link.building_id = seen.id
      join ${dwelling} d on d.id = link.dwelling_id and d.closed_on is null
        and d.status = any(${sql.param(existingDwellingStatuses)}::text[])
      left join ${home} h on h.dwelling_id = d.id
    ), contents as (
      select building_id, count(*) as dwelling_count, count(home_id) as home_count, sum(floor_area) as floor_area,
        string_agg(distinct array_to_string(purposes, ','), ',') as purposes,
        min(purposes[1]) as first_purpose,
        case when min(housing_type) = max(housing_type) then min(housing_type)
          when count(housing_type) > 0 then 'onbekend' end as housing_type
      from inside group by building_id
    ), first as (
      select distinct on (inside.building_id) inside.building_id, s.name as street_name, a.house_number,
        concat(a.house_letter, '-' || a.house_number_addition) as house_suffix
      from inside join ${dwellingAddress} da on da.dwelling_id = inside.id and da.is_main
      join ${address} a on a.id = da.address_id and a.closed_on is null
      join ${street} s on s.id = a.street_id
      order by inside.building_id, lower(s.name), a.house_number, house_suffix
    )`
}

interface Row extends Omit<PandInTabel, 'gebruiksdoelen'> {
  purposes: string | null
  total: number
}

function tableRow({ purposes: joined, total: _, ...facts }: Row): PandInTabel {
  const used = new Set(joined?.split(','))
  return { ...facts, gebruiksdoelen: purposes.filter((purpose) => used.has(purpose)) }
}

/**
 * The buildings that the filter lets through: how many, and the first `limit` of them in that order.
 * Dwellings and homes count when they exist (contract/vocabulary.ts), as on the map.
 */
export async function buildingsInView(
  database: Database,
  filter: BuildingFilter,
  order: TableOrder,
  limit: number,
): Promise<PandenInBeeld> {
  const rows = await database.rows<Row>(sql`
    with ${seenWithContents(filter)}, page as (
      select seen.id, count(*) over () as total, row_number() over (order by ${ordering(order)}) as place
      from seen left join contents on contents.building_id = seen.id left join first on first.building_id = seen.id
      order by place limit ${limit}
    )
    select seen.id as identificatie, seen.status, seen.construction_year as bouwjaar, contents.purposes,
      contents.floor_area as oppervlakte, coalesce(contents.dwelling_count, 0) as "aantalVerblijfsobjecten",
      coalesce(contents.home_count, 0) as "aantalWoningen", contents.housing_type as woningtype,
      concat(first.street_name, ' ', first.house_number, first.house_suffix,
        ' +' || nullif(contents.dwelling_count - 1, 0)) as adres,
      ${asLonLat(sql`st_pointonsurface(seen.geometry)`)} as punt, page.total
    from page join seen on seen.id = page.id
    left join contents on contents.building_id = seen.id left join first on first.building_id = seen.id
    order by page.place`)
  const items = rows.map((row) => tableRow(row.adres === ' ' ? { ...row, adres: null } : row))
  return { aantal: rows[0]?.total ?? 0, items }
}

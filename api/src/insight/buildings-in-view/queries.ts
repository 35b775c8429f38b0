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

import { sharedHousingType } from '../housing-types/queries.ts'

/** How the rows are ordered; unknown values come last either way, and equals go by address. */
export interface TableOrder {
  column: TableColumn
  descending: boolean
}

const columnExpressions: Record<TableColumn, SQL> = {
  adres: sql`lower(street_name)`,
  bouwjaar: sql`construction_year`,
  status: sql`status`,
  gebruiksdoel: sql`first_purpose`,
  oppervlakte: sql`floor_area`,
  aantalWoningen: sql`coalesce(home_count, 0)`,
  woningtype: sql`housing_type`,
}

function ordering({ column, descending }: TableOrder): SQL {
  const direction = descending ? sql`desc` : sql`asc`
  const numbers = column === 'adres' ? sql`house_number ${direction}, house_suffix ${direction},` : sql``
  return sql`${columnExpressions[column]} ${direction} nulls last, ${numbers}
    lower(street_name), house_number, house_suffix, id`
}

const suffix = sql`concat(a.house_letter, '-' || a.house_number_addition)`
const lowest = (value: SQL): SQL =>
  sql`(array_agg(${value} order by lower(s.name), a.house_number, ${suffix}))[1]`

/** SQL: buildings that the filter lets through with what their existing dwellings add up to, and their lowest main address. */
const addedUp = (filter: BuildingFilter): SQL => sql`
  seen as materialized (
    select id, status, construction_year from ${building} where ${buildingCondition(filter)}
  ), contents as (
    select link.building_id, count(*) as dwelling_count, count(h.dwelling_id) as home_count,
      sum(d.floor_area) as floor_area, string_agg(distinct array_to_string(d.purposes, ','), ',') as purposes,
      min(d.purposes[1]) as first_purpose,
      ${sharedHousingType(sql`h.housing_type`)} as housing_type,
      ${lowest(sql`s.name`)} as street_name, ${lowest(sql`a.house_number`)} as house_number,
      ${lowest(suffix)} as house_suffix
    from seen join ${dwellingBuilding} link on link.building_id = seen.id
    join ${dwelling} d on d.id = link.dwelling_id and d.closed_on is null
      and d.status = any(${sql.param(existingDwellingStatuses)}::text[])
    left join ${home} h on h.dwelling_id = d.id
    left join ${dwellingAddress} da on da.dwelling_id = d.id and da.is_main
    left join ${address} a on a.id = da.address_id and a.closed_on is null
    left join ${street} s on s.id = a.street_id
    group by link.building_id
  )`

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
  const statement = sql`
    with ${addedUp(filter)}, page as (
      select *, count(*) over () as total, row_number() over (order by ${ordering(order)}) as place
      from seen left join contents on contents.building_id = seen.id
      order by place limit ${limit}
    )
    select page.id as identificatie, page.status, page.construction_year as bouwjaar, purposes,
      floor_area as oppervlakte, coalesce(dwelling_count, 0) as "aantalVerblijfsobjecten",
      coalesce(home_count, 0) as "aantalWoningen", housing_type as woningtype,
      street_name || ' ' || house_number || house_suffix || coalesce(' +' || nullif(dwelling_count - 1, 0), '') as adres,
      ${asLonLat(sql`st_pointonsurface(${building.geometry})`)} as punt, total
    from page join ${building} on ${building.id} = page.id order by place`
  const rows = await database.rows<Row>(statement)
  return { aantal: rows[0]?.total ?? 0, items: rows.map(tableRow) }
}

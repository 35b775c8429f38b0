// Fills insight.home: every existing home with its derived type, period and place. Fed by the registry alone.
import { sql } from 'drizzle-orm'
import { existingHomeStatuses, standingBuildingStatuses } from '../../../contract/vocabulary.ts'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { home } from '../../platform/db/schema/insight.ts'
import {
  address,
  building,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
} from '../../platform/db/schema/registry.ts'
import { classifyBuildings } from './classify.ts'
import { conflictingBuildings, periodOf } from './rules.ts'
import { wallsOf } from './shared-wall.ts'
import { ringsOfWkb } from './wkb-rings.ts'

/**
 * Recomputes all homes from the registry; the same registry gives the same homes.
 * @returns number of homes
 */
export function rebuildHomes(database: Database): Promise<number> {
  return database.transaction(async (inner) => {
    await prepareTables(inner)
    const buildings = await readBuildings(inner)
    const types = classifyBuildings(buildings)
    await inner.copy(
      'home_building (building_id, housing_type, type_reason, neighbour_count, building_period)',
      lines(buildings, types),
    )
    return storeHomes(inner)
  })
}

/** Which home lies in which standing building, and room for what becomes known of those buildings. */
async function prepareTables(database: Database): Promise<void> {
  // Joins of whole tables; the server's default of 4 MB sends every one of them to disk.
  await database.script("set local work_mem = '64MB'; drop table if exists home_link, home_building")
  await database.rows(sql`
    create temporary table home_link on commit drop as
    select ${dwelling.id} as dwelling_id, ${building.id} as building_id
    from ${dwelling}
    join ${dwellingBuilding} on ${dwellingBuilding.dwellingId} = ${dwelling.id}
    join ${building} on ${building.id} = ${dwellingBuilding.buildingId}
    where 'woonfunctie' = any(${dwelling.purposes}) and ${dwelling.closedOn} is null and ${building.closedOn} is null
      and ${dwelling.status} in ${existingHomeStatuses} and ${building.status} in ${standingBuildingStatuses}`)
  await database.script(`
    create temporary table home_building (building_id text primary key, housing_type text, type_reason text,
      neighbour_count integer, building_period text) on commit drop;
    analyze home_link`)
}

interface FootprintRow {
  id: string
  constructionYear: number | null
  homes: string[]
  wkb: Buffer
}

/** Buildings with homes, by ascending id; in parts, because a row's text is many times its coordinates. */
async function readBuildings(database: Database) {
  const buildings = []
  for (let after = ''; ; ) {
    const rows = await database.rows<FootprintRow>(sql`
      with part as (
        select building_id, array_agg(dwelling_id order by dwelling_id) as homes from home_link
        where building_id > ${after} group by building_id order by building_id limit 20000)
      select ${building.id}, ${building.constructionYear} as "constructionYear", part.homes,
        st_asbinary(${building.geometry}, 'NDR') as wkb
      from part join ${building} on ${building.id} = part.building_id order by ${building.id}`)
    for (const { wkb, ...row } of rows) buildings.push({ ...row, walls: wallsOf(ringsOfWkb(wkb)) })
    const last = rows.at(-1)
    if (!last) return buildings
    after = last.id
  }
}

function* lines(
  buildings: { id: string; constructionYear: number | null }[],
  types: ReturnType<typeof classifyBuildings>,
): Iterable<string> {
  for (const [index, { type, reason, neighbours }] of types.entries()) {
    const row = buildings[index]
    if (row) yield copyLine([row.id, type, reason, neighbours, periodOf(row.constructionYear)])
  }
}

/** The first building speaks for a home, unless its buildings disagree about the type. */
async function storeHomes(database: Database): Promise<number> {
  await database.rows(sql`analyze home_building`)
  await database.rows(sql`delete from ${home}`)
  const [stored] = await database.rows<{ count: number }>(sql`
    with main as (
      select dwelling_id, min(building_id) as building_id, min(housing_type) <> max(housing_type) as conflicting
      from home_link join home_building using (building_id) group by dwelling_id
    ), stored as (
      insert into ${home} (dwelling_id, building_id, housing_type, type_reason, neighbour_count, construction_year,
        building_period, floor_area, street_id, point)
      select main.dwelling_id, main.building_id,
        case when conflicting then ${conflictingBuildings.type} else housing_type end,
        case when conflicting then ${conflictingBuildings.reason} else type_reason end,
        neighbour_count, ${building.constructionYear}, building_period, ${dwelling.floorArea}, ${address.streetId},
        case when st_geometrytype(${dwelling.geometry}) = 'ST_Point'
            and st_covers(${building.geometry}, ${dwelling.geometry})
          then ${dwelling.geometry} else st_pointonsurface(${building.geometry}) end
      from main
      join home_building on home_building.building_id = main.building_id
      join ${building} on ${building.id} = main.building_id
      join ${dwelling} on ${dwelling.id} = main.dwelling_id
      left join ${dwellingAddress} on ${dwellingAddress.dwellingId} = main.dwelling_id and ${dwellingAddress.isMain}
      left join ${address} on ${address.id} = ${dwellingAddress.addressId}
      returning 1)
    select count(*) as count from stored`)
  return stored?.count ?? 0
}

// Fills insight.home: every existing home with its type, period and place. Fed by the registry, by the labels that count
// (insight.dwelling_label) and by what the municipality says of single homes.
import { sql } from 'drizzle-orm'
import {
  existingHomeStatuses,
  type HousingType,
  type HousingTypeReason,
  standingBuildingStatuses,
} from '../../../contract/vocabulary.ts'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { housingTypeOverride } from '../../platform/db/schema/fieldwork.ts'
import { dataset, dwellingLabel, home } from '../../platform/db/schema/insight.ts'
import {
  address,
  building,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
} from '../../platform/db/schema/registry.ts'
import { classifyBuildings } from './classify.ts'
import { findRows } from './find-rows.ts'
import { referencePeriodOf } from './reference-dwellings.ts'
import { conflictingBuildings, decideType, periodOf } from './rules.ts'
import { wallsOf } from './shared-wall.ts'
import { ringsOfWkb } from './wkb-rings.ts'

/**
 * Recomputes all homes; the same registry, labels and overrides give the same homes.
 * @returns number of homes
 */
export function rebuildHomes(database: Database): Promise<number> {
  return database.transaction(async (inner) => {
    await prepareTables(inner)
    const buildings = await readBuildings(inner)
    const types = classifyBuildings(buildings)
    await inner.copy(
      'home_building (building_id, housing_type, type_reason, neighbour_count, building_period, is_row)',
      lines(buildings, types, await findRows(inner)),
    )
    await stateTypes(inner)
    await decideTypes(inner)
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
      neighbour_count integer, building_period text, is_row boolean) on commit drop;
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
  rows: ReadonlySet<string>,
): Iterable<string> {
  for (const [index, { type, reason, neighbours }] of types.entries()) {
    const row = buildings[index]
    if (row) {
      yield copyLine([row.id, type, reason, neighbours, periodOf(row.constructionYear), rows.has(row.id)])
    }
  }
}

/** The first building speaks for a home, unless its buildings disagree about the type. */
async function stateTypes(database: Database): Promise<void> {
  await database.script('analyze home_building; drop table if exists home_statement')
  await database.rows(sql`
    create temporary table home_statement on commit drop as
    with main as (
      select dwelling_id, min(building_id) as building_id, min(housing_type) <> max(housing_type) as conflicting
      from home_link join home_building using (building_id) group by dwelling_id
    ), latest_override as (
      select distinct on (${housingTypeOverride.dwellingId}) ${housingTypeOverride.dwellingId} as dwelling_id,
        ${housingTypeOverride.housingType} as housing_type
      from ${housingTypeOverride} order by ${housingTypeOverride.dwellingId}, ${housingTypeOverride.id} desc
    )
    select main.dwelling_id, main.building_id, neighbour_count, building_period,
      case when conflicting then ${conflictingBuildings.type} else home_building.housing_type end as footprint_type,
      case when conflicting then ${conflictingBuildings.reason} else type_reason end as type_reason,
      is_row, ${building.constructionYear} as construction_year,
      -- A label that was found by its address may be the neighbour's.
      case when ${dwellingLabel.match} <> 'adres' then ${dwellingLabel.housingType} end as registered,
      latest_override.housing_type as override
    from main
    join home_building on home_building.building_id = main.building_id
    join ${building} on ${building.id} = main.building_id
    left join ${dwellingLabel} on ${dwellingLabel.dwellingId} = main.dwelling_id
    left join latest_override on latest_override.dwelling_id = main.dwelling_id`)
}

interface StatementRow {
  footprintType: HousingType
  typeReason: HousingTypeReason
  isRow: boolean
  registered: HousingType | null
  override: HousingType | null
  constructionYear: number | null
}

/** Decides once for every combination of statements that occurs: there are hundreds, however many homes there are. */
async function decideTypes(database: Database): Promise<void> {
  const combinations = await database.rows<StatementRow>(sql`
    select distinct footprint_type as "footprintType", type_reason as "typeReason", is_row as "isRow", registered,
      override, construction_year as "constructionYear" from home_statement`)
  await database.script(`drop table if exists home_decision;
    create temporary table home_decision (footprint_type text, type_reason text, is_row boolean, registered text,
      override text, construction_year integer, housing_type text, type_source text, type_doubt text,
      reference_period text) on commit drop`)
  await database.copy(
    `home_decision (footprint_type, type_reason, is_row, registered, override, construction_year, housing_type,
      type_source, type_doubt, reference_period)`,
    combinations.map((row) => {
      const { footprintType, typeReason, isRow, registered, override, constructionYear } = row
      const footprint = { type: footprintType, reason: typeReason }
      const { type, source, doubt } = decideType({ footprint, looksLikeRow: isRow, registered, override })
      const period = referencePeriodOf(type, constructionYear)
      const statements = [footprintType, typeReason, isRow, registered, override, constructionYear]
      return copyLine([...statements, type, source, doubt, period])
    }),
  )
}

async function storeHomes(database: Database): Promise<number> {
  await database.script('analyze home_statement; analyze home_decision')
  await database.rows(sql`delete from ${home}`)
  const [stored] = await database.rows<{ count: number }>(sql`
    with stored as (
      insert into ${home} (dwelling_id, building_id, housing_type, type_reason, neighbour_count, construction_year,
        building_period, floor_area, street_id, point, type_source, footprint_type, registered_type, type_doubt,
        reference_period)
      select said.dwelling_id, said.building_id, decision.housing_type, said.type_reason, neighbour_count,
        said.construction_year, building_period, ${dwelling.floorArea}, ${address.streetId},
        case when st_geometrytype(${dwelling.geometry}) = 'ST_Point'
            and st_covers(${building.geometry}, ${dwelling.geometry})
          then ${dwelling.geometry} else st_pointonsurface(${building.geometry}) end,
        type_source, said.footprint_type, said.registered, type_doubt, reference_period
      from home_statement said
      join home_decision decision on decision.footprint_type = said.footprint_type
        and decision.type_reason = said.type_reason and decision.is_row = said.is_row
        and decision.registered is not distinct from said.registered
        and decision.override is not distinct from said.override
        and decision.construction_year is not distinct from said.construction_year
      join ${building} on ${building.id} = said.building_id
      join ${dwelling} on ${dwelling.id} = said.dwelling_id
      left join ${dwellingAddress} on ${dwellingAddress.dwellingId} = said.dwelling_id and ${dwellingAddress.isMain}
      left join ${address} on ${address.id} = ${dwellingAddress.addressId}
      returning 1)
    select count(*) as count from stored`)
  await database.rows(sql`update ${dataset} set built_from_override =
    coalesce((select max(${housingTypeOverride.id}) from ${housingTypeOverride}), 0)`)
  return stored?.count ?? 0
}

// What a profile counts, over the homes of an area or of a whole municipality. All its SQL.
import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { existingHomeStatuses } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dwellingLabel, home, toldHome } from '../../platform/db/schema/insight.ts'
import {
  building,
  buildingModel,
  dwelling,
  municipality,
  statisticalArea,
} from '../../platform/db/schema/registry.ts'
import { heightInMetres } from '../../registry/building-models/queries.ts'
import { boundaryOf, liesIn } from '../areas/queries.ts'

/** Whose homes are counted. */
export type Scope = { area: string } | { municipality: string }

const toldHomesOf = (scope: Scope): SQL =>
  'area' in scope
    ? liesIn(sql`${toldHome.point}`, scope.area)
    : sql`${dwelling.municipalityCode} = ${scope.municipality}`

/** The box by the index, the point for certain. */
const dwellingsOf = (scope: Scope): SQL =>
  'area' in scope
    ? sql`${dwelling.geometry} && (${boundaryOf(scope.area)})
        and ${liesIn(sql`st_pointonsurface(${dwelling.geometry})`, scope.area)}`
    : sql`${dwelling.municipalityCode} = ${scope.municipality}`

/** Totals and medians over the homes; the unknown are counted beside each. */
export interface HomeTotals {
  homes: number
  buildings: number
  streets: number
  medianYear: number | null
  withoutYear: number
  medianFloorArea: number | null
  withoutFloorArea: number
  doubtfulTypes: number
  outOfUse: number
  renovated: number
  demolitionPermit: number
  withHeight: number
}

export async function readHomeTotals(database: Database, scope: Scope): Promise<HomeTotals> {
  const [totals] = await database.rows<HomeTotals>(sql`
    select count(*)::int as homes, count(distinct ${toldHome.buildingId})::int as buildings,
      count(distinct ${toldHome.streetId})::int as streets,
      percentile_disc(0.5) within group (order by ${toldHome.constructionYear}) as "medianYear",
      (count(*) - count(${toldHome.constructionYear}))::int as "withoutYear",
      percentile_disc(0.5) within group (order by ${toldHome.floorArea}) as "medianFloorArea",
      (count(*) - count(${toldHome.floorArea}))::int as "withoutFloorArea",
      count(${toldHome.typeDoubt})::int as "doubtfulTypes",
      (count(*) filter (where ${dwelling.status} = 'Verblijfsobject buiten gebruik'
        or ${building.status} = 'Pand buiten gebruik'))::int as "outOfUse",
      (count(*) filter (where ${dwelling.status} = 'Verbouwing verblijfsobject'
        or ${building.status} = 'Verbouwing pand'))::int as renovated,
      (count(*) filter (where ${building.status} = 'Sloopvergunning verleend'))::int as "demolitionPermit",
      count(${heightInMetres})::int as "withHeight"
    from ${toldHome}
    join ${dwelling} on ${dwelling.id} = ${toldHome.dwellingId}
    join ${building} on ${building.id} = ${toldHome.buildingId}
    left join ${buildingModel} on ${buildingModel.buildingId} = ${toldHome.buildingId}
    where ${toldHomesOf(scope)}`)
  if (!totals) throw new Error('an aggregate gave no row')
  return totals
}

/** Existing verblijfsobjecten that are no homes. */
export async function countOtherDwellings(database: Database, scope: Scope): Promise<number> {
  // Looked up dwelling by dwelling: as a join, right after a rebuild, the planner goes through all homes for each of them.
  const [row] = await database.rows<{ count: number }>(sql`
    select count(*)::int as count from (
      select exists (select from ${home} where ${home.dwellingId} = ${dwelling.id}) as is_home
      from ${dwelling}
      where ${dwelling.kind} = 'verblijfsobject' and ${dwelling.closedOn} is null
        and ${dwelling.status} in ${existingHomeStatuses} and ${dwellingsOf(scope)}
    ) as placed where not is_home`)
  return row?.count ?? 0
}

/** Homes that share all of this; labels are null without one. */
export interface HomeGroup {
  housingType: string
  buildingPeriod: string
  typeSource: string
  energyClass: string | null
  labelStatus: string | null
  homes: number
}

export function readHomeGroups(database: Database, scope: Scope): Promise<HomeGroup[]> {
  return database.rows<HomeGroup>(sql`
    select ${toldHome.housingType} as "housingType", ${toldHome.buildingPeriod} as "buildingPeriod",
      ${toldHome.typeSource} as "typeSource", ${dwellingLabel.energyClass} as "energyClass",
      ${dwellingLabel.status} as "labelStatus", count(*)::int as homes
    from ${toldHome}
    join ${dwelling} on ${dwelling.id} = ${toldHome.dwellingId}
    left join ${dwellingLabel} on ${dwellingLabel.dwellingId} = ${toldHome.dwellingId}
    where ${toldHomesOf(scope)} group by 1, 2, 3, 4, 5`)
}

/** The municipality in which most homes of an area lie; undefined without homes. */
export async function municipalityOfArea(database: Database, areaId: string): Promise<string | undefined> {
  const [row] = await database.rows<{ code: string }>(sql`
    select ${dwelling.municipalityCode} as code from ${home} join ${dwelling} on ${dwelling.id} = ${home.dwellingId}
    where ${liesIn(sql`${home.point}`, areaId)} group by 1 order by count(*) desc, 1 limit 1`)
  return row?.code
}

/** A municipality's name, or its code where no delivery told the name. */
export async function readMunicipalityName(database: Database, code: string): Promise<string> {
  const [found] = await database.orm
    .select({ name: municipality.name })
    .from(municipality)
    .where(eq(municipality.code, code))
  return found?.name ?? code
}

/** Names of CBS neighbourhoods by code, as of the newest year that has them. */
export async function readNeighbourhoodNames(
  database: Database,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const { code, name, year } = statisticalArea
  const rows = await database.orm
    .select({ code, name })
    .from(statisticalArea)
    .where(inArray(code, [...codes]))
    .orderBy(asc(year))
  return new Map(rows.map((row) => [row.code, row.name]))
}

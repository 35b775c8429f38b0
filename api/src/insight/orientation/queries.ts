// Everything that the orientation reads of an area's homes, from all three registers. All its SQL.
import { sql } from 'drizzle-orm'
import {
  type BuildingPeriod,
  type EnergyClass,
  existingHomeStatuses,
  type HousingType,
  type HousingTypeDoubt,
  type HousingTypeSource,
  type LabelStatus,
  type MissingFigureReason,
} from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dataset, dwellingLabel, home, toldHome } from '../../platform/db/schema/insight.ts'
import {
  areaFigure,
  building,
  dwelling,
  importRun,
  statisticalArea,
  street,
} from '../../platform/db/schema/registry.ts'
import { boundaryOf, liesIn } from '../areas/queries.ts'

/** A home as the charts count it; what is unknown is null. */
export interface HomeRow {
  buildingId: string
  housingType: HousingType
  typeSource: HousingTypeSource
  typeDoubt: HousingTypeDoubt | null
  buildingPeriod: BuildingPeriod
  constructionYear: number | null
  floorArea: number | null
  /** Both null without a label. */
  energyClass: EnergyClass | null
  labelStatus: LabelStatus | null
  /** Joined by commas. */
  purposes: string
  dwellingStatus: string
  buildingStatus: string
  streetId: string | null
  street: string | null
  municipalityCode: string
}

const homeIn = (areaId: string) => liesIn(sql`${home.point}`, areaId)

/** The homes of an area, those of one building together. */
export function readHomes(database: Database, areaId: string): Promise<HomeRow[]> {
  return database.rows<HomeRow>(sql`
    select ${toldHome.buildingId} as "buildingId", ${toldHome.housingType} as "housingType", ${toldHome.typeSource} as "typeSource",
      ${toldHome.typeDoubt} as "typeDoubt", ${toldHome.buildingPeriod} as "buildingPeriod",
      ${toldHome.constructionYear} as "constructionYear", ${toldHome.floorArea} as "floorArea",
      ${dwellingLabel.energyClass} as "energyClass", ${dwellingLabel.status} as "labelStatus",
      array_to_string(${dwelling.purposes}, ',') as purposes, ${dwelling.status} as "dwellingStatus",
      ${building.status} as "buildingStatus", ${toldHome.streetId} as "streetId", ${street.name} as street,
      ${dwelling.municipalityCode} as "municipalityCode"
    from ${toldHome}
    join ${dwelling} on ${dwelling.id} = ${toldHome.dwellingId}
    join ${building} on ${building.id} = ${toldHome.buildingId}
    left join ${street} on ${street.id} = ${toldHome.streetId}
    left join ${dwellingLabel} on ${dwellingLabel.dwellingId} = ${toldHome.dwellingId}
    where ${liesIn(sql`${toldHome.point}`, areaId)}
    order by ${toldHome.buildingId}, ${toldHome.dwellingId}`)
}

/** Existing verblijfsobjecten of an area that are no homes, by their purposes joined with commas. */
export function countOtherDwellings(
  database: Database,
  areaId: string,
): Promise<{ purposes: string; dwellings: number }[]> {
  // Looked up home by home: as a join, right after a rebuild, the planner goes through all homes for each dwelling.
  return database.rows(sql`
    select purposes, count(*)::int as dwellings
    from (
      select array_to_string(${dwelling.purposes}, ',') as purposes,
        exists (select from ${home} where ${home.dwellingId} = ${dwelling.id}) as is_home
      from ${dwelling}
      where ${dwelling.kind} = 'verblijfsobject' and ${dwelling.closedOn} is null
        and ${dwelling.status} in ${existingHomeStatuses}
        -- The box by the index, the point for certain.
        and ${dwelling.geometry} && (${boundaryOf(areaId)})
        and ${liesIn(sql`st_pointonsurface(${dwelling.geometry})`, areaId)}
    ) as placed
    where not is_home group by purposes order by purposes`)
}

/** A figure of a neighbourhood that holds homes of the area; `figure` is null where the file has none of those asked. */
export interface NeighbourhoodFigure {
  code: string
  year: number
  /** Homes of the area in this neighbourhood. */
  homes: number
  figure: string | null
  value: number | null
  missingReason: MissingFigureReason | null
}

/** Those figures, of every year, of the CBS neighbourhoods in which an area's homes lie. */
export function readNeighbourhoodFigures(
  database: Database,
  areaId: string,
  figures: readonly string[],
): Promise<NeighbourhoodFigure[]> {
  return database.rows<NeighbourhoodFigure>(sql`
    with placed as (
      -- A home on the line between two neighbourhoods counts once.
      select distinct on (${home.dwellingId}, ${statisticalArea.year}) ${statisticalArea.code} as code,
        ${statisticalArea.year} as year
      from ${home} join ${statisticalArea} on ${statisticalArea.kind} = 'buurt'
        and st_covers(${statisticalArea.geometry}, ${home.point})
      where ${homeIn(areaId)}
      order by ${home.dwellingId}, ${statisticalArea.year}, ${statisticalArea.code}
    ), weights as (select code, year, count(*)::int as homes from placed group by code, year)
    select weights.code, weights.year, weights.homes, ${areaFigure.figure} as figure, ${areaFigure.value} as value,
      ${areaFigure.missingReason} as "missingReason"
    from weights left join ${areaFigure} on ${areaFigure.areaCode} = weights.code
      and ${areaFigure.year} = weights.year and ${areaFigure.figure} = any(${sql.param([...figures])}::text[])
    order by weights.year, weights.code, ${areaFigure.figure}`)
}

/** What an answer depends on: any import, and the state of what was derived from them. */
export async function readVersion(database: Database) {
  const [version] = await database.rows<{
    revision: string
    builtFromRun: number
    builtAt: string
    labelsAsOf: string | null
    lastRun: number
  }>(sql`
    select ${dataset.revision}, ${dataset.builtFromRun} as "builtFromRun", ${dataset.builtAt}::text as "builtAt",
      ${dataset.labelsAsOf} as "labelsAsOf", coalesce((select max(${importRun.id}) from ${importRun}), 0) as "lastRun"
    from ${dataset}`)
  if (!version) throw new Error('insight.dataset has no row')
  return version
}

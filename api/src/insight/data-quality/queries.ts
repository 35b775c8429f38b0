// Reads what is known of the data's quality: counts and places of findings, coverage, agreement. All its SQL.
import { type SQL, sql } from 'drizzle-orm'
import {
  type Bevinding,
  type QualityFinding,
  type QualitySource,
  qualityFindings,
} from '../../../contract/data-quality.ts'
import type { Database } from '../../platform/db/database.ts'
import { addressSearch, dwellingLabel, toldHome } from '../../platform/db/schema/insight.ts'
import {
  areaFigure,
  buildingModel,
  dwellingAddress,
  importRefusal,
  importRun,
  statisticalArea,
} from '../../platform/db/schema/registry.ts'
import { heightInMetres } from '../../registry/building-models/queries.ts'
import { boundaryOf } from '../areas/queries.ts'
import { findingRows } from './finding-sql.ts'

/** Condition on a point; everything where no area is asked. The boundary is worked out once, for `st_covers` to prepare. */
const inArea = (point: SQL, areaId: string | undefined): SQL =>
  areaId === undefined ? sql`true` : sql`st_covers(${boundaryOf(areaId)}, ${point})`

/** How many there are of each kind. */
export async function countFindings(
  database: Database,
  areaId: string | undefined,
): Promise<{ soort: QualityFinding; aantal: number }[]> {
  const counts: { soort: QualityFinding; aantal: number }[] = []
  for (const soort of qualityFindings) {
    const [row] = await database.rows<{ count: number }>(sql`
      select count(*)::int as count from (${findingRows[soort]}) as found where ${inArea(sql`point`, areaId)}`)
    counts.push({ soort, aantal: row?.count ?? 0 })
  }
  return counts
}

/** Places of one kind by id, at most `limit` from after `after`. */
export function listFindings(
  database: Database,
  soort: QualityFinding,
  scope: { area: string | undefined; after: string; limit: number },
): Promise<Bevinding[]> {
  return database.rows<Bevinding>(sql`
    select found.id, found.dwelling_id as verblijfsobject, found.building_id as pand, found.note as toelichting,
      (select min(${addressSearch.display}) from ${addressSearch} left join ${dwellingAddress}
          on ${dwellingAddress.addressId} = ${addressSearch.addressId}
        where (found.dwelling_id is not null and ${addressSearch.dwellingId} = found.dwelling_id
            and ${dwellingAddress.dwellingId} = found.dwelling_id and ${dwellingAddress.isMain})
          or (found.dwelling_id is null and ${addressSearch.buildingId} = found.building_id)) as adres,
      json_build_array(round(st_x(wgs)::numeric, 7), round(st_y(wgs)::numeric, 7)) as punt
    from (
      select *, st_transform(point, 4326) as wgs from (${findingRows[soort]}) as every
      where id > ${scope.after} and ${inArea(sql`point`, scope.area)} order by id limit ${scope.limit}
    ) as found order by found.id`)
}

/** The last successful run of a source, and what it refused. */
export interface SourceRun {
  source: QualitySource
  run: number
  fileName: string
  municipalityCode: string | null
  finishedAt: string | null
  refused: number
  conflicts: number
}

export function lastRuns(database: Database): Promise<SourceRun[]> {
  return database.rows<SourceRun>(sql`
    with latest as (
      select distinct on (${importRun.source}) ${importRun.source} as source, ${importRun.id} as id,
        ${importRun.fileName} as file_name, ${importRun.finishedAt} as finished_at,
        ${importRun.municipalityCode} as municipality_code
      from ${importRun} where ${importRun.state} = 'succeeded' order by ${importRun.source}, ${importRun.id} desc
    )
    select source, latest.id as run, file_name as "fileName",
      municipality_code as "municipalityCode",
      to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "finishedAt",
      (select count(*)::int from ${importRefusal} where ${importRefusal.runId} = latest.id
        and ${importRefusal.kind} = 'refused') as refused,
      (select count(*)::int from ${importRefusal} where ${importRefusal.runId} = latest.id
        and ${importRefusal.kind} = 'conflict') as conflicts
    from latest`)
}

/** Homes, and how many of them each source tells something of. */
export interface Coverage {
  homes: number
  withLabel: number
  withNeighbourhood: number
  withHeight: number
  byFootprint: number
  byLabel: number
  byMunicipality: number
}

export async function readCoverage(database: Database, areaId: string | undefined): Promise<Coverage> {
  const [row] = await database.rows<Coverage>(sql`
    with figured as (
      -- The newest division that has figures at all.
      select ${statisticalArea.geometry} as geometry from ${statisticalArea}
      where ${statisticalArea.kind} = 'buurt' and ${statisticalArea.year} = (select max(${areaFigure.year}) from ${areaFigure})
    )
    select count(*)::int as homes, count(${dwellingLabel.dwellingId})::int as "withLabel",
      count(${heightInMetres})::int as "withHeight",
      (count(*) filter (where exists (select from figured where st_covers(figured.geometry, ${toldHome.point}))))::int
        as "withNeighbourhood",
      (count(*) filter (where ${toldHome.typeSource} = 'omtrek'))::int as "byFootprint",
      (count(*) filter (where ${toldHome.typeSource} = 'ep-online'))::int as "byLabel",
      (count(*) filter (where ${toldHome.typeSource} = 'gemeente'))::int as "byMunicipality"
    from ${toldHome}
    left join ${dwellingLabel} on ${dwellingLabel.dwellingId} = ${toldHome.dwellingId}
    left join ${buildingModel} on ${buildingModel.buildingId} = ${toldHome.buildingId}
    where ${inArea(sql`${toldHome.point}`, areaId)}`)
  if (!row) throw new Error('an aggregate gave no row')
  return row
}

/** Homes by what the footprint says and what the label says, where both say something. */
export function readAgreement(
  database: Database,
  areaId: string | undefined,
): Promise<{ footprint: string; registered: string; homes: number }[]> {
  return database.rows(sql`
    select ${toldHome.footprintType} as footprint, ${toldHome.registeredType} as registered, count(*)::int as homes
    from ${toldHome}
    where ${toldHome.footprintType} <> 'onbekend' and ${toldHome.registeredType} is not null and ${toldHome.registeredType} <> 'onbekend'
      and ${inArea(sql`${toldHome.point}`, areaId)}
    group by 1, 2`)
}

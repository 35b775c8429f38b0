// What each kind of finding is, as SQL: rows of id, dwelling_id, building_id, note and point (EPSG:28992). The one place that defines them.
import { type SQL, sql } from 'drizzle-orm'
import type { QualityFinding } from '../../../contract/data-quality.ts'
import { existingHomeStatuses, shownBuildingStatuses } from '../../../contract/vocabulary.ts'
import { dwellingLabel, home, toldHome } from '../../platform/db/schema/insight.ts'
import { building, buildingModel, dwelling, dwellingBuilding } from '../../platform/db/schema/registry.ts'
import { heightIsDoubtful } from '../../registry/building-models/queries.ts'

/** Homes of which `condition` holds. */
const homes = (condition: SQL, note: SQL = sql`null::text`): SQL => sql`
  select ${toldHome.dwellingId} as id, ${toldHome.dwellingId} as dwelling_id, ${toldHome.buildingId} as building_id, ${note} as note,
    ${toldHome.point} as point
  from ${toldHome} left join ${dwellingLabel} on ${dwellingLabel.dwellingId} = ${toldHome.dwellingId} where ${condition}`

const doubt = (code: string): SQL =>
  homes(
    sql`${toldHome.typeDoubt} = ${code}`,
    sql`${toldHome.footprintType} || coalesce(' / ' || ${toldHome.registeredType}, '')`,
  )

const buildings = (condition: SQL): SQL => sql`
  select ${building.id} as id, null::text as dwelling_id, ${building.id} as building_id, null::text as note,
    st_pointonsurface(${building.geometry}) as point
  from ${building} left join ${buildingModel} on ${buildingModel.buildingId} = ${building.id}
  where ${building.closedOn} is null and ${building.status} in ${shownBuildingStatuses} and ${condition}`

/** Rows of each kind. */
export const findingRows: Record<QualityFinding, SQL> = {
  'woning-in-meer-panden': homes(
    sql`(select count(*) from ${dwellingBuilding} where ${dwellingBuilding.dwellingId} = ${toldHome.dwellingId}) > 1`,
    sql`(select string_agg(${dwellingBuilding.buildingId}, ', ' order by ${dwellingBuilding.buildingId})
      from ${dwellingBuilding} where ${dwellingBuilding.dwellingId} = ${toldHome.dwellingId})`,
  ),
  // A home by its purpose and status, in no building that stands: it counts nowhere. Looked up dwelling by dwelling: as a
  // join, right after a rebuild, the planner goes through all homes for each of them.
  'woning-zonder-pand': sql`
    select id, id as dwelling_id,
      (select min(${dwellingBuilding.buildingId}) from ${dwellingBuilding}
        join ${building} on ${building.id} = ${dwellingBuilding.buildingId}
        where ${dwellingBuilding.dwellingId} = placed.id) as building_id,
      status as note, st_pointonsurface(geometry) as point
    from (
      select ${dwelling.id} as id, ${dwelling.status} as status, ${dwelling.geometry} as geometry,
        exists (select from ${home} where ${home.dwellingId} = ${dwelling.id}) as is_home
      from ${dwelling}
      where ${dwelling.kind} = 'verblijfsobject' and ${dwelling.closedOn} is null
        and 'woonfunctie' = any(${dwelling.purposes}) and ${dwelling.status} in ${existingHomeStatuses}
    ) as placed where not is_home`,
  'typen-spreken-elkaar-tegen': doubt('typen-spreken-elkaar-tegen'),
  'rij-in-een-pand': doubt('rij-in-een-pand'),
  'panden-verschillen': doubt('panden-verschillen'),
  'label-via-adres': homes(sql`${dwellingLabel.match} = 'adres'`, sql`${dwellingLabel.energyClass}`),
  'label-verlopen': homes(
    sql`${dwellingLabel.status} = 'verlopen'`,
    sql`${dwellingLabel.energyClass} || coalesce(' (' || ${dwellingLabel.validUntil} || ')', '')`,
  ),
  'zonder-bouwjaar': homes(sql`${toldHome.constructionYear} is null`),
  'zonder-oppervlakte': homes(sql`${toldHome.floorArea} is null`),
  'in-onderzoek': buildings(sql`${building.inInvestigation}`),
  'hoogte-onzeker': buildings(heightIsDoubtful),
}

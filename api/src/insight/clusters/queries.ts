// Clusters of an area with what they are made of. All their SQL.
import { sql } from 'drizzle-orm'
import type { Cluster } from '../../../contract/adoption.ts'
import { housingTypes } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { cluster, clusterMember, home } from '../../platform/db/schema/insight.ts'
import { street } from '../../platform/db/schema/registry.ts'
import { asBox, asGeoJson, liesIn } from '../areas/queries.ts'

/** A cluster's composition, the dwellings in it, and which of them lie beyond the area. */
export type ClusterWithMembers = Omit<Cluster, 'perStatus'> & { dwellingIds: string[]; beyond: string[] }

/** Clusters that lie in the area with at least half of their homes; the largest first. */
export function clustersInArea(database: Database, areaId: string): Promise<ClusterWithMembers[]> {
  return database.rows(sql`
    with member as (
      select ${clusterMember.clusterId}, ${home.dwellingId}, ${home.housingType}, ${home.constructionYear},
        ${home.floorArea}, ${home.streetId}, ${liesIn(sql`${home.point}`, areaId)} as inside
      from ${clusterMember} join ${home} on ${home.dwellingId} = ${clusterMember.dwellingId}
    ), composed as (
      select cluster_id, min(construction_year) as first_year, max(construction_year) as last_year,
        mode() within group (order by housing_type) as housing_type, array_agg(housing_type) as types,
        percentile_cont(0.5) within group (order by floor_area) as floor_area,
        array_agg(dwelling_id order by dwelling_id) as dwelling_ids,
        coalesce(array_agg(dwelling_id) filter (where not inside), '{}') as beyond
      from member group by cluster_id having count(*) filter (where inside) * 2 >= count(*)
    ), along as (
      select cluster_id, coalesce(${street.name}, '') as name, count(*)::int as homes
      from member join composed using (cluster_id) left join ${street} on ${street.id} = street_id
      group by cluster_id, ${street.name}
    ), streets as (
      select cluster_id, json_agg(json_build_object('naam', name, 'woningen', homes) order by homes desc, name) as list
      from along group by cluster_id
    )
    select ${cluster.id}, ${cluster.housingGroup} as groep, composed.housing_type as woningtype,
      (select json_agg((select count(*) from unnest(types) as own where own = type) order by place)
        from unnest(${sql.param([...housingTypes])}::text[]) with ordinality as listed (type, place)) as "perType", ${cluster.buildingPeriod} as bouwperiode,
      ${cluster.homeCount} as woningen, ${cluster.buildingCount} as panden, streets.list as straten,
      first_year as "bouwjaarVan", last_year as "bouwjaarTot", floor_area as "oppervlakteMediaan",
      ${asBox(sql`${cluster.outline}`)} as kader, ${asGeoJson(sql`${cluster.outline}`)} as grens,
      dwelling_ids as "dwellingIds", beyond
    from ${cluster} join composed on composed.cluster_id = ${cluster.id} join streets on streets.cluster_id = ${cluster.id}
    order by ${cluster.homeCount} desc, ${cluster.id}`)
}

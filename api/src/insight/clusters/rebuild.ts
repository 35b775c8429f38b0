// Fills insight.cluster and insight.cluster_member from insight.home; run after the homes.
import { sql } from 'drizzle-orm'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { cluster, clusterMember, home } from '../../platform/db/schema/insight.ts'
import { building } from '../../platform/db/schema/registry.ts'
import { ringsOfWkb } from '../housing-types/wkb-rings.ts'
import { outlineOf } from './outline.ts'
import { clusterRule, terrace } from './rules.ts'

/**
 * Recomputes the clusters from the homes; the same homes give the same clusters with the same ids.
 * @returns number of clusters
 */
export function rebuildClusters(database: Database): Promise<number> {
  return database.transaction(async (inner) => {
    await inner.script("set local work_mem = '64MB'; drop table if exists clustered, outlined")
    await findMembers(inner)
    await drawOutlines(inner)
    await inner.rows(sql`delete from ${clusterMember}`)
    await inner.rows(sql`delete from ${cluster}`)
    const stored = await inner.rows(sql`
      insert into ${cluster} (id, housing_group, building_period, home_count, building_count, outline)
      select cluster_id, min(housing_group), min(building_period), count(*), count(distinct building_id), outline
      from clustered join outlined using (cluster_id) group by cluster_id, outline order by cluster_id
      returning 1`)
    await inner.rows(sql`
      insert into ${clusterMember} (cluster_id, dwelling_id)
      select cluster_id, dwelling_id from clustered order by cluster_id, dwelling_id`)
    return stored.length
  })
}

/** Which home belongs to which cluster. DBSCAN takes homes by id, so that one between two clusters always goes to the same. */
async function findMembers(database: Database): Promise<void> {
  const { distance, coreHomes, minimumHomes } = clusterRule
  await database.rows(sql`
    create temporary table clustered on commit drop as
    with alike as (
      select ${home.dwellingId}, ${home.buildingId}, ${home.buildingPeriod}, ${home.point},
        case when ${home.housingType} in ${[...terrace.types]} then ${terrace.group} else ${home.housingType} end
          as housing_group
      from ${home} where ${home.housingType} <> 'onbekend' and ${home.buildingPeriod} <> 'onbekend'
    ), grouped as (
      select dwelling_id, building_id, housing_group, building_period,
        st_clusterdbscan(point, ${distance}::float8, ${coreHomes}::int) over (
          partition by housing_group, building_period order by dwelling_id) as number
      from alike
    ), counted as (
      select grouped.*, count(*) over same as homes, min(dwelling_id) over same as first_home
      from grouped where number is not null
      window same as (partition by housing_group, building_period, number)
    )
    select concat_ws('-', housing_group, building_period, first_home) as cluster_id,
      dwelling_id, building_id, housing_group, building_period
    from counted where homes >= ${minimumHomes}`)
  await database.script('analyze clustered')
}

/** One outline per cluster, from the footprints of its members' buildings. */
async function drawOutlines(database: Database): Promise<void> {
  await database.script('create temporary table outlined (cluster_id text, outline geometry) on commit drop')
  const members = await database.rows<{ clusterId: string; footprint: Buffer }>(sql`
    select cluster_id as "clusterId", st_asbinary(${building.geometry}, 'NDR') as footprint
    from (select distinct cluster_id, building_id from clustered) as member
    join ${building} on ${building.id} = member.building_id order by cluster_id, ${building.id}`)
  const footprints = new Map<string, Float64Array[]>()
  for (const { clusterId, footprint } of members) {
    const rings = footprints.get(clusterId) ?? []
    const [outer] = ringsOfWkb(footprint)
    if (outer) rings.push(outer)
    footprints.set(clusterId, rings)
  }
  const lines = [...footprints].map(([clusterId, rings]) => copyLine([clusterId, outlineOf(rings)]))
  await database.copy('outlined (cluster_id, outline)', lines)
}

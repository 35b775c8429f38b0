// Fills insight.cluster and insight.cluster_member from insight.home; run after the homes.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { cluster, clusterMember, home } from '../../platform/db/schema/insight.ts'
import { building } from '../../platform/db/schema/registry.ts'
import { clusterRule, outlineRule } from './rules.ts'

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
      insert into ${cluster} (id, housing_type, building_period, home_count, building_count, outline)
      select cluster_id, min(housing_type), min(building_period), count(*), count(distinct building_id), outline
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
    with grouped as (
      select ${home.dwellingId}, ${home.buildingId}, ${home.housingType}, ${home.buildingPeriod},
        st_clusterdbscan(${home.point}, ${distance}::float8, ${coreHomes}::int) over (
          partition by ${home.housingType}, ${home.buildingPeriod} order by ${home.dwellingId}) as number
      from ${home} where ${home.housingType} <> 'onbekend' and ${home.buildingPeriod} <> 'onbekend'
    ), counted as (
      select grouped.*, count(*) over same as homes, min(dwelling_id) over same as first_home
      from grouped where number is not null
      window same as (partition by housing_type, building_period, number)
    )
    select concat_ws('-', housing_type, building_period, first_home) as cluster_id,
      dwelling_id, building_id, housing_type, building_period
    from counted where homes >= ${minimumHomes}`)
  await database.script('analyze clustered')
}

/** A line around the members' buildings: grown until neighbours meet, drawn in again, small openings filled. */
async function drawOutlines(database: Database): Promise<void> {
  const { reach, margin, smallestHole, simplification } = outlineRule
  await database.rows(sql`
    create temporary table outlined on commit drop as
    with grown as (
      select cluster_id, st_union(st_buffer(${building.geometry}, ${reach}::float8, 'quad_segs=4')) as area
      from (select distinct cluster_id, building_id from clustered) as member
      join ${building} on ${building.id} = member.building_id group by cluster_id
    ), part as (
      select cluster_id, (st_dump(st_buffer(area, ${margin - reach}::float8, 'quad_segs=4'))).geom as area from grown
    ), filled as (
      select cluster_id, st_makepolygon(st_exteriorring(area), array(
        select st_exteriorring(geom) from st_dumprings(area)
        where path[1] > 0 and st_area(geom) >= ${smallestHole}::float8)) as area
      from part
    )
    select cluster_id, st_multi(st_simplifypreservetopology(st_union(area), ${simplification}::float8)) as outline
    from filled group by cluster_id`)
}

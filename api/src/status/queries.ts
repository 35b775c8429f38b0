// What the browser and an operator ask of the running product as a whole.
import { sql } from 'drizzle-orm'
import type { Instellingen } from '../../contract/settings.ts'
import type { Database } from '../platform/db/database.ts'
import { dataset } from '../platform/db/schema/insight.ts'
import { building, importRun } from '../platform/db/schema/registry.ts'

/** The demo's invented municipality; never given out by CBS. */
export const demoMunicipality = '8888'

/** The dataset that the map shows: revision, extent (west, south, east, north in WGS 84), date of the newest delivery. */
export interface DatasetSummary {
  revision: string
  /** Of the tiles with labels. */
  labelRevision: string
  west: number | null
  south: number | null
  east: number | null
  north: number | null
  deliveredOn: string | null
  /** Date of the newest delivery per source; a source of which nothing was imported is absent. */
  deliveries: Instellingen['standen']
  demo: boolean
}

/** Summary of the stored registry; null extent when nothing was imported yet. */
export async function readDataset(database: Database): Promise<DatasetSummary> {
  const [summary] = await database.rows<DatasetSummary>(sql`
    with extent as (
      select st_transform(st_setsrid(st_extent(${building.geometry})::geometry, 28992), 4326) as box
      from ${building} where ${building.closedOn} is null
    ), runs as (
      select max(${importRun.deliveredOn}) as delivered_on,
             bool_or(${importRun.municipalityCode} = ${demoMunicipality}) as demo
      from ${importRun} where ${importRun.source} = 'bag' and ${importRun.state} = 'succeeded'
    ), newest as (
      select ${importRun.source} as source, max(${importRun.deliveredOn}) as delivered_on from ${importRun}
      where ${importRun.source} in ('bag', 'ep-online', 'cbs', '3dbag') and ${importRun.state} = 'succeeded'
      group by ${importRun.source}
    )
    select ${dataset.revision} as revision, ${dataset.labelRevision} as "labelRevision", st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
           st_ymax(box) as north, delivered_on as "deliveredOn", coalesce(demo, false) as demo,
           (select coalesce(json_object_agg(source, newest.delivered_on), '{}') from newest) as deliveries
    from ${dataset}, extent, runs`)
  return summary as DatasetSummary
}

/** Changes when a dataset or what it was imported from does; costs next to nothing to ask. */
export async function readDatasetKey(database: Database): Promise<string> {
  const [row] = await database.rows<{ key: string }>(sql`
    select concat_ws('/', ${dataset.revision}, ${dataset.labelRevision}, (select max(${importRun.id}) from ${importRun}
      where ${importRun.state} = 'succeeded')) as key from ${dataset}`)
  return row?.key ?? ''
}

/** Does the database answer? */
export async function ping(database: Database): Promise<void> {
  await database.rows(sql`select 1`)
}

/** What a demo still lacks: all of it, or only the sources that joined it later (labels, key figures, heights). */
export type MissingDemo = 'everything' | 'later-sources' | 'nothing'

/**
 * What is still to be loaded of a demo: everything where nothing was imported yet or where its loading broke off before
 * its events, which come last; the later sources where an earlier version loaded it, of which the labels come last.
 */
export async function readMissingDemo(database: Database): Promise<MissingDemo> {
  const [row] = await database.rows<{ missing: MissingDemo }>(sql`
    with runs as (
      select bool_and(${importRun.municipalityCode} = ${demoMunicipality}) filter (where ${importRun.source} = 'bag') as is_demo,
             coalesce(bool_or(${importRun.source} = 'engagement'), false) as has_events,
             coalesce(bool_or(${importRun.source} = 'ep-online'), false) as has_labels
      from ${importRun} where ${importRun.state} = 'succeeded'
    )
    select case when coalesce(is_demo, true) and not has_events then 'everything'
                when is_demo and not has_labels then 'later-sources'
                else 'nothing' end as missing
    from runs`)
  return row?.missing ?? 'nothing'
}

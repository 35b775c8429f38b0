// Recomputes everything in the insight lane after an import; each part in its own folder, in the order of what needs what.
import { and, eq, inArray, max, or, sql } from 'drizzle-orm'
import type { Database } from '../platform/db/database.ts'
import { housingTypeOverride } from '../platform/db/schema/fieldwork.ts'
import { dataset } from '../platform/db/schema/insight.ts'
import { importRun } from '../platform/db/schema/registry.ts'
import { today } from '../platform/time/today.ts'
import { rebuildAddressSearch } from './address-search/rebuild.ts'
import { refreshDwellingDistrict } from './areas/dwelling-district.ts'
import { rebuildClusters } from './clusters/rebuild.ts'
import { labelsHaveExpired, rebuildDwellingLabels } from './energy-labels/rebuild.ts'
import { rebuildHomes } from './housing-types/rebuild.ts'
import { rebuildStreetLabels } from './streets/rebuild.ts'
import { rebuildTiles, tilesAreOutdated } from './tiles/rebuild.ts'

/** Parts of a rebuild, in order. */
export const rebuildSteps = [
  'labels',
  'homes',
  'clusters',
  'street-labels',
  'address-search',
  'tiles',
] as const
export type RebuildStep = (typeof rebuildSteps)[number]

const rebuildStep: Record<RebuildStep, (database: Database, day: string) => Promise<unknown>> = {
  labels: rebuildDwellingLabels,
  homes: rebuildHomes,
  clusters: rebuildClusters,
  'street-labels': rebuildStreetLabels,
  'address-search': rebuildAddressSearch,
  tiles: rebuildTiles,
}

/**
 * Recomputes labels, homes, clusters, street names, search and tiles in one transaction: readers see the former state
 * until all of it is there. The same registry gives the same dataset revision.
 * @param onProgress told at the start of each part
 * @param day by which the validity of labels is judged, yyyy-mm-dd
 */
export async function rebuildInsight(
  database: Database,
  onProgress?: (step: RebuildStep) => void,
  day = today(),
): Promise<void> {
  await database.transaction(async (inner) => {
    // Two processes on one server may both find the insight stale; the second then finds the first one's work done over.
    await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.rebuild'))`)
    for (const step of rebuildSteps) {
      onProgress?.(step)
      await rebuildStep[step](inner, day)
    }
    await refreshDwellingDistrict(inner)
  })
}

/** A run that tells of its objects and changed none of them leaves everything derived as it is. */
const changedSomething = or(
  sql`${importRun.counts} = '{}'`,
  sql`jsonb_path_exists(${importRun.counts}, '$.*.added ? (@ > 0)')`,
  sql`jsonb_path_exists(${importRun.counts}, '$.*.updated ? (@ > 0)')`,
  sql`jsonb_path_exists(${importRun.counts}, '$.*.closed ? (@ > 0)')`,
)

/** Whether since the last rebuild the registry has changed, a label has expired, or the code that computes tiles changed. */
export async function isInsightStale(database: Database, day = today()): Promise<boolean> {
  const [newest] = await database.orm
    .select({ run: max(importRun.id) })
    .from(importRun)
    .where(
      and(
        eq(importRun.state, 'succeeded'),
        inArray(importRun.source, ['bag', 'background', 'ep-online', '3dbag']),
        changedSomething,
      ),
    )
  const [built] = await database.orm.select({ run: dataset.builtFromRun }).from(dataset)
  if (!newest?.run) return false
  if (newest.run > (built?.run ?? 0) || (await overridesAreNewer(database))) return true
  return (await tilesAreOutdated(database)) || labelsHaveExpired(database, day)
}

/** Whether the municipality said something of a home's type since homes were derived. */
async function overridesAreNewer(database: Database): Promise<boolean> {
  const [row] = await database.rows<{ newer: boolean }>(sql`
    select coalesce(max(${housingTypeOverride.id}), 0) > (select ${dataset.builtFromOverride} from ${dataset}) as newer
    from ${housingTypeOverride}`)
  return row?.newer === true
}

// Clusters of an area: what they are made of for everybody, how far their homes are for who may see that.
import type { Clusters } from '../../../contract/adoption.ts'
import type { EngagementStatus } from '../../../contract/vocabulary.ts'
import { eventsOfDwellings } from '../../fieldwork/engagement/queries.ts'
import { deriveStatus } from '../../fieldwork/engagement/rules.ts'
import type { Database } from '../../platform/db/database.ts'
import { requireArea } from '../areas/queries.ts'
import { type ClusterWithMembers, clustersInArea } from '../clusters/queries.ts'
import { clusterRule } from '../clusters/rules.ts'
import type { AdoptionReader } from './area-adoption.ts'
import { type AreaAdoption, countByStatus, groupBy } from './rules.ts'

/** Whose engagement may be counted: of all homes, or of those within the area. */
export interface Counting {
  reader: AdoptionReader
  /** Reference date, yyyy-mm-dd. */
  until: string
  /** Also of homes beyond the area's boundary; without it clusters that hold such homes are not counted. */
  beyond: boolean
}

/**
 * Clusters that lie for the greater part in an area. All their homes count, also those beyond its boundary.
 * @param counting undefined: what they are made of alone
 * @throws AppError 'not-found' for an area that does not exist
 */
export async function readClusters(
  database: Database,
  areaId: string,
  counting: Counting | undefined,
): Promise<Clusters> {
  const derived = counting && (await counting.reader.area(areaId, counting.until))
  if (!derived) await requireArea(database, areaId)
  const found = await clustersInArea(database, areaId)
  const items =
    counting && derived
      ? await counted(database, found, derived.homes, counting)
      : found.map(({ dwellingIds: _, beyond: __, ...composition }) => composition)
  const { distance, minimumHomes } = clusterRule
  return { gebied: areaId, afstandMeter: distance, minimumWoningen: minimumHomes, items }
}

async function counted(
  database: Database,
  found: ClusterWithMembers[],
  homes: AreaAdoption,
  { until, beyond: all }: Counting,
): Promise<Clusters['items']> {
  const outside = all ? found.flatMap((cluster) => cluster.beyond) : []
  const statusOf = await statusesOf(database, outside, until)
  return found.map(({ dwellingIds, beyond, ...composition }) => {
    if (beyond.length > 0 && !all) return composition
    const statuses = dwellingIds.flatMap((id) => homes.statuses.get(id)?.status ?? statusOf.get(id) ?? [])
    return { ...composition, perStatus: countByStatus(statuses, dwellingIds.length) }
  })
}

async function statusesOf(database: Database, dwellingIds: string[], until: string) {
  if (dwellingIds.length === 0) return new Map<string, EngagementStatus>()
  const events = groupBy(
    await eventsOfDwellings(database, dwellingIds, until),
    ({ dwellingId }) => dwellingId,
  )
  return new Map([...events].map(([id, own]) => [id, deriveStatus(own).status]))
}

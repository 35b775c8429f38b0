// Clusters of an area with how far their homes are.
import type { Clusters } from '../../../contract/adoption.ts'
import type { EngagementStatus } from '../../../contract/vocabulary.ts'
import { eventsOfDwellings } from '../../fieldwork/engagement/queries.ts'
import { deriveStatus } from '../../fieldwork/engagement/rules.ts'
import type { Database } from '../../platform/db/database.ts'
import { clustersInArea } from '../clusters/queries.ts'
import { clusterRule } from '../clusters/rules.ts'
import type { AdoptionReader } from './area-adoption.ts'
import { countByStatus, groupBy } from './rules.ts'

/**
 * Clusters that lie for the greater part in an area. All their homes count, also those beyond its boundary.
 * @param until reference date, yyyy-mm-dd
 * @throws AppError 'not-found' for an area that does not exist
 */
export async function readClusters(
  database: Database,
  reader: AdoptionReader,
  areaId: string,
  until: string,
): Promise<Clusters> {
  const { homes } = await reader.area(areaId, until)
  const found = await clustersInArea(database, areaId)
  const beyond = await statusesOf(
    database,
    found.flatMap((cluster) => cluster.beyond),
    until,
  )
  const items = found.map(({ dwellingIds, beyond: _, ...composition }) => {
    const statuses = dwellingIds.flatMap((id) => homes.statuses.get(id)?.status ?? beyond.get(id) ?? [])
    return { ...composition, perStatus: countByStatus(statuses, dwellingIds.length) }
  })
  const { distance, minimumHomes } = clusterRule
  return { gebied: areaId, afstandMeter: distance, minimumWoningen: minimumHomes, items }
}

async function statusesOf(database: Database, dwellingIds: string[], until: string) {
  if (dwellingIds.length === 0) return new Map<string, EngagementStatus>()
  const events = groupBy(
    await eventsOfDwellings(database, dwellingIds, until),
    ({ dwellingId }) => dwellingId,
  )
  return new Map([...events].map(([id, own]) => [id, deriveStatus(own).status]))
}

// What a cluster's homes have done so far, and what to call it. Pure.
import type { Cluster } from '../../../../api/contract/adoption.ts'
import { type EngagementStatus, engagementStatuses } from '../../../../api/contract/vocabulary.ts'
import type { Text } from '../../lib/messages/text.ts'

/** Counts that are absent are not for this visitor to see. */
const sumOf = ({ perStatus }: Pick<Cluster, 'perStatus'>, statuses: readonly EngagementStatus[]) =>
  statuses.reduce((sum, status) => sum + (perStatus?.[engagementStatuses.indexOf(status)] ?? 0), 0)

/** Homes that carried out a measure. */
export const doneOf = (cluster: Pick<Cluster, 'perStatus'>): number =>
  sumOf(cluster, ['uitgevoerd', 'ambassadeur'])

/** Homes that have been reached or further, but not done. */
export const onTheWayOf = (cluster: Pick<Cluster, 'perStatus'>): number =>
  sumOf(cluster, ['bereikt', 'geinteresseerd', 'onderzoek', 'besluit'])

/** What to call a cluster: the street with most of its homes, and how many more there are. */
export function clusterName({ straten }: Pick<Cluster, 'straten'>, text: Text): string {
  const [first, second, ...others] = [...straten].sort((one, other) => other.woningen - one.woningen)
  if (!first) return '–'
  return second ? text('cluster.name', { street: first.naam, count: others.length + 1 }) : first.naam
}

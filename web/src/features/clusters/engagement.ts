// What a cluster's homes have done so far, and what to call it. Pure.
import type { Cluster } from '../../../../api/contract/adoption.ts'
import { type EngagementStatus, engagementStatuses } from '../../../../api/contract/vocabulary.ts'

const sumOf = ({ perStatus }: Pick<Cluster, 'perStatus'>, statuses: readonly EngagementStatus[]) =>
  statuses.reduce((sum, status) => sum + (perStatus[engagementStatuses.indexOf(status)] ?? 0), 0)

/** Homes that carried out a measure. */
export const doneOf = (cluster: Pick<Cluster, 'perStatus'>): number =>
  sumOf(cluster, ['uitgevoerd', 'ambassadeur'])

/** Homes that have been reached or further, but not done. */
export const onTheWayOf = (cluster: Pick<Cluster, 'perStatus'>): number =>
  sumOf(cluster, ['bereikt', 'geinteresseerd', 'onderzoek', 'besluit'])

/** The streets with most homes: "Merelhof", "Merelhof en Lijsterhof" or "Merelhof +3". */
export function clusterName({ straten }: Pick<Cluster, 'straten'>): string {
  const [first, second, ...others] = [...straten].sort((one, other) => other.woningen - one.woningen)
  if (!first) return '–'
  if (!second) return first.naam
  return others.length === 0 ? `${first.naam}, ${second.naam}` : `${first.naam} +${others.length + 1}`
}

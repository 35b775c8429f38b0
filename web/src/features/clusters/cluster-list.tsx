// The largest clusters of homes alike: who could buy together.
import type { Cluster, Clusters } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { clusterName, doneOf, onTheWayOf } from './engagement.ts'

interface Properties {
  clusters: Clusters
  selected: string | null
  /** How many to list; null for all. */
  limit: number | null
  onChoose: (cluster: Cluster) => void
  onMore: () => void
}

function Item({ cluster, current, onChoose }: { cluster: Cluster; current: boolean; onChoose: () => void }) {
  const text = useText()
  const done = doneOf(cluster)
  const going = onTheWayOf(cluster)
  return (
    <li>
      <button type="button" className="cluster" aria-current={current || undefined} onClick={onChoose}>
        <span className="cluster__name">{clusterName(cluster, text)}</span>
        <span className="cluster__look">{text('cluster.look')}</span>
        <span className="subtle cluster__facts">
          {text(`housingGroup.${cluster.groep}.count`, { count: cluster.woningen })}
          {' · '}
          {text(`period.${cluster.bouwperiode}`)}
          {done + going > 0 ? ` · ${text('cluster.engaged', { done, going })}` : ''}
        </span>
      </button>
    </li>
  )
}

export function ClusterList({ clusters, selected, limit, onChoose, onMore }: Properties) {
  const text = useText()
  const { count } = useFormats()
  const sorted = [...clusters.items].sort((one, other) => other.woningen - one.woningen)
  const shown = limit === null ? sorted : sorted.slice(0, limit)
  const homes = sorted.reduce((sum, { woningen }) => sum + woningen, 0)
  const Heading = limit === null ? 'h1' : 'h2'
  return (
    <section className="explanation">
      <Heading>{text('cluster.title')}</Heading>
      {sorted.length === 0 ? <p className="subtle">{text('cluster.none')}</p> : null}
      {limit === null && sorted.length > 0 ? (
        <p className="lead">
          {text('cluster.lead', { clusters: sorted.length, homes: count(homes) })}{' '}
          {text('cluster.rule', { distance: clusters.afstandMeter, minimum: clusters.minimumWoningen })}
        </p>
      ) : null}
      <ul className="cluster-list">
        {shown.map((cluster) => (
          <Item
            key={cluster.id}
            cluster={cluster}
            current={cluster.id === selected}
            onChoose={() => onChoose(cluster)}
          />
        ))}
      </ul>
      {shown.length < sorted.length ? (
        <button type="button" className="link-button" onClick={onMore}>
          {text('cluster.more', { count: sorted.length })}
        </button>
      ) : null}
    </section>
  )
}

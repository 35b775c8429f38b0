// One cluster explained: why these homes belong together, and how far they are.
import type { Cluster, Clusters } from '../../../../api/contract/adoption.ts'
import { engagementStatuses } from '../../../../api/contract/vocabulary.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { adoptionClasses } from '../../map/themes/adoption.ts'
import { KeyFigures } from '../../ui/key-figures.tsx'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { clusterName, doneOf } from './engagement.ts'

function Years({ cluster }: { cluster: Cluster }) {
  const text = useText()
  const { bouwjaarVan, bouwjaarTot } = cluster
  if (bouwjaarVan === null || bouwjaarTot === null) return text('class.unknown')
  return bouwjaarVan === bouwjaarTot ? String(bouwjaarVan) : `${bouwjaarVan}–${bouwjaarTot}`
}

function Streets({ cluster }: { cluster: Cluster }) {
  const text = useText()
  return (
    <section>
      <h2>{text('cluster.streets')}</h2>
      <dl className="facts">
        {cluster.straten.map(({ naam, woningen }) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd>{text('area.homes', { count: woningen, shown: woningen })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function ClusterPanel(properties: {
  cluster: Cluster
  rule: Clusters | undefined
  onShow: () => void
}) {
  const { cluster, rule, onShow } = properties
  const text = useText()
  const { count, percent } = useFormats()
  const { woningen, perStatus, oppervlakteMediaan } = cluster
  const parts = adoptionClasses.flatMap((entry) => {
    const index = engagementStatuses.indexOf(entry.id as (typeof engagementStatuses)[number])
    return index >= 0 ? [{ entry, value: perStatus?.[index] ?? 0 }] : []
  })
  return (
    <article className="explanation">
      <h1>{clusterName(cluster, text)}</h1>
      <p className="lead">
        {text(`housingGroup.${cluster.groep}.count`, { count: woningen })} {text('cluster.alike')}{' '}
        {rule ? text('cluster.rule', { distance: rule.afstandMeter, minimum: rule.minimumWoningen }) : ''}
      </p>
      <button type="button" className="button" onClick={onShow}>
        {text('cluster.show')}
      </button>
      {perStatus ? <StackedBar parts={parts} name={text('cluster.bar')} /> : null}
      <KeyFigures
        figures={[
          { figure: count(woningen), label: text('cluster.homes') },
          ...(perStatus
            ? [
                { figure: count(doneOf(cluster)), label: text('adoption.done') },
                {
                  figure: percent((perStatus[0] ?? 0) / Math.max(1, woningen)),
                  label: text('adoption.unknown'),
                },
              ]
            : []),
        ]}
      />
      <dl className="facts">
        <div>
          <dt>{text('fact.year')}</dt>
          <dd>
            <Years cluster={cluster} />
          </dd>
        </div>
        <div>
          <dt>{text('cluster.medianArea')}</dt>
          <dd>
            {oppervlakteMediaan === null
              ? text('class.unknown')
              : `${count(Math.round(oppervlakteMediaan))} m²`}
          </dd>
        </div>
      </dl>
      <Streets cluster={cluster} />
    </article>
  )
}

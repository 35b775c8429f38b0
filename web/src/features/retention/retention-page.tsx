// How long personal data is kept, on what ground, and what was deleted when: for who supervises it.
import './retention.css'
import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { bewaring } from '../../../../api/contract/retention.ts'
import { ask } from '../../lib/ask.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useMoment } from '../../lib/moment.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'

type Kept = z.infer<typeof bewaring>

/** What earlier runs deleted; a run that found nothing to delete is not worth a line. */
function Runs({ kept }: { kept: Kept }) {
  const text = useText()
  const moment = useMoment()
  const { count } = useFormats()
  const language = useIntl().locale.startsWith('en') ? 'en' : 'nl'
  const runs = kept.uitvoeringen.flatMap(({ uitgevoerdOp, verwijderd }) => {
    const deleted = kept.regels.filter(({ id }) => (verwijderd[id] ?? 0) > 0)
    return deleted.map(({ id, wat }) => ({ id, uitgevoerdOp, wat: wat[language], rows: verwijderd[id] ?? 0 }))
  })
  if (runs.length === 0) return <p>{text('retention.runs.none')}</p>
  return (
    <table className="retention__runs">
      <caption>{text('retention.runs')}</caption>
      <thead>
        <tr>
          {(['when', 'what', 'rows'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`retention.runs.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map(({ id, uitgevoerdOp, wat, rows }) => (
          <tr key={`${uitgevoerdOp} ${id}`}>
            <td>{moment(uitgevoerdOp)}</td>
            <td>{wat}</td>
            <td>{count(rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function RetentionPage() {
  const text = useText()
  const moment = useMoment()
  const { count } = useFormats()
  const language = useIntl().locale.startsWith('en') ? 'en' : 'nl'
  const kept = useQuery({
    queryKey: ['retention'],
    queryFn: ({ signal }) => ask('/v1/bewaring', bewaring, signal),
  })
  if (kept.isError) return <Failure onRetry={() => kept.refetch()} />
  if (!kept.data) return <Skeleton lines={8} />
  const [last] = kept.data.uitvoeringen
  return (
    <article className="retention">
      <h1>{text('page.bewaring')}</h1>
      <p className="lead">{text('retention.lead')}</p>
      <p>{last ? text('retention.last', { moment: moment(last.uitgevoerdOp) }) : text('retention.never')}</p>
      {last ? <Runs kept={kept.data} /> : null}
      <ul className="retention__rules">
        {kept.data.regels.map((rule) => (
          <li key={rule.id} className="retention__rule">
            <h2>{rule.wat[language]}</h2>
            <p>
              <strong>{text('retention.period', { months: rule.maanden })}</strong>{' '}
              {text('retention.from', { from: rule.vanaf[language] })}
            </p>
            <p>{rule.grond[language]}</p>
            <p className="subtle">
              {text('retention.where', { table: rule.tabel, source: rule.bron[language] })}{' '}
              {rule.laatstVerwijderd === null
                ? ''
                : text('retention.deleted', {
                    count: rule.laatstVerwijderd,
                    shown: count(rule.laatstVerwijderd),
                  })}
            </p>
          </li>
        ))}
      </ul>
    </article>
  )
}

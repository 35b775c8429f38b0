// What was imported before, latest first, in pages; each run with its counts, its refusals or the reason of its failure.
import { useState } from 'react'
import type { ImportCounts, ImportRun } from '../../../../api/contract/imports.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { Reason } from './reason.tsx'
import { Refusals } from './refusals.tsx'
import { useRuns } from './use-imports.ts'

const sum = (run: ImportRun, key: keyof ImportCounts) =>
  Object.values(run.aantallen).reduce((total, counts) => total + counts[key], 0)

function RunRow({ run }: { run: ImportRun }) {
  const text = useText()
  const { count, day } = useFormats()
  const figure = (key: keyof ImportCounts) => count(sum(run, key))
  return (
    <tr>
      <td>{day(run.begonnen)}</td>
      <th scope="row">
        {run.bestand}
        <span className="subtle plain-table__second">{text(`imports.source.${run.bron}`)}</span>
      </th>
      <td>{text(`imports.state.${run.toestand}`)}</td>
      <td>
        {run.toestand === 'succeeded'
          ? text('imports.history.summary', {
              read: figure('gelezen'),
              added: figure('nieuw'),
              changed: figure('gewijzigd'),
              unchanged: figure('ongewijzigd'),
              closed: figure('afgesloten'),
            })
          : null}
        {run.fout ? <Reason>{run.fout}</Reason> : null}
        {run.weigeringen > 0 ? <Refusals run={run} /> : null}
      </td>
    </tr>
  )
}

export function History({ isBusy }: { isBusy: boolean }) {
  const text = useText()
  const [before, setBefore] = useState<number | null>(null)
  const runs = useRuns(before, isBusy)
  if (runs.isError && !runs.data) return <Failure onRetry={() => runs.refetch()} />
  if (!runs.data) return <Skeleton lines={4} />
  const { items, volgende } = runs.data
  const last = items.at(-1)
  if (items.length === 0 && before === null) return <p>{text('imports.history.none')}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, so the keyboard has to reach it */}
      <section className="table-scroll" tabIndex={0} aria-label={text('imports.history.title')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text('imports.history.when')}</th>
              <th scope="col">{text('imports.history.file')}</th>
              <th scope="col">{text('imports.history.result')}</th>
              <th scope="col">{text('imports.history.counts')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="pager">
        {before !== null ? (
          <button type="button" className="button button--quiet" onClick={() => setBefore(null)}>
            {text('imports.history.newest')}
          </button>
        ) : null}
        {volgende && last ? (
          <button type="button" className="button button--quiet" onClick={() => setBefore(last.id)}>
            {text('imports.history.older')}
          </button>
        ) : null}
      </p>
    </>
  )
}

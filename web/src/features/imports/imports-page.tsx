// The page on which somebody gives the product its data: what is in, what is not, and a place for files.
import { useQueryClient } from '@tanstack/react-query'
import type { ImportRun, ImportSourceState } from '../../../../api/contract/imports.ts'
import { stopImport } from '../../lib/api/imports.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { DropZone } from './drop-zone.tsx'
import { History } from './history.tsx'
import './imports.css'
import { RunProgress } from './progress.tsx'
import { QueueEntry } from './queue-item.tsx'
import { SourceRow } from './source-row.tsx'
import { uploadQueue, useDoors, useRuns, useUploadQueue } from './use-imports.ts'

function Heading({ sources }: { sources: readonly ImportSourceState[] | undefined }) {
  const text = useText()
  const { day } = useFormats()
  const state = sources?.find(({ bron }) => bron === 'bag')?.stand
  if (!sources) return <h1>{text('page.inlezen')}</h1>
  if (!state) return <h1>{text('imports.title.empty')}</h1>
  const { gemeenten, standDatum } = state
  const [only] = gemeenten
  const date = standDatum ? day(standDatum) : '–'
  if (!only || gemeenten.length > 1)
    return <h1>{text('imports.title.many', { count: gemeenten.length, date })}</h1>
  const name = only.naam ?? only.code
  return (
    <h1>
      {standDatum ? text('imports.title.one', { name, date }) : text('imports.title.oneUndated', { name })}
    </h1>
  )
}

/** An import that was begun elsewhere: on the command line, in another window, or before this page was loaded. */
function ElsewhereBegun({ run }: { run: ImportRun }) {
  const text = useText()
  return (
    <section className="card queue-item">
      <h2>{text('imports.running.title', { name: run.bestand })}</h2>
      <RunProgress run={run} onStop={() => void stopImport(run.id).catch(() => {})} />
    </section>
  )
}

/** @param change takes the page out of the map's place; absent where there is no map to go to */
export function ImportsPage({ change }: { change?: (view: { pagina: null }) => void }) {
  const text = useText()
  const client = useQueryClient()
  const items = useUploadQueue()
  const doors = useDoors()
  const own = new Set(items.flatMap(({ run }) => run?.id ?? []))
  const isBusy = items.some(({ step }) => step === 'running' || step === 'confirmed')
  const elsewhere = useRuns(null, isBusy).data?.items.filter(
    ({ id, toestand, voortgang }) => (toestand === 'running' || voortgang !== null) && !own.has(id),
  )
  const isEmpty = doors.data?.find(({ bron }) => bron === 'bag')?.stand === null
  const refresh = () => void client.invalidateQueries({ queryKey: ['imports'] })
  return (
    <div className="imports">
      <Heading sources={doors.data} />
      <p className="lead">{text(isEmpty ? 'imports.lead.empty' : 'imports.lead.filled')}</p>
      <DropZone onFiles={(files) => uploadQueue.add(files)} />
      {elsewhere?.map((run) => (
        <ElsewhereBegun key={run.id} run={run} />
      ))}
      {items.length > 0 ? (
        <section aria-label={text('imports.queue.label')}>
          <ul className="queue">
            {items.map((item) => (
              <QueueEntry
                key={item.key}
                item={item}
                queue={uploadQueue}
                onShowMap={change ? () => change({ pagina: null }) : null}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{text('imports.sources.title')}</h2>
        {doors.isError && !doors.data ? <Failure onRetry={() => doors.refetch()} /> : null}
        {doors.isPending ? <Skeleton lines={6} /> : null}
        <ul className="source-rows">
          {doors.data?.map((source) => (
            <SourceRow key={source.bron} source={source} onStarted={refresh} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{text('imports.history.title')}</h2>
        <History isBusy={isBusy} />
      </section>
      <p role="status" className="visually-hidden">
        {items.map((item) => `${item.name}: ${text(`imports.step.${item.step}`)}.`).join(' ')}
      </p>
    </div>
  )
}

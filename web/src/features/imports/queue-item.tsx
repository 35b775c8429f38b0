// One file that somebody offered, from being sent to what it brought.
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Choices } from './choices.tsx'
import { Faults } from './faults.tsx'
import { Bar, RunProgress } from './progress.tsx'
import { Reason } from './reason.tsx'
import { Recognised } from './recognised.tsx'
import { RunCounts } from './run-counts.tsx'
import type { QueueItem, Step, UploadQueue } from './upload-queue.ts'

/** Its mark says without colour whether a step is good, bad or under way. */
const marks: Record<Step, string> = {
  queued: '…',
  sending: '↑',
  recognised: '?',
  refused: '✕',
  closed: '✕',
  trying: '…',
  tried: '?',
  'rows-refused': '✕',
  confirmed: '…',
  running: '↻',
  finished: '✓',
  failed: '✕',
}

const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1e6))

interface Properties {
  item: QueueItem
  queue: UploadQueue
  onShowMap: (() => void) | null
}

function stepWords({ step, sent, bytes }: QueueItem) {
  return step === 'sending' && sent >= bytes
    ? ('imports.step.looking' as const)
    : (`imports.step.${step}` as const)
}

function Details({ item, queue, onShowMap }: Properties) {
  const text = useText()
  const { count } = useFormats()
  const { key, step, file, trial, run, error, faults, choices } = item
  const found = file?.herkenning
  switch (step) {
    case 'sending': {
      const [sent, total] = [count(megabytes(item.sent)), count(megabytes(item.bytes))]
      return (
        <>
          <p className="subtle">{text('imports.sent', { sent, total })}</p>
          <Bar value={item.sent} total={item.bytes} label={text('imports.step.sending')} />
        </>
      )
    }
    case 'refused': {
      if (!found?.weigering) return null
      return <p>{text(`imports.refusal.${found.weigering}`, { found: found.gevonden ?? '–' })}</p>
    }
    case 'recognised':
      return found && found.bron !== 'engagement' ? (
        <Choices found={found} initial={choices} onStart={(chosen) => queue.confirm(key, chosen)} />
      ) : null
    case 'tried':
      return trial ? (
        <>
          <p>
            {text('imports.trial.result', {
              read: trial.gelezen,
              added: trial.nieuw,
              unchanged: trial.ongewijzigd,
            })}
          </p>
          <button type="button" className="button" onClick={() => queue.confirm(key, choices)}>
            {text('imports.record')}
          </button>
        </>
      ) : null
    case 'rows-refused':
      return (
        <>
          <p>{text('imports.trial.faults', { count: faults.length })}</p>
          <Faults faults={faults} places={text('imports.trial.line')} />
        </>
      )
    case 'running':
      return run ? <RunProgress run={run} onStop={() => void queue.stop(key)} /> : null
    case 'finished':
      return run ? (
        <>
          <RunCounts run={run} />
          {run.weigeringen > 0 ? (
            <a href={`/v1/imports/${run.id}/weigeringen?f=csv`} download>
              {text('imports.downloadRefusals')}
            </a>
          ) : null}
          {onShowMap ? (
            <button type="button" className="button" onClick={onShowMap}>
              {text('imports.showMap')}
            </button>
          ) : null}
        </>
      ) : null
    case 'failed':
      return (
        <>
          <p>
            {text('imports.detail')}: <Reason>{error ?? ''}</Reason>
          </p>
          {faults.length > 0 ? <Faults faults={faults} places={text('imports.trial.line')} /> : null}
        </>
      )
    default:
      return null
  }
}

export function QueueEntry(properties: Properties) {
  const { item, queue } = properties
  const text = useText()
  const { key, name, step, file } = item
  return (
    <li className="card queue-item" data-step={step}>
      <div className="queue-item__head">
        <span className="queue-item__mark" aria-hidden="true">
          {marks[step]}
        </span>
        <div>
          <h3 className="queue-item__name">{name}</h3>
          <p className="subtle">{text(stepWords(item))}</p>
        </div>
        {step === 'running' ? null : (
          <button
            type="button"
            className="link-button queue-item__remove"
            aria-label={text('imports.queue.remove', { name })}
            onClick={() => queue.remove(key)}
          >
            {text('imports.queue.removeShort')}
          </button>
        )}
      </div>
      {file && step !== 'refused' ? <Recognised found={file.herkenning} /> : null}
      <Details {...properties} />
    </li>
  )
}

// All registrations of a home, folded away: which counts, and why each other does not.
import { useState } from 'react'
import type { LabelRegistratie } from '../../../../api/contract/labels.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

function useStanding(): (label: LabelRegistratie) => string {
  const text = useText()
  const { day } = useFormats()
  return (label) => {
    if (label.isIngetrokken) return text('labels.history.withdrawn')
    if (label.klasse === null) return text('labels.history.noClass')
    if (label.gebouwklasse === 'U') return text('labels.history.otherUse')
    const key = label.isVerlopen ? 'labels.history.expired' : 'labels.history.valid'
    return text(key, { date: day(label.geldigTot) })
  }
}

export function LabelHistory({ labels }: { labels: readonly LabelRegistratie[] }) {
  const text = useText()
  const { day } = useFormats()
  const standing = useStanding()
  const [open, setOpen] = useState(false)
  return (
    <details className="label-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('labels.history', { count: labels.length })}</summary>
      {open ? (
        <ol className="events">
          {labels.map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: registrations have no name of their own and never move
            <li key={index}>
              <time dateTime={label.registratiedatum}>{day(label.registratiedatum)}</time>
              <span>
                <strong>{label.klasse ?? text('labels.history.without')}</strong>
                {label.isGeldend ? ` · ${text('labels.history.counts')}` : ''} · {standing(label)}
                <span className="subtle">
                  {[label.gebouwtype, label.status, label.berekeningstype]
                    .filter(Boolean)
                    .map((part) => ` · ${part}`)}
                </span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </details>
  )
}

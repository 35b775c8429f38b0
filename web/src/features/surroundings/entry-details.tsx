// One entry explained, and what can be done with it.
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { EntryFactsList } from './entry-facts.tsx'
import type { SurroundingLayer } from './layers.ts'
import { EntrySign } from './symbol-sign.tsx'
import type { Entry } from './use-surroundings.ts'

interface Properties {
  layer: SurroundingLayer
  entry: Entry
  /** Date of the register, for what only the register knows. */
  date: string | null
  /** Null where the visitor may not record anything. */
  onChange: (() => void) | null
  onRemove: () => void
  /** Null where it has no place. */
  onShow: (() => void) | null
}

function Origin({ entry, date }: Pick<Properties, 'entry' | 'date'>) {
  const text = useText()
  const { day } = useFormats()
  if (entry.vastgelegdOp)
    return (
      <>{text('entry.recorded', { date: day(entry.vastgelegdOp.slice(0, 10)), version: entry.versie })}</>
    )
  return <>{text('entry.register', { date: date ? day(date) : text('class.unknown') })}</>
}

export function EntryDetails({ layer, entry, date, onChange, onRemove, onShow }: Properties) {
  const text = useText()
  const registered = 'herkomst' in entry && entry.herkomst === 'register'
  const purposes = 'gebruiksdoelen' in entry ? entry.gebruiksdoelen : []
  return (
    <article className="explanation">
      <h1 className="entry__title">
        <EntrySign entry={entry} />
        {entry.naam ?? text('place.unnamed')}
      </h1>
      {registered ? <p className="lead">{text('place.registered')}</p> : null}
      <EntryFactsList layer={layer} entry={entry} />
      {purposes.length > 0 ? (
        <p className="subtle source-line">
          {text('place.purposes', {
            purposes: purposes.map((purpose) => text(`purpose.${purpose}`)).join(', '),
          })}
        </p>
      ) : null}
      {entry.toelichting ? <p className="entry__note">{entry.toelichting}</p> : null}
      <div className="buttons">
        {onChange ? (
          <button type="button" className="button" onClick={onChange}>
            {text(registered ? 'entry.complete' : 'entry.change')}
          </button>
        ) : null}
        {onShow ? (
          <button type="button" className="button button--quiet" onClick={onShow}>
            {text('building.show')}
          </button>
        ) : null}
        {registered || !onChange ? null : (
          <button type="button" className="button button--quiet" onClick={onRemove}>
            {text('entry.remove')}
          </button>
        )}
      </div>
      <p className="subtle source-line">
        <Origin entry={entry} date={date} />
      </p>
    </article>
  )
}

// The facts of an entry, each with its name; what nobody told is left out.
import { type MessageId, useText } from '../../lib/messages/text.ts'
import { fieldsOf } from './fields-of.ts'
import type { SurroundingLayer } from './layers.ts'
import type { Entry } from './use-surroundings.ts'
import { yearsText } from './years.ts'

/** The words of an entry's kind. */
export function kindOf(entry: Entry): MessageId {
  if ('herkomst' in entry) return `place.${entry.soort}`
  return 'belang' in entry ? `party.${entry.soort}` : `work.${entry.soort}`
}

export function EntryFactsList({ layer, entry }: { layer: SurroundingLayer; entry: Entry }) {
  const text = useText()
  const told = entry as unknown as Record<string, string | undefined>
  const words = fieldsOf[layer].filter(({ name, kind }) => kind === 'text' && name !== 'naam' && told[name])
  return (
    <dl className="facts">
      <div>
        <dt>{text('form.kind')}</dt>
        <dd>{text(kindOf(entry))}</dd>
      </div>
      {'vanJaar' in entry ? (
        <div>
          <dt>{text('form.years')}</dt>
          <dd>{yearsText(entry)}</dd>
        </div>
      ) : null}
      {words.map(({ name, label }) => (
        <div key={name}>
          <dt>{text(label)}</dt>
          <dd>{told[name]}</dd>
        </div>
      ))}
      {'straten' in entry && entry.straten.length > 0 ? (
        <div>
          <dt>{text('form.streets')}</dt>
          <dd>{entry.straten.map(({ naam }) => naam).join(', ')}</dd>
        </div>
      ) : null}
      {'adres' in entry && entry.adres ? (
        <div>
          <dt>{text('form.address')}</dt>
          <dd>{entry.adres}</dd>
        </div>
      ) : null}
    </dl>
  )
}

// Streets of a district: those that it shares with another or that reach outside it first, the whole ones folded.
import type { StraatInWijk } from '../../../../api/contract/districts.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

/** A street of which not every home lies within. */
export const isShared = ({ woningen, binnen }: StraatInWijk) => binnen < woningen

function Shared({ street, inTense }: { street: StraatInWijk; inTense: 'preview' | 'kept' }) {
  const text = useText()
  const { count } = useFormats()
  const { naam, woningen, binnen, elders } = street
  const outside = woningen - binnen - elders.reduce((sum, part) => sum + part.woningen, 0)
  const others = [
    ...elders.map((part) =>
      part.naam === ''
        ? text('district.street.new', { count: count(part.woningen) })
        : text('district.street.elsewhere', { count: count(part.woningen), district: part.naam }),
    ),
    ...(outside > 0 ? [text('district.street.nowhere', { count: count(outside) })] : []),
  ]
  return (
    <li>
      <strong>{naam}</strong>
      {': '}
      {text(`district.street.${inTense}`, { within: count(binnen), homes: count(woningen), count: woningen })}
      {others.length > 0 ? `; ${others.join(', ')}` : ''}
    </li>
  )
}

export function StreetList(properties: { streets: readonly StraatInWijk[]; inTense: 'preview' | 'kept' }) {
  const { streets, inTense } = properties
  const text = useText()
  const { count } = useFormats()
  const shared = streets.filter(isShared)
  const whole = streets.filter((street) => !isShared(street))
  return (
    <>
      {shared.length > 0 ? (
        <section>
          <h3 className="list-title">{text('district.streets.shared', { count: shared.length })}</h3>
          <ul className="street-list">
            {shared.map((street) => (
              <Shared key={street.id} street={street} inTense={inTense} />
            ))}
          </ul>
        </section>
      ) : null}
      {whole.length > 0 ? (
        <details className="folded">
          <summary>{text('district.streets.whole', { count: whole.length })}</summary>
          <ul className="street-list">
            {whole.map(({ id, naam, woningen }) => (
              <li key={id}>
                {naam}{' '}
                <span className="subtle">
                  {text('area.homes', { count: woningen, shown: count(woningen) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

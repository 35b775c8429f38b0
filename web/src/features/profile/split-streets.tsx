// Streets of which a part lies outside the district: whoever writes to such a street writes to both sides.
import { useText } from '../../lib/messages/text.ts'
import { useDistrictStreets } from './api.ts'

export function SplitStreets({ area }: { area: string }) {
  const text = useText()
  const { data } = useDistrictStreets(area)
  if (!data) return null
  const split = data.straten.filter(({ binnen, woningen }) => binnen < woningen)
  if (split.length === 0) return <p className="subtle">{text('profile.streets.none')}</p>
  return (
    <section>
      <h2>{text('profile.streets', { count: split.length })}</h2>
      <ul className="profile__streets">
        {split.map(({ id, naam, binnen, woningen, elders }) => (
          <li key={id}>
            <strong>{naam}</strong> {text('profile.streets.part', { within: binnen, all: woningen })}
            {elders.map((other) => (
              <span key={other.id}>
                {' '}
                {text('profile.streets.elsewhere', { count: other.woningen, name: other.naam })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

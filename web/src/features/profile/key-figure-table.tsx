// Single figures, the area beside its municipality and another area; the unknown stands under each.
import type { Profiel } from '../../../../api/contract/profile.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Scroller } from './scroller.tsx'
import { isImported, SourceLine } from './source-line.tsx'

type Figure = Profiel['kerncijfers'][number]

function Value({ figure, column }: { figure: Figure; column: number }) {
  const text = useText()
  const { count, percent } = useFormats()
  const value = figure.waarden[column] ?? null
  const unknown = figure.onbekend[column] ?? 0
  const words = {
    aantal: () => count(value ?? 0),
    jaar: () => String(value),
    m2: () => `${count(value ?? 0)} m²`,
    aandeel: () => percent(value ?? 0),
  }
  return (
    <td>
      {value === null ? <span className="subtle">{text('class.unknown')}</span> : words[figure.eenheid]()}
      {unknown > 0 ? (
        <span className="profile__unknown">{text('profile.unknown', { shown: count(unknown) })}</span>
      ) : null}
    </td>
  )
}

export function ColumnHeads({ profile }: { profile: Profiel }) {
  const text = useText()
  return profile.kolommen.map(({ soort, id, naam }) => (
    <th key={id ?? soort} scope="col">
      {soort === 'gemeente' ? text('profile.municipality', { name: naam }) : naam}
    </th>
  ))
}

export function KeyFigures({ profile }: { profile: Profiel }) {
  const text = useText()
  return (
    <section>
      <h2 id="profiel-kerncijfers">{text('profile.figures')}</h2>
      <Scroller labelledBy="profiel-kerncijfers">
        <table className="profile__table profile__table--own" aria-labelledby="profiel-kerncijfers">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{text('profile.figure')}</span>
              </th>
              <ColumnHeads profile={profile} />
            </tr>
          </thead>
          <tbody>
            {profile.kerncijfers.map((figure) => (
              <tr key={figure.figuur}>
                <th scope="row">{text(`profileFigure.${figure.figuur}`)}</th>
                {isImported(profile, figure.bron) ? (
                  profile.kolommen.map(({ soort, id }, column) => (
                    <Value key={id ?? soort} figure={figure} column={column} />
                  ))
                ) : (
                  <td colSpan={profile.kolommen.length} className="subtle">
                    {text('profile.figure.absent')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <SourceLine profile={profile} ids={['register', 'labels', 'hoogten']} />
    </section>
  )
}

// CBS's figures of the neighbourhoods that the area lies in: of each neighbourhood as a whole, with the year, or why there is none.
import type { Profiel } from '../../../../api/contract/profile.ts'
import { useFormats } from '../../lib/format.ts'
import { type Language, useText } from '../../lib/messages/text.ts'
import { useLanguage } from './use-language.ts'

type Neighbourhood = Profiel['buurten'][number]
type Figure = Neighbourhood['cijfers'][number]

/** More than these columns do not fit a page; the rest is in the download. */
const mostColumns = 6

function Value({ figure }: { figure: Figure }) {
  const text = useText()
  const { count } = useFormats()
  if (figure.waarde === null) {
    return <td className="subtle">{text(`missingFigure.${figure.reden ?? 'niet-in-bestand'}`)}</td>
  }
  const units: Record<string, string> = { '%': '%', m3: ' m³', kWh: ' kWh' }
  const shown =
    figure.eenheid === 'x1000-euro'
      ? `€ ${count(figure.waarde * 1000)}`
      : `${count(figure.waarde)}${units[figure.eenheid] ?? ''}`
  return (
    <td>
      {shown} <span className="profile__count">{figure.jaar}</span>
    </td>
  )
}

const nameOf = (profile: Profiel, figure: string, language: Language): string =>
  profile.begrippen.find(({ figuur }) => figuur === figure)?.naam[language] ?? figure

export function Neighbourhoods({ profile }: { profile: Profiel }) {
  const text = useText()
  const language = useLanguage()
  const { count } = useFormats()
  if (profile.buurten.length === 0) {
    return (
      <section>
        <h2>{text('profile.neighbourhoods')}</h2>
        <p className="notice">{text('profile.neighbourhoods.none')}</p>
      </section>
    )
  }
  const shown = [...profile.buurten].sort((a, b) => b.woningen - a.woningen).slice(0, mostColumns)
  const figures = shown[0]?.cijfers ?? []
  return (
    <section className="profile__neighbourhoods">
      <h2 id="profiel-buurten">{text('profile.neighbourhoods')}</h2>
      <p className="subtle">
        {text('profile.neighbourhoods.hint')}
        {profile.buurten.length > shown.length
          ? ` ${text('profile.neighbourhoods.more', { count: profile.buurten.length - shown.length })}`
          : ''}
      </p>
      <div className="profile__scroll">
        <table className="profile__table" aria-labelledby="profiel-buurten">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{text('profile.figure')}</span>
              </th>
              {shown.map(({ code, naam, woningen }) => (
                <th key={code} scope="col">
                  {naam}
                  <span className="profile__unknown">
                    {text('profile.homesHere', { count: woningen, shown: count(woningen) })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ figuur }, row) => (
              <tr key={figuur}>
                <th scope="row">{nameOf(profile, figuur, language)}</th>
                {shown.map(({ code, cijfers }) => {
                  const figure = cijfers[row]
                  return figure ? <Value key={code} figure={figure} /> : <td key={code}>–</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

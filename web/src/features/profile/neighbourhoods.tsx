// CBS's figures of the neighbourhoods that the area lies in: of each neighbourhood as a whole, with the year, or why there is none.
import type { Profiel } from '../../../../api/contract/profile.ts'
import { useFormats } from '../../lib/format.ts'
import { type Language, useText } from '../../lib/messages/text.ts'
import { Scroller } from './scroller.tsx'
import { SourceLine } from './source-line.tsx'
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

/** Figures of which none of the neighbourhoods has a value, by the reason that the first one gives. */
function Missing({ profile, figures }: { profile: Profiel; figures: readonly Figure[] }) {
  const text = useText()
  const language = useLanguage()
  const reasons = [...new Set(figures.map(({ reden }) => reden ?? 'niet-in-bestand'))]
  return reasons.map((reason) => (
    <p key={reason} className="profile__source">
      {text('profile.neighbourhoods.missing', {
        reason: text(`missingFigure.${reason}`),
        figures: figures
          .filter(({ reden }) => (reden ?? 'niet-in-bestand') === reason)
          .map(({ figuur }) => nameOf(profile, figuur, language))
          .join(' · '),
      })}
    </p>
  ))
}

function FigureTable({ profile, shown }: { profile: Profiel; shown: readonly Neighbourhood[] }) {
  const text = useText()
  const language = useLanguage()
  const { count } = useFormats()
  const figures = shown[0]?.cijfers ?? []
  const isTold = (row: number) => shown.some(({ cijfers }) => (cijfers[row]?.waarde ?? null) !== null)
  return (
    <>
      <Scroller labelledBy="profiel-buurten">
        <table className="profile__table profile__table--wide" aria-labelledby="profiel-buurten">
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
            {figures.map(({ figuur }, row) =>
              isTold(row) ? (
                <tr key={figuur}>
                  <th scope="row">{nameOf(profile, figuur, language)}</th>
                  {shown.map(({ code, cijfers }) => {
                    const figure = cijfers[row]
                    return figure ? <Value key={code} figure={figure} /> : <td key={code}>–</td>
                  })}
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </Scroller>
      <Missing profile={profile} figures={figures.filter((_, row) => !isTold(row))} />
      <SourceLine profile={profile} ids={['cbs']} />
    </>
  )
}

/** The division is there, its figures are not: the neighbourhoods are named all the same. */
function WithoutFigures({ profile }: { profile: Profiel }) {
  const text = useText()
  const { count } = useFormats()
  const largest = [...profile.buurten].sort((one, other) => other.woningen - one.woningen)
  return (
    <>
      <p className="notice">{text('profile.neighbourhoods.noFigures')}</p>
      <p>
        {text('profile.neighbourhoods.names', {
          names: largest
            .map(
              ({ naam, woningen }) =>
                `${naam} (${text('profile.homes', { count: woningen, shown: count(woningen) })})`,
            )
            .join(' · '),
        })}
      </p>
    </>
  )
}

/** Whether CBS tells anything at all of the neighbourhoods. */
export const hasAreaFigures = ({ buurten }: Profiel): boolean =>
  buurten.some(({ cijfers }) => cijfers.some(({ waarde }) => waarde !== null))

export function Neighbourhoods({ profile }: { profile: Profiel }) {
  const text = useText()
  const shown = [...profile.buurten].sort((a, b) => b.woningen - a.woningen).slice(0, mostColumns)
  const rest = profile.buurten.length - shown.length
  if (!hasAreaFigures(profile)) {
    return (
      <section>
        <h2>{text('profile.neighbourhoods')}</h2>
        {profile.buurten.length === 0 ? (
          <p className="notice">{text('profile.neighbourhoods.none')}</p>
        ) : (
          <WithoutFigures profile={profile} />
        )}
      </section>
    )
  }
  return (
    <section className="profile__neighbourhoods">
      <h2 id="profiel-buurten">{text('profile.neighbourhoods')}</h2>
      <p className="subtle">
        {text('profile.neighbourhoods.hint')}
        {rest > 0 ? ` ${text('profile.neighbourhoods.more', { count: rest })}` : ''}
      </p>
      <FigureTable profile={profile} shown={shown} />
    </section>
  )
}

// Per source: what was imported last, of which day it tells, how far it reaches and what it refused.
import type { Kwaliteit } from '../../../../api/contract/data-quality.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

type Source = Kwaliteit['bronnen'][number]

/** Whole months from a day (yyyy-mm-dd) until today. */
const monthsSince = (day: string): number =>
  Math.max(0, Math.floor((Date.now() - Date.parse(day)) / (30.44 * 24 * 3600_000)))

function Age({ source }: { source: Source }) {
  const text = useText()
  const { day } = useFormats()
  const label = text('profile.sources.date')
  if (source.run === null) {
    return (
      <td className="subtle" data-label={label}>
        {text('quality.source.absent')}
      </td>
    )
  }
  if (!source.peildatum) return <td data-label={label}>{text('class.unknown')}</td>
  return (
    <td data-label={label}>
      {day(source.peildatum)}
      <span className="quality__more">
        {text('quality.source.age', { months: monthsSince(source.peildatum) })}
      </span>
    </td>
  )
}

function Reach({ source }: { source: Source }) {
  const text = useText()
  const { count, percent } = useFormats()
  const { deel, geheel } = source.dekking
  const label = text('quality.source.reach')
  if (geheel === 0) return <td data-label={label}>–</td>
  return (
    <td data-label={label}>
      <span className="quality__bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * deel) / geheel}%` }} />
      </span>
      {percent(deel / geheel)}
      <span className="quality__more">
        {text('quality.source.missing', { count: geheel - deel, shown: count(geheel - deel) })}
      </span>
    </td>
  )
}

function Refusals({ source }: { source: Source }) {
  const text = useText()
  const { count } = useFormats()
  const { weigeringen, conflicten, run } = source
  const label = text('quality.source.refusals')
  if (run === null) return <td data-label={label}>–</td>
  if (weigeringen + conflicten === 0) return <td data-label={label}>{text('quality.source.clean')}</td>
  const counts = [
    weigeringen > 0 && text('quality.source.refused', { shown: count(weigeringen) }),
    conflicten > 0 && text('quality.source.conflicts', { shown: count(conflicten) }),
  ].filter((words) => words !== false)
  return (
    <td data-label={label}>
      {counts.join(', ')}.{' '}
      <a href={`/v1/imports/${run}/weigeringen?f=csv`} download>
        {text('quality.source.list')}
      </a>
    </td>
  )
}

export function SourceTable({ sources }: { sources: readonly Source[] }) {
  const text = useText()
  return (
    <section>
      <h2 id="kwaliteit-bronnen">{text('quality.sources')}</h2>
      <table className="quality__table quality__table--sources" aria-labelledby="kwaliteit-bronnen">
        <thead>
          <tr>
            <th scope="col">{text('profile.sources.source')}</th>
            <th scope="col">{text('profile.sources.date')}</th>
            <th scope="col">{text('quality.source.reach')}</th>
            <th scope="col">{text('quality.source.refusals')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                {text(`qualitySource.${source.id}`)}
                <span className="quality__more">
                  <span lang="nl">{source.naam}</span> · {source.licentie}
                </span>
                {source.bestand ? <span className="quality__more">{source.bestand}</span> : null}
              </th>
              <Age source={source} />
              <Reach source={source} />
              <Refusals source={source} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

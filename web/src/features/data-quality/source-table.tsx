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
  if (source.run === null) return <td className="subtle">{text('quality.source.absent')}</td>
  if (!source.peildatum) return <td>{text('class.unknown')}</td>
  return (
    <td>
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
  if (geheel === 0) return <td>–</td>
  return (
    <td>
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
  const { weigeringen, conflicten, run } = source
  if (run === null) return <td>–</td>
  if (weigeringen + conflicten === 0) return <td>{text('quality.source.clean')}</td>
  return (
    <td>
      {text('quality.source.refused', { refused: weigeringen, conflicts: conflicten })}{' '}
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
      <div className="quality__scroll">
        <table className="quality__table" aria-labelledby="kwaliteit-bronnen">
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
                    {source.naam} · {source.licentie}
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
      </div>
    </section>
  )
}

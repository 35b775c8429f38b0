// One source: what there is of it, how old it is, which files it comes in and where those are to be had.
import type { ImportedState, ImportSourceState } from '../../../../api/contract/imports.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { OnlineDoors } from './online-doors.tsx'
import { amountOf } from './words.ts'

const day = 86_400_000

/** How long ago a calendar day is, in the largest unit of which there are two: nobody counts 1865 days. */
function ageOf(isoDate: string): { unit: string; count: number } {
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(isoDate)) / day))
  if (days < 61) return { unit: 'days', count: days }
  const months = Math.floor(days / 30.44)
  return months < 24 ? { unit: 'months', count: months } : { unit: 'years', count: Math.floor(days / 365.25) }
}

function Loaded({ state }: { state: ImportedState }) {
  const text = useText()
  const formats = useFormats()
  const amounts = Object.entries(state.aantallen)
    .filter(([, amount]) => amount > 0)
    .map(([name, amount]) => amountOf(text, name, amount, formats.count(amount)))
  const dates = [
    state.standDatum
      ? `${text('imports.sources.date', { date: formats.day(state.standDatum) })} (${text('imports.sources.age', ageOf(state.standDatum))})`
      : '',
    state.jaren.length > 0 ? text('imports.sources.years', { years: state.jaren.join(', ') }) : '',
    state.ingelezen ? text('imports.sources.read', { date: formats.day(state.ingelezen) }) : '',
  ]
  return (
    <>
      <p>{amounts.join(' · ')}</p>
      <p className="subtle">{dates.filter(Boolean).join(' · ')}</p>
    </>
  )
}

export function SourceRow({ source, onStarted }: { source: ImportSourceState; onStarted: () => void }) {
  const text = useText()
  const { bron, stand, formaten, adressen, online } = source
  return (
    <li className="source-row">
      <div>
        <h3 className="source-row__name">
          <span aria-hidden="true">{stand ? '✓' : '○'}</span>
          {text(`imports.source.${bron}`)}
        </h3>
        {stand ? (
          <Loaded state={stand} />
        ) : (
          <p>
            {text('imports.sources.none')}. {text(`imports.why.${bron}`)}
          </p>
        )}
      </div>
      <div className="source-row__how">
        <OnlineDoors doors={online} onStarted={onStarted} />
        <details className="disclosure">
          <summary>{text('imports.sources.files')}</summary>
          <ul>
            {formaten.map((format) => (
              <li key={format}>{text(`imports.format.${format}`)}</li>
            ))}
          </ul>
          {adressen.length > 0 ? (
            <>
              <p className="subtle">{text('imports.sources.where')}</p>
              <ul>
                {adressen.map(({ naam, url }) => (
                  <li key={url}>
                    {naam}: <a href={url}>{url}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </details>
      </div>
    </li>
  )
}

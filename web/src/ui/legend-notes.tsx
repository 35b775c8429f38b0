// Under the legend's classes: what else is seen on the map, how much is unknown, where it comes from and how old it is.
import type { Instellingen } from '../../../api/contract/settings.ts'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/messages/text.ts'
import type { Theme, Unknown } from '../map/themes/theme.ts'
import { Swatch } from './swatch.tsx'

interface Properties {
  theme: Theme
  /** Null while nothing has been counted. */
  unknown: Unknown | null
  qualities: ReadonlyMap<string, number>
  threeD: boolean
  /** Date of the newest delivery per source. */
  dates: Instellingen['standen']
  demo: boolean
}

const neutral = '#7d9a8c'

function QualityList({ theme, qualities }: Properties) {
  const text = useText()
  const { count } = useFormats()
  const seen = theme.qualities?.entries.filter(({ id }) => qualities.has(id)) ?? []
  if (seen.length === 0) return null
  return (
    <>
      <h3 className="legend__group">{text('legend.qualities')}</h3>
      <ul>
        {seen.map(({ id, label, texture, sign }) => (
          <li key={id} className="legend__quality">
            <Swatch entry={{ colour: neutral, texture, mark: sign }} />
            <span className="legend__label">{text(label)}</span>
            <span className="legend__count">{count(qualities.get(id) ?? 0)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function useSourceLine({ theme, dates, demo }: Properties): string {
  const text = useText()
  const { day } = useFormats()
  if (theme.sources.length === 0) return text('legend.source.people')
  const told = theme.sources.map((id) => {
    const source = text(`legend.source.${id}`)
    const date = dates[id]
    if (date === undefined) return text('legend.source.missing', { source })
    return date
      ? text('legend.source.dated', { source, date: day(date) })
      : text('legend.source.undated', { source })
  })
  return text(demo ? 'legend.source.demo' : 'legend.source', { sources: told.join('; ') })
}

export function LegendNotes(properties: Properties) {
  const { theme, unknown, threeD } = properties
  const text = useText()
  const { count, percent } = useFormats()
  const sourceLine = useSourceLine(properties)
  return (
    <div className="legend__notes">
      <QualityList {...properties} />
      {theme.id === 'label' ? <p>{text('label.several')}</p> : null}
      {threeD ? <p>{text('legend.3d')}</p> : null}
      {unknown && unknown.whole > 0 && !theme.fromState ? (
        <p>
          {text(theme.unknownHomes ? 'legend.unknown.homes' : 'legend.unknown.buildings', {
            unknown: count(unknown.unknown),
            whole: count(unknown.whole),
            share: percent(unknown.unknown / unknown.whole),
          })}
        </p>
      ) : null}
      <p>{sourceLine}</p>
    </div>
  )
}

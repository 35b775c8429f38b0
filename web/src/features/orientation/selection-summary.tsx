// Says in a sentence how many homes fit and what was picked, with the way back. Stays in sight while the charts scroll.
import { useFormats } from '../../lib/format.ts'
import { type Text, useText } from '../../lib/messages/text.ts'
import type { ChartProperties } from './chart-properties.ts'
import { nothingSelected, picksAnything, type Range, type Selection } from './selection.ts'

/** What is picked, one part a facet. */
function partsOf(selection: Selection, text: Text): string[] {
  const { types, periods, classes, statuses, uses, years, areas } = selection
  const any = (words: readonly string[]) => {
    const [last = '', ...others] = [...words].reverse()
    return others.length === 0 ? last : `${others.reverse().join(', ')} ${text('charts.or')} ${last}`
  }
  const span = (range: Range) => (range.from === range.to ? String(range.from) : `${range.from}–${range.to}`)
  const range = (name: 'years' | 'areas', value: Range | 'onbekend' | null) => {
    if (value === null) return ''
    if (value === 'onbekend') return text(`chart.${name}.unknownPart`)
    return name === 'years' ? span(value) : text('chart.areas.part', { from: value.from, to: value.to })
  }
  return [
    any(
      types.map((type) =>
        text(type === 'onbekend' ? 'chart.type.onbekend.plural' : `housingType.${type}.plural`),
      ),
    ),
    any(periods.map((period) => text(`period.${period}`).toLowerCase())),
    classes.length > 0 ? labelWords(any(classes), text) : '',
    any(statuses.map((status) => text(`chart.status.${status}.short`))),
    any(
      uses.map((use) =>
        use === 'alleen-wonen'
          ? text('chart.use.alleen-wonen').toLowerCase()
          : text('chart.use.with', { purpose: text(`purpose.${use}`) }).toLowerCase(),
      ),
    ),
    range('years', years),
    range('areas', areas),
  ].filter(Boolean)
}

/** Within a sentence; the letters stay capitals. */
function labelWords(letter: string, text: Text): string {
  const words = text('chart.label', { letter })
  return words.charAt(0).toLowerCase() + words.slice(1)
}

export function SelectionSummary({ picked, onPick, area }: ChartProperties & { area: string }) {
  const text = useText()
  const { count } = useFormats()
  const { selection, filtered, payload } = picked
  const any = picksAnything(selection)
  const all = { shown: count(payload.woningen) }
  return (
    <header className="charts__summary">
      <div role="status">
        <h1>
          {any
            ? text('charts.some', { count: count(filtered.homes), all: payload.woningen, ...all })
            : text('charts.all', { area, homes: payload.woningen, ...all })}
        </h1>
        <p className="lead">
          {any
            ? [
                text('charts.picked', { parts: partsOf(selection, text).join('; ') }),
                filtered.homes === 0
                  ? text('charts.nothing')
                  : text('charts.streets', { count: filtered.streets }),
              ].join(' ')
            : text('charts.hint')}
        </p>
      </div>
      {any ? (
        <button type="button" className="button button--quiet" onClick={() => onPick(nothingSelected)}>
          {text('charts.clear')}
        </button>
      ) : null}
    </header>
  )
}

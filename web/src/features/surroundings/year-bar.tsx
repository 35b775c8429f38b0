// The year bar: which koppelkansen are going on in a year, on the map and in the list. One step to the left of the first year is all.
import { useId } from 'react'
import { useText } from '../../lib/messages/text.ts'

export function YearBar(properties: {
  span: { first: number; last: number }
  year: number | null
  /** Koppelkansen in the chosen year. */
  count: number
  onYear: (year: number | null) => void
}) {
  const { span, year, count, onYear } = properties
  const text = useText()
  const id = useId()
  const all = span.first - 1
  const words = year === null ? text('years.all') : String(year)
  return (
    <div className="year-bar">
      <label htmlFor={id} className="field__label">
        {text('years.label')}: <strong>{words}</strong> <span>({text('years.count', { count })})</span>
      </label>
      <input
        id={id}
        type="range"
        min={all}
        max={span.last}
        step={1}
        value={year === null ? all : Math.min(Math.max(year, all), span.last)}
        aria-valuetext={words}
        onChange={(event) => {
          const chosen = Number(event.target.value)
          onYear(chosen === all ? null : chosen)
        }}
      />
      <div className="year-bar__ends" aria-hidden="true">
        <span>{text('years.all')}</span>
        <span>{span.last}</span>
      </div>
    </div>
  )
}

// The legend as a filter: counts what is in view, switches classes off and on, or shows one alone.
import { Fragment, type ReactNode } from 'react'
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/messages/text.ts'
import type { Theme, ThemeClass } from '../map/themes/theme.ts'
import { isolateClass, legendClasses, toggleClass } from './legend-filter.ts'
import { Swatch } from './swatch.tsx'

interface Properties {
  theme: Theme
  /** Null while nothing has been counted. */
  counts: ReadonlyMap<string, number> | null
  /** So far away that single buildings are not drawn. */
  far: boolean
  off: ReadonlySet<string>
  onChange: (off: string[] | null) => void
  chooser: ReactNode
  /** Under the classes: qualities, what is unknown, where it comes from. */
  notes: ReactNode
  /** Folded to its title, to leave room for the map. */
  folded: boolean
  onFold: (() => void) | null
}

function Entry({ entry, count, ...rest }: { entry: ThemeClass; count: string } & Properties) {
  const text = useText()
  const { theme, off, onChange } = rest
  const shown = !off.has(entry.id)
  const isolate = () => onChange(isolateClass(theme, off, entry.id))
  return (
    <li className="legend__entry" data-off={!shown}>
      <button
        type="button"
        className="legend__switch"
        aria-pressed={shown}
        onClick={(event) => {
          // The second click of a double click is not a switch of its own.
          if (event.detail < 2) onChange(toggleClass(off, entry.id))
        }}
        onDoubleClick={isolate}
      >
        <Swatch entry={entry} />
        <span className="legend__label">{text(entry.label)}</span>
        <span className="legend__count">{count}</span>
      </button>
      <button type="button" className="legend__only" onClick={isolate}>
        {text('legend.only')}
        <span className="visually-hidden">: {text(entry.label)}</span>
      </button>
    </li>
  )
}

function Classes(properties: Properties) {
  const { theme, counts, far, off, onChange, chooser, notes } = properties
  const text = useText()
  const format = useFormats()
  const entries = legendClasses(theme, counts, off)
  const groups = [...new Set(entries.map(({ group }) => group))]
  return (
    <>
      {chooser}
      <p className="subtle legend__hint">
        {far ? text('legend.far') : text(theme.counts === 'homes' ? 'legend.homes' : 'legend.buildings')}
      </p>
      {groups.map((group) => (
        <Fragment key={group ?? 'all'}>
          {group ? <h3 className="legend__group">{text(group)}</h3> : null}
          <ul>
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  count={counts && !far ? format.count(counts.get(entry.id) ?? 0) : '–'}
                  {...properties}
                />
              ))}
          </ul>
        </Fragment>
      ))}
      {off.size > 0 ? (
        <button type="button" className="link-button" onClick={() => onChange(null)}>
          {text('legend.all')}
        </button>
      ) : null}
      {notes}
    </>
  )
}

export function Legend(properties: Properties) {
  const { theme, folded, onFold } = properties
  const text = useText()
  return (
    <div className="legend">
      <header className="legend__head">
        <h2 className="legend__title">{text(theme.title)}</h2>
        {onFold ? (
          <button
            type="button"
            className="legend__fold"
            aria-expanded={!folded}
            title={text(folded ? 'legend.open' : 'legend.close')}
            onClick={onFold}
          >
            <span className="visually-hidden">{text(folded ? 'legend.open' : 'legend.close')}</span>
            <svg aria-hidden="true" viewBox="0 0 12 8" width="12" height="8">
              <path
                d={folded ? 'M1 1l5 5 5-5' : 'M1 7l5-5 5 5'}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.8"
              />
            </svg>
          </button>
        ) : null}
      </header>
      {folded ? null : <Classes {...properties} />}
    </div>
  )
}

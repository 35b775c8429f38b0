// The list of one kind of entry: everything that the map shows of it, for who reads or works by keyboard.
import type { ReactNode } from 'react'
import { useText } from '../../lib/messages/text.ts'
import { kindOf } from './entry-facts.tsx'
import type { SurroundingLayer } from './layers.ts'
import { EntrySign } from './symbol-sign.tsx'
import type { Entry } from './use-surroundings.ts'
import { yearsText } from './years.ts'

function useSecondLine() {
  const text = useText()
  return (entry: Entry): string => {
    const kind = text(kindOf(entry))
    if ('vanJaar' in entry) return [kind, yearsText(entry), entry.eigenaar].filter(Boolean).join(' · ')
    if ('belang' in entry) return [kind, entry.belang].filter(Boolean).join(' · ')
    return [kind, entry.wie, entry.momenten].filter(Boolean).join(' · ')
  }
}

function Items({ entries, onChoose }: { entries: readonly Entry[]; onChoose: (entry: Entry) => void }) {
  const text = useText()
  const secondLine = useSecondLine()
  return (
    <ul className="entry-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" className="entry" onClick={() => onChoose(entry)}>
            <EntrySign entry={entry} />
            <span className="entry__name">
              {entry.naam ?? ('adres' in entry && entry.adres ? entry.adres : text('place.unnamed'))}
            </span>
            <span className="subtle entry__line">{secondLine(entry)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export function EntryList(properties: {
  layer: SurroundingLayer
  entries: readonly Entry[]
  onChoose: (entry: Entry) => void
  /** Null where the visitor may not record anything. */
  onAdd: (() => void) | null
  children?: ReactNode
}) {
  const { layer, entries, onChoose, onAdd, children } = properties
  const text = useText()
  const bare = entries.filter((entry) => entry.versie === 0)
  const told = entries.filter((entry) => entry.versie > 0)
  return (
    <section>
      <h2>
        {text(`list.${layer}`)} <span className="subtle">({entries.length})</span>
      </h2>
      {children}
      {told.length > 0 ? <Items entries={told} onChoose={onChoose} /> : null}
      {told.length === 0 ? <p className="subtle">{text(`list.${layer}.none`)}</p> : null}
      {bare.length > 0 ? (
        <details className="entry-list__bare">
          <summary>{text('list.register', { count: bare.length })}</summary>
          <Items entries={bare} onChoose={onChoose} />
        </details>
      ) : null}
      {onAdd ? (
        <div>
          <button type="button" className="button button--quiet" onClick={onAdd}>
            <span aria-hidden="true">+</span>&nbsp;{text(`form.add.${layer}`)}
          </button>
        </div>
      ) : null}
    </section>
  )
}

// Address search: a combobox with a list, after the WAI-ARIA pattern (list autocomplete, manual selection).
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import type { AdresTreffer } from '../../../api/contract/registry.ts'
import { type MessageId, useText } from '../lib/messages/text.ts'
import { useAddressSearch } from '../lib/queries.ts'
import { useDebounced } from './use-debounced.ts'

const noHits: AdresTreffer[] = []

/** What the search offers; by default everything, under its own name, keeping the words of what was chosen. */
interface Properties {
  onChoose: (hit: AdresTreffer) => void
  label?: MessageId
  placeholder?: MessageId
  kinds?: readonly AdresTreffer['soort'][]
  /** Whether the box is emptied for the next one. */
  clears?: boolean
}

export function AddressSearch(properties: Properties) {
  const {
    onChoose,
    label = 'search.label',
    placeholder = 'search.placeholder',
    kinds,
    clears = false,
  } = properties
  const text = useText()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const search = useDebounced(useDeferredValue(typed.trim()), 180)
  const answer = useAddressSearch(search)
  const found = search.length < 2 ? noHits : (answer.data ?? noHits)
  const hits = kinds ? found.filter(({ soort }) => kinds.includes(soort)) : found
  const shown = open && search.length >= 2

  const choose = (hit: AdresTreffer) => {
    setTyped(clears ? '' : hit.weergave)
    setOpen(false)
    setActive(-1)
    onChoose(hit)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((former) => (former + step + hits.length + (former < 0 && step < 0 ? 1 : 0)) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const hit = hits[Math.max(active, 0)]
      if (shown && hit) choose(hit)
    } else if (event.key === 'Escape') {
      if (shown) event.preventDefault()
      else setTyped('')
      setOpen(false)
    }
  }

  return (
    <search className="search">
      <input
        type="text"
        role="combobox"
        aria-label={text(label)}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={text(placeholder)}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(-1)
          setOpen(true)
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {/* Focus stays in the box, so the mouse must not take it away before the click counts. */}
      <div
        id={list}
        role="listbox"
        aria-label={text('search.results')}
        className="card search__list"
        hidden={!shown}
        onMouseDown={(event) => event.preventDefault()}
      >
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys of its options
          // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed at by aria-activedescendant
          <div
            key={`${hit.soort}-${hit.verblijfsobject ?? hit.weergave}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className="search__hit"
            onClick={() => choose(hit)}
          >
            <span>{hit.weergave}</span>
            <span className="subtle">{hit.soort === 'adres' ? '' : text(`search.kind.${hit.soort}`)}</span>
          </div>
        ))}
        {hits.length === 0 ? (
          <p className="search__empty subtle">
            {text(answer.isFetching ? 'search.busy' : answer.isError ? 'search.failed' : 'search.none')}
          </p>
        ) : null}
      </div>
      <span role="status" className="visually-hidden">
        {shown && !answer.isFetching ? text('search.found', { count: hits.length }) : ''}
      </span>
    </search>
  )
}

// The way of the keyboard: a typed list of streets. Each line says at once which street it was taken for.
import { useId } from 'react'
import type { HerkendeRegel, StraatKeuze } from '../../../../../api/contract/districts.ts'
import { useFormats } from '../../../lib/format.ts'
import { useText } from '../../../lib/messages/text.ts'
import { Failure } from '../../../ui/waiting.tsx'
import type { Draft } from '../draft.ts'

interface StreetsWayProps {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  lines: readonly HerkendeRegel[]
  isBusy: boolean
  failed: (() => void) | null
}

function useStreetName() {
  const text = useText()
  const { count } = useFormats()
  return ({ naam, woonplaats, woningen }: StraatKeuze) => ({
    name: `${naam}, ${woonplaats}`,
    homes: text('area.homes', { count: woningen, shown: count(woningen) }),
  })
}

function Recognised({ street }: { street: StraatKeuze }) {
  const text = useText()
  const { name, homes } = useStreetName()(street)
  return (
    <>
      <span aria-hidden="true" className="mark mark--good">
        ✓
      </span>
      <span className="visually-hidden">{text('district.streets.recognised')} </span>
      {name} <span className="subtle">{homes}</span>
    </>
  )
}

/** Streets of one name in several towns: which is meant? */
function Several({
  line,
  draft,
  change,
}: Pick<StreetsWayProps, 'draft' | 'change'> & { line: HerkendeRegel }) {
  const text = useText()
  const nameOf = useStreetName()
  return (
    <fieldset className="choice">
      <legend>
        <span aria-hidden="true" className="mark">
          ?
        </span>
        {text('district.streets.which', { street: line.regel })}
      </legend>
      {line.straten.map((street) => (
        <label key={street.id} className="check">
          <input
            type="radio"
            name={`straat-${line.regel}`}
            checked={draft.meant[line.regel] === street.id}
            onChange={() => change({ meant: { ...draft.meant, [line.regel]: street.id } })}
          />
          <span>
            {nameOf(street).name} <span className="subtle">{nameOf(street).homes}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** A line that no street is called: what resembles it can be put in its place. */
function Unknown({
  line,
  draft,
  change,
}: Pick<StreetsWayProps, 'draft' | 'change'> & { line: HerkendeRegel }) {
  const text = useText()
  const nameOf = useStreetName()
  const replace = (street: StraatKeuze) => {
    const replaced = draft.typed.split(/([\n,;]+)/).map((part) => {
      const isMeant = part.replace(/\s+/g, ' ').trim().toLowerCase() === line.regel.toLowerCase()
      return isMeant ? `${street.naam} ${street.woonplaats}` : part
    })
    change({ typed: replaced.join('') })
  }
  return (
    <>
      <p>
        <span aria-hidden="true" className="mark mark--warning">
          !
        </span>
        {text('district.streets.unknown', { street: line.regel })}
        {line.straten.length > 0 ? ` ${text('district.streets.meant')}` : ''}
      </p>
      <div className="button-row">
        {line.straten.map((street) => (
          <button
            key={street.id}
            type="button"
            className="button button--quiet"
            onClick={() => replace(street)}
          >
            {nameOf(street).name}
          </button>
        ))}
      </div>
    </>
  )
}

export function StreetsWay({ draft, change, lines, isBusy, failed }: StreetsWayProps) {
  const text = useText()
  const id = useId()
  const unknown = lines.filter(({ uitslag }) => uitslag === 'onbekend').length
  const open = lines.filter(({ uitslag, regel, straten }) => {
    return uitslag === 'meer-van-die-naam' && !straten.some((street) => street.id === draft.meant[regel])
  }).length
  return (
    <div className="way">
      <label className="field" htmlFor={id}>
        <span className="field__label">{text('district.streets.label')}</span>
      </label>
      <textarea
        id={id}
        className="input"
        rows={5}
        spellCheck={false}
        value={draft.typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change({ typed: event.target.value })}
      />
      <p id={`${id}-hint`} className="subtle">
        {text('district.streets.hint')}
      </p>
      {failed ? <Failure onRetry={failed} /> : null}
      <p role="status" className="visually-hidden">
        {isBusy || lines.length === 0
          ? ''
          : text('district.streets.told', { known: lines.length - unknown - open, open, unknown })}
      </p>
      <ul className="line-list" aria-label={text('district.streets.found')}>
        {lines.map((line) => (
          <li key={line.regel}>
            {line.uitslag === 'herkend' && line.straten[0] ? <Recognised street={line.straten[0]} /> : null}
            {line.uitslag === 'meer-van-die-naam' ? <Several {...{ line, draft, change }} /> : null}
            {line.uitslag === 'onbekend' ? <Unknown {...{ line, draft, change }} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

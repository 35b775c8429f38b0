// What to look for in the log: days, subject, what was done and how it ended; an account or an object is picked in a row.
import type { ReactNode } from 'react'
import { auditResults } from '../../../../api/contract/audit.ts'
import { personalSubjects, verbs } from '../../../../api/contract/rights.ts'
import { useText } from '../../lib/messages/text.ts'
import { type LogFilter, noFilter } from './api.ts'

interface Properties {
  filter: LogFilter
  onChange: (filter: LogFilter) => void
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what it is given
    <label className="field">
      <span className="field__label">{label}</span>
      {children}
    </label>
  )
}

function Days({ filter, onChange }: Properties) {
  const text = useText()
  return (['van', 'tot'] as const).map((key) => (
    <Field key={key} label={text(`audit.filter.${key}`)}>
      <input
        type="date"
        value={filter[key] ?? ''}
        onChange={(event) => onChange({ ...filter, [key]: event.target.value || null })}
      />
    </Field>
  ))
}

function Picked({ filter, onChange }: Properties) {
  const text = useText()
  return (['account', 'object'] as const).map((key) =>
    filter[key] === null ? null : (
      <button
        key={key}
        type="button"
        className="button button--quiet"
        onClick={() => onChange({ ...filter, [key]: null })}
      >
        {text(`audit.filter.${key}`, { value: filter[key] })} <span aria-hidden="true">×</span>
        <span className="visually-hidden">{text('audit.filter.drop')}</span>
      </button>
    ),
  )
}

export function Filters({ filter, onChange }: Properties) {
  const text = useText()
  const choice = (key: 'onderwerp' | 'handeling' | 'uitslag', options: { id: string; name: string }[]) => (
    <Field label={text(`audit.filter.${key}`)}>
      <select
        value={filter[key] ?? ''}
        onChange={(event) => onChange({ ...filter, [key]: event.target.value || null })}
      >
        <option value="">{text('audit.filter.all')}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
  const isFiltered = Object.values(filter).some((value) => value !== null)
  return (
    <search className="audit-log__filters" aria-label={text('audit.filter.label')}>
      <Days filter={filter} onChange={onChange} />
      {choice(
        'onderwerp',
        personalSubjects.map((id) => ({ id, name: text(`subject.${id}`) })),
      )}
      {choice(
        'handeling',
        verbs.map((id) => ({ id, name: text(`verb.${id}`) })),
      )}
      {choice(
        'uitslag',
        auditResults.map((id) => ({ id, name: text(`audit.result.${id}`) })),
      )}
      <Picked filter={filter} onChange={onChange} />
      {isFiltered ? (
        <button type="button" className="link-button" onClick={() => onChange(noFilter)}>
          {text('audit.filter.none')}
        </button>
      ) : null}
    </search>
  )
}

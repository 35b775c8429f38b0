// One field of a form with its label, its hint and what is wrong with it.
import { useId } from 'react'
import type { MessageId } from '../../lib/messages/text.ts'
import { useText } from '../../lib/messages/text.ts'
import type { Field } from './fields-of.ts'

interface Properties {
  field: Field
  value: string
  fault: MessageId | undefined
  onChange: (value: string) => void
}

export function FieldInput({ field, value, fault, onChange }: Properties) {
  const text = useText()
  const id = useId()
  const { kind, most, options, hint } = field
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  const shared = {
    id,
    name: field.name,
    value,
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? true : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  } as const
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {text(field.label)}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="field__hint">
          {text(hint)}
        </span>
      ) : null}
      {kind === 'choice' ? (
        <select {...shared}>
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {text(option.label)}
            </option>
          ))}
        </select>
      ) : kind === 'note' ? (
        <textarea {...shared} rows={3} maxLength={most} />
      ) : kind === 'year' ? (
        <input {...shared} type="number" inputMode="numeric" min={1990} max={2100} />
      ) : (
        <input {...shared} type="text" maxLength={most} autoComplete="off" />
      )}
      {fault ? (
        <span id={`${id}-fault`} className="field__fault">
          {text(fault)}
        </span>
      ) : null}
    </div>
  )
}

// Until when a role lasts.
import { useId } from 'react'
import type { Role } from '../../../../api/contract/rights.ts'
import { useText } from '../../lib/messages/text.ts'
import { lastDay, mustEnd, today } from './given-place.ts'

interface Properties {
  role: Role
  /** YYYY-MM-DD; empty: without an end. */
  value: string
  onChange: (day: string) => void
}

export function EndField({ role, value, onChange }: Properties) {
  const text = useText()
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {text('members.form.until')}
      </label>
      <input
        id={id}
        aria-describedby={`${id}-hint`}
        className="input"
        type="date"
        min={today()}
        max={lastDay(role)}
        required={mustEnd(role)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={`${id}-hint`} className="subtle">
        {text(mustEnd(role) ? 'members.form.until.must' : 'members.form.until.optional')}
      </span>
    </div>
  )
}

// Until when a role lasts.
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
  return (
    <label className="field">
      <span className="field__label">{text('members.form.until')}</span>
      <input
        className="input"
        type="date"
        min={today()}
        max={lastDay(role)}
        required={mustEnd(role)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {mustEnd(role) ? null : <span className="subtle">{text('members.form.until.optional')}</span>}
    </label>
  )
}

// Name, first day and reason, and the button that keeps what was made.
import { type ReactNode, useId } from 'react'
import { useText } from '../../lib/messages/text.ts'
import type { Draft } from './draft.ts'

interface SaveFormProps {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  /** What the button says. */
  action: string
  canSave: boolean
  /** Why not, for who would else wonder. */
  why: string | null
  isSaving: boolean
  onSave: () => void
  onLeave: () => void
  children?: ReactNode
}

export function SaveForm(properties: SaveFormProps) {
  const { draft, change, action, canSave, why, isSaving, onSave, onLeave, children } = properties
  const text = useText()
  const id = useId()
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave && !isSaving) onSave()
      }}
    >
      <label className="field" htmlFor={`${id}-name`}>
        <span className="field__label">{text('district.name')}</span>
        <input
          id={`${id}-name`}
          className="input"
          required
          maxLength={80}
          autoComplete="off"
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <label className="field" htmlFor={`${id}-from`}>
        <span className="field__label">{text('district.validFrom')}</span>
        <input
          id={`${id}-from`}
          type="date"
          className="input"
          required
          min="1900-01-01"
          max="2199-12-31"
          value={draft.validFrom}
          onChange={(event) => change({ validFrom: event.target.value })}
        />
      </label>
      <label className="field" htmlFor={`${id}-note`}>
        <span className="field__label">{text('district.note')}</span>
        <textarea
          id={`${id}-note`}
          className="input"
          rows={2}
          maxLength={500}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
      {children}
      {why ? (
        <p id={`${id}-why`} className="subtle">
          {why}
        </p>
      ) : null}
      <div className="button-row">
        <button
          type="submit"
          className="button"
          aria-disabled={!canSave || isSaving}
          aria-describedby={why ? `${id}-why` : undefined}
        >
          {isSaving ? text('district.saving') : action}
        </button>
        <button type="button" className="button button--quiet" onClick={onLeave}>
          {text('district.leave')}
        </button>
      </div>
    </form>
  )
}

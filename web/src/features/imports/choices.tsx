// What has to be chosen before a recognised file is imported, and the button that begins it.
import { useId, useState } from 'react'
import type { FileRecognition } from '../../../../api/contract/import-formats.ts'
import type { ImportChoices } from '../../lib/api/imports.ts'
import { useText } from '../../lib/messages/text.ts'

interface Properties {
  found: FileRecognition
  initial: ImportChoices
  onStart: (choices: ImportChoices) => void
}

export function Choices({ found, initial, onStart }: Properties) {
  const text = useText()
  const note = useId()
  const [choices, setChoices] = useState(initial)
  const { municipality, all, year } = choices
  const mayTakeAll = found.formaat === 'bag-extract-landelijk'
  return (
    <form
      className="import-choices"
      onSubmit={(event) => {
        event.preventDefault()
        onStart(choices)
      }}
    >
      {found.vraagt.includes('gemeente') ? (
        <>
          <label className="field">
            <span className="field__label">{text('imports.ask.municipality')}</span>
            <input
              inputMode="numeric"
              pattern="[0-9]{4}"
              maxLength={4}
              required={!all}
              disabled={all}
              aria-describedby={note}
              value={municipality ?? ''}
              onChange={({ target }) => setChoices({ ...choices, municipality: target.value || null })}
            />
          </label>
          <p id={note} className="subtle">
            {text('imports.ask.municipalityNote')}
          </p>
          {mayTakeAll ? (
            <label className="check">
              <input
                type="checkbox"
                checked={all}
                onChange={({ target }) => setChoices({ ...choices, all: target.checked, municipality: null })}
              />
              {text('imports.ask.all')}
            </label>
          ) : null}
        </>
      ) : null}
      {found.bron === 'cbs' ? (
        <label className="field">
          <span className="field__label">{text('imports.ask.year')}</span>
          <input
            type="number"
            min={1995}
            max={2100}
            required
            value={year ?? ''}
            onChange={({ target }) => setChoices({ ...choices, year: Number(target.value) || null })}
          />
        </label>
      ) : null}
      <button type="submit" className="button">
        {text('imports.start')}
      </button>
    </form>
  )
}

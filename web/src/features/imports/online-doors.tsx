// Buttons that let the server fetch a source's data by itself, where it can.
import { type FormEvent, useState } from 'react'
import type { OnlineDoor } from '../../../../api/contract/imports.ts'
import { startOnline } from '../../lib/api/imports.ts'
import { useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'

function Door({ door, onStarted }: { door: OnlineDoor; onStarted: () => void }) {
  const text = useText()
  const wordsOf = useServerWords()
  const [municipality, setMunicipality] = useState('')
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null })
  const start = async (event: FormEvent) => {
    event.preventDefault()
    setState({ busy: true, error: null })
    try {
      await startOnline(door.pad, door.vraagt === 'gemeente' ? municipality.trim() : null)
      setState({ busy: false, error: null })
      onStarted()
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? wordsOf(error) : String(error) })
    }
  }
  if (!door.ingesteld)
    return <p className="subtle">{text('imports.online.missing', { setting: door.instelling ?? '' })}</p>
  return (
    <form className="online-door" onSubmit={start}>
      {door.vraagt === 'gemeente' ? (
        <label className="field">
          <span className="field__label">{text('imports.online.municipality')}</span>
          <input required value={municipality} onChange={({ target }) => setMunicipality(target.value)} />
        </label>
      ) : null}
      <button type="submit" className="button button--quiet" disabled={state.busy}>
        {text('imports.online.start')}
      </button>
      {state.error ? (
        <p role="alert" className="notice">
          {state.error}
        </p>
      ) : null}
    </form>
  )
}

export function OnlineDoors({ doors, onStarted }: { doors: readonly OnlineDoor[]; onStarted: () => void }) {
  return doors.map((door) => <Door key={door.pad} door={door} onStarted={onStarted} />)
}

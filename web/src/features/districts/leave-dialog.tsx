// Asks before something that was made and not kept is thrown away.
import { useEffect, useRef } from 'react'
import { useText } from '../../lib/messages/text.ts'

export function LeaveDialog({ onStay, onThrowAway }: { onStay: () => void; onThrowAway: () => void }) {
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="card leave-dialog"
      aria-labelledby="verlaten"
      onCancel={(event) => {
        event.preventDefault()
        onStay()
      }}
    >
      <h2 id="verlaten">{text('district.leave.title')}</h2>
      <p>{text('district.leave.body')}</p>
      <div className="button-row">
        <button type="button" className="button" onClick={onStay}>
          {text('district.leave.stay')}
        </button>
        <button type="button" className="button button--quiet" onClick={onThrowAway}>
          {text('district.leave.throwAway')}
        </button>
      </div>
    </dialog>
  )
}

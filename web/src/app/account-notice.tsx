// Who is looking: nobody in particular, and that is said aloud, for adoption is about people's homes.
import { useId, useState } from 'react'
import { useText } from '../lib/messages/text.ts'

export function AccountNotice({ demo }: { demo: boolean }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus has left
    <div
      className="account"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        type="button"
        className="account__button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) {
            event.preventDefault()
            setOpen(false)
          }
        }}
      >
        {text('account.short')}
      </button>
      <div id={id} className="card account__explanation" hidden={!open} role="note">
        <p>
          <strong>{text('account.title')}</strong>
        </p>
        <p>{text('account.body')}</p>
        {demo ? <p>{text('account.demo')}</p> : null}
      </div>
    </div>
  )
}

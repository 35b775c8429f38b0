// A resident's code by mail. The address goes out with this one mail, and nobody keeps it: not we here either.
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useMailWay, useResidentCodeMail } from '../../lib/api/consents.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'

interface CodeMailProperties {
  home: string
  address: string
}

/** Asks twice: a mistyped address would open the home to somebody else. */
function Sure({ email, isPending, onBack }: { email: string; isPending: boolean; onBack: () => void }) {
  const text = useText()
  return (
    <>
      <p role="status">{text('homeConsents.mail.sure', { email })}</p>
      <p className="button-row">
        <button type="submit" className="button" disabled={isPending}>
          {text('homeConsents.mail.send')}
        </button>
        <button type="button" className="button button--quiet" onClick={onBack}>
          {text('homeConsents.mail.change')}
        </button>
      </p>
    </>
  )
}

function MailForm({ home, address }: CodeMailProperties) {
  const text = useText()
  const wordsOf = useServerWords()
  const { day } = useFormats()
  const language = useIntl().locale.startsWith('en') ? 'en' : 'nl'
  const mailing = useResidentCodeMail(home)
  const [email, setEmail] = useState('')
  const [isSure, setSure] = useState(false)
  if (mailing.data)
    return (
      <p role="status">
        {text('homeConsents.mail.sent', { address, until: day(mailing.data.geldigTot.slice(0, 10)) })}
      </p>
    )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isSure) return setSure(true)
    const taal = new FormData(event.currentTarget).get('taal')
    mailing.mutate({ email, taal }, { onSuccess: () => setEmail(''), onError: () => setSure(false) })
  }
  return (
    <form className="code-letter" onSubmit={submit}>
      <label className="field">
        <span className="field__label">{text('homeConsents.mail.to')}</span>
        <input
          className="input"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          readOnly={isSure}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
      </label>
      <label className="field">
        <span className="field__label">{text('homeConsents.mail.language')}</span>
        <select name="taal" defaultValue={language}>
          <option value="nl">Nederlands</option>
          <option value="en">English</option>
        </select>
      </label>
      <p className="subtle">{text('homeConsents.mail.kept')}</p>
      {mailing.isError ? (
        <p className="notice" role="alert">
          {text('homeConsents.failed', { reason: wordsOf(mailing.error) })}
        </p>
      ) : null}
      {isSure ? (
        <Sure email={email} isPending={mailing.isPending} onBack={() => setSure(false)} />
      ) : (
        <button type="submit" className="button">
          {text('homeConsents.mail.next')}
        </button>
      )}
    </form>
  )
}

export function CodeMail(properties: CodeMailProperties) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const canMail = useMailWay()
  if (canMail.data === false) return <p className="subtle">{text('homeConsents.mail.none')}</p>
  if (open) return <MailForm {...properties} />
  return (
    <button
      type="button"
      className="button button--quiet"
      disabled={!canMail.data}
      onClick={() => setOpen(true)}
    >
      {text('homeConsents.mail')}
    </button>
  )
}

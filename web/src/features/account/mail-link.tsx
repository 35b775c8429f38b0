// Asks for a link by mail, and then says calmly where to look.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { askForLink } from '../../lib/api/sign-in.ts'
import { useText } from '../../lib/messages/text.ts'
import { Fault } from './fault.tsx'

export function MailLink({ language }: { language: string }) {
  const text = useText()
  const asking = useMutation({ mutationFn: (email: string) => askForLink(email, language) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    asking.mutate(String(new FormData(event.currentTarget).get('email')).trim())
  }
  if (asking.isSuccess)
    return (
      <div role="status">
        <h2>{text('signIn.mail.sent')}</h2>
        <p>{text('signIn.mail.sent.body', { email: asking.variables })}</p>
        <button type="button" className="link-button" onClick={() => asking.reset()}>
          {text('signIn.mail.again')}
        </button>
      </div>
    )
  return (
    <form onSubmit={submit}>
      <h2>{text('signIn.mail.title')}</h2>
      <label className="field">
        <span className="field__label">{text('signIn.mail.address')}</span>
        <input className="input" name="email" type="email" required maxLength={254} autoComplete="email" />
      </label>
      <Fault error={asking.error} otherwise="signIn.failed" />
      <button type="submit" className="button" disabled={asking.isPending}>
        {text('signIn.mail.send')}
      </button>
    </form>
  )
}

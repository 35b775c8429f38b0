// The second step of signing in: a code of the app, a backup code, or a passkey.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { showCode, signInByPasskey } from '../../lib/api/sign-in.ts'
import { useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { Fault } from './fault.tsx'

function CodeForm({ onDone }: { onDone: () => void }) {
  const text = useText()
  const [kind, setKind] = useState<'totp' | 'backup-code'>('totp')
  const app = kind === 'totp'
  const showing = useMutation({
    mutationFn: (code: string) => showCode(code, kind),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    showing.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''))
  }
  return (
    <form onSubmit={submit}>
      <label className="field">
        <span className="field__label">{text(app ? 'factor.code' : 'factor.backup')}</span>
        <input
          key={kind}
          className="input"
          name="code"
          required
          inputMode={app ? 'numeric' : 'text'}
          pattern={app ? '[0-9 ]{6,7}' : undefined}
          autoComplete={app ? 'one-time-code' : 'off'}
          maxLength={40}
        />
      </label>
      <Fault error={showing.error} otherwise="factor.wrong" />
      <button type="submit" className="button" disabled={showing.isPending}>
        {text('factor.check')}
      </button>
      <button type="button" className="link-button" onClick={() => setKind(app ? 'backup-code' : 'totp')}>
        {text(app ? 'factor.useBackup' : 'factor.useApp')}
      </button>
    </form>
  )
}

/** @param onDone the session has shown a second factor */
export function SecondFactorStep({ onDone }: { onDone: () => void }) {
  const text = useText()
  const { tweedeFactoren } = useMe()
  const passkey = useMutation({ mutationFn: signInByPasskey, onSuccess: onDone })
  return (
    <>
      {tweedeFactoren?.app ? <CodeForm onDone={onDone} /> : null}
      {tweedeFactoren && tweedeFactoren.toegangssleutels > 0 ? (
        <button
          type="button"
          className={tweedeFactoren.app ? 'button button--quiet' : 'button'}
          disabled={passkey.isPending}
          onClick={() => passkey.mutate()}
        >
          {text('signIn.passkey')}
        </button>
      ) : null}
      <Fault error={passkey.error} otherwise="signIn.failed.passkey" />
    </>
  )
}

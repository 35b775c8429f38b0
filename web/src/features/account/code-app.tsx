// Sets up an app that makes codes, and turns it off again.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense } from 'react'
import { type CodeApp as Begun, beginCodeApp, endCodeApp, showCode } from '../../lib/api/sign-in.ts'
import { useText } from '../../lib/messages/text.ts'
import { Fault } from './fault.tsx'

const Qr = lazy(async () => ({ default: (await import('./qr.tsx')).Qr }))

/** "JBSW Y3DP", for who types it. */
const inGroups = (uri: string) =>
  new URL(uri).searchParams
    .get('secret')
    ?.match(/.{1,4}/g)
    ?.join(' ') ?? ''

function Confirm({ begun, onDone }: { begun: Begun; onDone: () => void }) {
  const text = useText()
  const showing = useMutation({ mutationFn: (code: string) => showCode(code, 'totp'), onSuccess: onDone })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    showing.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''))
  }
  return (
    <form onSubmit={submit}>
      <p>{text('factor.app.scan')}</p>
      <Suspense fallback={<div className="qr" />}>
        <Qr content={begun.totpURI} label={text('factor.app.picture')} />
      </Suspense>
      <p>
        {text('factor.app.secret')} <span className="secret">{inGroups(begun.totpURI)}</span>
      </p>
      <h3>
        <strong>{text('factor.app.backup')}</strong>
      </h3>
      <p>{text('factor.app.backup.body')}</p>
      <ul className="codes">
        {begun.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <label className="field">
        <span className="field__label">{text('factor.app.confirm')}</span>
        <input
          className="input"
          name="code"
          required
          inputMode="numeric"
          pattern="[0-9 ]{6,7}"
          autoComplete="one-time-code"
        />
      </label>
      <Fault error={showing.error} otherwise="factor.wrong" />
      <button type="submit" className="button" disabled={showing.isPending}>
        {text('factor.check')}
      </button>
    </form>
  )
}

/** @param onChange what the account has as a second factor has changed */
export function CodeApp({ isOn, onChange }: { isOn: boolean; onChange: () => void }) {
  const text = useText()
  const beginning = useMutation({ mutationFn: beginCodeApp })
  const ending = useMutation({ mutationFn: endCodeApp, onSuccess: onChange })
  return (
    <>
      <h3>
        <strong>{text('factor.app')}</strong>
      </h3>
      {beginning.data && !isOn ? (
        <Confirm begun={beginning.data} onDone={onChange} />
      ) : (
        <>
          <p role="status">{text(isOn ? 'factor.app.on' : 'factor.app.off')}</p>
          <button
            type="button"
            className="button button--quiet"
            disabled={beginning.isPending || ending.isPending}
            onClick={() => (isOn ? ending : beginning).mutate()}
          >
            {text(isOn ? 'factor.app.end' : 'factor.app.begin')}
          </button>
        </>
      )}
      <Fault error={beginning.error ?? ending.error} otherwise="signIn.failed" />
    </>
  )
}

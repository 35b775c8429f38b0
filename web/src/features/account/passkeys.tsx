// The passkeys of an account: which there are, one more, one less.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { addPasskey, deletePasskey, fetchPasskeys } from '../../lib/api/sign-in.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure } from '../../ui/waiting.tsx'
import { Fault } from './fault.tsx'

export function Passkeys({ onChange }: { onChange: () => void }) {
  const text = useText()
  const { day } = useFormats()
  const keys = useQuery({ queryKey: ['passkeys'], queryFn: ({ signal }) => fetchPasskeys(signal) })
  const changed = () => {
    void keys.refetch()
    onChange()
  }
  const adding = useMutation({ mutationFn: addPasskey, onSuccess: changed })
  const removing = useMutation({ mutationFn: deletePasskey, onSuccess: changed })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    adding.mutate(String(new FormData(form).get('naam')).trim(), { onSuccess: () => form.reset() })
  }
  return (
    <>
      <h3>
        <strong>{text('factor.passkeys')}</strong>
      </h3>
      <p>{text('factor.passkeys.body')}</p>
      {keys.isError ? <Failure onRetry={() => keys.refetch()} /> : null}
      {keys.data?.length === 0 ? <p className="subtle">{text('factor.passkeys.none')}</p> : null}
      <ul className="account-page__list">
        {keys.data?.map(({ id, name, createdAt }) => (
          <li key={id}>
            <span>
              {name || text('factor.passkeys.unnamed')}
              {createdAt ? (
                <span className="subtle">
                  {' '}
                  {text('factor.passkeys.made', { date: day(createdAt.slice(0, 10)) })}
                </span>
              ) : null}
            </span>
            <button
              type="button"
              className="link-button"
              disabled={removing.isPending}
              onClick={() => removing.mutate(id)}
            >
              {text('factor.passkeys.remove', { name: name || text('factor.passkeys.unnamed') })}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <label className="field">
          <span className="field__label">{text('factor.passkeys.name')}</span>
          <input className="input" name="naam" required maxLength={60} autoComplete="off" />
        </label>
        <button type="submit" className="button button--quiet" disabled={adding.isPending}>
          {text('factor.passkeys.add')}
        </button>
      </form>
      <Fault error={adding.error ?? removing.error} otherwise="signIn.failed.passkey" />
    </>
  )
}

// Accepting an invitation: says first who is meant for which role, where and until when.
import './account.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { BekekenUitnodiging } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { acceptInvitation, lookAtInvitation } from '../../lib/api/access.ts'
import { ServerError } from '../../lib/ask.ts'
import { useFormats } from '../../lib/format.ts'
import { useLinkKey } from '../../lib/link-key.ts'
import { startAgain } from '../../lib/look-as.ts'
import { type MessageId, useText } from '../../lib/messages/text.ts'
import { Skeleton } from '../../ui/waiting.tsx'

interface Properties {
  areas: readonly Gebied[]
  change: (view: { pagina: 'aanmelden' | 'rechten' }) => unknown
}

const refusals: Record<string, MessageId> = {
  INVITATION_UNKNOWN: 'invitation.unknown',
  INVITATION_USED: 'invitation.used',
  INVITATION_EXPIRED: 'invitation.expired',
  INVITATION_WITHDRAWN: 'invitation.withdrawn',
  SIGN_IN_FIRST: 'invitation.signInFirst',
}

const wordsOf = (error: Error | null): MessageId =>
  (error instanceof ServerError && refusals[error.code]) ||
  (error instanceof ServerError && error.status === 429 ? 'signIn.failed.many' : 'signIn.failed')

function Given({ invitation, areas }: { invitation: BekekenUitnodiging; areas: readonly Gebied[] }) {
  const text = useText()
  const { day } = useFormats()
  const { rol, wijk, eindigt, email } = invitation
  const place = areas.find(({ id }) => id === `wijk-${wijk}`)?.naam ?? wijk
  return (
    <>
      <h1>{text('invitation.title', { role: text(`role.${rol}`).toLowerCase() })}</h1>
      <p className="lead">
        {place ? text('invitation.where', { place }) : text('invitation.everywhere')}{' '}
        {text(`role.${rol}.does`)}
      </p>
      <p>
        {eindigt ? text('invitation.until', { date: day(eindigt.slice(0, 10)) }) : text('invitation.noEnd')}
      </p>
      {email ? <p className="subtle">{text('invitation.for', { email })}</p> : null}
    </>
  )
}

function Acceptance({ sleutel, invitation }: { sleutel: string; invitation: BekekenUitnodiging }) {
  const text = useText()
  const accepting = useMutation({ mutationFn: acceptInvitation, onSuccess: startAgain })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = (name: string) => String(form.get(name) ?? '').trim()
    accepting.mutate({
      sleutel,
      ...(form.has('naam') && { naam: typed('naam') }),
      ...(form.has('email') && { email: typed('email') }),
    })
  }
  return (
    <form onSubmit={submit}>
      {invitation.bestaandAccount ? null : (
        <label className="field">
          <span className="field__label">{text('invitation.name')}</span>
          <input className="input" name="naam" required maxLength={100} autoComplete="name" />
        </label>
      )}
      {invitation.email === null ? (
        <label className="field">
          <span className="field__label">{text('invitation.email')}</span>
          <input className="input" name="email" type="email" required maxLength={254} autoComplete="email" />
        </label>
      ) : null}
      {accepting.isError ? (
        <p className="notice" role="alert">
          {text(wordsOf(accepting.error))}
        </p>
      ) : null}
      <button type="submit" className="button" disabled={accepting.isPending || accepting.isSuccess}>
        {text('invitation.accept')}
      </button>
    </form>
  )
}

function Opened({ sleutel, areas, change }: Properties & { sleutel: string }) {
  const text = useText()
  const looking = useQuery({
    queryKey: ['invitation', sleutel],
    queryFn: () => lookAtInvitation(sleutel),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const signIn = (
    <button type="button" className="button" onClick={() => change({ pagina: 'aanmelden' })}>
      {text('who.signIn')}
    </button>
  )
  if (looking.isError)
    return (
      <>
        <h1>{text('invitation.failed')}</h1>
        <p>{text(wordsOf(looking.error))}</p>
        {signIn}
      </>
    )
  if (!looking.data) return <Skeleton lines={5} />
  return (
    <>
      <Given invitation={looking.data} areas={areas} />
      {looking.data.aanmeldenNodig ? (
        <>
          <p className="notice">{text('invitation.signInFirst')}</p>
          {signIn}
        </>
      ) : (
        <Acceptance sleutel={sleutel} invitation={looking.data} />
      )}
      <button type="button" className="link-button" onClick={() => change({ pagina: 'rechten' })}>
        {text('invitation.rights')}
      </button>
    </>
  )
}

export function InvitationPage(properties: Properties) {
  const text = useText()
  const sleutel = useLinkKey('uitnodiging')
  return (
    <div className="account-page">
      <section className="card">
        {sleutel ? (
          <Opened key={sleutel} {...properties} sleutel={sleutel} />
        ) : (
          <>
            <h1>{text('invitation.none')}</h1>
            <p>{text('invitation.none.body')}</p>
          </>
        )}
      </section>
    </div>
  )
}

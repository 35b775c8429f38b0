// Signing in: by the organisation, a passkey or a link by mail; and the second step where a role asks one.
import './account.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Aanmeldwegen } from '../../../../api/contract/access.ts'
import { fetchWays } from '../../lib/api/access.ts'
import { redeemLink, signInAtOrganisation, signInByPasskey } from '../../lib/api/sign-in.ts'
import { useLinkKey } from '../../lib/link-key.ts'
import { startAgain } from '../../lib/look-as.ts'
import { useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { Fault } from './fault.tsx'
import { MailLink } from './mail-link.tsx'
import { useRolesInWords } from './roles-in-words.ts'
import { SecondFactorStep } from './second-factor-step.tsx'

interface Properties {
  settings: { demo: boolean }
  view: { taal: string }
  change: (view: { pagina: 'account' | null }) => unknown
}

/** The link of a mail was opened: nothing happens by itself, for scanners of mail follow links too. */
function Redeem({ sleutel }: { sleutel: string }) {
  const text = useText()
  const redeeming = useMutation({ mutationFn: () => redeemLink(sleutel), onSuccess: startAgain })
  if (redeeming.isError) return <Fault error={redeeming.error} otherwise="signIn.link.used" />
  return (
    <section className="card">
      <h2>{text('signIn.link.title')}</h2>
      <p>{text('signIn.link.body')}</p>
      <button
        type="button"
        className="button"
        disabled={redeeming.isPending || redeeming.isSuccess}
        onClick={() => redeeming.mutate()}
      >
        {text('signIn.link.do')}
      </button>
    </section>
  )
}

function Ways({ ways, language }: { ways: Aanmeldwegen; language: string }) {
  const text = useText()
  const organisation = useMutation({ mutationFn: signInAtOrganisation })
  const passkey = useMutation({ mutationFn: signInByPasskey, onSuccess: startAgain })
  const refused = new URLSearchParams(location.search).has('error')
  return (
    <>
      {ways.zonderAccounts ? <p className="notice">{text('signIn.first')}</p> : null}
      {refused && !organisation.isError ? (
        <p className="notice" role="alert">
          {text('signIn.failed.organisation')}
        </p>
      ) : null}
      <section className="card">
        {ways.oidc ? (
          <button
            type="button"
            className="button"
            disabled={organisation.isPending}
            onClick={() => organisation.mutate()}
          >
            {text('signIn.organisation', { name: ways.oidc.naam })}
          </button>
        ) : null}
        <Fault error={organisation.error} otherwise="signIn.failed.organisation" />
        {ways.toegangssleutel ? (
          <button
            type="button"
            className="button button--quiet"
            disabled={passkey.isPending}
            onClick={() => passkey.mutate()}
          >
            {text('signIn.passkey')}
          </button>
        ) : null}
        <Fault error={passkey.error} otherwise="signIn.failed.passkey" />
        {ways.magischeLink ? (
          <MailLink language={language} />
        ) : (
          <p className="subtle">{text('signIn.mail.none')}</p>
        )}
      </section>
    </>
  )
}

/** Whoever is signed in already: goes on, shows the second step, or sets one up. */
function SignedIn({ change }: Pick<Properties, 'change'>) {
  const text = useText()
  const { account, wachtOpTweedeFactor, tweedeFactoren } = useMe()
  const words = useRolesInWords()
  const has = tweedeFactoren !== null && (tweedeFactoren.app || tweedeFactoren.toegangssleutels > 0)
  if (wachtOpTweedeFactor.length > 0)
    return (
      <section className="card">
        <h1>{text('factor.step.title')}</h1>
        <p>{text(has ? 'factor.step.body' : 'factor.setUp.needed', { roles: words(wachtOpTweedeFactor) })}</p>
        {has ? (
          <SecondFactorStep onDone={startAgain} />
        ) : (
          <button type="button" className="button" onClick={() => change({ pagina: 'account' })}>
            {text('factor.app.begin')}
          </button>
        )}
      </section>
    )
  return (
    <section className="card">
      <h1>{text('signIn.already', { name: account?.naam ?? '' })}</h1>
      <button type="button" className="button" onClick={startAgain}>
        {text('signIn.toMap')}
      </button>
    </section>
  )
}

export function SignInPage({ settings, view, change }: Properties) {
  const text = useText()
  const { account } = useMe()
  const sleutel = useLinkKey('aanmelden')
  const ways = useQuery({ queryKey: ['ways'], queryFn: ({ signal }) => fetchWays(signal) })
  if (account && !account.demo)
    return (
      <div className="account-page">
        <SignedIn change={change} />
      </div>
    )
  return (
    <div className="account-page">
      <h1>{text('page.aanmelden')}</h1>
      <p className="lead">{text(settings.demo ? 'signIn.demo' : 'signIn.lead')}</p>
      {sleutel ? <Redeem key={sleutel} sleutel={sleutel} /> : null}
      {ways.isError ? <Failure onRetry={() => ways.refetch()} /> : null}
      {ways.isPending ? <Skeleton lines={4} /> : null}
      {ways.data ? <Ways ways={ways.data} language={view.taal} /> : null}
    </div>
  )
}

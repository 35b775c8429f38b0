// What a household agrees to, purpose by purpose, with the text that it agrees to; and whether it wants to be left alone.
import type { MijnWoning } from '../../../../api/contract/my-home.ts'
import { useConsentTexts } from '../../lib/api/consents.ts'
import { type Change, useChange } from '../../lib/api/my-home.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useLanguage } from './use-language.ts'

type Consent = MijnWoning['toestemmingen']['items'][number]

function Purpose({ consent, path, change }: { consent: Consent; path: string; change: Change }) {
  const text = useText()
  const { day } = useFormats()
  const taal = useLanguage()
  const { doel, geldt, gegevenOp } = consent
  const words = useConsentTexts()
    .data?.items.filter((one) => one.doel === doel && one.taal === taal)
    .sort((one, other) => (one.vanaf < other.vanaf ? 1 : -1))[0]
  const give = () =>
    change.mutate({
      method: 'POST',
      path,
      body: { doel, tekstversie: words?.versie, taal, kanaal: 'website' },
    })
  const withdraw = () =>
    change.mutate({ method: 'POST', path: `${path}/intrekkingen`, body: { doel, kanaal: 'website' } })
  return (
    <li className="my-home__purpose">
      <h3>{words?.titel ?? doel}</h3>
      <p>{words?.tekst}</p>
      <p>
        <strong>
          {geldt && gegevenOp
            ? text('myHome.consent.given', { day: day(gegevenOp) })
            : text('myHome.consent.not')}
        </strong>
      </p>
      <button
        type="button"
        className="button button--quiet"
        disabled={change.isPending || !words}
        onClick={geldt ? withdraw : give}
      >
        {text(geldt ? 'myHome.consent.withdraw' : 'myHome.consent.give')}
        <span className="visually-hidden">: {words?.titel}</span>
      </button>
    </li>
  )
}

export function ConsentChoices({ home }: { home: MijnWoning }) {
  const text = useText()
  const change = useChange()
  const path = `/v1/verblijfsobjecten/${home.verblijfsobject}`
  const isWelcome = home.benaderbaarheid.stand === 'welkom'
  const refusal = `${path}/niet-benaderen`
  const leave = () =>
    isWelcome
      ? change.mutate({ method: 'POST', path: refusal, body: { reden: 'verzoek', kanaal: 'website' } })
      : change.mutate({ method: 'DELETE', path: `${refusal}?kanaal=website` })
  return (
    <>
      <section aria-labelledby="my-home-approach">
        <h2 id="my-home-approach">{text('myHome.approach')}</h2>
        <p role="status">{text(isWelcome ? 'myHome.approach.welcome' : 'myHome.approach.refused')}</p>
        <button type="button" className="button" disabled={change.isPending} onClick={leave}>
          {text(isWelcome ? 'myHome.approach.refuse' : 'myHome.approach.lift')}
        </button>
      </section>
      <section aria-labelledby="my-home-consents">
        <h2 id="my-home-consents">{text('myHome.consents')}</h2>
        <p>{text('myHome.consents.lead')}</p>
        {change.isError ? (
          <p className="notice" role="alert">
            {text('myHome.failed')}
          </p>
        ) : null}
        <ul className="my-home__purposes">
          {home.toestemmingen.items.map((consent) => (
            <Purpose key={consent.doel} consent={consent} path={`${path}/toestemmingen`} change={change} />
          ))}
        </ul>
      </section>
    </>
  )
}

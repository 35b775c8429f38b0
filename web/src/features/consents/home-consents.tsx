// One home: welcome or not, each purpose with its consent, and recording what the people there say.
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ToestemmingenVanWoning } from '../../../../api/contract/consent.ts'
import { consentChannels } from '../../../../api/contract/vocabulary.ts'
import { useConsentTexts, useHomeApproach, useHomeChange, useHomeConsents } from '../../lib/api/consents.ts'
import { useFormats } from '../../lib/format.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { CodeLetter } from './code-letter.tsx'

type Channel = (typeof consentChannels)[number]
type Held = ToestemmingenVanWoning['items'][number]
type Change = ReturnType<typeof useHomeChange>

interface PurposeProperties {
  held: Held
  kanaal: Channel
  change: Change
}

function Purpose({ held, kanaal, change }: PurposeProperties) {
  const text = useText()
  const { day } = useFormats()
  const taal = useIntl().locale.startsWith('en') ? 'en' : 'nl'
  const { doel, geldt, gegevenOp, tekstversie, kanaal: heardBy } = held
  const words = useConsentTexts()
    .data?.items.filter((one) => one.doel === doel && one.taal === taal)
    .sort((one, other) => (one.vanaf < other.vanaf ? 1 : -1))[0]
  const record = () =>
    geldt
      ? change.mutate({ method: 'POST', rest: 'toestemmingen/intrekkingen', body: { doel, kanaal } })
      : change.mutate({
          method: 'POST',
          rest: 'toestemmingen',
          body: { doel, tekstversie: words?.versie, taal, kanaal },
        })
  return (
    <li>
      <details>
        <summary>
          {text(`purpose.${doel}`)}{' '}
          <span className="subtle">
            {geldt && gegevenOp
              ? text('homeConsents.holds', { day: day(gegevenOp) })
              : text('homeConsents.none')}
          </span>
        </summary>
        <p>{words?.tekst}</p>
        {geldt && heardBy ? (
          <p className="subtle">
            {text('homeConsents.how', { channel: text(`channel.${heardBy}`), version: tekstversie ?? '' })}
          </p>
        ) : null}
        <button
          type="button"
          className="button button--quiet"
          disabled={change.isPending || !words}
          onClick={record}
        >
          {text(geldt ? 'homeConsents.withdraw' : 'homeConsents.record')}
        </button>
      </details>
    </li>
  )
}

function ChannelField({ value, onChoose }: { value: Channel; onChoose: (channel: Channel) => void }) {
  const text = useText()
  return (
    <label className="field">
      <span className="field__label">{text('homeConsents.channel')}</span>
      <select value={value} onChange={({ target }) => onChoose(target.value as Channel)}>
        {consentChannels.map((channel) => (
          <option key={channel} value={channel}>
            {text(`channel.${channel}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A move ends everything that was agreed to: it is asked twice. */
function Move({ change }: { change: Change }) {
  const text = useText()
  const [isSure, setSure] = useState(false)
  const ask = (
    <button type="button" className="button button--quiet" onClick={() => setSure(true)}>
      {text('homeConsents.move')}
    </button>
  )
  if (!isSure) return ask
  const move = () =>
    change.mutate({ method: 'POST', rest: 'verhuizingen', body: {} }, { onSettled: () => setSure(false) })
  return (
    <div className="card">
      <p>{text('homeConsents.move.sure')}</p>
      <p className="button-row">
        <button type="button" className="button" disabled={change.isPending} onClick={move}>
          {text('homeConsents.move')}
        </button>
        <button type="button" className="button button--quiet" onClick={() => setSure(false)}>
          {text('myHome.not')}
        </button>
      </p>
    </div>
  )
}

export function HomeConsents({ home, address }: { home: string; address: string }) {
  const text = useText()
  const wordsOf = useServerWords()
  const may = useMay()
  const [kanaal, setChannel] = useState<Channel>('huisbezoek')
  const records = may('toestemmingen', 'vastleggen')
  const approach = useHomeApproach(home)
  const consents = useHomeConsents(home, may('toestemmingen', 'lezen'))
  const change = useHomeChange(home)
  if (approach.isError) return <Failure onRetry={() => approach.refetch()} />
  if (!approach.data) return <Skeleton lines={3} />
  const isWelcome = approach.data.stand === 'welkom'
  const turn = () =>
    isWelcome
      ? change.mutate({ method: 'POST', rest: 'niet-benaderen', body: { reden: 'verzoek', kanaal } })
      : change.mutate({ method: 'DELETE', rest: `niet-benaderen?kanaal=${kanaal}` })
  return (
    <div className="home-consents__body">
      <p role="status">
        <span aria-hidden="true">{isWelcome ? '○' : '×'}</span> {text(`approach.${approach.data.stand}`)}
      </p>
      {may('benaderbaarheid', 'vastleggen') ? (
        <>
          <ChannelField value={kanaal} onChoose={setChannel} />
          <button type="button" className="button button--quiet" disabled={change.isPending} onClick={turn}>
            {text(isWelcome ? 'homeConsents.refuse' : 'homeConsents.lift')}
          </button>
        </>
      ) : null}
      {consents.data ? (
        <ul className="home-consents__purposes">
          {consents.data.items.map((held) => (
            <Purpose key={held.doel} held={held} kanaal={kanaal} change={change} />
          ))}
        </ul>
      ) : null}
      {change.isError ? (
        <p className="notice" role="alert">
          {text('homeConsents.failed', { reason: wordsOf(change.error) })}
        </p>
      ) : null}
      {records ? <Move change={change} /> : null}
      {records ? <CodeLetter home={home} address={address} /> : null}
    </div>
  )
}

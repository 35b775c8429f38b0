// What residents say is wrong about their homes, for who answers it: what waits first, from the oldest on.
import './requests.css'
import { useEffect, useRef, useState } from 'react'
import type { Correctieverzoek } from '../../../../api/contract/my-home.ts'
import { useCorrections } from '../../lib/api/corrections.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { Answer, OpenRequest } from './request.tsx'

interface PageProperties {
  change: (to: { pagina: null; pand: string }) => void
}

function Answered({ requests }: { requests: readonly Correctieverzoek[] }) {
  const text = useText()
  if (requests.length === 0) return null
  return (
    <section className="requests__answered" aria-labelledby="requests-answered">
      <h2 id="requests-answered">{text('requests.done')}</h2>
      <ul className="requests__list">
        {requests.map((request) => (
          <li key={request.id} className="requests__one">
            <h3>
              {text('requests.about', {
                address: request.adres,
                about: text(`myHome.about.${request.over}`),
              })}
            </h3>
            <blockquote className="requests__words">{request.tekst}</blockquote>
            <Answer request={request} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function RequestsPage({ change }: PageProperties) {
  const text = useText()
  const requests = useCorrections()
  const [answered, setAnswered] = useState<{ address: string }>()
  const notice = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // What had the focus goes with the request.
    if (answered) notice.current?.focus()
  }, [answered])
  if (requests.isError) return <Failure onRetry={() => requests.refetch()} />
  if (!requests.data) return <Skeleton lines={6} />
  const open = requests.data.filter(({ antwoord }) => antwoord === null)
  const done = requests.data.filter(({ antwoord }) => antwoord !== null)
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  const isEmpty = requests.data.length === 0
  return (
    <article className="requests">
      <header>
        <h1>{isEmpty ? text('requests.title.none') : text('requests.title', { count: open.length })}</h1>
        <p className="lead">{text(isEmpty ? 'requests.none' : 'requests.lead')}</p>
      </header>
      <p ref={notice} role="status" tabIndex={-1}>
        {answered ? text('requests.sent', answered) : null}
      </p>
      {open.length > 0 ? (
        <ul className="requests__list">
          {open.map((request) => (
            <OpenRequest
              key={request.id}
              request={request}
              today={today}
              onShow={(pand) => change({ pagina: null, pand })}
              onAnswered={() => setAnswered({ address: request.adres })}
            />
          ))}
        </ul>
      ) : null}
      <Answered requests={done} />
    </article>
  )
}

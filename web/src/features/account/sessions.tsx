// Where somebody is signed in, and ending what they do not know.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Sessie } from '../../../../api/contract/access.ts'
import { endOwnSession, fetchOwnSessions } from '../../lib/api/access.ts'
import { useText } from '../../lib/messages/text.ts'
import { useMoment } from '../../lib/moment.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { deviceName } from './device-name.ts'
import { Fault } from './fault.tsx'

function Session({ session, onEnd, busy }: { session: Sessie; onEnd: () => void; busy: boolean }) {
  const text = useText()
  const moment = useMoment()
  const { begonnenOp, eindigtOp, apparaat, huidige, tweedeFactor } = session
  const from = moment(begonnenOp)
  return (
    <li>
      <span>
        <strong>{deviceName(apparaat) ?? text('account.session.unknown')}</strong>
        {huidige ? <> ({text('account.session.this')})</> : null}
        <br />
        <span className="subtle">
          {text('account.session.times', { from, until: moment(eindigtOp) })}
          {tweedeFactor ? `, ${text('account.session.factor')}` : ''}
        </span>
      </span>
      {huidige ? null : (
        <button
          type="button"
          className="link-button"
          aria-label={text('account.session.endNamed', { from })}
          disabled={busy}
          onClick={onEnd}
        >
          {text('account.session.end')}
        </button>
      )}
    </li>
  )
}

export function Sessions() {
  const text = useText()
  const client = useQueryClient()
  const queryKey = ['own-sessions']
  const sessions = useQuery({ queryKey, queryFn: ({ signal }) => fetchOwnSessions(signal) })
  const ending = useMutation({
    mutationFn: endOwnSession,
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
  if (sessions.isError) return <Failure onRetry={() => sessions.refetch()} />
  if (!sessions.data) return <Skeleton lines={3} />
  return (
    <>
      <p className="subtle">{text('account.sessions.lead')}</p>
      <ul className="account-page__list">
        {sessions.data.map((session) => (
          <Session
            key={session.id}
            session={session}
            busy={ending.isPending}
            onEnd={() => ending.mutate(session.id)}
          />
        ))}
      </ul>
      <Fault error={ending.error} otherwise="signIn.failed" />
      {sessions.data.length > 1 ? (
        <button
          type="button"
          className="button button--quiet"
          disabled={ending.isPending}
          onClick={() => ending.mutate(null)}
        >
          {text('account.session.endOthers')}
        </button>
      ) : null}
    </>
  )
}

// One member: their roles, and for who may: another one, the second step, and where they are signed in.
import { useState } from 'react'
import type { Lid } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { useMoment } from '../../lib/moment.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { GiveRole } from './give-role.tsx'
import { keepsAll } from './given-place.ts'
import { Membership } from './membership.tsx'
import { Refused } from './refused.tsx'
import { SecondFactor } from './second-factor.tsx'
import { useMemberSessions, useSessionsEnding } from './use-members.ts'

function SignedInAt({ member }: { member: Lid }) {
  const text = useText()
  const moment = useMoment()
  const sessions = useMemberSessions(member.id)
  const ending = useSessionsEnding()
  if (sessions.isError) return <Failure onRetry={() => sessions.refetch()} />
  if (!sessions.data) return <Skeleton lines={1} />
  const latest = sessions.data
    .map(({ begonnenOp }) => begonnenOp)
    .sort()
    .at(-1)
  if (!latest) return <p className="subtle">{text('members.sessions.none')}</p>
  return (
    <>
      <p>{text('members.sessions', { count: sessions.data.length, date: moment(latest) })}</p>
      <button
        type="button"
        className="button button--quiet"
        disabled={ending.isPending}
        onClick={() => ending.mutate(member.id)}
      >
        {text('members.sessions.end')}
      </button>
      <Refused error={ending.error} />
    </>
  )
}

export function MemberRow({ member, areas }: { member: Lid; areas: readonly Gebied[] }) {
  const text = useText()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const { naam, email, lidmaatschappen, demo } = member
  const isAdministrator = keepsAll(me)
  return (
    <li className="member">
      <div>
        <strong>{naam}</strong> {demo ? <span className="tag">{text('members.demo')}</span> : null}
        <br />
        <span className="subtle member__email">{email}</span>
      </div>
      <div>
        {lidmaatschappen.length === 0 ? <p className="subtle">{text('members.noRole')}</p> : null}
        <ul className="member__roles">
          {lidmaatschappen.map((membership) => (
            <Membership key={membership.id} member={member} areas={areas} membership={membership} />
          ))}
        </ul>
        {isAdministrator || me.account?.id !== member.id ? <GiveRole member={member} areas={areas} /> : null}
        {isAdministrator ? (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{text('members.more', { name: naam })}</summary>
            {open ? (
              <div className="member__more">
                <SecondFactor member={member} />
                <SignedInAt member={member} />
              </div>
            ) : null}
          </details>
        ) : null}
      </div>
    </li>
  )
}

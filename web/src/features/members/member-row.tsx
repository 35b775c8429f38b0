// One member: their roles, ending one, and where they are signed in.
import { useState } from 'react'
import type { Lid, Lidmaatschap } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { useMoment } from '../../lib/moment.ts'
import { announce } from '../../ui/announcement.tsx'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { Refused } from './refused.tsx'
import { useRoleInWords } from './role-in-words.tsx'
import { useEnding, useMemberSessions, useSessionsEnding } from './use-members.ts'

interface Properties {
  member: Lid
  areas: readonly Gebied[]
}

function useEnd() {
  const text = useText()
  const { day } = useFormats()
  return ({ telt, eindigt, beeindigdOp }: Lidmaatschap) => {
    if (beeindigdOp) return text('members.role.revoked', { date: day(beeindigdOp.slice(0, 10)) })
    if (!eindigt) return text('members.role.noEnd')
    return telt ? text('members.role.until', { date: day(eindigt.slice(0, 10)) }) : text('members.role.ended')
  }
}

function Membership({ member, areas, membership }: Properties & { membership: Lidmaatschap }) {
  const text = useText()
  const words = useRoleInWords(areas)
  const end = useEnd()
  const may = useMay()
  const [asked, setAsked] = useState(false)
  const ending = useEnding()
  const role = text(`role.${membership.rol}`).toLowerCase()
  const { wijk, telt } = membership
  const endable = telt && may('leden', 'vastleggen', wijk === null ? 'alles' : `wijk-${wijk}`)
  const finish = () =>
    ending.mutate(
      { member: member.id, membership: membership.id },
      { onSuccess: () => announce(text('members.ended', { name: member.naam, role })) },
    )
  return (
    <li data-counts={telt}>
      <span>
        {words(membership)} <span className="subtle">{end(membership)}</span>
      </span>
      {endable && !asked ? (
        <button
          type="button"
          className="link-button"
          aria-label={text('members.end.named', { role, name: member.naam })}
          onClick={() => setAsked(true)}
        >
          {text('members.end')}
        </button>
      ) : null}
      {endable && asked ? (
        <span className="button-row">
          {text('members.end.sure')}
          <button type="button" className="link-button" disabled={ending.isPending} onClick={finish}>
            {text('members.end.do')}
          </button>
          <button type="button" className="link-button" onClick={() => setAsked(false)}>
            {text('members.end.cancel')}
          </button>
        </span>
      ) : null}
      <Refused error={ending.error} />
    </li>
  )
}

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

export function MemberRow({ member, areas }: Properties) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const { naam, email, lidmaatschappen, demo } = member
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
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text('members.more', { name: naam })}</summary>
          {open ? <SignedInAt member={member} /> : null}
        </details>
      </div>
    </li>
  )
}

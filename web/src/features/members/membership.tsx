// One role of a member: until when, changing that day, and ending it now.
import { type FormEvent, useState } from 'react'
import type { Lid, Lidmaatschap } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { announce } from '../../ui/announcement.tsx'
import { Confirmed } from './confirmed.tsx'
import { EndField } from './end-field.tsx'
import { dayOf, endOfDay, keepsAll, mayGive } from './given-place.ts'
import { useOpening } from './opening.tsx'
import { Refused } from './refused.tsx'
import { useRoleInWords } from './role-in-words.tsx'
import { useEndChange, useEnding } from './use-members.ts'

interface Held {
  member: Lid
  membership: Lidmaatschap
}

function useEnd() {
  const text = useText()
  const { day } = useFormats()
  return ({ telt, eindigt, beeindigdOp }: Lidmaatschap) => {
    if (beeindigdOp) return text('members.role.revoked', { date: day(dayOf(new Date(beeindigdOp))) })
    if (!eindigt) return text('members.role.noEnd')
    const date = day(dayOf(new Date(eindigt)))
    return telt ? text('members.role.until', { date }) : text('members.role.ended')
  }
}

function EndForm({ member, membership, onDone }: Held & { onDone: () => void }) {
  const text = useText()
  const { day } = useFormats()
  const { eindigt, rol } = membership
  const [until, setUntil] = useState(eindigt ? dayOf(new Date(eindigt)) : '')
  const changing = useEndChange()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    changing.mutate(
      { member: member.id, membership: membership.id, end: until ? endOfDay(until) : null },
      {
        onSuccess: () => {
          const whose = { name: member.naam, role: text(`role.${rol}`).toLowerCase() }
          announce(
            until
              ? text('members.change.done', { ...whose, date: day(until) })
              : text('members.change.endless', whose),
          )
          onDone()
        },
      },
    )
  }
  return (
    <form onSubmit={submit} className="members__form">
      <EndField role={rol} value={until} onChange={setUntil} />
      <Refused error={changing.error} />
      <div className="button-row">
        <button type="submit" className="button" disabled={changing.isPending}>
          {text('members.change.do')}
        </button>
        <button type="button" className="button button--quiet" onClick={onDone}>
          {text('members.keep')}
        </button>
      </div>
    </form>
  )
}

function Changes({ member, membership }: Held) {
  const text = useText()
  const me = useMe()
  const ending = useEnding()
  const isOwn = me.account?.id === member.id
  const name = member.naam
  const role = text(`role.${membership.rol}`).toLowerCase()
  const change = useOpening({
    label: text('members.change'),
    named: text('members.change.named', { role, name }),
    children: (close) => <EndForm member={member} membership={membership} onDone={close} />,
  })
  const end = useOpening({
    label: text('members.end'),
    named: text('members.end.named', { role, name }),
    children: (close) => (
      <Confirmed
        question={text(isOwn ? 'members.end.own' : 'members.end.sure', { role, name })}
        deed={text('members.end.do')}
        doing={ending}
        onCancel={close}
        onDo={() =>
          ending.mutate(
            { member: member.id, membership: membership.id },
            { onSuccess: () => announce(text('members.ended', { name, role })) },
          )
        }
      />
    ),
  })
  return (
    <>
      {change.button}
      {end.button}
      {change.opened}
      {end.opened}
    </>
  )
}

export function Membership({ areas, ...held }: Held & { areas: readonly Gebied[] }) {
  const words = useRoleInWords(areas)
  const end = useEnd()
  const me = useMe()
  const { membership, member } = held
  const { telt, rol, wijk } = membership
  // Who keeps a district lets somebody else decide about their own role; the server sees to that too.
  const isMine = mayGive(me, rol, wijk) && (keepsAll(me) || me.account?.id !== member.id)
  return (
    <li data-counts={telt}>
      <span>
        {words(membership)} <span className="subtle">{end(membership)}</span>
      </span>
      {telt && isMine ? <Changes {...held} /> : null}
    </li>
  )
}

// Who takes part, in which role, where and until when; inviting and ending; and what roles ask.
import './members.css'
import { useState } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useMay, useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { Announcement } from '../../ui/announcement.tsx'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { keepsAll } from './given-place.ts'
import { InviteForm } from './invite-form.tsx'
import { MemberRow } from './member-row.tsx'
import { OpenInvitations } from './open-invitations.tsx'
import { RoleSettings } from './role-settings.tsx'
import { useMembers } from './use-members.ts'

function MemberList({ areas }: { areas: readonly Gebied[] }) {
  const text = useText()
  const members = useMembers()
  const [search, setSearch] = useState('')
  if (members.isError) return <Failure onRetry={() => members.refetch()} />
  if (!members.data) return <Skeleton lines={6} />
  const wanted = search.trim().toLowerCase()
  const found = members.data.filter(({ naam, email }) => `${naam} ${email}`.toLowerCase().includes(wanted))
  return (
    <section>
      <h2>{text('members.list')}</h2>
      {members.data.length > 8 ? (
        <label className="field">
          <span className="field__label">{text('members.search')}</span>
          <input
            className="input"
            type="search"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </label>
      ) : null}
      {found.length === 0 ? <p className="subtle">{text('members.none')}</p> : null}
      <ul className="members__list">
        {found.map((member) => (
          <MemberRow key={member.id} member={member} areas={areas} />
        ))}
      </ul>
    </section>
  )
}

function Heading() {
  const text = useText()
  const me = useMe()
  const members = useMembers()
  const active = members.data?.filter(({ lidmaatschappen }) => lidmaatschappen.some(({ telt }) => telt))
  return (
    <header>
      <h1>{active ? text('members.title', { count: active.length }) : text('page.leden')}</h1>
      <p className="lead">
        {text('members.lead')} {keepsAll(me) ? '' : text('members.lead.district')}
      </p>
    </header>
  )
}

export function MembersPage({ areas }: { areas: readonly Gebied[] }) {
  const may = useMay()
  const me = useMe()
  return (
    <div className="members">
      <Heading />
      {may('leden', 'vastleggen') ? <InviteForm areas={areas} /> : null}
      <MemberList areas={areas} />
      <OpenInvitations areas={areas} />
      {keepsAll(me) ? <RoleSettings /> : null}
      <Announcement />
    </div>
  )
}

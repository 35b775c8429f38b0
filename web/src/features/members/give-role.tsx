// Gives somebody who has an account already another role.
import { type FormEvent, useState } from 'react'
import type { Lid } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useText } from '../../lib/messages/text.ts'
import { announce } from '../../ui/announcement.tsx'
import { grantOf, useDraft } from './grant.ts'
import { GrantFields, lacksPlace } from './grant-fields.tsx'
import { Opening } from './opening.tsx'
import { Refused } from './refused.tsx'
import { useGiving } from './use-members.ts'

interface Properties {
  member: Lid
  areas: readonly Gebied[]
}

function RoleForm({ member, areas, onDone }: Properties & { onDone: () => void }) {
  const text = useText()
  const [draft, setDraft] = useDraft(areas)
  const [missing, setMissing] = useState(false)
  const giving = useGiving()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(lacksPlace(draft))
    if (lacksPlace(draft)) return
    giving.mutate(
      { member: member.id, given: grantOf(draft) },
      {
        onSuccess: () => {
          announce(
            text('members.given', { name: member.naam, role: text(`role.${draft.role}`).toLowerCase() }),
          )
          onDone()
        },
      },
    )
  }
  return (
    <form onSubmit={submit} className="members__form">
      <GrantFields draft={draft} areas={areas} missing={missing} onChange={setDraft} />
      <Refused error={giving.error} />
      <div className="button-row">
        <button type="submit" className="button" disabled={giving.isPending}>
          {text('members.give.do')}
        </button>
        <button type="button" className="button button--quiet" onClick={onDone}>
          {text('members.keep')}
        </button>
      </div>
    </form>
  )
}

export function GiveRole({ member, areas }: Properties) {
  const text = useText()
  return (
    <Opening label={text('members.give')} named={text('members.give.named', { name: member.naam })}>
      {(close) => <RoleForm member={member} areas={areas} onDone={close} />}
    </Opening>
  )
}

// Invitations that nobody accepted yet: what became of the mail, another link, and taking one back.
import { type FormEvent, useState } from 'react'
import type { GemaakteUitnodiging, Uitnodiging } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useMe } from '../../lib/me.ts'
import { type Language, type MessageId, useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { dayOf, mayGive } from './given-place.ts'
import { InvitationLink } from './invitation-link.tsx'
import { LanguageField } from './language-field.tsx'
import { useOpening } from './opening.tsx'
import { Refused } from './refused.tsx'
import { useRoleInWords } from './role-in-words.tsx'
import { useInvitations, useRenewal, useWithdrawal } from './use-members.ts'

const deliveries: Record<Uitnodiging['bezorging'], MessageId> = {
  getoond: 'invite.mail.shown',
  onderweg: 'invite.mail.underway',
  verzonden: 'invite.mail.sent',
  'niet-bezorgd': 'invite.mail.lost',
}

interface RowProperties {
  invitation: Uitnodiging
  areas: readonly Gebied[]
  onMade: (made: GemaakteUitnodiging) => void
}

function RenewalForm({ invitation, onMade }: Omit<RowProperties, 'areas'>) {
  const text = useText()
  const [language, setLanguage] = useState<Language>('nl')
  const renewing = useRenewal()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    renewing.mutate({ id: invitation.id, taal: language }, { onSuccess: onMade })
  }
  return (
    <form onSubmit={submit} className="members__form">
      <p>{text('invite.renew.sure')}</p>
      <LanguageField value={language} onChange={setLanguage} />
      <Refused error={renewing.error} />
      <button type="submit" className="button" disabled={renewing.isPending}>
        {text('invite.renew.do')}
      </button>
    </form>
  )
}

function InvitationRow({ invitation, areas, onMade }: RowProperties) {
  const text = useText()
  const me = useMe()
  const { day } = useFormats()
  const words = useRoleInWords(areas)
  const withdrawing = useWithdrawal()
  const { stand, bezorging, verlooptOp, uitgenodigdDoor } = invitation
  const email = invitation.email ?? text('invite.first')
  const date = day(dayOf(new Date(verlooptOp)))
  const renewal = useOpening({
    label: text('invite.renew'),
    named: text('invite.renew.named', { email }),
    children: () => <RenewalForm invitation={invitation} onMade={onMade} />,
  })
  const isLost = bezorging === 'niet-bezorgd'
  const details = [
    words(invitation),
    text(stand === 'verlopen' ? 'invite.expired' : 'invite.expires', { date }),
    uitgenodigdDoor ? text('invite.by', { name: uitgenodigdDoor }) : '',
    isLost ? '' : text(deliveries[bezorging]),
  ]
  return (
    <li className="member">
      <strong className="member__email">{email}</strong>
      <div className="member__deeds">
        <p className="subtle">{details.filter(Boolean).join(' · ')}</p>
        {isLost ? <p className="notice">{text(deliveries[bezorging])}</p> : null}
        {mayGive(me, invitation.rol, invitation.wijk) ? (
          <>
            {invitation.email ? renewal.button : null}
            <button
              type="button"
              className="link-button"
              aria-label={text('invite.withdraw.named', { email })}
              disabled={withdrawing.isPending}
              onClick={() => withdrawing.mutate(invitation.id)}
            >
              {text('invite.withdraw')}
            </button>
            {renewal.opened}
          </>
        ) : null}
        <Refused error={withdrawing.error} />
      </div>
    </li>
  )
}

export function OpenInvitations({ areas }: { areas: readonly Gebied[] }) {
  const text = useText()
  const invitations = useInvitations()
  const [made, setMade] = useState<GemaakteUitnodiging | null>(null)
  if (invitations.isError) return <Failure onRetry={() => invitations.refetch()} />
  if (!invitations.data) return <Skeleton lines={2} />
  const unanswered = invitations.data.filter(({ stand }) => stand === 'open' || stand === 'verlopen')
  return (
    <section>
      <h2>{text('invite.open')}</h2>
      <div role="status">{made ? <InvitationLink key={made.id} made={made} /> : null}</div>
      {unanswered.length === 0 ? <p className="subtle">{text('invite.none')}</p> : null}
      <ul className="members__list">
        {unanswered.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} areas={areas} onMade={setMade} />
        ))}
      </ul>
    </section>
  )
}

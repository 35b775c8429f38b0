// Invitations that nobody accepted yet, and taking one back.
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { Refused } from './refused.tsx'
import { useRoleInWords } from './role-in-words.tsx'
import { useInvitations, useWithdrawal } from './use-members.ts'

export function OpenInvitations({ areas }: { areas: readonly Gebied[] }) {
  const text = useText()
  const { day } = useFormats()
  const words = useRoleInWords(areas)
  const invitations = useInvitations()
  const withdrawing = useWithdrawal()
  if (invitations.isError) return <Failure onRetry={() => invitations.refetch()} />
  if (!invitations.data) return <Skeleton lines={2} />
  const open = invitations.data.filter(({ stand }) => stand === 'open')
  return (
    <section>
      <h2>{text('invite.open')}</h2>
      {open.length === 0 ? <p className="subtle">{text('invite.none')}</p> : null}
      <ul className="members__list">
        {open.map((invitation) => {
          const email = invitation.email ?? text('invite.first')
          const details = [
            words(invitation),
            text('invite.expires', { date: day(invitation.verlooptOp.slice(0, 10)) }),
            invitation.uitgenodigdDoor ? text('invite.by', { name: invitation.uitgenodigdDoor }) : '',
          ]
          return (
            <li key={invitation.id} className="member">
              <strong className="member__email">{email}</strong>
              <span>
                <span className="subtle">{details.filter(Boolean).join(' · ')}</span>{' '}
                <button
                  type="button"
                  className="link-button"
                  aria-label={text('invite.withdraw.named', { email })}
                  disabled={withdrawing.isPending}
                  onClick={() => withdrawing.mutate(invitation.id)}
                >
                  {text('invite.withdraw')}
                </button>
              </span>
            </li>
          )
        })}
      </ul>
      <Refused error={withdrawing.error} />
    </section>
  )
}

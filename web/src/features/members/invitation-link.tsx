// What became of a new invitation: on its way by mail, or a link to hand over.
import { useState } from 'react'
import type { GemaakteUitnodiging } from '../../../../api/contract/access.ts'
import { useText } from '../../lib/messages/text.ts'

export function InvitationLink({ made: { email, link } }: { made: GemaakteUitnodiging }) {
  const text = useText()
  const [copied, setCopied] = useState(false)
  const whom = { email: email ?? '' }
  if (!link) return <p className="notice">{text('invite.sent', whom)}</p>
  return (
    <div className="notice members__link">
      <p>{text('invite.link', whom)}</p>
      <code>{link}</code>
      <button
        type="button"
        className="button button--quiet"
        onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {text(copied ? 'invite.copied' : 'invite.copy')}
      </button>
    </div>
  )
}

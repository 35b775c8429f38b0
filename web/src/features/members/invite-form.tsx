// Invites somebody: role, where, until when.
import { type FormEvent, useState } from 'react'
import type { GemaakteUitnodiging } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { type Language, useText } from '../../lib/messages/text.ts'
import { grantOf, useDraft } from './grant.ts'
import { GrantFields, lacksPlace } from './grant-fields.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { LanguageField } from './language-field.tsx'
import { Refused } from './refused.tsx'
import { useInvite } from './use-members.ts'

export function InviteForm({ areas }: { areas: readonly Gebied[] }) {
  const text = useText()
  const [draft, setDraft] = useDraft(areas)
  const [email, setEmail] = useState('')
  const [language, setLanguage] = useState<Language>('nl')
  const [made, setMade] = useState<GemaakteUitnodiging | null>(null)
  const [missing, setMissing] = useState(false)
  const inviting = useInvite()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(lacksPlace(draft))
    if (lacksPlace(draft)) return
    setMade(null)
    inviting.mutate(
      { email: email.trim(), ...grantOf(draft), dagenGeldig: 14, taal: language },
      {
        onSuccess: (answer) => {
          setMade(answer)
          setEmail('')
          setDraft({ ...draft, places: [] })
        },
      },
    )
  }
  return (
    <section className="card members__invite">
      <h2>{text('invite.title')}</h2>
      <form onSubmit={submit} className="members__form">
        <label className="field">
          <span className="field__label">{text('invite.email')}</span>
          <input
            className="input"
            type="email"
            required
            maxLength={254}
            autoComplete="off"
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        </label>
        <GrantFields draft={draft} areas={areas} missing={missing} onChange={setDraft} />
        <LanguageField value={language} onChange={setLanguage} />
        <Refused error={inviting.error} />
        <button type="submit" className="button" disabled={inviting.isPending}>
          {text('invite.send')}
        </button>
      </form>
      <div role="status">{made ? <InvitationLink key={made.id} made={made} /> : null}</div>
    </section>
  )
}

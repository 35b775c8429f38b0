// Invites somebody: role, where, until when. What a role does not take is not asked.
import { type FormEvent, useState } from 'react'
import type { GemaakteUitnodiging } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { districtOf } from '../../lib/may.ts'
import { useMay } from '../../lib/me.ts'
import { type Language, languages, useText } from '../../lib/messages/text.ts'
import {
  endOfDay,
  type GrantedRole,
  givableRoles,
  keepsAll,
  mustEnd,
  needsDistrict,
  placesOf,
  yearLater,
} from './given-place.ts'
import { InvitationLink } from './invitation-link.tsx'
import { type Place, Places } from './places.tsx'
import { Refused } from './refused.tsx'
import { useInvite } from './use-members.ts'

interface Draft {
  role: GrantedRole
  /** Empty: everywhere. */
  district: string
  until: string
  language: Language
  places: readonly Place[]
}

const today = () => new Date().toLocaleDateString('sv-SE')
const ids = (places: readonly Place[], kind: Place['kind']) =>
  places.filter((place) => place.kind === kind).map(({ id }) => id)

function useOwnDistricts(areas: readonly Gebied[]) {
  const may = useMay()
  return areas.filter(({ id }) => districtOf(id) !== null && may('leden', 'vastleggen', id))
}

/** Fields for role, district and end; the places come below them. */
function RoleFields(properties: {
  draft: Draft
  areas: readonly Gebied[]
  onChange: (draft: Draft) => void
}) {
  const { draft, areas, onChange } = properties
  const text = useText()
  const may = useMay()
  const districts = useOwnDistricts(areas)
  const anywhere = keepsAll(may) && !needsDistrict(draft.role)
  return (
    <>
      <label className="field">
        <span className="field__label">{text('members.form.role')}</span>
        <select
          value={draft.role}
          onChange={({ target }) => {
            const role = target.value as GrantedRole
            onChange({
              ...draft,
              role,
              places: [],
              district:
                draft.district || (needsDistrict(role) ? (districtOf(districts[0]?.id ?? '') ?? '') : ''),
            })
          }}
        >
          {givableRoles(may).map((role) => (
            <option key={role} value={role}>
              {text(`role.${role}`)}
            </option>
          ))}
        </select>
        <span className="subtle">{text(`role.${draft.role}.does`)}</span>
      </label>
      <label className="field">
        <span className="field__label">{text('members.form.place')}</span>
        <select
          value={draft.district}
          onChange={({ target }) => onChange({ ...draft, district: target.value })}
        >
          {anywhere ? <option value="">{text('members.form.everywhere')}</option> : null}
          {districts.map(({ id, naam }) => (
            <option key={id} value={districtOf(id) ?? ''}>
              {naam}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field__label">{text('members.form.until')}</span>
        <input
          className="input"
          type="date"
          min={today()}
          required={mustEnd(draft.role)}
          value={draft.until}
          onChange={({ target }) => onChange({ ...draft, until: target.value })}
        />
        {mustEnd(draft.role) ? null : <span className="subtle">{text('members.form.until.optional')}</span>}
      </label>
    </>
  )
}

function useDraft(areas: readonly Gebied[]) {
  const may = useMay()
  const [first] = useOwnDistricts(areas)
  return useState<Draft>(() => ({
    role: givableRoles(may).includes('buurtgroep') ? 'buurtgroep' : (givableRoles(may)[0] ?? 'buurtgroep'),
    district: districtOf(first?.id ?? '') ?? '',
    until: yearLater(today()),
    language: 'nl',
    places: [],
  }))
}

export function InviteForm({ areas }: { areas: readonly Gebied[] }) {
  const text = useText()
  const [draft, setDraft] = useDraft(areas)
  const [email, setEmail] = useState('')
  const [made, setMade] = useState<GemaakteUitnodiging | null>(null)
  const [missing, setMissing] = useState(false)
  const inviting = useInvite()
  const kind = placesOf(draft.role)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacks = kind !== 'none' && draft.places.length === 0
    setMissing(lacks)
    if (lacks) return
    setMade(null)
    inviting.mutate(
      {
        email: email.trim(),
        rol: draft.role,
        wijk: draft.district || null,
        straten: ids(draft.places, 'straat'),
        woningen: ids(draft.places, 'woning'),
        eindigt: draft.until ? endOfDay(draft.until) : null,
        dagenGeldig: 14,
        taal: draft.language,
      },
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
        <RoleFields draft={draft} areas={areas} onChange={setDraft} />
        {kind === 'none' ? null : (
          <Places
            single={kind === 'home'}
            places={draft.places}
            onChange={(places) => {
              setMissing(false)
              setDraft({ ...draft, places })
            }}
          />
        )}
        <label className="field">
          <span className="field__label">{text('members.form.language')}</span>
          <select
            value={draft.language}
            onChange={({ target }) => setDraft({ ...draft, language: target.value as Language })}
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {text(`language.${language}`)}
              </option>
            ))}
          </select>
        </label>
        {missing ? (
          <p className="notice" role="alert">
            {text('invite.missing')}
          </p>
        ) : null}
        <Refused error={inviting.error} />
        <button type="submit" className="button" disabled={inviting.isPending}>
          {text('invite.send')}
        </button>
      </form>
      <div role="status">{made ? <InvitationLink made={made} /> : null}</div>
    </section>
  )
}

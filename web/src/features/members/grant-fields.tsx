// Fields for a role, where and until when. What a role does not take is not asked.
import { useId } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { EndField } from './end-field.tsx'
import {
  type GrantedRole,
  givableRoles,
  hasNoDistrict,
  keepsAll,
  needsDistrict,
  placesOf,
} from './given-place.ts'
import { type Draft, inRole, useOwnDistricts } from './grant.ts'
import { Places } from './places.tsx'

interface Properties {
  draft: Draft
  areas: readonly Gebied[]
  /** The role needs a place that is not chosen yet, and somebody tried without. */
  missing: boolean
  onChange: (draft: Draft) => void
}

/** Whether the role needs a place that the draft does not have. */
export const lacksPlace = ({ role, places }: Draft): boolean =>
  placesOf(role) !== 'none' && places.length === 0

export function GrantFields({ draft, areas, missing, onChange }: Properties) {
  const text = useText()
  const me = useMe()
  const id = useId()
  const districts = useOwnDistricts(areas)
  const anywhere = keepsAll(me) && !needsDistrict(draft.role)
  const kind = placesOf(draft.role)
  return (
    <>
      <div className="field">
        <label className="field__label" htmlFor={`${id}-role`}>
          {text('members.form.role')}
        </label>
        <select
          id={`${id}-role`}
          aria-describedby={`${id}-does`}
          value={draft.role}
          onChange={({ target }) => onChange(inRole(draft, target.value as GrantedRole, districts[0]?.id))}
        >
          {givableRoles(me).map((role) => (
            <option key={role} value={role}>
              {text(`role.${role}`)}
            </option>
          ))}
        </select>
        <span id={`${id}-does`} className="subtle">
          {text(`role.${draft.role}.does`)}
        </span>
      </div>
      {needsDistrict(draft.role) && districts.length === 0 ? (
        <p className="notice">{text('members.form.noDistrict')}</p>
      ) : (
        <label className="field">
          <span className="field__label">{text('members.form.place')}</span>
          <select
            value={draft.district}
            onChange={({ target }) => onChange({ ...draft, district: target.value })}
          >
            {anywhere ? <option value="">{text('members.form.everywhere')}</option> : null}
            {hasNoDistrict(draft.role)
              ? null
              : districts.map((district) => (
                  <option key={district.id} value={district.id}>
                    {district.naam}
                  </option>
                ))}
          </select>
        </label>
      )}
      <EndField role={draft.role} value={draft.until} onChange={(until) => onChange({ ...draft, until })} />
      {kind === 'none' ? null : (
        <Places
          single={kind === 'home'}
          places={draft.places}
          onChange={(places) => onChange({ ...draft, places })}
        />
      )}
      {missing && lacksPlace(draft) ? (
        <p className="notice" role="alert">
          {text('invite.missing')}
        </p>
      ) : null}
    </>
  )
}

// What somebody fills in to give a role: which, where, until when.
import { useState } from 'react'
import type { NieuwLidmaatschap } from '../../../../api/contract/access.ts'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { districtOf } from '../../lib/may.ts'
import { useMay, useMe } from '../../lib/me.ts'
import {
  endOfDay,
  type GrantedRole,
  givableRoles,
  hasNoDistrict,
  needsDistrict,
  today,
  yearsLater,
} from './given-place.ts'
import type { Place } from './places.tsx'

export interface Draft {
  role: GrantedRole
  /** Empty: everywhere. */
  district: string
  /** YYYY-MM-DD; empty: without an end. */
  until: string
  places: readonly Place[]
}

/** Districts for which who is looking may give roles. */
export function useOwnDistricts(areas: readonly Gebied[]) {
  const may = useMay()
  return areas.flatMap(({ id, naam }) => {
    const district = districtOf(id)
    return district !== null && may('leden', 'vastleggen', id) ? [{ id: district, naam }] : []
  })
}

/** A draft to begin with: the role that is given most. */
export function useDraft(areas: readonly Gebied[]) {
  const roles = givableRoles(useMe())
  const [first] = useOwnDistricts(areas)
  return useState<Draft>(() => ({
    role: roles.includes('buurtgroep') ? 'buurtgroep' : (roles[0] ?? 'buurtgroep'),
    district: first?.id ?? '',
    until: yearsLater(today()),
    places: [],
  }))
}

/** The same draft for another role: places are a role's own. @param first district that one is proposed for */
export const inRole = (draft: Draft, role: GrantedRole, first: string | undefined): Draft => ({
  ...draft,
  role,
  places: [],
  district: hasNoDistrict(role) ? '' : draft.district || (needsDistrict(role) ? (first ?? '') : ''),
})

const ids = (places: readonly Place[], kind: Place['kind']) =>
  places.filter((place) => place.kind === kind).map(({ id }) => id)

/** What is sent of it. */
export const grantOf = ({ role, district, until, places }: Draft): NieuwLidmaatschap => ({
  rol: role,
  wijk: district || null,
  straten: ids(places, 'straat'),
  woningen: ids(places, 'woning'),
  eindigt: until ? endOfDay(until) : null,
})

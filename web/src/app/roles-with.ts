// Which roles have a right, and who the visitor is, in words.
import { useIntl } from 'react-intl'
import { type Role, reachOf, roles } from '../../../api/contract/rights.ts'
import { useMe } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import type { Need } from './openings.ts'

/** The roles that have a right somewhere. */
export const rolesWith = ({ subject, verb }: Need): Role[] =>
  roles.filter((role) => reachOf(role, subject, verb) !== undefined)

/** "Analist, Regisseur en Beheerder". */
export function useRoleList(): (listed: readonly Role[]) => string {
  const intl = useIntl()
  const text = useText()
  return (listed) => intl.formatList(listed.map((role) => text(`role.${role}`)))
}

/** The roles that the visitor holds, each once; everybody is `publiek`. */
export function useOwnRoles(): Role[] {
  const { lidmaatschappen } = useMe()
  const held = new Set(lidmaatschappen.map(({ rol }) => rol))
  return held.size === 0 ? ['publiek'] : roles.filter((role) => held.has(role))
}

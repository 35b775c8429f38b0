// A role that was given, in words: which, where, for how many streets, until when.
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Role } from '../../../../api/contract/rights.ts'
import { useText } from '../../lib/messages/text.ts'

interface Given {
  rol: Role
  wijk: string | null
  straten: readonly string[]
  woningen: readonly string[]
}

/** "Buurtgroep, De Meent (2 straten)". */
export function useRoleInWords(areas: readonly Gebied[]): (given: Given) => string {
  const text = useText()
  return ({ rol, wijk, straten, woningen }) => {
    const place = areas.find(({ id }) => id === `wijk-${wijk}`)?.naam ?? wijk ?? text('role.everywhere')
    const bounds = [
      straten.length > 0 ? text('members.role.streets', { count: straten.length }) : '',
      woningen.length > 0 ? text('members.role.homes', { count: woningen.length }) : '',
    ].filter(Boolean)
    const role = text('members.role.where', { role: text(`role.${rol}`), place })
    return bounds.length > 0 ? `${role} (${bounds.join(', ')})` : role
  }
}

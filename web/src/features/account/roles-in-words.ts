// Roles listed in a sentence.
import { useIntl } from 'react-intl'
import type { Role } from '../../../../api/contract/rights.ts'
import { useText } from '../../lib/messages/text.ts'

/** "regisseur en beheerder". */
export function useRolesInWords(): (roles: readonly Role[]) => string {
  const intl = useIntl()
  const text = useText()
  return (roles) => intl.formatList([...new Set(roles)].map((role) => text(`role.${role}`).toLowerCase()))
}

// What an invitation or a membership has to be like, whoever gives it.
import type { NieuwLidmaatschap } from '../../../contract/access.ts'
import { endingRoles } from '../../../contract/access.ts'
import { districtRoles, type Role, reachOf } from '../../../contract/rights.ts'
import type { Visitor } from '../../platform/access/visitor.ts'
import { AppError, type Fault } from '../../platform/errors/app-error.ts'

const isOneOf = (list: readonly string[], role: string): boolean => list.includes(role)

/** Nobody holds a role of a volunteer or resident longer without being asked again. */
const longestYears = 2

/**
 * Checks where and until when a role is given.
 * @throws AppError 'invalid-input' that names every wrong field
 */
export function requireSoundGrant(grant: NieuwLidmaatschap, now = new Date()): void {
  const faults: Fault[] = []
  const { rol, wijk, straten, woningen, eindigt } = grant
  if (isOneOf(endingRoles, rol) && eindigt === null) {
    faults.push({ place: 'eindigt', reason: `${rol} ends some day: give the day` })
  }
  if (eindigt !== null) {
    const latest = new Date(now)
    latest.setFullYear(latest.getFullYear() + longestYears)
    if (new Date(eindigt) <= now) faults.push({ place: 'eindigt', reason: 'is over already' })
    if (isOneOf(endingRoles, rol) && new Date(eindigt) > latest)
      faults.push({ place: 'eindigt', reason: `is more than ${longestYears} years away` })
  }
  if (isOneOf([...districtRoles, 'inclusiviteitscoach'], rol) && wijk === null) {
    faults.push({ place: 'wijk', reason: `${rol} works in one district: name it` })
  }
  if (isOneOf(['beheerder', 'fg'], rol) && wijk !== null) {
    faults.push({ place: 'wijk', reason: `${rol} is for the whole installation` })
  }
  if (rol === 'bewoner' && woningen.length === 0) faults.push({ place: 'woningen', reason: 'name the home' })
  if (rol === 'buurtgroep' && straten.length + woningen.length === 0) {
    faults.push({ place: 'straten', reason: 'name the streets or homes of the assignment' })
  }
  if (!isOneOf(['bewoner', 'buurtgroep'], rol) && straten.length + woningen.length > 0) {
    faults.push({ place: 'straten', reason: `${rol} holds for the whole district` })
  }
  if (faults.length === 0) return
  const sentences = faults.map(({ place, reason }) => `${place}: ${reason}`)
  throw new AppError('invalid-input', `The request is not right. ${sentences.join('; ')}`, { faults })
}

/**
 * Whether a visitor may give or end that role there; access.may_grant holds the same line in the database.
 * Beyond a district's own roles only who keeps all members may.
 */
export function mayGrant({ memberships }: Visitor, rol: Role, wijk: string | null): boolean {
  return memberships.some(({ role, district }) => {
    const reach = reachOf(role, 'leden', 'vastleggen')
    if (reach === 'alles') return true
    if (reach !== 'wijk' || !isOneOf(districtRoles, rol) || wijk === null) return false
    return district === null || district === wijk
  })
}

/** @throws AppError 'not-allowed' */
export function requireGrantable(visitor: Visitor, rol: Role, wijk: string | null): void {
  if (mayGrant(visitor, rol, wijk)) return
  throw new AppError(
    'not-allowed',
    `Your roles do not let you give ${rol} ${wijk === null ? 'for everywhere' : `in ${wijk}`}. For a district one gives ${districtRoles.join(', ')}; the administrator gives the rest.`,
  )
}

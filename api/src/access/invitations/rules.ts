// What an invitation or a membership has to be like, whoever gives it.
import type { NieuweUitnodiging, NieuwLidmaatschap, Uitnodiging } from '../../../contract/access.ts'
import { endingRoles } from '../../../contract/access.ts'
import { districtRoles, type Role, reachOf } from '../../../contract/rights.ts'
import type { Visitor } from '../../platform/access/visitor.ts'
import { AppError, type Fault, refusalOf } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

const isOneOf = (list: readonly string[], role: string): boolean => list.includes(role)

/** Nobody holds a role of a volunteer or resident longer without being asked again. */
const longestYears = 2

/** What is wrong with the end of a role. */
function faultsOfEnd(rol: Role, eindigt: string | null, now: Date): Fault[] {
  if (eindigt === null)
    return isOneOf(endingRoles, rol)
      ? [{ place: 'eindigt', reason: told`${rol} ends some day: give the day` }]
      : []
  const faults: Fault[] = []
  const latest = new Date(now)
  latest.setFullYear(latest.getFullYear() + longestYears)
  if (new Date(eindigt) <= now) faults.push({ place: 'eindigt', reason: told`is over already` })
  if (isOneOf(endingRoles, rol) && new Date(eindigt) > latest)
    faults.push({ place: 'eindigt', reason: told`is more than ${longestYears} years away` })
  return faults
}

/** What is wrong with the place of a role. */
function faultsOfPlace({ rol, wijk, straten, woningen }: NieuwLidmaatschap): Fault[] {
  const faults: Fault[] = []
  if (isOneOf([...districtRoles, 'inclusiviteitscoach'], rol) && wijk === null) {
    faults.push({ place: 'wijk', reason: told`${rol} works in one district: name it` })
  }
  if (isOneOf(['beheerder', 'fg'], rol) && wijk !== null) {
    faults.push({ place: 'wijk', reason: told`${rol} is for the whole installation` })
  }
  if (rol === 'bewoner' && woningen.length === 0)
    faults.push({ place: 'woningen', reason: told`name the home` })
  if (rol === 'buurtgroep' && straten.length + woningen.length === 0) {
    faults.push({ place: 'straten', reason: told`name the streets or homes of the assignment` })
  }
  if (!isOneOf(['bewoner', 'buurtgroep'], rol) && straten.length + woningen.length > 0) {
    faults.push({ place: 'straten', reason: told`${rol} holds for the whole district` })
  }
  return faults
}

function refuseFaults(faults: Fault[]): void {
  if (faults.length === 0) return
  throw new AppError('invalid-input', refusalOf(faults), { faults })
}

/**
 * Checks where and until when a role is given.
 * @throws AppError 'invalid-input' that names every wrong field
 */
export function requireSoundGrant(grant: NieuwLidmaatschap, now = new Date()): void {
  refuseFaults([...faultsOfEnd(grant.rol, grant.eindigt, now), ...faultsOfPlace(grant)])
}

/** Checks until when a role lasts. @throws AppError 'invalid-input' */
export function requireSoundEnd(rol: Role, eindigt: string | null, now = new Date()): void {
  refuseFaults(faultsOfEnd(rol, eindigt, now))
}

/**
 * What an invitation promised, to be promised again.
 * @param former as far as the visitor may see it
 * @throws AppError 'not-found'; 'conflict' for one that was answered, withdrawn or made for nobody in particular
 */
export function renewalOf(
  id: string,
  former: Uitnodiging | undefined,
): Omit<NieuweUitnodiging, 'taal' | 'dagenGeldig'> {
  if (!former) throw new AppError('not-found', told`There is no invitation ${id} that you may see.`)
  const { email, rol, wijk, straten, woningen, eindigt, stand } = former
  if (stand === 'aangenomen') throw new AppError('conflict', told`This invitation was accepted meanwhile.`)
  if (stand === 'ingetrokken')
    throw new AppError('conflict', told`This invitation was withdrawn: make another one.`)
  if (email === null)
    throw new AppError('conflict', told`The command of whoever keeps the installation makes this link anew.`)
  return { email, rol, wijk, straten, woningen, eindigt }
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
    told`Your roles do not let you give ${rol} ${wijk === null ? told`for everywhere` : told`in ${wijk}`}. For a district one gives ${districtRoles.join(', ')}; the administrator gives the rest.`,
  )
}

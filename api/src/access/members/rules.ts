// What may be done to a member's memberships and second factors, beside what the table of rights says.
import type { Lid, NieuwLidmaatschap } from '../../../contract/access.ts'
import type { Account } from '../../platform/access/visitor.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id))

/**
 * Nobody holds the same role at the same place twice: ending one of the two would end nothing.
 * @throws AppError 'conflict'
 */
export function requireNotHeld({ lidmaatschappen }: Lid, given: NieuwLidmaatschap): void {
  const held = lidmaatschappen.some(
    ({ telt, rol, wijk, straten, woningen }) =>
      telt &&
      rol === given.rol &&
      wijk === given.wijk &&
      sameIds(straten, given.straten) &&
      sameIds(woningen, given.woningen),
  )
  if (held)
    throw new AppError('conflict', told`This member holds that role there already: change its end instead.`)
}

/**
 * Who takes a second factor away is somebody else, and has shown their own where they have one: a session left open, or
 * a stolen mailbox, is not enough to take away what protects against just that.
 * @param hasFactor whether who asks has a second factor
 * @throws AppError 'not-allowed'; 'conflict' where the own one was not shown in this session
 */
export function requireMayReset(asker: Account, hasFactor: boolean, accountId: string): void {
  if (asker.id === accountId)
    throw new AppError(
      'not-allowed',
      told`Nobody takes their own second factor away like this: do it at your account, or ask another administrator.`,
    )
  if (hasFactor && !asker.secondFactor)
    throw new AppError('conflict', told`Show your own second factor in this session first, at your account.`)
}

// The day on which something was said: today, or one before it.
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { today } from '../../platform/time/today.ts'

/** @param said yyyy-mm-dd; today when absent. @throws AppError 'invalid-input' for a day to come */
export function dayOf(said: string | undefined, place: string): string {
  const now = today()
  if (said === undefined || said <= now) return said ?? now
  const reason = told`${said} is still to come: what was said, was said today or before`
  throw new AppError('invalid-input', told`The day is not right: ${reason}.`, { faults: [{ place, reason }] })
}

// The day on which something was said: today, or one before it.
import { AppError } from '../../platform/errors/app-error.ts'
import { today } from '../../platform/time/today.ts'

/** @param told yyyy-mm-dd; today when absent. @throws AppError 'invalid-input' for a day to come */
export function dayOf(told: string | undefined, place: string): string {
  const now = today()
  if (told === undefined || told <= now) return told ?? now
  const reason = `${told} is still to come: what was said, was said today or before`
  throw new AppError('invalid-input', `The day is not right: ${reason}.`, { faults: [{ place, reason }] })
}

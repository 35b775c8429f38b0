// Carries out retention once a day in a running product, and at its start.
import { loggable } from '../../platform/errors/loggable.ts'
import type { Services } from '../../platform/services.ts'
import { today } from '../../platform/time/today.ts'
import { carryOutRetention } from './commands.ts'

const hour = 3_600_000

/** @returns what ends it */
export function watchRetention({ jobs, log }: Pick<Services, 'jobs' | 'log'>): () => Promise<void> {
  let done = ''
  let working: Promise<void> = Promise.resolve()
  const look = () => {
    working = working.then(async () => {
      const day = today()
      if (day === done) return
      try {
        const deleted = await carryOutRetention(jobs)
        done = day
        const rows = Object.values(deleted).reduce((sum, count) => sum + count, 0)
        if (rows > 0) log.info({ deleted }, 'personal data whose time was over was deleted')
      } catch (error) {
        log.error({ error: loggable(error) }, 'retention failed; it is tried again in an hour')
      }
    })
    return working
  }
  void look()
  const timer = setInterval(() => void look(), hour)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}

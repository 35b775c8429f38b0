// Notices in a running product that the day has changed: labels expire without any import, and what is derived follows.
// A closed month or quarter is published.

import { loggable } from '../platform/errors/loggable.ts'
import type { Services } from '../platform/services.ts'
import { today } from '../platform/time/today.ts'
import { refreshDwellingDistrict } from './areas/dwelling-district.ts'
import { publishDue } from './publications/publish.ts'
import { isInsightStale, rebuildInsight } from './rebuild.ts'

const hour = 3_600_000

/** Looks at the calendar until it is stopped. */
export interface DayWatch {
  /** Looks now; a day on which it failed is looked at again. @returns whether anything was derived anew */
  look(): Promise<boolean>
  stop(): Promise<void>
}

/**
 * @param now the clock
 * @param every milliseconds between two looks
 */
export function watchDay(
  { jobs: database, log, config }: Pick<Services, 'jobs' | 'log' | 'config'>,
  { now = () => new Date(), every = hour }: { now?: () => Date; every?: number } = {},
): DayWatch {
  let seen = today(now())
  const publish = async () => {
    const published = await publishDue(database, { rhythm: config.publicationRhythm, day: today(now()) })
    if (published.length > 0) log.info({ published }, 'figures for everybody were published')
  }
  const failed = (error: unknown) => {
    log.error({ error: loggable(error) }, 'rebuild or publication at the change of day failed')
    return false
  }
  // A period may have closed while the product was not running.
  let looking: Promise<boolean> = publish().then(() => false, failed)
  const lookOnce = async () => {
    const day = today(now())
    if (day === seen) return false
    // Rights over homes moved at midnight by themselves; periods that are over go.
    await refreshDwellingDistrict(database)
    const stale = await isInsightStale(database, day)
    if (stale) await rebuildInsight(database, undefined, day)
    await publish()
    seen = day
    return stale
  }
  const look = () => {
    looking = looking.then(lookOnce).catch(failed)
    return looking
  }
  const timer = setInterval(() => void look(), every)
  timer.unref()
  return {
    look,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

// Rebuilds the insight a little after something asked for it, once for many askings: an override at a time would rebuild for each.
import type { Logger } from 'pino'
import { outsideRequests } from '../platform/access/request-scope.ts'
import type { Database } from '../platform/db/database.ts'
import { loggable } from '../platform/errors/loggable.ts'
import { rebuildInsight } from './rebuild.ts'

/** Milliseconds without another asking after which the rebuild begins. */
const pause = 1500

/** Asks for a rebuild; one that is under way is followed by another. */
export type RebuildSoon = () => void

/** @param rebuild what to do; the whole insight by default */
export function createRebuildSoon(
  database: Database,
  log: Logger,
  rebuild: (database: Database) => Promise<void> = rebuildInsight,
): RebuildSoon {
  let waiting: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const begin = () => {
    running = running
      .then(() => rebuild(database))
      .catch((error: unknown) => log.error({ error: loggable(error) }, 'rebuild failed'))
  }
  return () => {
    clearTimeout(waiting)
    waiting = outsideRequests(() => setTimeout(begin, pause))
    // A server that stops finds at its next start that something is newer than what was built.
    waiting.unref()
  }
}

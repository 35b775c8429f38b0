// Writes the end of the audit log's chain into the operator's log, which usually goes to another machine: records that
// somebody cuts off the chain afterwards are missed there (`npm run audit-log -- --hoofd …`).
import { sql } from 'drizzle-orm'
import { loggable } from '../errors/loggable.ts'
import type { Services } from '../services.ts'

const day = 86_400_000

/** Tells it now and once a day. @returns what stops it */
export function watchAuditHead({ jobs, log }: Pick<Services, 'jobs' | 'log'>, every = day): () => void {
  const tell = async () => {
    try {
      const [head] = await jobs.rows<{ number: number; hash: string }>(
        sql`select number, hash from audit.head()`,
      )
      if (head) log.info({ number: head.number, hash: head.hash }, 'head of the audit log')
    } catch (error) {
      log.error({ error: loggable(error) }, 'the head of the audit log cannot be read')
    }
  }
  void tell()
  const timer = setInterval(() => void tell(), every)
  timer.unref()
  return () => clearInterval(timer)
}

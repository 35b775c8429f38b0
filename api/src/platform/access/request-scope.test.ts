import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inRole } from '../db/in-role.ts'
import { testDatabase } from '../db/testing.ts'
import { told } from '../errors/told.ts'
import {
  actingDatabase,
  currentScope,
  forJobs,
  inScope,
  outsideRequests,
  RequestScope,
} from './request-scope.ts'

const database = testDatabase()
const ask = sql`select current_user::text as role`

describe('the jobs’ database', () => {
  const jobs = () => forJobs(inRole(database(), 'zwermkaart_job'))
  const scope = () => new RequestScope(inRole(database(), 'zwermkaart_web'), undefined, undefined)

  test('is for jobs, and for work that outlasts a request', async () => {
    expect(await jobs().rows(ask)).toEqual([{ role: 'zwermkaart_job' }])
    await inScope(scope(), async () => {
      expect(await outsideRequests(() => jobs().rows(ask))).toEqual([{ role: 'zwermkaart_job' }])
    })
  })

  test('is closed to a request whose door did not let it in, whichever verb it tries', async () => {
    await inScope(scope(), async () => {
      const closed = /No door/
      await expect(jobs().rows(ask)).rejects.toThrow(closed)
      await expect(jobs().orm.execute(ask)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(closed) },
      })
      await expect(jobs().script('select 1')).rejects.toThrow(closed)
      await expect(jobs().transaction(async () => 1)).rejects.toThrow(closed)
      await expect(jobs().copy('registry.town (id)', [])).rejects.toThrow(closed)
      await expect(jobs().withLock('a', told`b`, async () => 1)).rejects.toThrow(closed)
    })
  })

  test('opens behind a door that says so', async () => {
    const allowed = scope()
    allowed.mayUseJobs = true
    await inScope(allowed, async () => {
      expect(await jobs().rows(ask)).toEqual([{ role: 'zwermkaart_job' }])
    })
  })
})

describe('a request’s own database', () => {
  test('is in the requests’ role, one transaction, and undone when the request fails', async () => {
    const base = inRole(database(), 'zwermkaart_web')
    const acting = actingDatabase(base)
    const moments: unknown[] = []
    const scope = new RequestScope(base, undefined, undefined)
    await inScope(scope, async () => {
      expect(await acting.rows(ask)).toEqual([{ role: 'zwermkaart_web' }])
      for (let i = 0; i < 2; i++)
        moments.push(await acting.rows(sql`select transaction_timestamp()::text as at`))
      await scope.close('mislukt')
    })
    expect(moments[0]).toEqual(moments[1])
  })

  test('is followed by what waits for it, once it is kept and never where it was undone', async () => {
    const base = inRole(database(), 'zwermkaart_web')
    const acting = actingDatabase(base)
    const done: string[] = []
    for (const failure of ['mislukt', undefined] as const) {
      const scope = new RequestScope(base, undefined, undefined)
      await inScope(scope, async () => {
        await acting.rows(ask)
        scope.onceKept(() => {
          // Outside the request: its transaction is over.
          expect(() => currentScope()).toThrow(/Nobody is asking/)
          done.push(failure ?? 'kept')
        })
        expect(done).toEqual([])
        await scope.close(failure)
      })
    }
    expect(done).toEqual(['kept'])
  })

  test('is nobody’s outside a request', async () => {
    await expect(actingDatabase(database()).rows(ask)).rejects.toThrow(/Nobody is asking/)
  })
})

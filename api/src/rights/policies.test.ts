// The database against the table of rights: every role, in its own district, elsewhere and everywhere, on every table with
// personal records, with every verb, as SQL in the role of requests. What is expected comes from api/contract/rights.ts.

import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantedRoles } from '../../contract/rights.ts'
import { emptyTables, rolledBack, testDatabase } from '../platform/db/testing.ts'
import { compareRights } from './testing/compare.ts'
import { addPerson, grant, type Holding } from './testing/people.ts'
import { buildWorld, districts, fillWorld, type Home } from './testing/world.ts'

const database = testDatabase()
let homes: Home[] = []
let total = 0

beforeAll(async () => {
  homes = await buildWorld(database())
  await fillWorld(database(), homes)
})
afterAll(() => emptyTables(database()))

const homeIn = (district: string | undefined, index = 0) =>
  homes.filter((home) => home.district === district)[index]

/** Where a role may be held: a district, everywhere, some of its streets, some of its homes, streets and homes elsewhere. */
function placements(): Omit<Holding, 'role'>[] {
  const streets = [homeIn('noord')?.street ?? '']
  const far = [homeIn('zuid')?.street ?? '']
  return [
    { district: 'noord', streets: [], dwellings: [] },
    { district: null, streets: [], dwellings: [] },
    { district: 'noord', streets, dwellings: [homeIn('noord', 2)?.dwelling ?? ''] },
    // Streets and homes that lie in another district than the membership.
    { district: 'noord', streets: far, dwellings: [homeIn('zuid')?.dwelling ?? ''] },
    // A home that lies in no district, held without one.
    { district: null, streets: [], dwellings: [homeIn(undefined)?.dwelling ?? ''] },
  ]
}

/** Compares as somebody who holds these, and undoes all of it. */
async function compareAs(held: Holding[]) {
  await rolledBack(database(), async (inner) => {
    const { account, session } = await addPerson(inner, held)
    const { tried, differences } = await compareRights(inner, session, { held, account }, homes)
    total += tried
    expect(differences, JSON.stringify(held)).toEqual([])
  })
}

test('without an account there is what everybody may see, and nothing else', async () => {
  await rolledBack(database(), async (inner) => {
    for (const session of [undefined, 'no-such-session']) {
      const { tried, differences } = await compareRights(inner, session, { held: [], account: '' }, homes)
      total += tried
      expect(differences).toEqual([])
    }
  })
})

test.each(grantedRoles)(
  '%s sees and records what the table of rights says, and nothing else',
  async (role) => {
    for (const placement of placements()) await compareAs([{ role, ...placement }])
  },
  60_000,
)

test('several roles at once give what they give together', async () => {
  const holding = fc
    .tuple(
      fc.constantFrom(...grantedRoles),
      fc.integer({ min: 0, max: placements().length - 1 }),
      fc.constantFrom(...districts, null),
    )
    .map(
      ([role, index, district]) =>
        ({ role, ...placements()[index], ...(index < 2 && { district }) }) as Holding,
    )
  await fc.assert(
    fc.asyncProperty(fc.array(holding, { minLength: 2, maxLength: 4 }), (held) => compareAs(held)),
    { numRuns: 8 },
  )
})

interface Moment {
  role: Holding['role']
  placement: number
  /** Days from now. */
  begins: number
  ends: number
  revoked: boolean
  asksFactor: boolean
}

test('only memberships count that have begun, have not ended nor been revoked, with the second factor that is asked, in a young session', async () => {
  const moment: fc.Arbitrary<Moment> = fc.record({
    role: fc.constantFrom(...grantedRoles),
    placement: fc.integer({ min: 0, max: 2 }),
    begins: fc.constantFrom(-2, -1, 1),
    ends: fc.constantFrom(-1, 1, 2),
    revoked: fc.boolean(),
    asksFactor: fc.boolean(),
  })
  const session = fc.record({
    hasFactor: fc.boolean(),
    isExpired: fc.boolean(),
    /** Against sessions of an hour. */
    minutesOld: fc.constantFrom(0, 59, 61),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 4 }), session, async (moments, begun) => {
      await rolledBack(database(), async (inner) => {
        const person = await addPerson(inner, [])
        await inner.rows(
          sql`update access.role_setting set session_minutes = 60, second_factor_required = false`,
        )
        for (const { role, placement, begins, ends, revoked, asksFactor } of moments) {
          const place = placements()[placement] ?? { district: null, streets: [], dwellings: [] }
          const id = await grant(inner, person.account, { role, ...place })
          await inner.rows(sql`update access.membership set valid_from = now() + make_interval(days => ${begins}),
            ends_at = now() + make_interval(days => ${ends}), revoked_at = case when ${revoked} then now() end where id = ${id}`)
          if (asksFactor)
            await inner.rows(
              sql`update access.role_setting set second_factor_required = true where role = ${role}`,
            )
        }
        await inner.rows(sql`update access.session set
          second_factor_at = case when ${begun.hasFactor} then now() end,
          expires_at = now() + make_interval(mins => ${begun.isExpired ? -1 : 1}),
          created_at = now() - make_interval(mins => ${begun.minutesOld}) where id = ${person.session}`)
        const asking = new Set(moments.filter(({ asksFactor }) => asksFactor).map(({ role }) => role))
        const held = moments
          .filter(({ begins, ends, revoked }) => begins < 0 && ends > 0 && !revoked)
          .filter(({ role }) => begun.hasFactor || !asking.has(role))
          .map(({ role, placement }) => ({ role, ...placements()[placement] }) as Holding)
        const counts = begun.isExpired || begun.minutesOld > 60 ? [] : held
        const account = begun.isExpired ? '' : person.account
        const { tried, differences } = await compareRights(
          inner,
          person.session,
          { held: counts, account },
          homes,
        )
        total += tried
        expect(differences).toEqual([])
      })
    }),
    { numRuns: 15 },
  )
})

test.each([
  'alter table fieldwork.meeting_place disable row level security',
  'create policy planted on fieldwork.consent_event for select to zwermkaart_web using (true)',
  'grant delete on fieldwork.engagement_event to zwermkaart_web; create policy planted on fieldwork.engagement_event for delete to zwermkaart_web using (true); drop trigger append_only on fieldwork.engagement_event',
  "update access.role_right set reach = 'alles' where role = 'buurtbegeleider' and subject = 'wijkkennis'",
])('a planted bug is found: %s', async (planted) => {
  await rolledBack(database(), async (inner) => {
    const held: Holding[] = [{ role: 'buurtbegeleider', district: 'noord', streets: [], dwellings: [] }]
    const { account, session } = await addPerson(inner, held)
    await inner.script(planted)
    const { differences } = await compareRights(inner, session, { held, account }, homes)
    expect(differences).not.toEqual([])
  })
})

test('that were more than ten thousand combinations of visitor, table, verb and row', () => {
  console.info(`policies: ${total} combinations of visitor, table, verb and row tried`)
  expect(total).toBeGreaterThan(10_000)
})

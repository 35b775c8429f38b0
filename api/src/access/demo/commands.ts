// Makes an invented person when somebody looks as them first.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { account, membership } from '../../platform/db/schema/access.ts'
import { emailOf, type PersonaRole, personas, placeOf } from './personas.ts'
import type { DemoPlace } from './queries.ts'

const days = 365

function holds(role: PersonaRole, place: DemoPlace | undefined) {
  const where = placeOf[role]
  if (where === 'overal' || !place) return {}
  return {
    districtId: place.district,
    streetIds: where === 'straten' ? place.streets : [],
    dwellingIds: where === 'woning' && place.home ? [place.home] : [],
  }
}

/**
 * The account of that invented person, made where it is not there yet, holding its role.
 * @param database in the role zwermkaart_accounts @returns its id
 */
export async function ensurePersona(
  database: Database,
  role: PersonaRole,
  place: DemoPlace | undefined,
): Promise<string> {
  const id = `demo-${role}`
  const name = personas.find(({ rol }) => rol === role)?.naam ?? role
  await database.transaction(async (inner) => {
    await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.personas'))`)
    await inner.orm
      .insert(account)
      .values({ id, name, email: emailOf(role), demo: true })
      .onConflictDoNothing()
    const held = await inner.orm
      .select({ id: membership.id })
      .from(membership)
      .where(
        and(eq(membership.accountId, id), isNull(membership.revokedAt), sql`${membership.endsAt} > now()`),
      )
    if (held.length > 0) return
    const endsAt = new Date(Date.now() + days * 86_400_000).toISOString()
    await inner.orm.insert(membership).values({ accountId: id, role, ...holds(role, place), endsAt })
  })
  return id
}

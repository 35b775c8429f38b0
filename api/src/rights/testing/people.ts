// Somebody who holds roles, in the database and as api/contract/rights.ts alone would have it.
import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { type Role, reachOf, type Subject, type Verb } from '../../../contract/rights.ts'
import type { Database } from '../../platform/db/database.ts'
import { inRole } from '../../platform/db/in-role.ts'
import type { Home } from './world.ts'

/** A membership that counts. */
export interface Holding {
  role: Exclude<Role, 'publiek'>
  district: string | null
  streets: readonly string[]
  dwellings: readonly string[]
}

/** What a record is about: a home, a district, or neither. */
export type Place = Partial<Pick<Home, 'district' | 'dwelling' | 'street'>>

/** Whether the table of rights lets who holds these roles, and everybody's, do it there. */
export function mayHere(held: readonly Holding[], subject: Subject, verb: Verb, place: Place): boolean {
  if (reachOf('publiek', subject, verb) === 'alles') return true
  return held.some(({ role, district, streets, dwellings }) => {
    const within = place.district !== undefined && place.district === district
    switch (reachOf(role, subject, verb)) {
      case 'alles':
        return true
      case 'wijk':
        return district === null || within
      case 'adressen':
        return within && (streets.includes(place.street ?? '') || dwellings.includes(place.dwelling ?? ''))
      case 'woning':
        return dwellings.includes(place.dwelling ?? '')
      default:
        return false
    }
  })
}

/** Whether the table of rights lets them do it to everything there is. */
export const mayEverywhere = (held: readonly Holding[], subject: Subject, verb: Verb): boolean =>
  mayHere(held, subject, verb, {})

/** Stores an account with those memberships and a session of its own. @returns their ids */
export async function addPerson(owner: Database, held: readonly Holding[]) {
  const id = `persoon-${randomUUID()}`
  await owner.rows(
    sql`insert into access.account (id, name, email) values (${id}, ${id}, ${`${id}@voorbeeld.test`})`,
  )
  await owner.rows(sql`insert into access.session (id, token, user_id, expires_at)
    values (${id}, ${id}, ${id}, now() + interval '1 hour')`)
  for (const holding of held) await grant(owner, id, holding)
  return { account: id, session: id }
}

export async function grant(owner: Database, account: string, holding: Holding): Promise<string> {
  const { role, district, streets, dwellings } = holding
  const [row] = await owner.rows<{ id: string }>(sql`
    insert into access.membership (account_id, role, district_id, street_ids, dwelling_ids, ends_at, valid_from)
    values (${account}, ${role}, ${district}, ${`{${streets.join()}}`}, ${`{${dwellings.join()}}`},
      now() + interval '1 day', now() - interval '1 day') returning id`)
  return row?.id ?? ''
}

/** Works as that session's requests do: in the role of requests, in a transaction that knows who asks. */
export function asVisitor<Result>(
  owner: Database,
  session: string | undefined,
  work: (web: Database) => Promise<Result>,
): Promise<Result> {
  return inRole(owner, 'zwermkaart_web').transaction(async (web) => {
    // Within a test's own transaction the former visitor's would still be under way.
    await web.script('reset zwermkaart.request')
    await web.rows(sql`select access.begin_request(${session ?? null}::text, 'proef')`)
    return work(web)
  })
}

/** PostgreSQL's codes of a refusal by grants or policies, and of a row that is there already: past those, that is. */
const refused = '42501'
const duplicate = '23505'

class TriedOut extends Error {}

/** Tries something and undoes it. @returns the number of rows it touched; undefined when the database refused */
export async function tryOut(
  web: Database,
  what: SQL | ((inner: Database) => Promise<unknown[]>),
): Promise<number | undefined> {
  let touched = 0
  try {
    await web.transaction(async (inner) => {
      touched = (await (typeof what === 'function' ? what(inner) : inner.rows(what))).length
      throw new TriedOut()
    })
  } catch (error) {
    if (error instanceof TriedOut || codeOf(error) === duplicate) return touched
    if (codeOf(error) === refused) return undefined
    throw error
  }
  return touched
}

/** PostgreSQL's code of an error, however deep it is wrapped. */
export function codeOf(error: unknown): unknown {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return cause === undefined ? code : codeOf(cause)
}

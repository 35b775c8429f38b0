// Opens a resident's code: an account of nobody's name, which holds the home that the code is for.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { account, membership, residentCode } from '../../platform/db/schema/access.ts'
import { hashOfResidentCode } from './rules.ts'

interface Held {
  id: string
  dwellingId: string
  accountId: string | null
  expiresAt: string
}

/**
 * @param database in the role zwermkaart_accounts
 * @returns the account that the code opens; undefined for one that is unknown, withdrawn or too old
 */
export async function openResidentCode(database: Database, typed: string): Promise<string | undefined> {
  return database.transaction(async (inner) => {
    const [held] = await inner.rows<Held>(sql`
      update ${residentCode} set last_used_at = now()
      where ${residentCode.codeHash} = ${hashOfResidentCode(typed)} and ${residentCode.withdrawnAt} is null
        and ${residentCode.expiresAt} > now()
      returning id, dwelling_id as "dwellingId", account_id as "accountId", expires_at as "expiresAt"`)
    if (!held) return undefined
    return held.accountId ?? makeResident(inner, held)
  })
}

async function makeResident(inner: Database, { id, dwellingId, expiresAt }: Held): Promise<string> {
  const accountId = randomUUID()
  await inner.orm
    .insert(account)
    .values({ id: accountId, name: 'Bewoner', email: `${accountId}@bewoner.invalid` })
  await inner.orm
    .insert(membership)
    .values({ accountId, role: 'bewoner', dwellingIds: [dwellingId], endsAt: expiresAt })
  await inner.rows(sql`update ${residentCode} set account_id = ${accountId} where id = ${id}`)
  return accountId
}

// Links that sign in one account once, made by a command of whoever keeps the installation; for who has lost every other way.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { verification } from '../../platform/db/schema/access.ts'
import { hashOf, newKey } from '../links.ts'

const minutesValid = 30

const identifierOf = (key: string): string => `zwermkaart-link:${hashOf(key)}`

/** @returns the key; only its hash is kept */
export async function makeOneTimeKey(database: Database, accountId: string): Promise<string> {
  const key = newKey()
  await database.orm.insert(verification).values({
    id: randomUUID(),
    identifier: identifierOf(key),
    value: accountId,
    expiresAt: new Date(Date.now() + minutesValid * 60_000),
  })
  return key
}

/** Uses a key up. @returns whose account it opens; undefined for a key that is unknown, used or too old */
export async function takeOneTimeKey(database: Database, key: string): Promise<string | undefined> {
  const [used] = await database.rows<{ accountId: string; valid: boolean }>(sql`
    delete from ${verification} where ${verification.identifier} = ${identifierOf(key)}
    returning value as "accountId", expires_at > now() as valid`)
  return used?.valid ? used.accountId : undefined
}

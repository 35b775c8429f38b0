// What the visitor has as second factors.
import { sql } from 'drizzle-orm'
import type { Role } from '../../../contract/rights.ts'
import type { Database } from '../../platform/db/database.ts'

interface OwnFactors {
  app: boolean
  passkeys: number
  /** Roles that count only once a second factor was shown in this session. */
  waiting: Role[]
}

/** The visitor's second factors; null where nobody is signed in. */
export async function readOwnFactors(database: Database): Promise<OwnFactors | null> {
  const [row] = await database.rows<{ factors: OwnFactors | null }>(
    sql`select access.own_factors() as factors`,
  )
  return row?.factors ?? null
}

// Signing in, as the rest of the product uses it.
import type { Accounts } from '../platform/access/accounts.ts'
import type { Config } from '../platform/config/config.ts'
import type { Database } from '../platform/db/database.ts'
import { createAuth, secretOf } from './sign-in/auth.ts'

/** @param database in the role zwermkaart_accounts */
export async function createAccounts(database: Database, config: Config): Promise<Accounts> {
  const auth = await createAuth(database, config)
  return {
    async sessionOf(headers) {
      if (!headers.has('cookie')) return undefined
      const found = await auth.api.getSession({ headers })
      return found?.session.id
    },
    secret: () => secretOf(database),
    handle: (request) => auth.handler(request),
  }
}

// Signing in, by better-auth: its tables are ours (migrations/0015_access.sql), its endpoints live under /auth.
import { randomBytes } from 'node:crypto'
import { drizzleAdapter } from '@better-auth/drizzle-adapter'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import type { Config } from '../../platform/config/config.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  account,
  installation,
  passkey,
  rateLimit,
  session,
  signInMethod,
  twoFactor,
  verification,
} from '../../platform/db/schema/access.ts'

/** Where the library's endpoints live. */
export const authPath = '/auth'

/** The secret that signs cookies: made once for a database, unless the settings give one. */
export async function secretOf(database: Database): Promise<string> {
  await database.orm
    .insert(installation)
    .values({ secret: randomBytes(32).toString('base64url') })
    .onConflictDoNothing()
  const [row] = await database.orm.select({ secret: installation.secret }).from(installation)
  return row?.secret ?? ''
}

/**
 * The library, on our database.
 * @param database in the role zwermkaart_accounts
 * @param plugins beside our own; for tests
 */
export async function createAuth<const Plugins extends BetterAuthPlugin[] = []>(
  database: Database,
  _config: Config,
  plugins: Plugins = [] as unknown as Plugins,
) {
  return betterAuth({
    appName: 'Zwermkaart',
    basePath: authPath,
    secret: await secretOf(database),
    telemetry: { enabled: false },
    database: drizzleAdapter(database.orm, {
      provider: 'pg',
      schema: { user: account, session, account: signInMethod, verification, twoFactor, passkey, rateLimit },
    }),
    emailAndPassword: { enabled: false },
    plugins,
  })
}

export type Auth = Awaited<ReturnType<typeof createAuth>>

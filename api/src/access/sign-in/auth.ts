// Signing in, by better-auth: its tables are ours (migrations/0015_access.sql), its endpoints live under /auth.
import { randomBytes } from 'node:crypto'
import { passkey as passkeys } from '@better-auth/passkey'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { twoFactor as twoFactors } from 'better-auth/plugins'
import type { Logger } from 'pino'
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
import type { Mailer } from '../../platform/mail/mailer.ts'
import { invitationLinks } from '../invitations/accepting.ts'
import { admissionHooks } from './admission-hooks.ts'
import { knownAccounts } from './known-accounts.ts'
import { signInByMail } from './mail-link.ts'
import { providerAsNamed, signInAtProvider } from './oidc.ts'
import { addressHeader, authPath, longestSession, requestsPerAddress } from './rules.ts'
import { secondFactorOfSessions } from './second-factor.ts'

/** The secret that signs cookies: made once for a database. */
export async function secretOf(database: Database): Promise<string> {
  await database.orm
    .insert(installation)
    .values({ secret: randomBytes(32).toString('base64url') })
    .onConflictDoNothing()
  const [row] = await database.orm.select({ secret: installation.secret }).from(installation)
  return row?.secret ?? ''
}

export interface AuthParts {
  /** In the role zwermkaart_accounts. */
  database: Database
  config: Config
  mailer: Mailer | undefined
  log: Pick<Logger, 'error' | 'warn'>
}

/** Where the product is: its public address, or on the loopback the address that the request came by. */
function addresses({ publicUrl }: Config) {
  const loopback = ['localhost', 'localhost:*', '127.0.0.1', '127.0.0.1:*', '[[]::1]', '[[]::1]:*']
  return publicUrl
    ? { baseURL: publicUrl, trustedOrigins: [publicUrl] }
    : { baseURL: { allowedHosts: loopback, protocol: 'http' as const, fallback: 'http://localhost' } }
}

/** Cookies only we can set and read: no part of the domain shares them, and none goes along with another site's form. */
function cookies({ publicUrl }: Config) {
  const secure = publicUrl?.startsWith('https:') ?? false
  return {
    // The library's own prefix would be the weaker __Secure-.
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-zwermkaart' : 'zwermkaart',
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}

/** A passkey stands for two factors only where the device asked who held it: by a finger, a face or a code. */
const requireUserVerified = (isVerified: boolean | undefined): void => {
  if (isVerified) return
  throw new APIError('FORBIDDEN', {
    code: 'USER_VERIFICATION_NEEDED',
    message: 'The device has to ask for a finger, a face or a code.',
  })
}

function passkeyPlugin({ publicUrl }: Config) {
  return passkeys({
    rpName: 'Zwermkaart',
    ...(publicUrl && { rpID: new URL(publicUrl).hostname, origin: publicUrl }),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification: { registrationInfo } }) => {
        requireUserVerified(registrationInfo?.userVerified)
      },
    },
    authentication: {
      afterVerification: async ({ verification: { authenticationInfo } }) => {
        requireUserVerified(authenticationInfo.userVerified)
      },
    },
  })
}

/**
 * The library, on our database.
 * @param plugins beside our own; for tests
 */
export async function createAuth<const Plugins extends BetterAuthPlugin[] = []>(
  parts: AuthParts,
  plugins: Plugins = [] as unknown as Plugins,
) {
  const { database, config, log } = parts
  return betterAuth({
    appName: 'Zwermkaart',
    basePath: authPath,
    ...addresses(config),
    secret: await secretOf(database),
    telemetry: { enabled: false },
    // Its messages hold addresses of people now and then.
    logger: {
      log: (level, message) =>
        level === 'error' && log.error({ library: 'better-auth' }, message.split(':')[0] ?? ''),
    },
    database: drizzleAdapter(database.orm, {
      provider: 'pg',
      schema: { user: account, session, account: signInMethod, verification, twoFactor, passkey, rateLimit },
    }),
    emailAndPassword: { enabled: false },
    user: {
      additionalFields: { demo: { type: 'boolean', required: false, input: false, defaultValue: false } },
    },
    session: { expiresIn: longestSession * 60, disableSessionRefresh: true, freshAge: 3600 },
    account: { updateAccountOnSignIn: false },
    verification: { storeIdentifier: 'hashed' },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 60, customRules: requestsPerAddress },
    advanced: { ...cookies(config), ipAddress: { ipAddressHeaders: [addressHeader] } },
    onAPIError: { errorURL: '/?pagina=aanmelden' },
    databaseHooks: admissionHooks(parts),
    plugins: [
      ...(config.oidc ? [signInAtProvider(config.oidc), providerAsNamed(config.oidc)] : []),
      signInByMail(parts),
      twoFactors({ issuer: 'Zwermkaart', allowPasswordless: true }),
      passkeyPlugin(config),
      secondFactorOfSessions(database),
      invitationLinks(database),
      knownAccounts(),
      ...plugins,
    ],
  })
}

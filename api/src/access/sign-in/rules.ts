// What signing in allows, apart from any request: the library's endpoints that are open, and how long a session lasts.

/** Where the library's endpoints live. */
export const authPath = '/auth'

/** The provider's name in the library's addresses. */
export const oidcProvider = 'oidc'

/** Carries the visitor's address to the library; whatever a visitor sends by this name is thrown away. */
export const addressHeader = 'x-zwermkaart-address'

/** A link by mail works this long, in seconds. */
export const linkSeconds = 600

/** Minutes that a session lasts for somebody who holds no role. */
export const minutesWithoutRole = 60

/** The longest session that a role may have, in minutes (access.role_setting checks it). */
export const longestSession = 43_200

/** The library's endpoints that the product uses. It has more, and a newer version may add some: those stay closed. */
export const openEndpoints: ReadonlySet<string> = new Set([
  'POST /sign-out',
  'POST /sign-in/social',
  `GET /callback/${oidcProvider}`,
  'POST /sign-in/magic-link',
  'POST /link/redeem',
  'POST /invitation/look',
  'POST /invitation/accept',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/update-passkey',
  'POST /passkey/delete-passkey',
])

/** Endpoints that show a second factor when they succeed. */
export const showsSecondFactor: ReadonlySet<string> = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
  '/passkey/verify-registration',
])

/** Endpoints that change what somebody's second factors are: where there is one already, it has to be shown first. */
export const changesFactors: ReadonlySet<string> = new Set([
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/update-passkey',
  '/passkey/delete-passkey',
])

/** A code that was wrong this often in a row closes the account's codes for a while. */
export const attemptsAtCode = 8
export const minutesLocked = 15

/**
 * How often one address may ask, window in seconds. A town hall or a meeting of volunteers is one address: what protects
 * an account is counted per account (codes) and per mailbox (links).
 */
export const requestsPerAddress = {
  '/sign-in/social': { window: 60, max: 120 },
  '/sign-in/magic-link': { window: 300, max: 40 },
  '/magic-link/verify': { window: 300, max: 40 },
  '/two-factor/*': { window: 60, max: 30 },
}

/** So many unused links for one mailbox, and no more are sent before the oldest is too old. */
export const linksPerMailbox = 3

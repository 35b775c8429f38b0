// Accounts, sessions, memberships: migrations/0015_access.sql creates them and tells their meaning.
import { bigint, boolean, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { roles } from '../../../../contract/rights.ts'

const access = pgSchema('access')

/** The sign-in library writes dates as objects. */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const told = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

export const account = access.table('account', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  twoFactorEnabled: boolean('two_factor_enabled').default(false),
  demo: boolean().notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

export const session = access.table('session', {
  id: text().primaryKey(),
  token: text().notNull(),
  userId: text('user_id').notNull(),
  expiresAt: moment('expires_at').notNull(),
  secondFactorAt: moment('second_factor_at'),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

export const signInMethod = access.table('sign_in_method', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text(),
  password: text(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

export const verification = access.table('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

export const twoFactor = access.table('two_factor', {
  id: text().primaryKey(),
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  userId: text('user_id').notNull(),
  verified: boolean().default(true),
  failedVerificationCount: integer('failed_verification_count').default(0),
  lockedUntil: moment('locked_until'),
})

export const passkey = access.table('passkey', {
  id: text().primaryKey(),
  name: text(),
  publicKey: text('public_key').notNull(),
  userId: text('user_id').notNull(),
  credentialID: text('credential_id').notNull(),
  counter: bigint({ mode: 'number' }).notNull(),
  deviceType: text('device_type').notNull(),
  backedUp: boolean('backed_up').notNull(),
  transports: text(),
  createdAt: moment('created_at').defaultNow(),
  aaguid: text(),
})

export const rateLimit = access.table('rate_limit', {
  id: text().primaryKey(),
  key: text().notNull(),
  count: integer().notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})

export const installation = access.table('installation', {
  onlyRow: boolean('only_row').primaryKey().default(true),
  secret: text().notNull(),
  createdAt: told('created_at').notNull().defaultNow(),
})

export const roleSetting = access.table('role_setting', {
  role: text({ enum: roles }).primaryKey(),
  secondFactorRequired: boolean('second_factor_required').notNull().default(false),
  sessionMinutes: integer('session_minutes').notNull(),
  changedBy: text('changed_by'),
  changedAt: told('changed_at').notNull().defaultNow(),
})

/** Where a role holds; shared by memberships and invitations. */
const held = {
  role: text({ enum: roles }).notNull(),
  districtId: text('district_id'),
  streetIds: text('street_ids').array().notNull().default([]),
  dwellingIds: text('dwelling_ids').array().notNull().default([]),
}

export const membership = access.table('membership', {
  id: uuid().primaryKey().defaultRandom(),
  accountId: text('account_id').notNull(),
  ...held,
  validFrom: told('valid_from').notNull().defaultNow(),
  endsAt: told('ends_at'),
  grantedBy: text('granted_by'),
  createdAt: told('created_at').notNull().defaultNow(),
  revokedAt: told('revoked_at'),
  revokedBy: text('revoked_by'),
})

export const invitation = access.table('invitation', {
  id: uuid().primaryKey().defaultRandom(),
  tokenHash: text('token_hash').notNull(),
  email: text(),
  ...held,
  membershipEndsAt: told('membership_ends_at'),
  expiresAt: told('expires_at').notNull(),
  linkShown: boolean('link_shown').notNull().default(false),
  sentAt: told('sent_at'),
  invitedBy: text('invited_by'),
  createdAt: told('created_at').notNull().defaultNow(),
  acceptedAt: told('accepted_at'),
  acceptedBy: text('accepted_by'),
  withdrawnAt: told('withdrawn_at'),
})

/** What residents come in with; 0020_retention.sql makes it. */
export const residentCode = access.table('resident_code', {
  id: uuid().primaryKey().defaultRandom(),
  codeHash: text('code_hash').notNull(),
  dwellingId: text('dwelling_id').notNull(),
  occupancyId: uuid('occupancy_id').notNull(),
  madeBy: text('made_by'),
  madeAt: told('made_at').notNull().defaultNow(),
  expiresAt: told('expires_at').notNull(),
  accountId: text('account_id'),
  lastUsedAt: told('last_used_at'),
  withdrawnAt: told('withdrawn_at'),
})

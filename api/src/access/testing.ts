// The whole product on a test's database, as requests meet it: in the database's roles, with accounts that can sign in.
import { randomUUID } from 'node:crypto'
import { testUtils } from 'better-auth/plugins'
import { pino } from 'pino'
import type { Role } from '../../contract/rights.ts'
import { actingDatabase, apartFromRequests, forJobs } from '../platform/access/request-scope.ts'
import { type Config, readConfig } from '../platform/config/config.ts'
import type { Database } from '../platform/db/database.ts'
import { inRole } from '../platform/db/in-role.ts'
import { account, membership } from '../platform/db/schema/access.ts'
import type { Services } from '../platform/services.ts'
import { createAccounts } from './accounts.ts'
import { createAuth } from './sign-in/auth.ts'

/** Services as main.ts makes them. @param owner the test's database */
export async function productServices(
  owner: Database,
  settings: Record<string, string> = {},
): Promise<Services> {
  const config: Config = readConfig({ LOG_LEVEL: 'silent', BACKGROUND_TILES: 'none', ...settings })
  const web = inRole(owner, 'zwermkaart_web')
  const log = pino({ level: 'silent' })
  return {
    database: actingDatabase(web),
    web,
    public: apartFromRequests(web),
    jobs: forJobs(inRole(owner, 'zwermkaart_job')),
    accounts: await createAccounts(apartFromRequests(inRole(owner, 'zwermkaart_accounts')), config, log),
    config,
    log,
    folderToken: undefined,
  }
}

/** Where a test's account holds a role. */
export interface Held {
  role: Role
  district?: string | null
  streets?: string[]
  dwellings?: string[]
  /** RFC 3339. */
  endsAt?: string
}

/** Makes an account that holds those roles and signs it in. @returns the headers of its requests */
export async function signIn(owner: Database, ...held: Held[]): Promise<Record<string, string>> {
  const auth = await createAuth(
    {
      database: inRole(owner, 'zwermkaart_accounts'),
      config: readConfig({}),
      mailer: undefined,
      log: pino({ level: 'silent' }),
    },
    [testUtils()],
  )
  const id = randomUUID()
  await owner.orm
    .insert(account)
    .values({ id, name: `Test ${held[0]?.role ?? ''}`, email: `${id}@voorbeeld.test` })
  const end = new Date(Date.now() + 86_400_000).toISOString()
  for (const { role, district = null, streets = [], dwellings = [], endsAt = end } of held) {
    await owner.orm.insert(membership).values({
      accountId: id,
      role,
      districtId: district,
      streetIds: streets,
      dwellingIds: dwellings,
      endsAt,
    })
  }
  const { test } = await auth.$context
  const { headers } = await test.login({ userId: id })
  return Object.fromEntries(headers)
}

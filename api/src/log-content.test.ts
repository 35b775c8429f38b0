// Plants marked values wherever a request can carry them, lets requests succeed and fail, and searches the log.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DrizzleQueryError, eq } from 'drizzle-orm'
import { type Logger, pino } from 'pino'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createAccounts } from './access/accounts.ts'
import { productServices, signIn } from './access/testing.ts'
import { createApp } from './app.ts'
import type { Database } from './platform/db/database.ts'
import { inRole } from './platform/db/in-role.ts'
import { account } from './platform/db/schema/access.ts'
import { testDatabase } from './platform/db/testing.ts'
import type { Services } from './platform/services.ts'

const database = testDatabase()
const origin = 'http://127.0.0.1'
const marks = {
  email: 'planted-mail@voorbeeld.test',
  token: 'planted-token-0123456789abcdef',
  code: '918273',
  street: 'Plantedstraat',
  note: 'planted note about somebody',
  address: '198.51.100.123',
  dwelling: '0406010000918273',
  file: 'Planted Jansen Plantedstraat 12.csv',
}

let lines: string[] = []
let services: Services

beforeAll(async () => {
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  services = await logging(log)
  await database()
    .orm.insert(account)
    .values({ id: crypto.randomUUID(), name: marks.note, email: marks.email })
})

async function logging(log: Logger): Promise<Services> {
  const made = await productServices(database(), {
    DATA_DIR: mkdtempSync(join(tmpdir(), 'log-')),
    DEMO: 'false',
    BEHIND_PROXY: 'true',
    // Nobody listens there: every mail fails.
    SMTP_URL: `smtp://${encodeURIComponent(marks.email)}:${marks.token}@127.0.0.1:9`,
    MAIL_FROM: marks.email,
  })
  const accounts = await createAccounts(inRole(database(), 'zwermkaart_accounts'), made.config, log)
  return { ...made, accounts, log }
}

/** A database that fails in the ways in which one can: words and parameters of the statement in its error. */
function failing(good: Database): Database {
  const fail = async () => {
    const cause = Object.assign(new Error(`Key (email)=(${marks.email}) ${marks.note}`), {
      code: '23505',
      detail: marks.street,
    })
    throw new DrizzleQueryError(`select ${marks.street}`, [marks.dwelling, marks.token], cause)
  }
  return { ...good, kind: good.kind, run: fail, rows: fail, script: fail, transaction: fail, copy: fail }
}

const carried = {
  'user-agent': marks.note,
  referer: `${origin}/?zoek=${marks.street}`,
  'x-forwarded-for': marks.address,
  'x-request-id': marks.token,
  'sec-fetch-site': 'same-origin',
}

const bodies: Record<string, unknown> = {
  '/auth/sign-in/magic-link': { email: marks.email, metadata: { taal: 'nl' } },
  '/auth/link/redeem': { sleutel: marks.token },
  '/auth/invitation/look': { sleutel: marks.token },
  '/auth/invitation/accept': { sleutel: marks.token, naam: marks.note, email: marks.email },
  '/auth/two-factor/verify-totp': { code: marks.code },
  '/auth/two-factor/verify-backup-code': { code: marks.code },
  '/v1/uitnodigingen': { email: marks.email, rol: 'raad', wijk: null, eindigt: null },
  '/v1/straat-herkenningen': { straat: marks.street, tekst: marks.note },
  '/v1/projectwijken': { naam: marks.note },
  [`/v1/verblijfsobjecten/${marks.dwelling}/toestemmingen`]: { doel: marks.note },
}

const reads = [
  `/v1/adressen?zoek=${marks.street}`,
  `/v1/adressen?q=${marks.email}`,
  `/v1/verblijfsobjecten/${marks.dwelling}`,
  `/v1/verblijfsobjecten/${marks.dwelling}/energielabels`,
  `/v1/panden/${marks.dwelling}`,
  `/v1/${marks.street}`,
  `/v1/gebieden/${marks.street}/profiel`,
  `/auth/callback/oidc?code=${marks.code}&state=${marks.token}`,
  `/auth/error?error=${marks.note}`,
  `/v1/logboek?account=${marks.email}&object=${marks.dwelling}`,
  '/v1/gebieden',
]

async function askEverything(
  product: ReturnType<typeof createApp>,
  own: Record<string, string>,
): Promise<Set<number>> {
  const statuses = new Set<number>()
  const ask = async (path: string, request: RequestInit = {}) => {
    const headers = { ...carried, ...own, ...(request.headers as Record<string, string> | undefined) }
    const answer = await product.request(`${origin}${path}`, { ...request, headers })
    statuses.add(answer.status)
    await answer.arrayBuffer()
  }
  for (const path of reads) await ask(path)
  for (const [path, body] of Object.entries(bodies)) {
    const type = { 'content-type': 'application/json' }
    await ask(path, { method: 'POST', headers: type, body: JSON.stringify(body) })
    await ask(path, { method: 'POST', headers: type, body: `{${marks.note}` })
  }
  const file = `bron=cbs&jaar=2024&bestandsnaam=${encodeURIComponent(marks.file)}`
  await ask(`/v1/imports?${file}`, { method: 'POST', body: `${marks.street};${marks.note}\n` })
  const command = { authorization: `Bearer ${marks.token}` }
  await ask(`/v1/imports/engagement?bestandsnaam=${encodeURIComponent(marks.file)}`, {
    method: 'POST',
    headers: command,
    body: `${marks.street};${marks.note}\n`,
  })
  return statuses
}

function expectNothingPlanted(): void {
  const text = lines.join('')
  for (const mark of Object.values(marks)) {
    expect(text).not.toContain(mark)
    expect(text).not.toContain(encodeURIComponent(mark))
  }
  expect(text.toLowerCase()).not.toContain('planted')
}

describe('the log', () => {
  test('holds nothing that a visitor carried in, where all goes well or a visitor errs', async () => {
    lines = []
    const held = await signIn(database(), { role: 'beheerder' }, { role: 'regisseur' })
    const product = createApp(services)
    const statuses = new Set([
      ...(await askEverything(product, held)),
      ...(await askEverything(product, { cookie: `zwermkaart.session_token=${marks.token}` })),
    ])
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404]))
    await vi.waitFor(() => expect(lines.join('')).toContain('"msg":"mail not sent"'), 10_000)
    await vi.waitFor(() => expect(lines.join('')).toContain('"msg":"import failed"'), 10_000)
    expect(lines.find((line) => line.includes('import failed'))).toMatch(/"source":"cbs"/)
    expectNothingPlanted()
    const known = await database().orm.select().from(account).where(eq(account.email, marks.email))
    expect(known).toHaveLength(1)
  })

  test('holds the kind and the place of what breaks in the database, and none of its words', async () => {
    lines = []
    const broken = createApp({
      ...services,
      database: failing(services.database),
      web: failing(services.web),
      public: failing(services.public),
      jobs: failing(services.jobs),
    })
    expect(await askEverything(broken, {})).toContain(500)
    const failures = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request failed')
    expect(failures.length).toBeGreaterThan(3)
    const routes = failures.map(({ route }) => route)
    expect(routes).toContain('/v1/verblijfsobjecten/:identificatie')
    expect(failures[0]).toMatchObject({ method: 'GET', error: { name: 'Error', cause: { code: '23505' } } })
    expectNothingPlanted()
  })
})

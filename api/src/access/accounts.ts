// Signing in, as the rest of the product uses it.
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { uitnodigingSleutel } from '../../contract/access.ts'
import type { Accounts } from '../platform/access/accounts.ts'
import type { Config } from '../platform/config/config.ts'
import type { Database } from '../platform/db/database.ts'
import { createMailer } from '../platform/mail/mailer.ts'
import { isDemo, proveAddress, tellSignIn } from './sign-in/admission.ts'
import { wayOf } from './sign-in/admission-hooks.ts'
import { createAuth, secretOf } from './sign-in/auth.ts'
import { takeOneTimeKey } from './sign-in/one-time-links.ts'
import { addressHeader, authPath, openEndpoints, showsSecondFactor } from './sign-in/rules.ts'

const notThere = (): Response => new Response(null, { status: 404 })

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** The headers of a request, with the address that we know it came from in place of any that it names itself. */
function withAddress(headers: Headers, address: string | undefined): Headers {
  const told = new Headers(headers)
  told.delete(addressHeader)
  if (address) told.set(addressHeader, address)
  return told
}

/** @param database in the role zwermkaart_accounts */
export async function createAccounts(
  database: Database,
  config: Config,
  log: Pick<Logger, 'error' | 'warn'>,
): Promise<Accounts> {
  const mailer = createMailer(config)
  const auth = await createAuth({ database, config, mailer, log })

  const foundBy = (headers: Headers) => auth.api.getSession({ headers })

  const signIn: Accounts['signIn'] = async (accountId, way, request, address) => {
    const headers = withAddress(request.headers, address)
    const response = await auth.api.signInAccount({ body: { accountId, way }, headers, asResponse: true })
    if (!response.ok) return []
    return response.headers.getSetCookie()
  }

  /** A key of a mail or of a command. The library takes it in an address; it is handed over here, and travels in none. */
  async function redeem(request: Request, headers: Headers, address: string | undefined): Promise<Response> {
    const parsed = uitnodigingSleutel.safeParse(await request.json().catch(() => undefined))
    const refused = answer(400, { code: 'INVALID_TOKEN', message: 'This link was used or is too old.' })
    if (!parsed.success) return refused
    const url = new URL(`${authPath}/magic-link/verify`, request.url)
    url.searchParams.set('token', parsed.data.sleutel)
    headers.delete('content-length')
    headers.delete('content-type')
    const response = await auth.handler(new Request(url, { headers }))
    const cookies = response.headers.getSetCookie()
    if (response.status === 429) return response
    const ours = cookies.length === 0 ? await takeOneTimeKey(database, parsed.data.sleutel) : undefined
    // Whoever keeps the installation vouches for whom they gave the link to.
    if (ours) await proveAddress(database, ours)
    const given = ours ? await signIn(ours, 'opdracht', request, address) : cookies
    if (given.length === 0) return refused
    const taken = answer(200, { status: true })
    for (const cookie of given) taken.headers.append('set-cookie', cookie)
    return taken
  }

  return {
    database,
    mailer,
    secret: () => secretOf(database),
    signIn,
    sessionOf: rememberedSessions(async (headers) => {
      const found = await foundBy(headers)
      if (!found) return undefined
      const isInvented = found.user.demo === true
      // Invented people are there as long as the demo is.
      if (isInvented && !(await isDemo(database, config))) return undefined
      return { id: found.session.id, isInvented }
    }),
    async handle(request, address) {
      const path = new URL(request.url).pathname.slice(authPath.length)
      if (!openEndpoints.has(`${request.method} ${path}`)) return notThere()
      const headers = withAddress(request.headers, address)
      const before = path === '/sign-out' || showsSecondFactor.has(path) ? await foundBy(headers) : null
      const response =
        path === '/link/redeem'
          ? await redeem(request, headers, address)
          : await auth.handler(new Request(request, { headers }))
      const told = deedOf(path, response)
      if (told) {
        const way = path === '/sign-out' ? 'afmelden' : wayOf(path)
        await tellSignIn(database, { ...told, way, actor: before?.user.id, origin: address })
      }
      return showsSession.has(path) && response.ok ? withoutSession(response) : unkept(response)
    },
  }
}

/**
 * Remembers for half a minute which session a cookie names: the library asks the database several times for it. Whether
 * that session still counts, and for what, the database is asked in every transaction (access.begin_request). Invented
 * people are looked up each time: they are nobody from the moment at which real registers are there.
 */
function rememberedSessions(
  look: (headers: Headers) => Promise<{ id: string; isInvented: boolean } | undefined>,
): Accounts['sessionOf'] {
  const known = new LRUCache<string, string>({ max: 10_000, ttl: 30_000 })
  return async (headers) => {
    const cookie = headers.get('cookie')
    if (!cookie) return undefined
    const remembered = known.get(cookie)
    if (remembered !== undefined) return remembered
    const found = await look(headers)
    if (found && !found.isInvented) known.set(cookie, found.id)
    return found?.id
  }
}

/** Nothing about somebody's signing in stays in a cache. */
function unkept(response: Response): Response {
  const same = new Response(response.body, response)
  same.headers.set('cache-control', 'no-store')
  return same
}

/** Endpoints whose answers hold the session's token, which no script of a page has to know. */
const showsSession: ReadonlySet<string> = new Set([
  '/passkey/verify-authentication',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
])

function withoutSession(response: Response): Response {
  const scrubbed = answer(response.status, { status: true })
  for (const cookie of response.headers.getSetCookie()) scrubbed.headers.append('set-cookie', cookie)
  return scrubbed
}

/** Endpoints that sign in, each in one step, when they succeed. */
const signsIn = ['/link/redeem', '/invitation/accept', '/callback/']

/**
 * What the log is told of an answer beside what the session's own hook tells: failures, second factors and going away.
 */
function deedOf(path: string, response: Response) {
  const failed =
    response.status >= 400 ||
    (response.status === 302 && /[?&]error=/.test(response.headers.get('location') ?? ''))
  const refused = [401, 403, 429].includes(response.status)
  const result: 'geslaagd' | 'geweigerd' | 'mislukt' = !failed
    ? 'geslaagd'
    : refused
      ? 'geweigerd'
      : 'mislukt'
  if (path === '/sign-out') return { action: 'afmelden', result }
  if (showsSecondFactor.has(path)) {
    const isNew = path === '/passkey/verify-registration'
    return { action: isNew ? 'tweede factor toevoegen' : 'tweede factor tonen', result }
  }
  if (path === '/two-factor/disable' || path === '/passkey/delete-passkey')
    return { action: 'tweede factor weghalen', result }
  if (failed && signsIn.some((start) => path.startsWith(start))) return { action: 'aanmelden', result }
  return undefined
}

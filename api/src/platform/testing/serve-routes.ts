// A feature's routes as the product serves them, for contract tests without a network.
import { OpenAPIHono } from '@hono/zod-openapi'
import { pino } from 'pino'
import type { z } from 'zod'
import { problem } from '../../../contract/problem.ts'
import { grantedRoles } from '../../../contract/rights.ts'
import { inScope, RequestScope } from '../access/request-scope.ts'
import { requestScopes } from '../access/request-scopes.ts'
import { readConfig } from '../config/config.ts'
import type { Database } from '../db/database.ts'
import { inRole } from '../db/in-role.ts'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'
import { answerError } from '../http/problem.ts'
import { ownPagesWrite } from '../http/security.ts'
import type { Services } from '../services.ts'

/** Services for a test, on its database. */
export function testServices(database: Database): Services {
  return {
    database,
    jobs: database,
    web: database,
    public: database,
    accounts: {
      secret: async () => 'secret',
      sessionOf: async () => undefined,
      handle: async () => new Response(null, { status: 404 }),
      signIn: async () => [],
      database,
      mailer: undefined,
    },
    config: readConfig({ LOG_LEVEL: 'silent' }),
    log: pino({ level: 'silent' }),
    folderToken: undefined,
  }
}

/** A visitor with every role everywhere: what doors and policies refuse is tested in rights.test.ts. */
class OpenScope extends RequestScope {
  constructor() {
    super(undefined as never, undefined, undefined)
  }
  override visitor() {
    const memberships = grantedRoles.map((role) => ({
      id: role,
      role,
      district: null,
      streets: [],
      dwellings: [],
      endsAt: null,
    }))
    return Promise.resolve({ account: null, memberships })
  }
  override note(): void {}
}

/** Does what reads in a request's name outside any request, with every right. */
export function withEveryRight<Result>(work: () => Promise<Result>): Promise<Result> {
  return inScope(new OpenScope(), work)
}

/** An app with those routes, answering errors as the product does. */
export function serveRoutes(...routes: OpenAPIHono[]): OpenAPIHono {
  const app = new OpenAPIHono()
  app.onError(answerError(pino({ level: 'silent' })))
  app.notFound((context) => {
    throw new AppError('not-found', told`There is nothing at ${context.req.path}.`)
  })
  app.use((_, next) => inScope(new OpenScope(), next))
  for (const route of routes) app.route('/', route)
  return app
}

/** The same behind the product's own doors, for somebody without an account: only a command's token opens any. */
export function serveGuarded(services: Services, ...routes: OpenAPIHono[]): OpenAPIHono {
  const app = new OpenAPIHono()
  app.onError(answerError(services.log))
  app.use(ownPagesWrite())
  app.use(requestScopes({ ...services, web: inRole(services.web, 'zwermkaart_web') }))
  for (const route of routes) app.route('/', route)
  return app
}

/** Asks, expects 200 and JSON of that shape, nothing else in it. */
export async function askFor<Schema extends z.ZodType>(
  app: OpenAPIHono,
  path: string,
  shape: Schema,
): Promise<z.output<Schema>> {
  const response = await app.request(path)
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return shape.parse(await response.json())
}

/** Asks and expects a problem document. */
export async function askForProblem(app: OpenAPIHono, path: string): Promise<z.output<typeof problem>> {
  const response = await app.request(path)
  const type = response.headers.get('content-type')
  if (type !== 'application/problem+json') throw new Error(`${path}: ${response.status}, ${type}`)
  return problem.parse(await response.json())
}

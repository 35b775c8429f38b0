// What a route asks of who wants to pass: a right of api/contract/rights.ts, for an area where it is about one. A route
// without a door fails rights/routes.test.ts, and what passes a door to personal records is told to the log.
import type { Context, MiddlewareHandler } from 'hono'
import { personalSubjects, type Subject, type Verb } from '../../../contract/rights.ts'
import type { AuditEntry } from '../audit/audit.ts'
import { AppError } from '../errors/app-error.ts'
import { type Told, told } from '../errors/told.ts'
import { currentScope } from './request-scope.ts'
import { extentOf, reachesArea } from './visitor.ts'

interface DoorOptions {
  /** Path or query parameter that names the area, as `wijk-de-meent`; the right has to reach all of it. */
  area?: string
  /** Path parameter that names what is asked for, for the log. */
  object?: string
  /** What the log calls that, as `pand`. */
  kind?: string
  /** Why the data is processed, for the log. */
  purpose?: string
  /** Commands of somebody who can read the data folder may pass as well; the handler works on the jobs' database. */
  orCommand?: boolean
  /** The handler asks the jobs' database. */
  onJobs?: boolean
}

/** What a route spreads into its description: who may pass, for the reader of the API and for the server. */
export interface Door {
  'x-recht': `${Subject}:${Verb}`
  /** The parameter that names the area for which the right is asked. */
  'x-recht-gebied'?: string
  middleware: MiddlewareHandler[]
}

const personal: ReadonlySet<Subject> = new Set(personalSubjects)

const signIn = told`Sign in first: this is not for everybody to see or to change.`
const signInOrToken = told`${signIn} A command needs the token of the data folder that this server works in.`

/** A door for `createRoute({ ...door('woningfeiten', 'lezen', { area: 'gebied' }), … })`. */
export function door(subject: Subject, verb: Verb, options: DoorOptions = {}): Door {
  return {
    'x-recht': `${subject}:${verb}`,
    ...(options.area && { 'x-recht-gebied': options.area }),
    middleware: [guard(subject, verb, options)],
  }
}

function entryOf(context: Context, subject: Subject, verb: Verb, options: DoorOptions): AuditEntry {
  const object = options.object ?? options.area
  const objectId = object && named(context, object)
  return {
    action: verb,
    subject,
    ...(objectId && { objectKind: options.kind ?? object, objectId }),
    ...(options.purpose && { purpose: options.purpose }),
    result: 'geslaagd',
  }
}

/** The same for routes outside the API's description. @throws AppError 'not-signed-in' or 'not-allowed' */
export function guard(subject: Subject, verb: Verb, options: DoorOptions = {}): MiddlewareHandler {
  return async (context, next) => {
    const scope = currentScope()
    const area = options.area && named(context, options.area)
    if (personal.has(subject)) scope.note(entryOf(context, subject, verb, options))
    // A command works on the jobs' database alone; whoever can read the data folder can read that anyway.
    if (scope.isCommand && options.orCommand) {
      scope.mayUseJobs = true
      return next()
    }
    const visitor = await scope.visitor()
    const extent = extentOf(visitor, subject, verb)
    if (!extent || (area && !reachesArea(extent, area))) {
      if (!visitor.account) throw new AppError('not-signed-in', options.orCommand ? signInOrToken : signIn)
      throw new AppError('not-allowed', refusalOf(subject, verb, area))
    }
    if (options.orCommand || options.onJobs) scope.mayUseJobs = true
    await next()
  }
}

/**
 * Whether who is asking holds a right without any bound, or for all of an area (`wijk-de-meent`); for answers that hold more
 * for some than for others.
 */
export async function visitorMay(subject: Subject, verb: Verb, area?: string): Promise<boolean> {
  const extent = extentOf(await currentScope().visitor(), subject, verb)
  if (!extent) return false
  return area === undefined ? extent.everywhere : reachesArea(extent, area)
}

/**
 * How much of a subject who is asking sees, as part of the key under which an answer is remembered: visitors with the same
 * words see the same rows. Ask it before anything of the database.
 */
export async function sightOf(subject: Subject): Promise<string> {
  const visitor = await currentScope().visitor()
  const extent = extentOf(visitor, subject, 'lezen')
  if (!extent) return 'nothing'
  if (extent.everywhere) return 'everything'
  const homes = extent.homes ? JSON.stringify(visitor.memberships) : ''
  return `${[...extent.districts].sort().join(' ')} ${homes}`
}

/**
 * Districts to which a right of who is asking is bound, for work that the jobs' database does; undefined: to none. A command
 * that a door let in is not bound.
 */
export async function boundsOf(subject: Subject, verb: Verb): Promise<string[] | undefined> {
  const scope = currentScope()
  if (scope.isCommand) return undefined
  const extent = extentOf(await scope.visitor(), subject, verb)
  return extent?.everywhere ? undefined : [...(extent?.districts ?? [])]
}

/** Tells the audit log of personal records in an answer whose door is wider than those. */
export function tellOfReading(
  subject: Subject,
  object: Pick<AuditEntry, 'objectKind' | 'objectId' | 'objectCount'>,
): void {
  currentScope().note({ action: 'lezen', subject, ...object, result: 'geslaagd' })
}

function refusalOf(subject: Subject, verb: Verb, area: string | undefined): Told {
  const ask = told`/rechten tells what each role may; ask who invited you.`
  return area
    ? told`Your roles do not reach ${area} for this (${subject}, ${verb}). ${ask}`
    : told`None of your roles may do this (${subject}, ${verb}). ${ask}`
}

function named(context: Context, parameter: string): string | undefined {
  return context.req.param(parameter) ?? context.req.query(parameter)
}

// What the rest of the product knows of signing in: whose session a request carries. api/src/access does the work.
import type { Database } from '../db/database.ts'
import type { Mailer } from '../mail/mailer.ts'

export interface Accounts {
  /** Id of the session that the request's cookie names, as long as it lasts; undefined without one. */
  sessionOf(headers: Headers): Promise<string | undefined>
  /** The installation's secret, for pseudonyms that only it can make again. */
  secret(): Promise<string>
  /**
   * Answers the sign-in library's own endpoints.
   * @param address that the request came from
   */
  handle(request: Request, address?: string): Promise<Response>
  /**
   * Signs somebody in without asking anything; whoever calls it knows why that is right.
   * @returns the cookies to send along
   */
  signIn(accountId: string, way: string, request: Request, address?: string): Promise<string[]>
  /** In the role zwermkaart_accounts: sees every account. Not within a request's own transaction. */
  database: Database
  /** Undefined where no mail server is set. */
  mailer: Mailer | undefined
}

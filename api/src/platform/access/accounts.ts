// What the rest of the product knows of signing in: whose session a request carries. api/src/access does the work.

export interface Accounts {
  /** Id of the session that the request's cookie names, as long as it lasts; undefined without one. */
  sessionOf(headers: Headers): Promise<string | undefined>
  /** The installation's secret, for pseudonyms that only it can make again. */
  secret(): Promise<string>
  /** Answers the sign-in library's own endpoints. */
  handle(request: Request): Promise<Response>
}

// What every feature's routes are given, instead of reaching for it.
import type { Logger } from 'pino'
import type { Accounts } from './access/accounts.ts'
import type { Config } from './config/config.ts'
import type { Database } from './db/database.ts'

/** The parts of a running product that features use. */
export interface Services {
  /** What the request that is being answered may see and change: one transaction, under row-level security. */
  database: Database
  /**
   * For imports, rebuilds and other work that outlasts a request. It sees every row: a route that uses it answers for
   * what it hands out.
   */
  jobs: Database
  /** What anybody may see, whoever asks: for tiles, the OGC API and what is remembered from one request to the next. */
  public: Database
  /** What each request's own transaction is begun on. */
  web: Database
  accounts: Accounts
  config: Config
  log: Logger
  /** Lets a command of somebody who can read the data folder in; absent on the server database. */
  folderToken: string | undefined
}

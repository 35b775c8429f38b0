// What every feature's routes are given, instead of reaching for it.
import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import type { Database } from './db/database.ts'

/** The parts of a running product that features use. */
export interface Services {
  database: Database
  config: Config
  log: Logger
  /** Lets a command of somebody who can read the data folder in; absent on the server database. */
  folderToken: string | undefined
}

// Where an import goes: into the database itself, or to the server that has the embedded one open.
import { readConfig } from '../../api/src/platform/config/config.ts'
import { openDatabase } from '../../api/src/platform/db/client.ts'
import { folderOwner } from '../../api/src/platform/db/data-folder-lock.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import type { ServerAddress } from './hand-to-server.ts'

/** The two ways of one import. */
export interface Ways<Result> {
  here: (database: Database) => Promise<Result>
  there: (server: ServerAddress) => Promise<Result>
}

/** Takes the way that is open. @throws AppError when neither is */
export async function importWhereOpen<Result>({ here, there }: Ways<Result>): Promise<Result> {
  const config = readConfig(process.env)
  const owner = config.databaseUrl ? undefined : await folderOwner(config.dataFolder)
  if (owner?.url) return there({ url: owner.url, token: owner.token })
  const { database, close } = await openDatabase(config)
  try {
    return await here(database)
  } finally {
    await close()
  }
}

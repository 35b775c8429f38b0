// Opens the database that the settings ask for, brought up to date; the embedded one together with its folder's lock.
import type { Config } from '../config/config.ts'
import { type FolderLock, lockFolder } from './data-folder-lock.ts'
import type { Database } from './database.ts'
import { migrate } from './migrations.ts'
import { openServer } from './server.ts'

/** An open database with the current schema. `lock` is there for the embedded one. */
export interface OpenDatabase {
  database: Database
  lock: FolderLock | undefined
  applied: string[]
  close(): Promise<void>
}

/**
 * Opens the database of `config` and applies missing migrations.
 * @throws AppError when the data folder is in use, the server cannot be reached, or the database does not suit
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
): Promise<OpenDatabase> {
  const lock = config.databaseUrl ? undefined : await lockFolder(config.dataFolder)
  let database: Database | undefined
  try {
    database = config.databaseUrl ? await openServer(config.databaseUrl) : await openFolder(config.dataFolder)
    const applied = await migrate(database)
    const opened = database
    return {
      database: opened,
      lock,
      applied,
      async close() {
        await opened.close()
        await lock?.release()
      },
    }
  } catch (error) {
    await database?.close().catch(() => {})
    await lock?.release()
    throw error
  }
}

/** Loaded only where it is used: PGlite takes some 50 MB before it holds anything. */
async function openFolder(folder: string): Promise<Database> {
  const { openEmbedded } = await import('./embedded.ts')
  return openEmbedded({ folder })
}

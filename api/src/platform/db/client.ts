// Opens the database that the settings ask for, brought up to date; the embedded one together with its folder's lock.
import type { Config } from '../config/config.ts'
import { type FolderLock, lockFolder } from './data-folder-lock.ts'
import type { Database } from './database.ts'
import { type DatabaseRole, secureDatabase } from './database-roles.ts'
import { inRole } from './in-role.ts'
import { migrate } from './migrations.ts'
import { openServer } from './server.ts'

/** An open database with the current schema. `lock` is there for the embedded one. */
export interface OpenDatabase {
  /** As the owner: for migrations and for commands of whoever keeps the installation. */
  database: Database
  /** For requests, for jobs and for signing in, each with the rights of its role alone. */
  web: Database
  jobs: Database
  accounts: Database
  lock: FolderLock | undefined
  applied: string[]
  close(): Promise<void>
}

/**
 * Opens the database of `config` and applies missing migrations.
 * @throws AppError when the data folder is in use, the server cannot be reached, or the database does not suit
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'databaseOwnerUrl'>>,
): Promise<OpenDatabase> {
  const ownerUrl = config.databaseUrl && (config.databaseOwnerUrl ?? config.databaseUrl)
  const lock = ownerUrl ? undefined : await lockFolder(config.dataFolder)
  let database: Database | undefined
  try {
    database = ownerUrl ? await openServer(ownerUrl) : await openFolder(config.dataFolder)
    const applied = await migrate(database)
    await secureDatabase(database, applicationLogin(config))
    const opened = database
    const inRoles = await openInRoles(opened, config.databaseUrl)
    return {
      database: opened,
      ...inRoles,
      lock,
      applied,
      async close() {
        if (config.databaseUrl) for (const one of Object.values(inRoles)) await one.close()
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

/** Who the product signs in as, where that is not the owner. */
function applicationLogin({
  databaseUrl,
  databaseOwnerUrl,
}: Partial<Pick<Config, 'databaseUrl' | 'databaseOwnerUrl'>>): string | undefined {
  if (!databaseUrl || !databaseOwnerUrl) return undefined
  const [login, owner] = [databaseUrl, databaseOwnerUrl].map((url) =>
    decodeURIComponent(new URL(url).username),
  )
  return login === owner ? undefined : login
}

/** On a server each role has connections of its own; the embedded database has one connection, which changes role. */
async function openInRoles(owner: Database, url: string | undefined) {
  const open = (role: DatabaseRole) => (url ? openServer(url, role) : inRole(owner, role))
  return {
    web: await open('zwermkaart_web'),
    jobs: await open('zwermkaart_job'),
    accounts: await open('zwermkaart_accounts'),
  }
}

/** Loaded only where it is used: PGlite takes some 50 MB before it holds anything. */
async function openFolder(folder: string): Promise<Database> {
  const { openEmbedded } = await import('./embedded.ts')
  return openEmbedded({ folder })
}

// Serves the real Weesp extract with invented events, for the browser tests; on the database server where there is one.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { importBag } from '../../../api/src/imports/bag/import-bag.ts'
import { importEngagement } from '../../../api/src/imports/engagement/import-engagement.ts'
import { rebuildInsight } from '../../../api/src/insight/rebuild.ts'
import { startProduct } from '../../../api/src/main.ts'
import { readConfig } from '../../../api/src/platform/config/config.ts'
import type { Database } from '../../../api/src/platform/db/database.ts'
import { inventEngagement } from './invent-engagement.ts'
import { signInAhead } from './sign-in-ahead.ts'

/** A database of its own on the tests' server; the embedded one where no server was started. */
async function databaseUrl(): Promise<string | undefined> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) return undefined
  const name = `weesp_${process.pid}`
  const administrator = postgres(server, { max: 1, onnotice: () => {} })
  await administrator.unsafe(`create database ${name}`)
  await administrator.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function loadWeesp(database: Database, extract: string, folder: string): Promise<void> {
  await importBag(database, extract)
  await rebuildInsight(database)
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'weesp-engagement.csv')
  await writeFile(file, await inventEngagement(database))
  await importEngagement(database, file)
}

const { WEESP_EXTRACT: extract, SIGNED_IN: signedIn } = process.env
if (!extract || !signedIn) throw new Error('WEESP_EXTRACT has to name the delivery, and SIGNED_IN a file')
const url = await databaseUrl()
const config = readConfig({ ...process.env, ...(url && { DATABASE_URL: url }) })
const leader = { role: 'regisseur', name: 'Rik Regisseur', email: 'rik@weesp.example' } as const
await startProduct(config, async (services) => {
  await loadWeesp(services.jobs, extract, config.dataFolder)
  await signInAhead(services, leader, `http://127.0.0.1:${config.port}`, signedIn)
})

// Starts the product: settings, database, what has to be done before the first visitor, server; and ends it in order.
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createAccounts } from './access/accounts.ts'
import { createFetch } from './app.ts'
import { watchRetention } from './fieldwork/retention/watch-retention.ts'
import { clearDeadRuns } from './imports/runs/run-import.ts'
import { clearUploads } from './imports/runs/uploads.ts'
import { refreshDwellingDistrict } from './insight/areas/dwelling-district.ts'
import { watchDay } from './insight/watch-day.ts'
import { actingDatabase, apartFromRequests, forJobs } from './platform/access/request-scope.ts'
import { watchAuditHead } from './platform/audit/watch-head.ts'
import type { Config } from './platform/config/config.ts'
import { openDatabase } from './platform/db/client.ts'
import { endSlowRequests } from './platform/http/slow-requests.ts'
import type { Services } from './platform/services.ts'
import { isUpload } from './request-bounds.ts'

/** A running product. */
export interface Product {
  url: string
  stop(): Promise<void>
}

/**
 * Opens the database and listens.
 * @param prepare what to do with the open database before anybody is let in, such as loading the demo
 * @throws AppError when the settings or the database do not suit
 */
export async function startProduct(
  config: Config,
  prepare: (services: Services) => Promise<void> = async () => {},
): Promise<Product> {
  const log = pino({ level: config.logLevel })
  const opened = await openDatabase(config)
  const { web, jobs } = opened
  try {
    const services: Services = {
      database: actingDatabase(web),
      web,
      public: apartFromRequests(web),
      jobs: forJobs(jobs),
      accounts: await createAccounts(apartFromRequests(opened.accounts), config, log),
      config,
      log,
      folderToken: opened.lock?.token,
    }
    await clearDeadRuns(jobs)
    await refreshDwellingDistrict(jobs)
    await clearUploads(config.dataFolder)
    await prepare(services)
    const fetch = createFetch(services)
    const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
      const listening = serve({ fetch, port: config.port, hostname: config.host }, () => resolve(listening))
      listening.once('error', reject)
    })
    endSlowRequests(server as Server, isUpload)
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
    await opened.lock?.announce(url)
    const watch = watchDay(services)
    const stopTelling = watchAuditHead(services)
    const stopRetention = watchRetention(services)
    return {
      url,
      async stop() {
        stopTelling()
        await watch.stop()
        await stopRetention()
        await new Promise<void>((resolve) => {
          server.close(() => resolve())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
        await opened.close()
      },
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

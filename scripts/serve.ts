// Serves the product until it is told to stop; what `npm start` runs after installing and building.
import {
  administratorKey,
  hasAccounts,
  type KeeperKey,
  keeperLink,
} from '../api/src/access/keeper-links/commands.ts'
import { startProduct } from '../api/src/main.ts'
import { readConfig } from '../api/src/platform/config/config.ts'
import { prepareDatabase } from './setup/load-demo.ts'
import { reportAndExit } from './setup/report.ts'

const say = (message: string) => console.log(`▸ ${message}`)

try {
  const config = readConfig(process.env)
  say(
    config.databaseUrl
      ? 'Opening the database'
      : 'Opening the embedded database (the first time takes about 20 s)',
  )
  let first: KeeperKey | undefined
  const product = await startProduct(config, async ({ jobs, accounts }) => {
    await prepareDatabase(jobs, { demo: config.demo, say })
    if (!config.demo && !(await hasAccounts(accounts.database)))
      first = await administratorKey(accounts.database)
  })
  console.log(`\n  Zwermkaart is at ${product.url}\n  Ctrl+C stops it.\n`)
  if (first) {
    const link = keeperLink(config.publicUrl ?? product.url, first)
    console.log(
      `  Nobody has an account yet. The first administrator opens this link, once, within a week:\n  ${link}\n`,
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => product.stop().then(() => process.exit(0), reportAndExit))
  }
} catch (error) {
  reportAndExit(error)
}

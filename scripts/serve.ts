// Serves the product until it is told to stop; what `npm start` runs after installing and building.
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
  const product = await startProduct(config, ({ jobs }) =>
    prepareDatabase(jobs, { demo: config.demo, say }),
  )
  console.log(`\n  Zwermkaart is at ${product.url}\n  Ctrl+C stops it.\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => product.stop().then(() => process.exit(0), reportAndExit))
  }
} catch (error) {
  reportAndExit(error)
}

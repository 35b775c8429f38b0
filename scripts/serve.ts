// Serves the product until it is told to stop; what `npm start` runs after installing and building.
import { startProduct } from '../api/src/main.ts'
import { readConfig } from '../api/src/platform/config/config.ts'
import { reportAndExit } from './setup/report.ts'

try {
  const product = await startProduct(readConfig(process.env))
  console.log(`\nZwermkaart: ${product.url}  (Ctrl+C stops)\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => product.stop().then(() => process.exit(0), reportAndExit))
  }
} catch (error) {
  reportAndExit(error)
}

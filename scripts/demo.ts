// `npm run demo`: loads the demo district into the database of the settings, beside what is there.
import { readConfig } from '../api/src/platform/config/config.ts'
import { openDatabase } from '../api/src/platform/db/client.ts'
import { loadDemo } from './setup/load-demo.ts'
import { reportAndExit } from './setup/report.ts'

try {
  const opened = await openDatabase(readConfig(process.env))
  await loadDemo(opened.database, (message) => console.log(`▸ ${message}`))
  await opened.close()
} catch (error) {
  reportAndExit(error)
}

// `npm run migrate`: brings the database to the shape of this version; starting the product does the same by itself.
import { readConfig } from '../api/src/platform/config/config.ts'
import { openDatabase } from '../api/src/platform/db/client.ts'
import { reportAndExit } from './setup/report.ts'

try {
  const opened = await openDatabase(readConfig(process.env))
  console.log(opened.applied.length > 0 ? `Applied ${opened.applied.join(', ')}` : 'Nothing to apply')
  await opened.close()
} catch (error) {
  reportAndExit(error)
}

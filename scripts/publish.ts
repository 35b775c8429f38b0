// `npm run publish-figures`: publishes the periods that have closed, as the running product does by itself every day.
import { publishDue } from '../api/src/insight/publications/publish.ts'
import { readConfig } from '../api/src/platform/config/config.ts'
import { openDatabase } from '../api/src/platform/db/client.ts'
import { today } from '../api/src/platform/time/today.ts'
import { reportAndExit } from './setup/report.ts'

try {
  const config = readConfig(process.env)
  const opened = await openDatabase(config)
  const published = await publishDue(opened.jobs, { rhythm: config.publicationRhythm, day: today() })
  console.log(
    published.length > 0
      ? `▸ Published ${published.join(', ')}`
      : '▸ No period has closed since the last publication',
  )
  await opened.close()
} catch (error) {
  reportAndExit(error)
}

// `npm run retention`: deletes personal data whose time is over, as the running product does by itself every day.
// `npm run retention -- --proef` only counts.
import { parseArgs } from 'node:util'
import { carryOutRetention } from '../api/src/fieldwork/retention/commands.ts'
import { readConfig } from '../api/src/platform/config/config.ts'
import { openDatabase } from '../api/src/platform/db/client.ts'
import { reportAndExit } from './setup/report.ts'

try {
  const { values } = parseArgs({ options: { proef: { type: 'boolean', default: false } } })
  const opened = await openDatabase(readConfig(process.env))
  const deleted = await carryOutRetention(opened.jobs, { trial: values.proef })
  await opened.close()
  console.log(values.proef ? '▸ Would be deleted (nothing was changed):' : '▸ Deleted:')
  for (const [rule, count] of Object.entries(deleted)) console.log(`  ${rule}: ${count}`)
} catch (error) {
  reportAndExit(error)
}

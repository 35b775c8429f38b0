// `npm run audit-log`: checks the audit log's chain and prints its head, to be kept elsewhere; with a head kept before, also
// whether nothing was cut off since: npm run audit-log -- --hoofd <hash>
import { parseArgs } from 'node:util'
import { checkChain } from '../api/src/access/audit-log/queries.ts'
import { readConfig } from '../api/src/platform/config/config.ts'
import { openDatabase } from '../api/src/platform/db/client.ts'
import { reportAndExit } from './setup/report.ts'

const words = {
  gat: 'records are missing before it',
  keten: 'the record before it is another one than when it was written',
  inhoud: 'it was changed after it was written',
}

try {
  const { values } = parseArgs({ options: { hoofd: { type: 'string' } } })
  const opened = await openDatabase(readConfig(process.env))
  const { klopt, regels, hoofd, eersteFout } = await checkChain(opened.database, values.hoofd)
  await opened.close()
  console.log(`${regels} records, head ${hoofd ?? '(none)'}`)
  if (eersteFout) console.log(`Record ${eersteFout.nummer}: ${words[eersteFout.reden]}.`)
  console.log(klopt ? 'The chain is whole.' : 'The log was tampered with.')
  process.exitCode = klopt ? 0 : 1
} catch (error) {
  reportAndExit(error)
}

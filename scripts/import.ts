// `npm run import -- <source> <file>`: reads a file of a register into the database, or hands it to the running server.
import { importBagFile } from './importing/bag.ts'
import { reportAndExit } from './setup/report.ts'

const sources: Record<string, (parameters: string[]) => Promise<void>> = {
  bag: importBagFile,
}

const usage = `Usage:
  npm run import -- bag <file or folder> [--gemeente <code>] [--alles] [--json]

  An LV BAG 2.0 Extract as Kadaster delivers it: the zip, a folder of its files, or one of them.
  --gemeente <code>  pick one municipality (four digits) out of a larger delivery
  --alles            take a delivery of several municipalities whole
  --json             one JSON summary on standard output
`

const [source = '', ...parameters] = process.argv.slice(2)
const run = sources[source]
if (!run || parameters.includes('--help')) {
  process.stderr.write(usage)
  process.exit(run ? 0 : 2)
}
await run(parameters).catch(reportAndExit)

// `npm run import -- <source> <file>`: reads a file of a register into the database, or hands it to the running server.
import { importBagFile } from './importing/bag.ts'
import { importEngagementFile } from './importing/engagement.ts'
import { importBackgroundFiles, importDistrictFile } from './importing/geojson.ts'
import { reportAndExit } from './setup/report.ts'

const sources: Record<string, (parameters: string[]) => Promise<void>> = {
  bag: importBagFile,
  engagement: importEngagementFile,
  district: importDistrictFile,
  background: importBackgroundFiles,
}

const usage = `Usage:
  npm run import -- bag <file or folder> [--gemeente <code>] [--alles] [--json]

  An LV BAG 2.0 Extract as Kadaster delivers it: the zip, a folder of its files, or one of them.
  --gemeente <code>  pick one municipality (four digits) out of a larger delivery
  --alles            take a delivery of several municipalities whole
  --json             one JSON summary on standard output

  npm run import -- engagement <file.csv> [--proef] [--json]

  What was recorded about homes: verblijfsobject_id, or postcode and huisnummer (huisletter, toevoeging); datum;
  gebeurtenis; bron; toelichting. Every row or none.
  --proef            check and count, store nothing

  npm run import -- district <file.geojson> [--json]

  Working areas as polygons (WGS 84) with naam and, if known, geldig_vanaf.

  npm run import -- background <file.geojson> [<file.geojson>] [--json]

  What the BAG lacks: a file of streets (lines with openbareruimte_id, naam, soort) or of areas (polygons with soort).
`

const [source = '', ...parameters] = process.argv.slice(2)
const run = sources[source]
if (!run || parameters.includes('--help')) {
  process.stderr.write(usage)
  process.exit(run ? 0 : 2)
}
await run(parameters).catch(reportAndExit)

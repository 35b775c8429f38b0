// `npm run import -- [<source>] <file>`: reads a file of a register into the database, or hands it to the running server.
import { importBagFile } from './importing/bag.ts'
import { importEnergyLabelFile } from './importing/energy-labels.ts'
import { importEngagementFile } from './importing/engagement.ts'
import { importBackgroundFiles, importDistrictFile } from './importing/geojson.ts'
import { sourceOfFile } from './importing/recognise-file.ts'
import { import3dBag, importCbs } from './importing/registers.ts'
import { reportAndExit } from './setup/report.ts'

const sources: Record<string, (parameters: string[]) => Promise<void>> = {
  bag: importBagFile,
  cbs: importCbs,
  '3dbag': import3dBag,
  engagement: importEngagementFile,
  'ep-online': importEnergyLabelFile,
  district: importDistrictFile,
  background: importBackgroundFiles,
}

const usage = `Usage:
  npm run import -- <file>

  Looks what the file is and imports it as that; the options below that belong to its source may follow.

  npm run import -- bag <file or folder> [--gemeente <code>] [--alles] [--datum <yyyy-mm-dd>] [--json]
  npm run import -- bag --pdok <municipality> [--json]

  An LV BAG 2.0 Extract as Kadaster delivers it: the zip, a folder of its files, or one of them; or PDOK's bag-light.gpkg.
  --pdok <name>      fetch one municipality, by name or code, from PDOK
  --datum <date>     the date of a GeoPackage that does not tell it
  --gemeente <code>  pick one municipality (four digits) out of a larger delivery
  --alles            take a delivery of several municipalities whole
  --json             one JSON summary on standard output

  npm run import -- cbs <file> [--jaar <year>] [--alles] [--json]
  npm run import -- cbs --online <year> [--json]

  CBS's neighbourhoods and figures: the Wijk- en Buurtkaart as GeoPackage, or GeoJSON.
  --jaar <year>      the year, where neither the file nor its name tells it
  --alles            the whole file, not only areas with buildings that were imported
  --online <year>    fetch them from PDOK

  npm run import -- 3dbag <file>... [--json]

  Heights and roofs of 3DBAG: CityJSON or CityJSONSeq, also gzipped. Only of buildings that were imported.

  npm run import -- ep-online <file> [--json]
  npm run import -- ep-online --download [--dag <yyyy-mm-dd>] [--json]

  Energy labels: EP-Online's total file as CSV (v2 to v5), zipped or not. Only what is about dwellings that are there is kept.
  --download         fetch the newest total file by itself (needs EP_ONLINE_KEY)
  --dag              with --download: only the changes of that day

  npm run import -- engagement <file.csv> [--proef] [--json]

  What was recorded about homes: verblijfsobject_id, or postcode and huisnummer (huisletter, toevoeging); datum;
  gebeurtenis; bron; toelichting. Every row or none.
  --proef            check and count, store nothing

  npm run import -- district <file.geojson> [--json]

  Working areas as polygons (WGS 84) with naam and, if known, geldig_vanaf.

  npm run import -- background <file.geojson> [<file.geojson>] [--json]

  What the BAG lacks: a file of streets (lines with openbareruimte_id, naam, soort) or of areas (polygons with soort).
`

const given = process.argv.slice(2)
const [first = ''] = given
const isSource = first in sources
const source = isSource ? first : await sourceOfFile(first).catch(reportAndExit)
const parameters = isSource ? given.slice(1) : given
const run = source && sources[source]
if (!run || parameters.includes('--help')) {
  process.stderr.write(usage)
  process.exit(run ? 0 : 2)
}
await run(parameters).catch(reportAndExit)

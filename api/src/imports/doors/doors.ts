// Describes the doors through which data come in: per source its files, what was imported, and what can be fetched online.
import {
  type ImportFormat,
  importFormats,
  onlineFormats,
  sourceOfFormat,
} from '../../../contract/import-formats.ts'
import type { ImportSourceState } from '../../../contract/imports.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Database } from '../../platform/db/database.ts'
import type { ImportJobs } from '../runs/import-tracker.ts'
import type { ImportSource } from '../runs/run-import.ts'
import { readImportedState } from './queries.ts'

/** Every source that this server can import, with its state. */
export async function describeDoors(
  database: Database,
  config: Config,
  jobs: ImportJobs,
): Promise<ImportSourceState[]> {
  const items: ImportSourceState[] = []
  for (const { source, name, keeper, places, online = [] } of jobs.sources ?? []) {
    items.push({
      bron: source,
      naam: name,
      houder: keeper,
      adressen: places.map(({ name: naam, url }) => ({ naam, url })),
      formaten: formatsOf(source),
      stand: await readImportedState(database, source),
      online: online.map(({ path, asks, missingSetting }) => {
        const instelling = missingSetting(config)
        return { pad: path, vraagt: asks, ingesteld: instelling === null, instelling }
      }),
    })
  }
  return items
}

const formatsOf = (source: ImportSource): ImportFormat[] =>
  importFormats.filter((format) => sourceOfFormat[format] === source && !onlineFormats.includes(format))

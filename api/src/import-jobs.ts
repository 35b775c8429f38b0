// What the running product can import, and what follows an import.
import { importBag } from './imports/bag/import-bag.ts'
import type { ImportJobs } from './imports/runs/import-tracker.ts'
import { rebuildInsight } from './insight/rebuild.ts'

export const importJobs: ImportJobs = {
  importers: { bag: importBag },
  afterImport: (database) => rebuildInsight(database),
}

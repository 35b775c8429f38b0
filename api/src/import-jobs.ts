// What the running product can import, and what follows an import.
import { importSources } from './import-sources.ts'
import { importBuildingModels } from './imports/3dbag/import-building-models.ts'
import { importBackground } from './imports/background/import-background.ts'
import { importBag } from './imports/bag/import-bag.ts'
import { importAreaStatistics } from './imports/cbs/import-area-statistics.ts'
import { importDistricts } from './imports/districts/import-districts.ts'
import { importEnergyLabels } from './imports/ep-online/import-energy-labels.ts'
import type { ImportJobs } from './imports/runs/import-tracker.ts'
import { isInsightStale, rebuildInsight } from './insight/rebuild.ts'

export const importJobs: ImportJobs = {
  importers: {
    bag: importBag,
    background: importBackground,
    district: importDistricts,
    cbs: importAreaStatistics,
    '3dbag': importBuildingModels,
    'ep-online': importEnergyLabels,
  },
  stoppable: ['bag', 'cbs', '3dbag', 'ep-online'],
  sources: importSources,
  // Districts change no tile and no home.
  afterImport: async (database) => {
    if (await isInsightStale(database)) await rebuildInsight(database)
  },
}

// Loads the demo district through the same doors as a municipality's own files.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importBuildingModels } from '../../api/src/imports/3dbag/import-building-models.ts'
import { importBackground } from '../../api/src/imports/background/import-background.ts'
import { importBag } from '../../api/src/imports/bag/import-bag.ts'
import { importAreaStatistics } from '../../api/src/imports/cbs/import-area-statistics.ts'
import { importDistricts } from '../../api/src/imports/districts/import-districts.ts'
import { importEngagement } from '../../api/src/imports/engagement/import-engagement.ts'
import { importEnergyLabels } from '../../api/src/imports/ep-online/import-energy-labels.ts'
import { publishDue } from '../../api/src/insight/publications/publish.ts'
import { isInsightStale, rebuildInsight } from '../../api/src/insight/rebuild.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { readMissingDemo } from '../../api/src/status/queries.ts'
import { type DemoFiles, generateDemo } from '../../data/demo/generate.ts'
import { loadSurroundings } from './load-surroundings.ts'

const demoLastDay = '2026-11-30'
/** The demo's first events are of the quarter after this day. */
const demoBegan = '2024-09-30'

type Say = (message: string) => void

/** Generates the demo and imports it; what was imported before stays when it fails. */
export const loadDemo = (database: Database, say: Say): Promise<void> =>
  withDemoFiles(say, async (files) => {
    say('Importing its register')
    await importBag(database, files.delivery)
    say('Importing its streets and district')
    await importBackground(database, files.streets)
    await importBackground(database, files.background)
    await importDistricts(database, files.districts)
    await importLaterSources(database, files, say)
    say('Importing two years of invented events')
    // Its events end in November 2026, whatever this machine's clock says.
    await importEngagement(database, files.engagement, { lastDay: demoLastDay })
    say('Deriving housing types, clusters and tiles')
    await rebuildInsight(database)
    await publishHistory(database)
  })

/** The demo's past was told as it went by: a map for everybody needs a history. Nothing where it was told before. */
const publishHistory = (database: Database) =>
  publishDue(database, { rhythm: 'kwartaal', day: demoLastDay, from: demoBegan })

/** Gives a demo that an earlier version loaded what has joined it since; all that people recorded in it stays. */
const completeDemo = (database: Database, say: Say): Promise<void> =>
  withDemoFiles(say, (files) => importLaterSources(database, files, say))

async function withDemoFiles(say: Say, use: (files: DemoFiles) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-demo-'))
  try {
    say('Drawing the demo district')
    await use(await generateDemo(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The labels come last: readMissingDemo takes them for the sign that all of these are there. */
async function importLaterSources(database: Database, files: DemoFiles, say: Say): Promise<void> {
  await loadSurroundings(database, files.surroundings)
  say('Importing its heights, key figures and energy labels')
  for (const tile of files.buildingModels) await importBuildingModels(database, tile)
  for (const edition of files.areaStatistics) await importAreaStatistics(database, edition)
  await importEnergyLabels(database, files.labels)
}

/** What has to be true before the first visitor: a demo where one is wanted, and insight that fits the registry. */
export async function prepareDatabase(
  database: Database,
  { demo, say }: { demo: boolean; say: Say },
): Promise<void> {
  const missing = demo ? await readMissingDemo(database) : 'nothing'
  if (missing === 'everything') await loadDemo(database, say)
  if (missing === 'later-sources') await completeDemo(database, say)
  if (await isInsightStale(database)) {
    say('Deriving housing types, clusters and tiles anew')
    await rebuildInsight(database)
  }
  if (demo) await publishHistory(database)
}

// Loads the demo district through the same doors as a municipality's own files.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importBackground } from '../../api/src/imports/background/import-background.ts'
import { importBag } from '../../api/src/imports/bag/import-bag.ts'
import { importDistricts } from '../../api/src/imports/districts/import-districts.ts'
import { importEngagement } from '../../api/src/imports/engagement/import-engagement.ts'
import { isInsightStale, rebuildInsight } from '../../api/src/insight/rebuild.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { missesDemo } from '../../api/src/status/queries.ts'
import { generateDemo } from '../../data/demo/generate.ts'

const demoLastDay = '2026-11-30'

/** Generates the demo and imports it; the former state stays whole when it fails. */
export async function loadDemo(database: Database, say: (message: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-demo-'))
  try {
    say('Drawing the demo district')
    const files = await generateDemo(folder)
    say('Importing its register')
    await importBag(database, files.delivery)
    say('Importing its streets, district and two years of invented events')
    await importBackground(database, files.streets)
    await importBackground(database, files.background)
    await importDistricts(database, files.districts)
    // Its events end in November 2026, whatever this machine's clock says.
    await importEngagement(database, files.engagement, { lastDay: demoLastDay })
    say('Deriving housing types, clusters and tiles')
    await rebuildInsight(database)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What has to be true before the first visitor: a demo where one is wanted, and insight that fits the registry. */
export async function prepareDatabase(
  database: Database,
  { demo, say }: { demo: boolean; say: (message: string) => void },
): Promise<void> {
  if (demo && (await missesDemo(database))) await loadDemo(database, say)
  if (!(await isInsightStale(database))) return
  say('Deriving housing types, clusters and tiles anew')
  await rebuildInsight(database)
}

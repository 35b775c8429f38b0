// Loads the demo district through the same doors as a municipality's own files.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importBag } from '../../api/src/imports/bag/import-bag.ts'
import { isInsightStale, rebuildInsight } from '../../api/src/insight/rebuild.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { hasImports } from '../../api/src/status/queries.ts'
import { generateDemo } from '../../data/demo/generate.ts'

/** Generates the demo and imports it; the former state stays whole when it fails. */
export async function loadDemo(database: Database, say: (message: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-demo-'))
  try {
    say('Drawing the demo district')
    const files = await generateDemo(folder)
    say('Importing its register')
    await importBag(database, files.delivery)
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
  if (demo && !(await hasImports(database))) await loadDemo(database, say)
  if (!(await isInsightStale(database))) return
  say('Deriving housing types, clusters and tiles anew')
  await rebuildInsight(database)
}

// The commands that import GeoJSON: districts, and the streets and areas of the background.
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportRun } from '../../api/contract/imports.ts'
import { importJobs } from '../../api/src/import-jobs.ts'
import { importBackground } from '../../api/src/imports/background/import-background.ts'
import { importDistricts } from '../../api/src/imports/districts/import-districts.ts'
import { findRun } from '../../api/src/imports/runs/queries.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { AppError, messageOf } from '../../api/src/platform/errors/app-error.ts'
import { Told, told } from '../../api/src/platform/errors/told.ts'
import { handToServer } from './hand-to-server.ts'
import { importWhereOpen } from './target.ts'

type GeoJsonImporter = (database: Database, location: string) => Promise<{ runId: number }>

/** Imports one file of districts. */
export async function importDistrictFile(parameters: string[]): Promise<void> {
  await importFiles('district', parameters, 1, importDistricts)
}

/** Imports a file of streets, a file of areas, or both. */
export async function importBackgroundFiles(parameters: string[]): Promise<void> {
  await importFiles('background', parameters, 2, importBackground)
}

async function importFiles(
  source: ImportRun['bron'],
  parameters: string[],
  most: number,
  importer: GeoJsonImporter,
): Promise<void> {
  const { locations, json } = parseCommand(source, parameters, most)
  const runs = await importWhereOpen({
    here: (database) => importHere(database, locations, importer),
    there: async (server) => {
      const done: ImportRun[] = []
      for (const location of locations) done.push(await handToServer(server, { source, location }, () => {}))
      return done
    },
  })
  for (const run of runs) process.stdout.write(json ? `${JSON.stringify(run)}\n` : summaryOf(run))
  const failed = runs.find(({ toestand }) => toestand !== 'succeeded')
  if (failed) throw new AppError('conflict', new Told(failed.fout ?? 'The import failed.'))
}

async function importHere(database: Database, locations: string[], importer: GeoJsonImporter) {
  const runs: ImportRun[] = []
  for (const location of locations) {
    const { runId } = await importer(database, location)
    const run = await findRun(database, runId)
    if (run) runs.push({ ...run, voortgang: null })
  }
  await importJobs.afterImport(database, runs.at(-1)?.id ?? 0)
  return runs
}

function summaryOf({ bestand, toestand, aantallen }: ImportRun): string {
  const counts = Object.entries(aantallen).map(
    ([kind, { gelezen, nieuw, gewijzigd, ongewijzigd }]) =>
      `${gelezen} ${kind} read, ${nieuw} new, ${gewijzigd} changed, ${ongewijzigd} unchanged`,
  )
  return `${basename(bestand)}: ${toestand}${counts.map((text) => `, ${text}`).join('')}\n`
}

function parseCommand(source: string, parameters: string[], most: number) {
  try {
    const { values, positionals } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0 || positionals.length > most)
      throw new Error(most === 1 ? 'give one GeoJSON file' : `give one to ${most} GeoJSON files`)
    return { locations: positionals.map((location) => resolve(location)), json: values.json }
  } catch (cause) {
    throw new AppError('invalid-input', told`${messageOf(cause)}. See: npm run import -- ${source} --help`, {
      cause,
    })
  }
}

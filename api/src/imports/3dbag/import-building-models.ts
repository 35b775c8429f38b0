// The import of 3DBAG's heights, roofs and walls, for the buildings that we hold.
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database } from '../../platform/db/database.ts'
import { importRefusal } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { hashFile } from '../files/hash-file.ts'
import type { RunProgress } from '../runs/import-tracker.ts'
import { recordSuccess, runImport } from '../runs/run-import.ts'
import { type BuildingModel, readModel } from './attributes.ts'
import { copyModels, type ModelCounts, mergeModels } from './load.ts'
import { type BuildingAttributes, readBuildings, recogniseCity } from './read-city.ts'

export interface BuildingModelOptions {
  fileName?: string
  onStarted?: (runId: number) => void
  onProgress?: (progress: RunProgress) => void
  signal?: AbortSignal
}

/** What a run has done. `elsewhere` are buildings that we do not hold. */
export interface BuildingModelSummary extends ModelCounts {
  runId: number
  unchanged: number
  refused: number
  elsewhere: number
}

interface Refusal {
  id: string | null
  reason: string
}

/**
 * Imports a file of 3DBAG; again it changes nothing, a later release replaces what it measured anew.
 * @param location path of a CityJSON or CityJSONSeq file, gzipped or not
 * @throws AppError whose message says what is wrong with the file and what to do; then nothing was stored
 */
export function importBuildingModels(
  database: Database,
  location: string,
  options: BuildingModelOptions = {},
): Promise<BuildingModelSummary> {
  const { fileName = basename(location), onStarted, onProgress, signal } = options
  return runImport(database, { source: '3dbag', fileName }, async (run) => {
    onStarted?.(run.id)
    const progress = {
      phase: 'reading',
      bytesRead: 0,
      bytesTotal: (await sizeOf(location)) as number | undefined,
      objects: 0,
    }
    const notes = await recogniseCity(location)
    await run.describe({ format: notes.format, fileSha256: await hashFile(location) })
    const refusals: Refusal[] = []
    const buildings = readBuildings(location, notes, (bytesRead) =>
      onProgress?.({ ...Object.assign(progress, { bytesRead }) }),
    )
    const summary = await database.transaction(async (inner) => {
      const models = modelsOf(buildings, refusals, () => {
        signal?.throwIfAborted()
        progress.objects += 1
      })
      const copied = await copyModels(inner, models)
      if (copied + refusals.length === 0)
        throw new AppError(
          'invalid-input',
          told`The file holds no building with an identificatie of the BAG (NL.IMBAG.Pand). Download the tiles of 3dbag.nl.`,
        )
      onProgress?.({ ...progress, phase: 'storing' })
      const { read, added, updated } = await mergeModels(inner, run.id)
      await recordRefusals(inner, run.id, fileName, refusals)
      const unchanged = read - added - updated
      const elsewhere = copied - read
      const counts = {
        occurrences: copied + refusals.length,
        read,
        added,
        updated,
        unchanged,
        refused: refusals.length,
      }
      await recordSuccess(inner, run.id, {
        gebouwmodellen: counts,
        ...(elsewhere > 0 && { elders: { occurrences: elsewhere } }),
      })
      return { runId: run.id, read, added, updated, unchanged, refused: refusals.length, elsewhere }
    })
    if (notes.releasedOn) await run.describe({ deliveredOn: notes.releasedOn })
    return summary
  })
}

async function sizeOf(location: string): Promise<number> {
  const info = await stat(location).catch((cause: unknown) => {
    throw new AppError('not-found', told`The file ${location} cannot be read.`, { cause })
  })
  return info.size
}

async function* modelsOf(
  buildings: AsyncIterable<BuildingAttributes>,
  refusals: Refusal[],
  onBuilding: () => void,
): AsyncGenerator<BuildingModel> {
  for await (const attributes of buildings) {
    onBuilding()
    const read = readModel(attributes)
    if ('model' in read) yield read.model
    else refusals.push(read)
  }
}

async function recordRefusals(
  transaction: Database,
  runId: number,
  file: string,
  refusals: readonly Refusal[],
) {
  for (let from = 0; from < refusals.length; from += 1000) {
    const rows = refusals
      .slice(from, from + 1000)
      .map(({ id, reason }) => ({ runId, kind: 'refused' as const, file, objectId: id, reason }))
    await transaction.orm.insert(importRefusal).values(rows)
  }
}

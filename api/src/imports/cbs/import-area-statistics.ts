// The import of CBS's neighbourhoods and their key figures, from a GeoPackage or GeoJSON file or from the service itself.

import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { importRefusal, importRun } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { hashFile } from '../files/hash-file.ts'
import { readHead } from '../files/open-text.ts'
import { type ObjectCounts, recordSuccess, runImport } from '../runs/run-import.ts'
import { type CollectionNotes, readGeoJson } from './extract/read-geojson.ts'
import { readGeoPackage } from './extract/read-geopackage.ts'
import { readService } from './extract/read-service.ts'
import { type HeldBoxes, readHeldBoxes } from './load/held-boxes.ts'
import { dayOfStaged, mergeAreas } from './load/merge-areas.ts'
import { type AreaRefusal, copyAreas, createStage, prepareAreas } from './load/stage-areas.ts'
import { AreaReading, type AreaSource, type AreaStatisticsOptions } from './read-areas.ts'

/** What a run has done. */
export interface AreaStatisticsSummary {
  runId: number
  counts: Record<string, Partial<ObjectCounts>>
}

/**
 * Imports neighbourhoods, wijken and municipalities with their figures. Years stand beside each other; the same year
 * again replaces the areas that the file holds, and no others.
 * @param location path of a GeoPackage (EPSG:28992) or GeoJSON (degrees or EPSG:28992), or address of an OGC API of CBS
 * @throws AppError whose message says what is wrong with the source and what to do; then nothing was stored
 */
export function importAreaStatistics(
  database: Database,
  location: string,
  options: AreaStatisticsOptions = {},
): Promise<AreaStatisticsSummary> {
  const { fileName = basename(location) } = options
  return importFrom(database, { ...options, fileName }, async (boxes, onRead) => {
    const notes: CollectionNotes = { matched: undefined }
    if (isAddress(location))
      return { format: 'cbs-ogc-api', areas: readService(location, boxes?.[4326], options.signal), notes }
    const fileSha256 = await hashFile(location)
    const { size } = await stat(location)
    const isPackage = (await readHead(location, 16)).toString('latin1', 0, 15) === 'SQLite format 3'
    return isPackage
      ? { format: 'cbs-geopackage', fileSha256, areas: readGeoPackage(location), notes }
      : {
          format: 'cbs-geojson',
          fileSha256,
          areas: readGeoJson(location, notes, (read) => onRead(read, size)),
          notes,
        }
  })
}

const isAddress = (location: string): boolean => /^https?:\/\//.test(location)

/** The import of whatever `open` gives, as one run. */
function importFrom(
  database: Database,
  options: AreaStatisticsOptions & { fileName: string },
  open: (
    boxes: HeldBoxes | undefined,
    onRead: (read: number, total: number | undefined) => void,
  ) => Promise<AreaSource>,
): Promise<AreaStatisticsSummary> {
  const { fileName, onStarted, onProgress } = options
  return runImport(database, { source: 'cbs', fileName }, async (run) => {
    onStarted?.(run.id)
    const progress = {
      phase: 'reading',
      bytesRead: 0,
      bytesTotal: undefined as number | undefined,
      objects: 0,
    }
    const tell = (change: Partial<typeof progress>) => onProgress?.({ ...Object.assign(progress, change) })
    const boxes = await heldBoxes(database, options)
    const source = await open(boxes, (bytesRead, bytesTotal) => tell({ bytesRead, bytesTotal }))
    const { format, fileSha256 } = source
    await run.describe({ format, ...(fileSha256 && { fileSha256 }) })
    const reading = new AreaReading(source, options, await heldBoxes(database, options), (objects) =>
      tell({ objects }),
    )
    return database.transaction(async (inner) => {
      await createStage(inner)
      await copyAreas(inner, reading.areas())
      reading.requireAreas()
      tell({ phase: 'storing' })
      const { refusals, elsewhere } = await prepareAreas(inner, options.all ?? false)
      const merged = await mergeAreas(inner, run.id)
      const told = [...reading.refusals, ...refusals]
      await recordRefusals(inner, run.id, fileName, told)
      const counts = reading.countsWith(merged, told, elsewhere)
      const deliveredOn = await dayOfStaged(inner)
      if (deliveredOn) await inner.orm.update(importRun).set({ deliveredOn }).where(eq(importRun.id, run.id))
      await recordSuccess(inner, run.id, counts)
      return { runId: run.id, counts }
    })
  })
}

async function heldBoxes(
  database: Database,
  { all = false }: AreaStatisticsOptions,
): Promise<HeldBoxes | undefined> {
  if (all) return undefined
  const boxes = await readHeldBoxes(database)
  if (boxes[28992].length > 0) return boxes
  throw new AppError(
    'conflict',
    told`There are no buildings yet, so that nobody knows which neighbourhoods to keep. Import the BAG first, or take the areas of the whole file: --alles.`,
  )
}

async function recordRefusals(transaction: Database, runId: number, file: string, refusals: AreaRefusal[]) {
  for (let from = 0; from < refusals.length; from += 1000) {
    const rows = refusals.slice(from, from + 1000).map(({ kind, place, code, reason }) => ({
      runId,
      kind,
      file,
      objectId: code,
      reason: `${place} ${reason}`,
    }))
    await transaction.orm.insert(importRefusal).values(rows)
  }
}

// Tells a zip by the names in it, and where those say nothing by the beginning of what it holds.
import { basename } from 'node:path'
import type { Entry } from 'yauzl'
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { isClutter } from '../bag/extract/file-names.ts'
import type { FileRange } from '../files/file-range.ts'
import { type OpenZip, openZip, readEntry } from '../files/nested-zip.ts'
import { recogniseBagNames } from './bag-extract.ts'
import { recogniseBytes } from './bytes.ts'
import { shorten } from './csv.ts'
import { headOfStream } from './file-head.ts'
import { refused } from './findings.ts'

/** @param range the zip's bytes; @param fileName what the user calls it */
export async function recogniseZip(range: FileRange, fileName: string): Promise<FileRecognition> {
  let archive: OpenZip
  try {
    archive = await openZip(fileName, range)
  } catch (error) {
    if (error instanceof AppError) return refused('halve-zip')
    throw error
  }
  const entries = archive.entries.filter(({ fileName }) => !isClutter(fileName) && !fileName.endsWith('/'))
  if (entries.some((entry) => entry.isEncrypted())) return refused('zip-met-wachtwoord')
  const names = entries.map((entry) => entry.fileName)
  try {
    return (
      (await recogniseBagNames(archive, entries)) ??
      recogniseNames(names) ??
      (await recogniseContent(archive, entries)) ??
      refused('zip-onbekend', shorten(names.map((name) => basename(name))))
    )
  } catch (error) {
    if (error instanceof AppError) return refused('halve-zip')
    throw error
  }
}

function recogniseNames(names: string[]): FileRecognition | undefined {
  const ending = (pattern: RegExp) => names.find((name) => pattern.test(name))
  if (ending(/^xl\/workbook|^content\.xml$/)) return refused('spreadsheet')
  const labels = ending(/v20\d{6}_v\d.*\.(xml|xlsx)$/i)
  if (labels) return refused('ep-online-ander-formaat', basename(labels))
  const packed = ending(/\.(gpkg|geojson|city\.json|city\.jsonl|json|jsonl)$/i)
  if (packed) return refused('uitpakken', basename(packed))
  if (ending(/\.shp$/i)) return refused('shapefile')
  if (ending(/\.xlsx?$/i)) return refused('spreadsheet')
  return undefined
}

/** A zip with one CSV file is told by that file. */
async function recogniseContent(archive: OpenZip, entries: Entry[]): Promise<FileRecognition | undefined> {
  const tables = entries.filter(({ fileName }) => /\.csv$/i.test(fileName))
  const [table] = tables
  if (!table) return undefined
  const head = await headOfStream(await readEntry(archive, table))
  const found = recogniseBytes(head, basename(table.fileName))
  // Only EP-Online is read out of a zip.
  if (found.weigering || found.bron === 'ep-online') return found
  return refused('uitpakken', basename(table.fileName))
}

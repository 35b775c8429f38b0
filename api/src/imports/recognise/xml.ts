// Tells a loose XML file by its heading: a file of a BAG extract, or something else.
import { createReadStream } from 'node:fs'
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { readHeading } from '../bag/extract/read-heading.ts'
import { factsOf } from './bag-extract.ts'
import { refused, taken } from './findings.ts'

/** @param fileName what the user calls it */
export async function recogniseXml(
  location: string,
  bytes: number,
  fileName: string,
): Promise<FileRecognition> {
  const file = { path: fileName, name: fileName, bytes, open: async () => createReadStream(location) }
  try {
    const heading = await readHeading(file)
    const kind = heading.content?.kind
    if (kind === 'mutations') return refused('mutatielevering')
    if (kind === 'objects') return taken('bag-extract-deel', factsOf(heading))
    if (kind) return refused('losse-relatie', fileName)
    return refused('xml-onbekend', heading.root)
  } catch (error) {
    if (error instanceof AppError) return refused('half-bestand')
    throw error
  }
}

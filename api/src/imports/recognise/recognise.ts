// Looks into a file that somebody offers and says what it is, whatever it is called, before anything is imported.
import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { FileRange } from '../files/file-range.ts'
import { isGzip, isJson, isXml, isZip, recogniseBytes, refuseByBytes } from './bytes.ts'
import { headBytes, headOfStream, readHead, readTail, withFile } from './file-head.ts'
import { refused } from './findings.ts'
import { isSqlite, recogniseGeopackage } from './geopackage.ts'
import { isUtf8File } from './text.ts'
import { recogniseXml } from './xml.ts'
import { recogniseZip } from './zip.ts'

/** The first area of a GeoJSON file may have a very long boundary. */
const jsonHead = 16 * 1024 * 1024

/**
 * What the file at `location` is, of a closed list, or why it is not taken. Changes nothing, and reads no more than it must.
 * @param fileName what the user calls it
 * @throws what the file system throws
 */
export function recognise(location: string, fileName = basename(location)): Promise<FileRecognition> {
  return withFile(location, async (handle, size) => {
    const head = await readHead(handle)
    const bad = refuseByBytes(head)
    if (bad) return bad
    if (isZip(head)) return recogniseZip(new FileRange(handle, 0, size), fileName)
    if (isSqlite(head)) return recogniseGeopackage(location, head, size, fileName)
    if (isGzip(head)) return recogniseGzip(location, fileName)
    return recogniseText({ location, fileName, handle, size, head })
  })
}

interface OpenText {
  location: string
  fileName: string
  handle: FileHandle
  size: number
  head: Buffer
}

async function recogniseText({ location, fileName, handle, size, head }: OpenText): Promise<FileRecognition> {
  const beginning = head.toString('utf8', 0, 1024).replace(/^\uFEFF/, '')
  if (isXml(beginning)) return recogniseXml(location, size, fileName)
  const ending = (await readTail(handle, size)).toString('latin1')
  if (isJson(beginning)) {
    const longer = size > headBytes ? await readHead(handle, Math.min(size, jsonHead)) : head
    return recogniseBytes(longer, fileName, ending)
  }
  const found = recogniseBytes(head, fileName)
  if (found.weigering || (await isUtf8File(handle, size))) return found
  return refused('geen-utf-8')
}

/** Of what is packed with gzip only 3DBAG's tiles are taken as they are. */
async function recogniseGzip(location: string, fileName: string): Promise<FileRecognition> {
  try {
    const unpacked = createReadStream(location).pipe(createGunzip())
    const inside = fileName.replace(/\.gz$/i, '')
    const found = recogniseBytes(await headOfStream(unpacked, jsonHead), inside)
    return found.weigering || found.bron === '3dbag' ? found : refused('uitpakken', inside)
  } catch {
    return refused('half-bestand')
  }
}

// The fingerprint of what was imported: of a file its SHA-256, of a folder that of its files' names and fingerprints.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of a file or folder, in hexadecimal. */
export async function hashSource(location: string): Promise<string> {
  if (!(await stat(location)).isDirectory()) return hashFile(location)
  const items = await readdir(location, { withFileTypes: true, recursive: true })
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name))
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(`${relative(location, path)}\0${await hashFile(path)}\n`)
  return hash.digest('hex')
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash)
  return hash.digest('hex')
}

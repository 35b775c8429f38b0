// The fingerprint of a file, by which a run's record knows it again.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

/**
 * SHA-256 of a file, in hexadecimal.
 * @throws AppError 'not-found' when there is no such file
 */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash)
  } catch (cause) {
    throw new AppError('not-found', told`The file ${path} cannot be read.`, { cause })
  }
  return hash.digest('hex')
}

// Receives the file of an import over HTTP into a folder of its own, which is emptied whenever the product starts.

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'

/** Five times the national delivery of the BAG. */
const largestUpload = 20e9

const folderOf = (dataFolder: string): string => join(dataFolder, 'uploads')

/** Removes what requests that died left behind. */
export async function clearUploads(dataFolder: string): Promise<void> {
  await rm(folderOf(dataFolder), { recursive: true, force: true })
}

/**
 * Writes a request's body to a file that keeps the extension of `fileName`. @returns its path
 * @throws AppError 'invalid-input' when the body is empty or breaks off, 'too-large', or 'unavailable' when the disk is full
 */
export async function receiveUpload(
  dataFolder: string,
  fileName: string,
  body: ReadableStream | null,
): Promise<string> {
  if (!body) throw new AppError('invalid-input', 'The request has no body; send the file as its body.')
  await mkdir(folderOf(dataFolder), { recursive: true })
  const extension = /\.(zip|xml|csv|geojson|json)$/i.exec(fileName)?.[0].toLowerCase() ?? ''
  const path = join(folderOf(dataFolder), `${randomUUID()}${extension}`)
  try {
    await pipeline(Readable.fromWeb(body), limitSize, createWriteStream(path, { mode: 0o600 }))
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw explain(error)
  }
}

async function* limitSize(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > largestUpload) {
      throw new AppError('too-large', `The file is larger than ${largestUpload} bytes, which no delivery is.`)
    }
    yield chunk
  }
  if (size === 0)
    throw new AppError('invalid-input', "The file is empty; send the file as the request's body.")
}

function explain(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') {
    return new AppError(
      'unavailable',
      'The disk of the data folder is full. Make room and send the file again.',
      {
        cause: error,
      },
    )
  }
  return new AppError(
    'invalid-input',
    `The file did not come over whole (${messageOf(error)}). Send it again.`,
    {
      cause: error,
    },
  )
}

// Receives the file of an import over HTTP into a folder of its own, which is emptied whenever the product starts.
// A file may wait there for the word to begin; after an hour it goes.

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { fileRecognition } from '../../../contract/import-formats.ts'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

/** Five times the national delivery of the BAG. */
const largestUpload = 20e9
const waitsFor = 60 * 60_000

const folderOf = (dataFolder: string): string => join(dataFolder, 'uploads')
const noteOf = (dataFolder: string, id: string): string => join(folderOf(dataFolder), `${id}.note`)

/** What is remembered of a file that waits. */
const note = z.object({ fileName: z.string(), path: z.string(), recognition: fileRecognition })
type WaitingUpload = z.infer<typeof note>

/** Removes what requests that died left behind. */
export async function clearUploads(dataFolder: string): Promise<void> {
  await rm(folderOf(dataFolder), { recursive: true, force: true })
}

/** Lets a received file wait until `claimUpload` takes it by the id that this gives. */
export async function keepUpload(dataFolder: string, upload: WaitingUpload): Promise<string> {
  await removeForgotten(dataFolder)
  const id = randomUUID()
  await writeFile(noteOf(dataFolder, id), JSON.stringify(upload), { mode: 0o600 })
  setTimeout(() => void dropUpload(dataFolder, id), waitsFor).unref()
  return id
}

/** The file that waits under `id`; it goes on waiting. @throws AppError 'gone' when there is none any more */
export async function findUpload(dataFolder: string, id: string): Promise<WaitingUpload> {
  const text = await readFile(noteOf(dataFolder, id), 'utf8').catch((cause: unknown) => {
    throw new AppError(
      'gone',
      told`That file is no longer here: it waits for an hour at most. Send it again.`,
      {
        cause,
      },
    )
  })
  return note.parse(JSON.parse(text))
}

/** From now on the file belongs to whoever called: nobody else finds it, and it no longer goes by itself. */
export async function claimUpload(dataFolder: string, id: string): Promise<void> {
  await rm(noteOf(dataFolder, id), { force: true })
}

/** Throws away a file that waits; nothing happens when there is none. */
export async function dropUpload(dataFolder: string, id: string): Promise<void> {
  const upload = await findUpload(dataFolder, id).catch(() => undefined)
  await claimUpload(dataFolder, id)
  if (upload) await rm(upload.path, { force: true })
}

/** Timers end with their process, and clocks may sleep: whoever sends a file clears what is overdue. */
async function removeForgotten(dataFolder: string): Promise<void> {
  for (const name of await readdir(folderOf(dataFolder)).catch(() => [])) {
    if (extname(name) !== '.note') continue
    const { mtimeMs } = await stat(join(folderOf(dataFolder), name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > waitsFor) await dropUpload(dataFolder, name.slice(0, -'.note'.length))
  }
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
  if (!body) throw new AppError('invalid-input', told`The request has no body; send the file as its body.`)
  await mkdir(folderOf(dataFolder), { recursive: true })
  const path = join(folderOf(dataFolder), `${randomUUID()}${keptExtension(fileName)}`)
  try {
    await pipeline(Readable.fromWeb(body), limitSize, createWriteStream(path, { mode: 0o600 }))
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw explain(error)
  }
}

/** Importers may go by it; nothing else of the name reaches the disk. */
function keptExtension(fileName: string): string {
  const known = /\.(zip|xml|csv|geojson|json|jsonl|gpkg|json\.gz|jsonl\.gz|gz)$/i
  return known.exec(fileName)?.[0].toLowerCase() ?? ''
}

async function* limitSize(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > largestUpload) {
      throw new AppError(
        'too-large',
        told`The file is larger than ${largestUpload} bytes, which no delivery is.`,
      )
    }
    yield chunk
  }
  if (size === 0)
    throw new AppError('invalid-input', told`The file is empty; send the file as the request's body.`)
}

function explain(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') {
    return new AppError(
      'unavailable',
      told`The disk of the data folder is full. Make room and send the file again.`,
      {
        cause: error,
      },
    )
  }
  return new AppError(
    'invalid-input',
    told`The file did not come over whole (${messageOf(error)}). Send it again.`,
    {
      cause: error,
    },
  )
}

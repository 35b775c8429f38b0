// Opens a text file for reading, unpacked where it is gzipped, after a look at its beginning: web pages and UTF-16 are told at once.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

/** The first bytes of a file. @throws AppError 'not-found', or 'unsupported-file' when it is empty */
export async function readHead(location: string, length: number): Promise<Buffer> {
  const file = await open(location).catch((cause: unknown) => {
    throw new AppError('not-found', told`The file ${location} cannot be read.`, { cause })
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    if (bytesRead === 0) throw new AppError('unsupported-file', told`The file is empty. Download it again.`)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * The file's bytes as UTF-8 text, unpacked.
 * @param onRead told how many bytes of the file (as it is, not unpacked) were read
 * @throws AppError 'unsupported-file' for a web page, UTF-16 or nothing at all
 */
export async function openText(location: string, onRead?: (bytes: number) => void): Promise<Readable> {
  const head = await readHead(location, 256)
  const isPacked = head[0] === 0x1f && head[1] === 0x8b
  if (!isPacked) refuseWrongBeginning(head)
  const file = createReadStream(location, { highWaterMark: 256 * 1024 })
  if (onRead) file.on('data', () => onRead(file.bytesRead))
  return isPacked ? pipeline(file, createGunzip(), () => {}) : file
}

function refuseWrongBeginning(head: Buffer): void {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    throw new AppError('unsupported-file', told`The file is in UTF-16; save it as UTF-8 and offer it again.`)
  const start = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^<(!doctype html|html)/i.test(start))
    throw new AppError(
      'unsupported-file',
      told`The file is a web page, not the data: the address that it was saved from answered with a page. Download the file itself.`,
    )
  if (start.startsWith('<'))
    throw new AppError(
      'unsupported-file',
      told`The file is XML, perhaps a message of error of the service that it was saved from. Look into it, and ask the service for JSON.`,
    )
}

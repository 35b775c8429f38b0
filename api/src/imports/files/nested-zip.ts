// Opens zips inside zips with random access: stored ones in place, deflated ones by way of a temporary file without a name.
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline, type Readable, Transform } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'
import { type Told, told } from '../../platform/errors/told.ts'
import { FileRange } from './file-range.ts'

const storedMethod = 0
const inflateBuffer = 256 * 1024

/** A zip whose entries were listed; `path` is the way to it as a user would write it. */
export interface OpenZip {
  path: string
  range: FileRange
  zip: ZipFile
  entries: Entry[]
}

/**
 * Lists the entries of the zip in `range`.
 * @throws AppError 'unsupported-file' when it is no zip, is cut off, encrypted, or names files outside itself.
 */
export async function openZip(path: string, range: FileRange): Promise<OpenZip> {
  try {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
    const zip = await fromRandomAccessReaderPromise(range, range.length, options)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return { path, range, zip, entries }
  } catch (error) {
    throw await explainBadZip(path, range, error)
  }
}

/** The bytes of an entry, inflated, with its size and checksum verified at the end. */
export async function readEntry(archive: OpenZip, entry: Entry): Promise<Readable> {
  const place = `${archive.path}/${entry.fileName}`
  const packed = (await locate(archive, entry)).stream()
  const verified = verify(entry, place)
  const stages: (Readable & NodeJS.WritableStream)[] = []
  if (entry.compressionMethod !== storedMethod) stages.push(createInflateRaw({ chunkSize: inflateBuffer }))
  // Said first, so that the reader hears the place and not the bare error with which pipeline ends the rest.
  for (const stage of [packed, ...stages]) {
    stage.once('error', (error) => verified.destroy(damaged(place, error)))
  }
  pipeline([packed, ...stages, verified], () => {})
  return verified
}

/** Where an entry's packed bytes lie. */
async function locate(archive: OpenZip, entry: Entry): Promise<FileRange> {
  const place = `${archive.path}/${entry.fileName}`
  if (!entry.canDecodeFileData()) {
    const how = entry.isEncrypted()
      ? told`encrypted`
      : told`packed by an unknown method (${entry.compressionMethod})`
    throw new AppError(
      'unsupported-file',
      told`${place} is ${how}. Unpack it first and import what is inside.`,
    )
  }
  try {
    const { fileDataStart } = await archive.zip.readLocalFileHeaderPromise(entry, { minimal: true })
    return archive.range.slice(fileDataStart, entry.compressedSize)
  } catch (error) {
    throw damaged(place, error)
  }
}

/** The zip that is an entry of another; `keep` receives the temporary file's handle, to be closed at the end. */
export async function openInnerZip(
  archive: OpenZip,
  entry: Entry,
  keep: (handle: FileHandle) => void,
): Promise<OpenZip> {
  const path = `${archive.path}/${entry.fileName}`
  if (entry.compressionMethod === storedMethod) return openZip(path, await locate(archive, entry))
  const handle = await openNamelessFile()
  keep(handle)
  let length = 0
  for await (const chunk of await readEntry(archive, entry)) {
    await handle.write(chunk as Buffer)
    length += (chunk as Buffer).length
  }
  return openZip(path, new FileRange(handle, 0, length))
}

/** Removed from its folder at once, so that nothing stays behind, not even after kill -9. */
async function openNamelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-'))
  try {
    return await open(join(folder, 'inner.zip'), 'wx+', 0o600)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function verify(entry: Entry, place: string): Transform {
  let checksum = 0
  let size = 0
  return new Transform({
    readableHighWaterMark: inflateBuffer,
    writableHighWaterMark: inflateBuffer,
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum)
      size += chunk.length
      if (size > entry.uncompressedSize) done(damaged(place, new Error('it is larger than the zip says')))
      else done(null, chunk)
    },
    flush(done) {
      const whole = size === entry.uncompressedSize && checksum === entry.crc32
      done(whole ? null : damaged(place, new Error('its size or checksum differs from what the zip says')))
    },
  })
}

function damaged(place: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  return new AppError(
    'unsupported-file',
    told`${place} is damaged (${messageOf(cause)}). Download it again.`,
    { cause },
  )
}

async function explainBadZip(path: string, range: FileRange, cause: unknown): Promise<AppError> {
  if (cause instanceof AppError) return cause
  const head = Buffer.alloc(Math.min(256, range.length))
  if (head.length > 0) await range.handle.read(head, 0, head.length, range.start)
  const fail = (reason: Told) => new AppError('unsupported-file', told`${path} ${reason}`, { cause })
  if (head.length === 0) return fail(told`is empty. Download the delivery again.`)
  if (/^\s*<(!doctype html|html)/i.test(head.toString('latin1'))) {
    return fail(told`is a web page, not a zip. The download was probably refused: open it to read why.`)
  }
  if (head.toString('latin1', 0, 2) !== 'PK') {
    return fail(
      told`is not a zip file. Give an LV BAG 2.0 Extract as Kadaster delivers it, or a folder of its files.`,
    )
  }
  return fail(told`is a damaged or incomplete zip (${messageOf(cause)}). Download the delivery again.`)
}

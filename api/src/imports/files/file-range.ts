// A stretch of an open file that reads like a file of its own: a zip that lies uncompressed inside another zip is read in place.
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

const chunkBytes = 256 * 1024

/** `length` bytes of `handle` from `start` on. Does not own the handle. */
export class FileRange extends RandomAccessReader {
  constructor(
    readonly handle: FileHandle,
    readonly start: number,
    readonly length: number,
  ) {
    super()
  }

  /** A shorter stretch inside this one. */
  slice(start: number, length: number): FileRange {
    return new FileRange(this.handle, this.start + start, length)
  }

  /** All bytes of the stretch. */
  stream(): Readable {
    return this._readStreamForRange(0, this.length)
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(readChunks(this.handle, this.start + start, this.start + end), { objectMode: false })
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.handle.read(buffer, offset, length, this.start + position).then(
      ({ bytesRead }) => callback(bytesRead < length ? new Error('unexpected end of file') : null),
      (error: Error) => callback(error),
    )
  }
}

async function* readChunks(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let position = start; position < end; ) {
    const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, end - position))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
    if (bytesRead === 0) throw new Error('unexpected end of file')
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

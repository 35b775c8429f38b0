// The first bytes of a file or stream, by which its kind is told.
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'

/** Enough for a header, a heading and the first records. */
export const headBytes = 256 * 1024

/** The first bytes of an open file. */
export async function readHead(handle: FileHandle, length = headBytes, position = 0): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** The last bytes of a file of `size` bytes. */
export function readTail(handle: FileHandle, size: number, length = 64): Promise<Buffer> {
  return readHead(handle, Math.min(length, size), Math.max(0, size - length))
}

/** The first bytes of a stream, which is closed afterwards. */
export async function headOfStream(stream: Readable, length = headBytes): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    parts.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= length) break
  }
  stream.destroy()
  return Buffer.concat(parts).subarray(0, length)
}

/** Runs `work` on the file and closes it. */
export async function withFile<Result>(
  location: string,
  work: (handle: FileHandle, size: number) => Promise<Result>,
): Promise<Result> {
  const handle = await open(location, 'r')
  try {
    return await work(handle, (await handle.stat()).size)
  } finally {
    await handle.close()
  }
}

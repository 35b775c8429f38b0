// Zips whose bytes depend on their contents alone.
import { Buffer } from 'node:buffer'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A zip of these entries, in this order; zips inside it are stored as they are. `time` is local time. */
export async function zip(
  entries: readonly (readonly [name: string, content: string | Buffer])[],
  time: Date,
): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, content] of entries) {
    const data = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    // Only the DOS time: the extended timestamp would carry the time zone of the machine.
    file.addBuffer(data, name, { mtime: time, compress: !name.endsWith('.zip'), forceDosTimestamp: true })
  }
  file.end()
  return buffer(file.outputStream)
}

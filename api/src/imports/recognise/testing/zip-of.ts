// Zips for tests.
import { ZipFile } from 'yazl'

/** A zip with those entries, deflated. */
export async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The same zip with every entry marked as encrypted, as a password does (APPNOTE 4.4.4, bit 0). */
export function withPassword(zip: Buffer): Buffer {
  const locked = Buffer.from(zip)
  for (const [signature, offset] of [
    [0x04034b50, 6],
    [0x02014b50, 8],
  ] as const) {
    for (let at = 0; at < locked.length - 12; at++) {
      if (locked.readUInt32LE(at) !== signature) continue
      locked.writeUInt16LE(locked.readUInt16LE(at + offset) | 1, at + offset)
    }
  }
  return locked
}

// In which letters a text is written: UTF-8, or one of the two that Windows programs write by themselves.
import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'

const step = 8 * 1024 * 1024
/** What is larger is left to its importer, which reads all of it anyway. */
const most = 256 * 1024 * 1024

/** Whether these bytes begin a text in UTF-16, with or without its mark. */
export function isUtf16(head: Buffer): boolean {
  const mark = head.readUInt16BE.bind(head)
  if (head.length >= 2 && (mark(0) === 0xfffe || mark(0) === 0xfeff)) return true
  const sample = head.subarray(0, 200)
  const zeros = (rest: 0 | 1) => sample.filter((byte, index) => index % 2 === rest && byte === 0).length
  // Western letters have a zero for every second byte and nowhere else; tables of numbers have them everywhere.
  const [most, fewest] = [Math.max(zeros(0), zeros(1)), Math.min(zeros(0), zeros(1))]
  return sample.length >= 20 && most > sample.length * 0.4 && fewest < sample.length * 0.05
}

/** Cuts off what is left of a letter that the end of a part broke in two. */
export function wholeLetters(part: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, part.length); back++) {
    const byte = part[part.length - back] ?? 0
    if (byte < 0x80) return part
    if (byte >= 0xc0) return part.subarray(0, part.length - back)
  }
  return part
}

/** Whether a whole file is UTF-8; of a very large one its first 256 MB. */
export async function isUtf8File(handle: FileHandle, size: number): Promise<boolean> {
  const buffer = Buffer.alloc(Math.min(step, size))
  for (let position = 0; position < Math.min(size, most); ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
    const part = buffer.subarray(0, bytesRead)
    const whole = position + bytesRead >= size ? part : wholeLetters(part)
    if (bytesRead === 0 || !isUtf8(whole)) return bytesRead === 0
    position += whole.length
  }
  return true
}

/** The text without its byte order mark. */
export const decode = (bytes: Buffer): string =>
  wholeLetters(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')

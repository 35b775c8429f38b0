// Tells a file by its first bytes alone, as far as they do.
import { isUtf8 } from 'node:buffer'
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { recogniseCsv } from './csv.ts'
import { refused } from './findings.ts'
import { recogniseJson } from './json.ts'
import { decode, isUtf16, wholeLetters } from './text.ts'

const starts = (head: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte)

export const isZip = (head: Buffer): boolean => starts(head, 0x50, 0x4b)
export const isGzip = (head: Buffer): boolean => starts(head, 0x1f, 0x8b)
export const isXml = (text: string): boolean => /^\s*<[?!\w]/.test(text)
export const isJson = (text: string): boolean => /^\s*[{[]/.test(text)
const isWebPage = (text: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body)/is.test(text)

/** What nobody can import, whatever else is in it; undefined when the bytes do not say so. */
export function refuseByBytes(head: Buffer): FileRecognition | undefined {
  if (head.length === 0) return refused('leeg')
  if (starts(head, 0x25, 0x50, 0x44, 0x46)) return refused('pdf')
  // The container of Excel before 2007. https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return refused('spreadsheet')
  // 7z, RAR
  if (starts(head, 0x37, 0x7a, 0xbc, 0xaf) || starts(head, 0x52, 0x61, 0x72, 0x21))
    return refused('uitpakken')
  if (starts(head, 0, 0, 0x27, 0x0a)) return refused('shapefile')
  if (isWebPage(head.toString('latin1', 0, 1024))) return refused('webpagina')
  return isUtf16(head) ? refused('utf-16') : undefined
}

/** What the beginning of a text says that it is. @param ending its last letters, where they are known */
export function recogniseBytes(
  head: Buffer,
  fileName: string,
  ending: string | null = null,
): FileRecognition {
  const bad = refuseByBytes(head)
  if (bad) return bad
  const text = decode(head)
  if (isJson(text)) return recogniseJson(text, ending, fileName)
  if (!isUtf8(wholeLetters(head))) return refused(head.includes(0) ? 'onbekend' : 'geen-utf-8')
  return recogniseCsv(text) ?? refused('onbekend')
}

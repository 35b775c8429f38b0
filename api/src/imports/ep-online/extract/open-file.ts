// Opens what somebody offers as a file of EP-Online, zipped or not, recognises it by its first bytes, and says what it is
// when it is something else.
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Entry } from 'yauzl'
import { AppError } from '../../../platform/errors/app-error.ts'
import { type Told, told } from '../../../platform/errors/told.ts'
import { FileRange } from '../../files/file-range.ts'
import { openZip, readEntry } from '../../files/nested-zip.ts'
import { looksLikeHeader } from './columns.ts'

/** A file of registrations that can be read. */
export interface LabelFile {
  kind: 'csv' | 'json'
  /** Its own name, and that of the entry inside a zip. */
  names: string[]
  /** Bytes of text. */
  bytesTotal: number
  open(): Promise<Readable>
  close(): Promise<void>
}

const takeCsv = told`Take the CSV instead: in EP-Online choose the total file as CSV, or run "npm run import -- ep-online --download".`
const headBytes = 16_384

/**
 * @param fileName what the user calls it
 * @throws AppError 'unsupported-file' that says what the file is and what to do
 */
export async function openLabelFile(location: string, fileName = basename(location)): Promise<LabelFile> {
  const handle = await open(location).catch((cause: unknown) => {
    throw new AppError('not-found', told`There is no file ${location}.`, { cause })
  })
  try {
    const range = new FileRange(handle, 0, (await handle.stat()).size)
    const whole = { names: [fileName], bytesTotal: range.length, open: async () => range.stream() }
    const close = () => handle.close()
    const head = Buffer.alloc(Math.min(headBytes, range.length))
    await handle.read(head, 0, head.length, 0)
    if (head.toString('latin1', 0, 2) !== 'PK') return { ...whole, kind: kindOf(head, fileName), close }
    const archive = await openZip(fileName, range)
    const entry = csvEntry(archive.entries, fileName)
    const source = { open: () => readEntry(archive, entry), bytesTotal: entry.uncompressedSize, close }
    const kind = kindOf(await headOf(await source.open()), entry.fileName)
    return { ...source, names: [fileName, basename(entry.fileName)], kind }
  } catch (error) {
    await handle.close()
    throw error
  }
}

function csvEntry(entries: Entry[], fileName: string): Entry {
  const names = entries.map((entry) => entry.fileName)
  const found = entries.filter(
    (entry) => /\.csv$/i.test(entry.fileName) && !entry.fileName.startsWith('__MACOSX'),
  )
  const [only, ...more] = found
  if (only && more.length === 0) return only
  if (only)
    throw refuse(fileName, told`holds ${found.length} CSV files. Unpack it and import them one by one.`)
  if (names.includes('[Content_Types].xml')) throw refuse(fileName, told`is a spreadsheet (XLSX). ${takeCsv}`)
  if (names.some((name) => /\.xml$/i.test(name)))
    throw refuse(fileName, told`holds the XML total file. ${takeCsv}`)
  if (names.some((name) => /\.xlsx$/i.test(name)))
    throw refuse(fileName, told`holds a spreadsheet (XLSX). ${takeCsv}`)
  throw refuse(fileName, told`holds no CSV. ${takeCsv}`)
}

const refuse = (name: string, what: Told) => new AppError('unsupported-file', told`${name} ${what}`)

/** The first bytes, as far as they come in one go; the rest is not read. */
async function headOf(stream: Readable): Promise<Buffer> {
  for await (const chunk of stream) return (chunk as Buffer).subarray(0, headBytes)
  return Buffer.alloc(0)
}

function kindOf(head: Buffer, name: string): LabelFile['kind'] {
  const start = head.toString('latin1', 0, 512)
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (head.length === 0 || text === '') throw refuse(name, told`is empty. Download it again.`)
  if (/^(\u00ff\u00fe|\u00fe\u00ff)/.test(start) || start.includes('\u0000')) {
    throw refuse(
      name,
      told`is no UTF-8 text (it may be UTF-16, or no text at all). Import EP-Online's file as it was downloaded, without saving it from a spreadsheet.`,
    )
  }
  if (/^<(!doctype html|html)/i.test(text)) {
    throw refuse(
      name,
      told`is a web page, not a CSV. The download was probably refused: open it to read why.`,
    )
  }
  if (text.startsWith('<')) throw refuse(name, told`is XML. ${takeCsv}`)
  return /^[[{]/.test(text) ? 'json' : 'csv'
}

/** Whether a file is one of EP-Online's, by its first bytes only. */
export async function recogniseEnergyLabels(location: string): Promise<boolean> {
  try {
    const file = await openLabelFile(location)
    try {
      const lines = (await headOf(await file.open()))
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/, 10)
      if (file.kind === 'json') return lines.join(' ').includes('"Energieklasse"')
      return lines.some((line) => looksLikeHeader(line.split(';').map((cell) => cell.replaceAll('"', ''))))
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}

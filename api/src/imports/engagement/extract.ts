// Reads an engagement file (CSV, RFC 4180, UTF-8) as a stream of rows with their line numbers.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { type EngagementColumn, readHeader, separatorOf } from './columns.ts'

/** A row as it stands in the file. */
export interface RawRow {
  line: number
  cells: Partial<Record<EngagementColumn, string>>
}

/**
 * Rows of the file, empty lines left out.
 * @throws AppError 'invalid-input' for a wrong first line or broken quotes, 'unsupported-file' when it is no UTF-8 text
 */
export async function* readRows(location: string): AsyncGenerator<RawRow> {
  const parser = parse({
    bom: true,
    delimiter: separatorOf(await firstLineOf(location)),
    columns: readHeader,
    info: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: 100_000,
  })
  const source = Readable.from(textOf(location))
  source.on('error', (error) => parser.destroy(error))
  let rows = 0
  try {
    for await (const { info, record } of source.pipe(parser)) {
      rows += 1
      yield { line: info.lines, cells: record }
    }
  } catch (error) {
    throw explain(error)
  } finally {
    source.destroy()
  }
  if (rows === 0) throw new AppError('invalid-input', told`The file has no rows below its first line.`)
}

async function firstLineOf(location: string): Promise<string> {
  const file = await open(location).catch((cause: unknown) => {
    throw new AppError('not-found', told`There is no file ${location}.`, { cause })
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1)[0] ?? ''
  } finally {
    await file.close()
  }
}

async function* textOf(location: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    for await (const chunk of createReadStream(location)) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new AppError(
      'unsupported-file',
      told`The file is no UTF-8 text. In Excel, save it as "CSV UTF-8 (comma separated)".`,
      { cause },
    )
  }
}

function explain(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const line = 'lines' in error ? told`Line ${error.lines}: ` : ''
  return new AppError('invalid-input', told`${line}${messageOf(error)}. Mend the file and offer it again.`, {
    cause: error,
  })
}

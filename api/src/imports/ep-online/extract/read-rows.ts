// Reads the rows of EP-Online's CSV as a stream: preamble, header, and of the millions of rows only those that are asked for.
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { AppError, messageOf } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import { dateIn } from '../transform/values.ts'
import { type ColumnPlaces, looksLikeHeader, placesOf } from './columns.ts'

/** A row of the file; `line` counts from 1 as an editor does. */
export interface RawRow {
  line: number
  cells: string[]
}

/** What the lines above the first row tell. */
export interface Heading {
  /** PublicatieDatum, yyyy-mm-dd; absent in v2 and v3. */
  publishedOn: string | undefined
  header: string[]
  places: ColumnPlaces
}

export interface RowReader {
  /** Called once, before any row. */
  onHeading: (heading: Heading) => void
  /** Whether somebody wants the row; called for every row, so it has to be quick. */
  wants: (cells: string[], places: ColumnPlaces) => boolean
  /** Called for every stretch of text that was read. */
  onBytes: (bytes: number) => void
}

/** No version has more lines above its header. */
const mostPreamble = 10
/** A row of all columns has some 400 characters; more than this is a quote that was never closed. */
const longestRow = 50_000

/** What has been seen of the file so far. */
class RowFilter {
  rows = 0
  private heading: Heading | undefined
  private publishedOn: string | undefined
  private above = 0
  private last = { line: 0, cells: 0 }

  constructor(private readonly reader: RowReader) {}

  /** The row as it is handed on, or null for one that nobody wants. */
  take(cells: string[], line: number): RawRow | null {
    if (!this.heading) {
      this.readAbove(cells)
      return null
    }
    this.rows += 1
    this.last.line = line
    this.last.cells = cells.length
    return this.reader.wants(cells, this.heading.places) ? { line, cells } : null
  }

  private readAbove(cells: string[]): void {
    this.above += 1
    if (looksLikeHeader(cells)) {
      this.heading = { publishedOn: this.publishedOn, header: cells, places: placesOf(cells) }
      this.reader.onHeading(this.heading)
    } else if (/publicatiedatum/i.test(cells[0] ?? '')) {
      this.publishedOn = dateIn((cells[1] ?? '').trim())
    } else if (this.above >= mostPreamble) {
      throw somethingElse()
    }
  }

  /** @throws AppError when the file has no rows, or ends within one */
  finish(endsWithLine: boolean): void {
    if (!this.heading) throw somethingElse()
    if (this.rows === 0)
      throw new AppError('unsupported-file', told`The file has no rows below its header. Download it again.`)
    if (!endsWithLine && this.last.cells < this.heading.header.length) {
      throw new AppError(
        'unsupported-file',
        told`The file ends in the middle of line ${this.last.line}: its download was broken off. Download it again.`,
      )
    }
  }
}

const somethingElse = () =>
  new AppError(
    'unsupported-file',
    told`This CSV is no file of EP-Online: none of its first lines names columns such as Energieklasse, Postcode and Registratiedatum, with a semicolon between them. Import EP-Online's file as it was downloaded.`,
  )

/**
 * The rows that `reader` wants, as they come.
 * @returns the number of all rows
 * @throws AppError 'unsupported-file' when it is no file of EP-Online, no UTF-8, or breaks off
 */
export async function* readRows(source: Readable, reader: RowReader): AsyncGenerator<RawRow, number> {
  const filter = new RowFilter(reader)
  const ending = { isLine: true }
  const parser = parse({
    delimiter: ';',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // Its types know no other shape of record without names for columns.
    on_record: ((cells: string[], { lines }: { lines: number }) => filter.take(cells, lines)) as never,
  })
  const text = Readable.from(textOf(source, reader.onBytes, ending))
  text.once('error', (error) => parser.destroy(error))
  text.pipe(parser)
  try {
    for await (const row of parser) yield row as RawRow
  } catch (error) {
    throw explain(error)
  } finally {
    text.destroy()
    source.destroy()
  }
  filter.finish(ending.isLine)
  return filter.rows
}

async function* textOf(
  source: Readable,
  onBytes: (bytes: number) => void,
  ending: { isLine: boolean },
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of source) {
      const bytes = chunk as Buffer
      onBytes(bytes.length)
      ending.isLine = bytes.at(-1) === 0x0a || bytes.at(-1) === 0x0d
      yield decoder.decode(bytes, { stream: true })
    }
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new AppError(
      'unsupported-file',
      told`The file is no UTF-8 text: it was probably saved from a spreadsheet (Windows-1252). Import EP-Online's file as it was downloaded, without opening and saving it in between.`,
      { cause },
    )
  }
}

function explain(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const line = 'lines' in error ? told`Line ${error.lines}: ` : ''
  const reason =
    error.code === 'CSV_MAX_RECORD_SIZE' ? told`a quote is opened and never closed` : messageOf(error)
  return new AppError('unsupported-file', told`${line}${reason}. Download the file again.`, { cause: error })
}

// Reads a file of registrations and takes over what is about our own dwellings: staged first, then merged at once.
import type { Database } from '../../platform/db/database.ts'
import { importRefusal } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { hashFile } from '../files/hash-file.ts'
import type { RunProgress } from '../runs/import-tracker.ts'
import { type RunningImport, recordSuccess } from '../runs/run-import.ts'
import { formatOf, type LabelColumn } from './extract/columns.ts'
import { type LabelFile, openLabelFile } from './extract/open-file.ts'
import { readAnswer } from './extract/read-answer.ts'
import { type Heading, readRows } from './extract/read-rows.ts'
import { type HeldObjects, loadHeldObjects } from './held-objects.ts'
import { mergeRegistrations } from './load/merge.ts'
import { createStaging, dropStaging, stagingLine, stagingTarget } from './load/staging.ts'
import { BadRow, type RawRegistration, toRegistration } from './transform/registration.ts'
import { bagIdIn, dateIn } from './transform/values.ts'

export interface TakeOverOptions {
  fileName: string
  onProgress?: (progress: RunProgress) => void
  signal?: AbortSignal
  /** The day on which an answer without a date was given, yyyy-mm-dd. */
  toldOn?: string
}

/** What a run has done. */
export interface LabelImportSummary {
  runId: number
  format: string
  /** Rows of the file, and how many of them are about something that we hold. */
  rows: number
  ours: number
  added: number
  unchanged: number
  withdrawn: number
  refused: number
}

interface Refusal {
  objectId: string | null
  reason: string
}

/** What is known of a file once it has been read. */
interface FileFacts {
  format: string
  deliveredOn: string | undefined
  isTotal: boolean
  rows: number
  ours: number
  refusals: Refusal[]
}

/** @throws AppError; then nothing was stored */
export async function takeFileOver(
  database: Database,
  run: RunningImport,
  location: string,
  options: TakeOverOptions,
): Promise<LabelImportSummary> {
  const file = await openLabelFile(location, options.fileName)
  try {
    await run.describe({ fileSha256: await hashFile(location) })
    const held = await loadHeldObjects(database)
    if (held.isEmpty) throw nothingHeld()
    await createStaging(database)
    const facts = await stageFile(database, file, held, options)
    // One dwelling's answer says nothing about how old the rest is.
    const date = file.kind === 'csv' && facts.deliveredOn ? { deliveredOn: facts.deliveredOn } : {}
    await run.describe({ format: facts.format, ...date })
    options.onProgress?.({
      phase: 'storing',
      bytesRead: file.bytesTotal,
      bytesTotal: file.bytesTotal,
      objects: facts.ours,
    })
    return await store(database, run.id, facts, options.fileName)
  } finally {
    await file.close()
    await dropStaging(database)
  }
}

const nothingHeld = () =>
  new AppError(
    'invalid-input',
    told`There are no dwellings yet to which labels could belong. Import the BAG first.`,
  )

async function stageFile(
  database: Database,
  file: LabelFile,
  held: HeldObjects,
  options: TakeOverOptions,
): Promise<FileFacts> {
  const facts: FileFacts = {
    format: 'ep-online-api-v5',
    deliveredOn: options.toldOn,
    isTotal: false,
    rows: 0,
    ours: 0,
    refusals: [],
  }
  const lines = file.kind === 'json' ? linesOfAnswer(file, facts) : linesOfCsv(file, held, options, facts)
  await database.copy(stagingTarget, lines)
  return facts
}

async function* linesOfAnswer(file: LabelFile, facts: FileFacts): AsyncGenerator<string> {
  const registrations = await readAnswer(await file.open())
  facts.rows = registrations.length
  for (const [index, raw] of registrations.entries()) {
    const line = lineOf(raw, `registration ${index + 1}`, facts)
    if (line) yield line
  }
}

/** v20260801_v4_csv.zip is a total, d20260827_v4.zip a day's changes. */
const totalName = /(?:^|[^a-z0-9])v(\d{8})_v\d/i

async function* linesOfCsv(
  file: LabelFile,
  held: HeldObjects,
  { onProgress, signal, toldOn }: TakeOverOptions,
  facts: FileFacts,
): AsyncGenerator<string> {
  let heading: Heading | undefined
  let bytesRead = 0
  const rows = readRows(await file.open(), {
    onHeading: (found) => {
      heading = found
      const named = file.names.map((name) => totalName.exec(name)?.[1]).find((day) => day)
      facts.format = formatOf(found.header, file.names)
      facts.deliveredOn = found.publishedOn ?? (named && dateIn(named)) ?? toldOn
      facts.isTotal = named !== undefined
    },
    wants: (cells, places) => {
      facts.rows += 1
      return held.touches(cells, places)
    },
    onBytes: (bytes) => {
      signal?.throwIfAborted()
      bytesRead += bytes
      onProgress?.({ phase: 'reading', bytesRead, bytesTotal: file.bytesTotal, objects: facts.rows })
    },
  })
  for await (const { line, cells } of rows) {
    const found = heading as Heading
    if (cells.length !== found.header.length) {
      const reason = `line ${line}: has ${cells.length} cells instead of ${found.header.length}`
      facts.ours += 1
      facts.refusals.push({ objectId: bagIdIn(cells[found.places.dwellingId]), reason })
      continue
    }
    const text = lineOf(rawOf(cells, found), `line ${line}`, facts)
    if (text) yield text
  }
}

function rawOf(cells: readonly string[], { places }: Heading): RawRegistration {
  const raw: RawRegistration = {}
  for (const column of Object.keys(places) as LabelColumn[]) {
    const cell = cells[places[column]]
    if (cell !== undefined) raw[column] = cell
  }
  return raw
}

function lineOf(raw: RawRegistration, place: string, facts: FileFacts): string | null {
  facts.ours += 1
  try {
    return stagingLine(toRegistration(raw))
  } catch (error) {
    if (!(error instanceof BadRow)) throw error
    facts.refusals.push({ objectId: bagIdIn(raw.dwellingId), reason: `${place}: ${error.message}` })
    return null
  }
}

async function store(
  database: Database,
  runId: number,
  { format, deliveredOn, isTotal, rows, ours, refusals }: FileFacts,
  fileName: string,
): Promise<LabelImportSummary> {
  return database.transaction(async (inner) => {
    const { added, unchanged, closed } = await mergeRegistrations(inner, { runId, deliveredOn, isTotal })
    for (let from = 0; from < refusals.length; from += 1000) {
      const part = refusals.slice(from, from + 1000)
      await inner.orm
        .insert(importRefusal)
        .values(part.map((refusal) => ({ runId, kind: 'refused' as const, file: fileName, ...refusal })))
    }
    const refused = refusals.length
    await recordSuccess(inner, runId, {
      labels: { occurrences: rows, read: ours, added, updated: 0, unchanged, closed, refused },
    })
    return { runId, format, rows, ours, added, unchanged, withdrawn: closed, refused }
  })
}

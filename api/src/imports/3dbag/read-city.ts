// Reads the attributes of buildings from 3DBAG's files, one building at a time: CityJSON, or CityJSONSeq with one a line.
import { createInterface } from 'node:readline'
import type { ImportFormat } from '../../../contract/import-formats.ts'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { openText } from '../files/open-text.ts'
import { readJsonValues } from '../files/read-json-values.ts'

/** What a file says about itself. */
export interface CityNotes {
  format: Extract<ImportFormat, '3dbag-cityjson' | '3dbag-cityjsonseq'>
  /** Date of the release, yyyy-mm-dd; null where the file does not tell. */
  releasedOn: string | null
}

/** A building's attributes as they stand in the file. */
export type BuildingAttributes = Record<string, unknown>

const longestFirstLine = 1024 * 1024
const notCity = told`The file is no CityJSON. Download the tiles of your municipality at 3dbag.nl as CityJSON (.city.json) or CityJSONSeq (.city.jsonl).`

/** What the file is, by its first line. @throws AppError 'unsupported-file' for anything that is no JSON */
export async function recogniseCity(location: string): Promise<CityNotes> {
  const line = await firstLine(location)
  if (
    !line.text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('{')
  )
    throw new AppError('unsupported-file', notCity)
  const header = line.isWhole ? parsed(line.text) : undefined
  const isSequence =
    header?.type === 'CityJSON' && line.isFollowed && Object.keys(header.CityObjects ?? {}).length === 0
  if (isSequence) return { format: '3dbag-cityjsonseq', releasedOn: releaseOf(header?.metadata) }
  return { format: '3dbag-cityjson', releasedOn: null }
}

/**
 * Yields every building's attributes; vertices and geometries are passed over.
 * @param notes is completed while reading
 * @throws AppError 'unsupported-file' when the file is no CityJSON or is broken off
 */
export async function* readBuildings(
  location: string,
  notes: CityNotes,
  onRead?: (bytes: number) => void,
): AsyncGenerator<BuildingAttributes> {
  if (notes.format === '3dbag-cityjsonseq') yield* readSequence(location, onRead)
  else yield* readDocument(location, notes, onRead)
}

async function* readDocument(location: string, notes: CityNotes, onRead?: (bytes: number) => void) {
  let isCity = false
  for await (const value of readJsonValues(location, isTold, onRead)) {
    if (value === 'CityJSON') isCity = true
    else if (isRecord(value) && 'identificatie' in value) yield value
    else notes.releasedOn ??= releaseOf(value)
  }
  if (!isCity) throw new AppError('unsupported-file', notCity)
}

/** The document's own type and metadata, and the attributes of every object; parts of buildings have none of ours. */
const isTold = (path: readonly (string | number | null)[]): boolean =>
  path.length === 1
    ? path[0] === 'type' || path[0] === 'metadata'
    : path.length === 3 && path[0] === 'CityObjects' && path[2] === 'attributes'

async function* readSequence(location: string, onRead?: (bytes: number) => void) {
  let number = 0
  for await (const line of linesOf(location, onRead)) {
    number += 1
    if (number === 1 || line.trim() === '') continue
    const feature = parsed(line)
    if (feature?.type !== 'CityJSONFeature')
      throw new AppError(
        'unsupported-file',
        told`Line ${number} is no whole CityJSONFeature. The file may have been broken off: download it again.`,
      )
    for (const object of Object.values(feature.CityObjects ?? {}))
      if (isRecord(object.attributes) && 'identificatie' in object.attributes) yield object.attributes
  }
}

async function* linesOf(location: string, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  const text = await openText(location, onRead)
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
  let failure: unknown
  text.once('error', (error) => {
    failure = error
    lines.close()
  })
  yield* lines
  if (failure)
    throw new AppError(
      'unsupported-file',
      told`The file is not whole (${messageOf(failure)}). Download it again.`,
      { cause: failure },
    )
}

/** The first line, as far as it is of a size that a header has, and whether another begins behind it. */
async function firstLine(location: string): Promise<{ text: string; isWhole: boolean; isFollowed: boolean }> {
  const text = await openText(location)
  let head = ''
  try {
    for await (const chunk of text) {
      head += (chunk as Buffer).toString('utf8')
      const end = head.indexOf('\n')
      if (end >= 0 && head.slice(end).trim() !== '')
        return { text: head.slice(0, end), isWhole: true, isFollowed: true }
      if (head.length > longestFirstLine) break
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'unsupported-file',
      told`The file is not whole (${messageOf(cause)}). Download it again.`,
      { cause },
    )
  }
  return { text: head, isWhole: head.length <= longestFirstLine, isFollowed: false }
}

interface CityText {
  type?: unknown
  metadata?: unknown
  CityObjects?: Record<string, { attributes?: unknown }>
}

function parsed(text: string): CityText | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** 3DBAG names its release in the metadata's version (v2024.12.16, v20231008) or in its reference date. */
function releaseOf(metadata: unknown): string | null {
  if (!isRecord(metadata)) return null
  const release = /^v?(20\d\d)[.-]?(\d\d)[.-]?(\d\d)$/
  for (const text of [metadata.version, metadata.referenceDate, metadata.identifier]) {
    const [, year, month, day] = release.exec(String(text ?? '')) ?? []
    if (year) return `${year}-${month}-${day}`
  }
  return null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

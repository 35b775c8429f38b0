// Reads a source's areas for the import: which are stored, which lie elsewhere, which are water, which are refused.
import type { ImportFormat } from '../../../contract/import-formats.ts'
import type { StatisticalAreaKind } from '../../../contract/vocabulary.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import type { RunProgress } from '../runs/import-tracker.ts'
import type { ObjectCounts } from '../runs/run-import.ts'
import type { RawArea } from './extract/raw-area.ts'
import type { CollectionNotes } from './extract/read-geojson.ts'
import { type HeldBoxes, mayHold } from './load/held-boxes.ts'
import type { MergedCounts } from './load/merge-areas.ts'
import type { AreaRefusal } from './load/stage-areas.ts'
import { type AreaRecord, toArea, yearInName } from './transform/area-record.ts'

export interface AreaStatisticsOptions {
  /** What to call the file in the run's record; its own name by default. */
  fileName?: string
  /** The year of the figures, where neither the rows nor the file's name tell it. */
  year?: number | undefined
  /** Stores areas of the whole country, not only those with buildings of ours. */
  all?: boolean
  onStarted?: (runId: number) => void
  onProgress?: (progress: RunProgress) => void
  signal?: AbortSignal
}

/** Where areas come from, and what is written down about it. */
export interface AreaSource {
  format: ImportFormat
  fileSha256?: string
  areas: AsyncIterable<RawArea>
  /** Filled while reading. */
  notes: CollectionNotes
}

const groups: Record<StatisticalAreaKind, string> = {
  gemeente: 'gemeenten',
  wijk: 'wijken',
  buurt: 'buurten',
}

/** One pass over a source: picks the areas worth storing and counts the rest. */
export class AreaReading {
  readonly refusals: AreaRefusal[] = []
  private readonly seen = new Map<string, StatisticalAreaKind>()
  private readonly leftOut = { water: 0, buitenland: 0 }
  private readonly rows: Record<string, number> = {}
  private elsewhere = 0
  private total = 0
  private columns: string[] = []

  constructor(
    private readonly source: AreaSource,
    private readonly options: AreaStatisticsOptions & { fileName: string },
    private readonly boxes: HeldBoxes | undefined,
    private readonly onRow: (rows: number) => void,
  ) {}

  async *areas(): AsyncGenerator<AreaRecord> {
    const year = { asked: this.options.year, ofFile: yearInName(this.options.fileName) }
    for await (const raw of this.source.areas) {
      this.options.signal?.throwIfAborted()
      if (this.total++ === 0) this.columns = Object.keys(raw.attributes)
      if (this.total % 100 === 0) this.onRow(this.total)
      const read = toArea(raw, year)
      if ('leftOut' in read) this.leftOut[read.leftOut] += 1
      else if ('reason' in read) this.refusals.push({ kind: 'refused', ...read })
      else if (this.isWanted(read.area)) yield read.area
    }
    const { matched } = this.source.notes
    if (matched !== undefined && matched > this.total)
      this.refusals.push({
        kind: 'conflict',
        place: 'the whole file',
        code: null,
        reason: `holds ${this.total} of the ${matched} areas that the service had: only its first page was saved`,
      })
  }

  private isWanted(area: AreaRecord): boolean {
    const { code, year, kind, place, epsg, shape } = area
    this.rows[kind] = (this.rows[kind] ?? 0) + 1
    const key = `${code} ${year}`
    if (this.seen.has(key)) {
      this.refusals.push({ kind: 'refused', place, code, reason: 'has a code that came before in this file' })
      return false
    }
    this.seen.set(key, kind)
    if (this.boxes && !mayHold(this.boxes, epsg, shape.extent)) {
      this.elsewhere += 1
      return false
    }
    return true
  }

  /** @throws AppError 'invalid-input' when no row of the source was an area of CBS */
  requireAreas(): void {
    if (this.seen.size > 0 || this.leftOut.water + this.leftOut.buitenland > 0) return
    const [first] = this.refusals
    const found = this.columns.slice(0, 12).join(', ')
    throw new AppError(
      'invalid-input',
      told`Nothing in this file is an area of CBS: ${first ? `${first.place} ${first.reason}` : told`it has no rows`}. Its columns: ${found || told`none`}. Take the Wijk- en Buurtkaart, or boundaries with buurtcode or cbsCode.`,
    )
  }

  countsWith(
    merged: readonly MergedCounts[],
    told: AreaRefusal[],
    elsewhere: number,
  ): Record<string, Partial<ObjectCounts>> {
    const counts: Record<string, Partial<ObjectCounts>> = {}
    const refused = told.filter(({ kind }) => kind === 'refused').length
    for (const { kind, added, updated, unchanged } of merged)
      counts[groups[kind]] = {
        occurrences: this.rows[kind] ?? 0,
        read: added + updated + unchanged,
        added,
        updated,
        unchanged,
      }
    const others = { ...this.leftOut, elders: this.elsewhere + elsewhere }
    for (const [name, occurrences] of Object.entries(others))
      if (occurrences > 0) counts[name] = { occurrences }
    if (refused > 0) counts.geweigerd = { refused }
    return counts
  }
}

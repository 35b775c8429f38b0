// Keeps compressed tiles of the present dataset in memory, bounded by bytes, and makes each missing one only once at a time.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import type { BuildingLabels } from './building-labels.ts'
import type { Tile } from './grid.ts'
import {
  type DrawnLayers,
  readAllRecords,
  readDrawnLayers,
  readRecordsSize,
  readRevision,
} from './queries.ts'
import { RecordMemory } from './record-memory.ts'
import { buildTile } from './tile.ts'

const compress = promisify(gzip)

/** A tile ready to send; `gzip` is empty for a tile that shows nothing. */
export interface StoredTile {
  gzip: Buffer
  /** Hash of the content, for the ETag. */
  digest: string
  /** Headers of the answer, kept here by who sends it. */
  headers?: Record<string, string>
}

/** Level 4 takes half the time of the default and leaves tiles 3% larger. */
export const compression = { level: 4 }

/** How long a revision that was read counts as the present one. */
const revisionAge = 1000

/** The soonest that a request for another revision may have it read again. */
const mismatchAge = 100

/** Tiles of one database. */
export class TileStore {
  private readonly cache: LRUCache<string, StoredTile>
  private readonly pending = new Map<string, Promise<StoredTile>>()
  private revision = ''
  private readAt = -Infinity
  private reading: Promise<string> | undefined
  private drawn: DrawnLayers | undefined
  private memory: RecordMemory | undefined
  private loading: Promise<void> = Promise.resolve()
  private readonly database: Database
  private readonly recordBytes: number

  /**
   * @param cacheBytes upper bound of the memory for compressed tiles
   * @param recordBytes upper bound of the memory for the records of all buildings (1,000,000 take 50 MB); a larger
   * dataset stays in the database
   */
  constructor(database: Database, { cacheBytes = 64_000_000, recordBytes = 150_000_000 } = {}) {
    this.database = database
    this.recordBytes = recordBytes
    this.cache = new LRUCache({ maxSize: cacheBytes, sizeCalculation: ({ gzip }) => gzip.length + 400 })
  }

  /** A tile of the present revision if it is at hand; asks no database. */
  atHand(path: string): StoredTile | undefined {
    return performance.now() - this.readAt < revisionAge ? this.cache.get(path) : undefined
  }

  /**
   * The tile at a path, which names the revision and the tile.
   * @throws AppError gone when the dataset has another revision by now
   */
  async tile(path: string, revision: string, tile: Tile): Promise<StoredTile> {
    const current = await this.currentRevision(revision)
    if (current !== revision) throw gone(revision, current)
    return this.cache.get(path) ?? this.pending.get(path) ?? this.begin(path, revision, tile)
  }

  /** Name of the present dataset, at most a second old; `expected` has it looked up sooner when it differs. */
  async currentRevision(expected?: string): Promise<string> {
    const age = performance.now() - this.readAt
    const limit = expected === undefined || expected === this.revision ? revisionAge : mismatchAge
    if (age < limit) return this.revision
    this.reading ??= this.readAgain().finally(() => {
      this.reading = undefined
    })
    return this.reading
  }

  /** Waits until the records of the present dataset are in memory, or are known not to fit. */
  async settled(): Promise<void> {
    await this.currentRevision()
    await this.loading
  }

  private async readAgain(): Promise<string> {
    const revision = await readRevision(this.database)
    if (revision !== this.revision) {
      this.cache.clear()
      this.pending.clear()
      this.drawn = undefined
      this.memory = undefined
      // Until it has ended, or should it fail, the database gives the records.
      this.loading = this.load(revision).catch(() => {})
    }
    this.revision = revision
    this.readAt = performance.now()
    return revision
  }

  /** Takes all records into memory, unless they are too many or of another dataset by the time they are read. */
  private async load(revision: string): Promise<void> {
    if ((await readRecordsSize(this.database)) > this.recordBytes) return
    const memory = await RecordMemory.of(Buffer.concat(await readAllRecords(this.database)))
    if ((await readRevision(this.database)) === revision) this.memory = memory
  }

  private begin(path: string, revision: string, tile: Tile): Promise<StoredTile> {
    const making = this.make(path, revision, tile).finally(() => {
      if (this.pending.get(path) === making) this.pending.delete(path)
    })
    this.pending.set(path, making)
    return making
  }

  /**
   * The bytes of a tile of the present revision with what `labels` adds to it; kept nowhere.
   * @throws AppError gone when the dataset has another revision by now
   */
  async draw(revision: string, tile: Tile, labels?: BuildingLabels): Promise<Uint8Array> {
    const current = await this.currentRevision(revision)
    if (current !== revision) throw gone(revision, current)
    this.drawn ??= await readDrawnLayers(this.database)
    return buildTile(this.database, tile, this.drawn, this.memory, labels)
  }

  private async make(path: string, revision: string, tile: Tile): Promise<StoredTile> {
    const bytes = await this.draw(revision, tile)
    // A rebuild may have ended meanwhile: what is kept for a year under a revision's name must be that revision's.
    const [stored, after] = await Promise.all([compressed(bytes), readRevision(this.database)])
    if (after !== revision) throw gone(revision, after)
    if (revision === this.revision) this.cache.set(path, stored)
    return stored
  }
}

/** A tile as it is kept. */
export async function compressed(bytes: Uint8Array): Promise<StoredTile> {
  const content = bytes.length > 0 ? await compress(bytes, compression) : Buffer.alloc(0)
  return { gzip: content, digest: createHash('sha1').update(content).digest('base64url') }
}

/** What who asks for a dataset that was replaced is told. */
export function gone(revision: string, current: string): AppError {
  return new AppError(
    'gone',
    told`Dataset ${revision} was replaced by ${current}: read /tiles.json again for the present addresses.`,
  )
}

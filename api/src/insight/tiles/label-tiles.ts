// Tiles with the energy labels of homes. Each tile is asked for in the name of a session, and the database says whether its
// holder may see facts per home: no handler can forget to ask, and what is kept in memory is given to nobody before that.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { type AuditEntry, addRecords } from '../../platform/audit/audit.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { BuildingLabels } from './building-labels.ts'
import type { Tile } from './grid.ts'
import { readAllLabels, readRevisions } from './queries.ts'
import { compressed, gone, type StoredTile, type TileStore } from './tile-store.ts'

type Revisions = Awaited<ReturnType<typeof readRevisions>>

/** Who asks: id of the session that the request names, and the address that it comes from. */
export interface TileReader {
  session: string | undefined
  origin: string | undefined
}

/** The audit log hears once an hour that a session looks at labels on the map, not at every tile. */
const toldFor = 3_600_000

/** Tiles with labels of one database. */
export class LabelTiles {
  private readonly cache: LRUCache<string, StoredTile>
  private readonly told = new LRUCache<string, true>({ max: 10_000, ttl: toldFor })
  private labels: { revision: string; content: Promise<BuildingLabels> } | undefined

  /**
   * @param web the database in the role of requests
   * @param tiles the tiles for everybody, to which labels are added
   */
  constructor(
    private readonly web: Database,
    private readonly tiles: TileStore,
    { cacheBytes = 32_000_000 } = {},
  ) {
    this.cache = new LRUCache({ maxSize: cacheBytes, sizeCalculation: ({ gzip }) => gzip.length + 400 })
  }

  /**
   * The tile at a path, which names the revision and the tile.
   * @throws AppError 'not-signed-in' or 'not-allowed' for who may not see labels, 'gone' for another revision
   */
  async tile(reader: TileReader, path: string, revision: string, tile: Tile): Promise<StoredTile> {
    const present = await this.admit(reader)
    if (present.labelRevision !== revision) throw gone(revision, present.labelRevision)
    return this.cache.get(path) ?? this.make(reader, path, present, tile)
  }

  /** Name of the tiles with labels, for who may see them; undefined for anybody else. */
  async revisionFor(reader: TileReader): Promise<string | undefined> {
    if (reader.session === undefined) return undefined
    try {
      return (await this.asReader(reader, readRevisions)).labelRevision
    } catch (error) {
      if (error instanceof AppError && ['not-signed-in', 'not-allowed'].includes(error.code)) return undefined
      throw error
    }
  }

  /** Lets a reader in or refuses it, and tells the audit log of the first of either. */
  private async admit(reader: TileReader): Promise<Revisions> {
    const { session = '' } = reader
    const [seen, refused] = [`${session} seen`, `${session} refused`]
    try {
      const revisions = await this.asReader(reader, async (inner) => {
        if (!this.told.has(seen)) await addRecords(inner, [entryOf(reader, 'geslaagd')])
        return readRevisions(inner)
      })
      this.told.set(seen, true)
      return revisions
    } catch (error) {
      const isRefusal = error instanceof AppError && error.code === 'not-allowed'
      if (isRefusal && !this.told.has(refused)) {
        this.told.set(refused, true)
        await this.web.transaction(async (inner) => {
          await introduce(inner, session)
          await addRecords(inner, [entryOf(reader, 'geweigerd')])
        })
      }
      throw error
    }
  }

  private async make(
    reader: TileReader,
    path: string,
    { revision, labelRevision }: Revisions,
    tile: Tile,
  ): Promise<StoredTile> {
    const labels = await this.labelsOf(reader, labelRevision)
    const stored = await compressed(await this.tiles.draw(revision, tile, labels))
    // A rebuild may have ended meanwhile, and so may the session.
    const after = await this.asReader(reader, readRevisions)
    if (after.labelRevision !== labelRevision) throw gone(labelRevision, after.labelRevision)
    this.cache.set(path, stored)
    return stored
  }

  /** All labels, read in the name of somebody who may see them and kept for the next one who may. */
  private labelsOf(reader: TileReader, revision: string): Promise<BuildingLabels> {
    if (this.labels?.revision === revision) return this.labels.content
    const content = this.asReader(reader, readAllLabels).then((parts) => BuildingLabels.from(parts))
    const labels = { revision, content }
    this.labels = labels
    this.cache.clear()
    // A failure is not worth keeping.
    content.catch(() => {
      if (this.labels === labels) this.labels = undefined
    })
    return content
  }

  /** Works under the reader's rights, once the database has said that these reach every home's facts. */
  private asReader<Result>(
    { session }: TileReader,
    work: (inner: Database) => Promise<Result>,
  ): Promise<Result> {
    if (session === undefined) return Promise.reject(notSignedIn())
    return this.web.transaction(async (inner) => {
      await introduce(inner, session)
      const [row] = await inner.rows<{ may: boolean; account: string | null }>(
        sql`select access.everywhere('woningfeiten', 'lezen') as may, access.account_id() as account`,
      )
      if (row?.may) return work(inner)
      if (!row?.account) throw notSignedIn()
      throw new AppError(
        'not-allowed',
        told`None of your roles may see the labels of homes. /rechten tells what each may.`,
      )
    })
  }
}

async function introduce(inner: Database, session: string): Promise<void> {
  await inner.rows(sql`select access.begin_request(${session}::text, ${randomUUID()}::text)`)
}

function entryOf({ origin }: TileReader, result: AuditEntry['result']): AuditEntry {
  const entry = { action: 'lezen', subject: 'woningfeiten', objectKind: 'kaart', result }
  return { ...entry, ...(origin !== undefined && { origin }) }
}

function notSignedIn(): AppError {
  return new AppError(
    'not-signed-in',
    told`Sign in first: tiles with the labels of homes are not for everybody.`,
  )
}

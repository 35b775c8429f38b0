// numberMatched of every page: counted once per import, rebuild and filter, because a client that walks the pages asks for it each time.
import { LRUCache } from 'lru-cache'
import type { Database } from '../../platform/db/database.ts'
import type { Collection } from './collection.ts'
import { countFeatures, type FeatureFilter, readFeatureState } from './queries.ts'

/** Counts features, remembering the answers until the next import or rebuild. */
export class FeatureCounts {
  private readonly known = new LRUCache<string, number>({ max: 1000 })

  constructor(private readonly database: Database) {}

  /** How many features of the collection the filter lets through. */
  async count(collection: Collection, filter: FeatureFilter): Promise<number> {
    const key = JSON.stringify([await readFeatureState(this.database), collection.id, filter])
    const remembered = this.known.get(key)
    if (remembered !== undefined) return remembered
    const counted = await countFeatures(this.database, collection, filter)
    this.known.set(key, counted)
    return counted
  }
}

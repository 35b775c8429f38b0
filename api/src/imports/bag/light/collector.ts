// Takes the objects of a light source in, once each, however often its rows repeat them, and lays them out for staging.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import { IdSet } from '../../ids/id-set.ts'
import type { RawObject } from '../extract/raw-object.ts'
import { stagingLine } from '../load/staging-tables.ts'
import type { ReadCounts, ReadingSink } from '../read/read-delivery.ts'
import type { Selection } from '../read/selection.ts'
import { putRecord } from '../read/staging-rows.ts'
import { isIdentification } from '../transform/identification.ts'
import { type DwellingRecord, toRecord } from '../transform/records.ts'

/** Where a row came from: what the run's notes call it, and its number among the run's files. */
export interface Origin {
  file: number
  path: string
}

const noCounts = (): ReadCounts => ({ occurrences: 0, read: 0, withoutCurrent: 0, refused: 0 })

export class LightCollector {
  private readonly counts = new Map<BagObjectType, ReadCounts>()
  private readonly seen = new Map<BagObjectType, { taken: IdSet; refused: IdSet }>()

  /** @param types of object that the source speaks of; each gets its counts, if only noughts */
  constructor(
    private readonly selection: Selection,
    private readonly sink: ReadingSink,
    types: readonly BagObjectType[],
  ) {
    for (const type of types) {
      this.counts.set(type, noCounts())
      this.seen.set(type, { taken: new IdSet(), refused: new IdSet() })
    }
  }

  /** Takes an object, unless it is another's or was seen before. Order as in Selection. @returns whether it is a new one */
  take(raw: RawObject, origin: Origin): boolean {
    const { counts, taken, refused } = this.of(raw.type)
    counts.occurrences += 1
    const id = raw.fields.get('identificatie') ?? ''
    const isNamed = isIdentification(raw.type, id)
    if (isNamed && (refused.has(id) || (taken.has(id) && raw.buildings.length === 0))) return false
    const transformed = toRecord(raw)
    if ('refused' in transformed) {
      // A dwelling's further row may be wrong; what was taken of it stands.
      if (this.selection.concerns(raw) && !(isNamed && taken.has(id)))
        this.refuse(raw, origin, transformed.refused)
      return false
    }
    const { record } = transformed
    if (taken.has(id)) {
      this.addBuildings(record as DwellingRecord)
      return false
    }
    if (!this.selection.takes(record)) return false
    taken.add(id)
    counts.read += 1
    putRecord(record, { file: origin.file, inInvestigation: null }, this.sink.put)
    return true
  }

  finish(): Map<BagObjectType, ReadCounts> {
    return this.counts
  }

  /** A row for each building of a dwelling that lies in several: the first made the dwelling, the others add a link. */
  private addBuildings(record: DwellingRecord): void {
    this.selection.takes(record)
    for (const building of record.buildingIds) {
      const row = { dwelling_id: record.id, occurrence: record.occurrence, building_id: building }
      this.sink.put('dwelling_building', stagingLine('dwelling_building', row))
    }
  }

  private refuse(raw: RawObject, { path }: Origin, reason: string): void {
    const { counts, refused } = this.of(raw.type)
    const id = raw.fields.get('identificatie') ?? ''
    if (isIdentification(raw.type, id)) refused.add(id)
    counts.refused += 1
    counts.read += 1
    const row = { kind: 'refused', file: path, object_id: id || null, reason: `${raw.type}: ${reason}` }
    this.sink.put('refusal', stagingLine('refusal', row))
  }

  private of(type: BagObjectType) {
    const counts = this.counts.get(type)
    const seen = this.seen.get(type)
    if (!counts || !seen) throw new Error(`the source was not said to hold ${type}`)
    return { counts, ...seen }
  }
}

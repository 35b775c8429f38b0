// Reads a whole delivery, pass after pass, and hands over lines for the staging tables. Runs in the reading thread.
import { type BagObjectType, bagObjectTypes } from '../../../../contract/vocabulary.ts'
import { IdSet } from '../../ids/id-set.ts'
import type { XmlFile } from '../extract/bag-source.ts'
import type { Delivery } from '../extract/delivery.ts'
import type { RawObject } from '../extract/raw-object.ts'
import { readObjects } from '../extract/read-objects.ts'
import { type StagingTable, stagingLine } from '../load/staging-tables.ts'
import { isCurrent } from '../transform/current.ts'
import { isIdentification } from '../transform/identification.ts'
import { toRecord } from '../transform/records.ts'
import type { Selection } from './selection.ts'
import { putRecord } from './staging-rows.ts'

/** What was found of one type of object. With a selection, only what was selected counts as read. */
export interface ReadCounts {
  occurrences: number
  /** Distinct objects. */
  read: number
  /** Objects none of whose occurrences holds on the delivery's date. */
  withoutCurrent: number
  refused: number
}

/** Where lines and news of progress go; `pause` waits until there is room for more. */
export interface ReadingSink {
  put(table: StagingTable, line: string): void
  progress(bytes: number, objects: number): void
  pause(): Promise<undefined>
}

type Investigated = Map<BagObjectType, IdSet>

/** Reads everything. @returns counts per type of object that the delivery has files of */
export async function readDelivery(
  delivery: Delivery,
  selection: Selection,
  files: XmlFile[],
  sink: ReadingSink,
): Promise<Map<BagObjectType, ReadCounts>> {
  const investigated = await readInvestigations(delivery, sink)
  const counts = new Map<BagObjectType, ReadCounts>()
  for (const type of bagObjectTypes) {
    const typeFiles = delivery.objects.get(type)
    if (!typeFiles) continue
    const pass = new TypePass(type, delivery.deliveredOn, selection, investigated.get(type), sink)
    for (const file of typeFiles) await pass.read(file, files.indexOf(file))
    counts.set(type, pass.finish())
  }
  return counts
}

async function readInvestigations(delivery: Delivery, sink: ReadingSink): Promise<Investigated> {
  const investigated: Investigated = new Map()
  for (const [type, files] of delivery.investigations) {
    const ids = new IdSet()
    investigated.set(type, ids)
    for (const file of files) {
      const listener = {
        investigation(raw: { objectId: string; fields: Map<string, string> }) {
          const now = raw.fields.get('inOnderzoek') === 'J' && isCurrent(raw.fields, delivery.deliveredOn)
          if (now && isIdentification(type, raw.objectId)) ids.add(raw.objectId)
        },
        pause: () => sink.pause(),
      }
      await readObjects(file, listener, (bytes) => sink.progress(bytes, 0))
    }
  }
  return investigated
}

/** One pass over the files of one type. */
class TypePass {
  private readonly seen = new IdSet()
  private readonly taken = new IdSet()
  private readonly refused = new IdSet()
  /** Refused objects whose identification is itself wrong. */
  private unnamed = 0
  private readonly counts: ReadCounts = { occurrences: 0, read: 0, withoutCurrent: 0, refused: 0 }
  private objects = 0

  constructor(
    private readonly type: BagObjectType,
    private readonly deliveredOn: string,
    private readonly selection: Selection,
    private readonly investigated: IdSet | undefined,
    private readonly sink: ReadingSink,
  ) {}

  async read(file: XmlFile, index: number): Promise<void> {
    const listener = {
      object: (raw: RawObject) => this.take(raw, file, index),
      pause: () => this.sink.pause(),
    }
    await readObjects(file, listener, (bytes) => {
      this.sink.progress(bytes, this.objects)
      this.objects = 0
    })
  }

  finish(): ReadCounts {
    const { counts, seen, taken, refused } = this
    counts.refused = refused.size + this.unnamed
    counts.read = this.selection.partial ? taken.size + counts.refused : seen.size + this.unnamed
    counts.withoutCurrent = this.selection.partial ? 0 : counts.read - taken.size - counts.refused
    return counts
  }

  private take(raw: RawObject, file: XmlFile, index: number): void {
    this.counts.occurrences += 1
    this.objects += 1
    const id = raw.fields.get('identificatie') ?? ''
    const named = isIdentification(raw.type, id)
    if (named && !this.selection.partial) this.seen.add(id)
    if (!isCurrent(raw.fields, this.deliveredOn)) return
    const transformed = toRecord(raw)
    if ('refused' in transformed) {
      if (this.selection.concerns(raw)) this.refuse(file, id, named, transformed.refused)
    } else if (this.selection.takes(transformed.record)) {
      this.taken.add(id)
      const inInvestigation = this.investigated ? this.investigated.has(id) : null
      putRecord(transformed.record, { file: index, inInvestigation }, this.sink.put)
    }
  }

  private refuse(file: XmlFile, id: string, named: boolean, reason: string): void {
    if (named) this.refused.add(id)
    else this.unnamed += 1
    const row = { kind: 'refused', file: file.path, object_id: id || null, reason: `${this.type}: ${reason}` }
    this.sink.put('refusal', stagingLine('refusal', row))
  }
}

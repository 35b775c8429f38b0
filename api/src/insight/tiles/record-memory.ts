// All tile records of a dataset in memory, found by place: 50 bytes a building spare every tile its way to the database.
// Records come in the order of a Hilbert curve, so that sixteen in a row lie together and one box finds them.

import { setImmediate } from 'node:timers/promises'
import type { ByteRange } from './building-layer.ts'
import { ByteReader } from './byte-reader.ts'
import { type GridBox, gridSize } from './grid.ts'
import { passRecord } from './record.ts'

/** Records to a block, and blocks to a group. */
const blockSize = 16
const groupSize = 32

/** Records that are indexed before others get their turn: some ten milliseconds. */
const recordsAtOnce = 1 << 15

/** Boxes in order: minX, minY, maxX, maxY of the first, then of the second, … */
type Boxes = Int32Array

/** An index over records that lie one after another in `records`. */
export class RecordMemory {
  readonly records: Uint8Array
  /** Where each block begins, and behind the last one the end. */
  private readonly starts: Int32Array
  private readonly blocks: Boxes
  private readonly groups: Boxes

  private constructor(records: Uint8Array, starts: number[], boxes: GridBox[]) {
    this.records = records
    this.starts = Int32Array.from([...starts, records.length])
    this.blocks = packed(boxes)
    this.groups = packed(grouped(boxes))
  }

  /** Indexes records (about a second for 1,000,000) without keeping requests waiting meanwhile. */
  static async of(records: Uint8Array): Promise<RecordMemory> {
    const starts: number[] = []
    const boxes: GridBox[] = []
    const reader = new ByteReader(records)
    for (let i = 0; reader.position < records.length; i++) {
      if (i % recordsAtOnce === 0) await setImmediate()
      if (i % blockSize === 0) {
        starts.push(reader.position)
        boxes.push(emptyBox())
      }
      extend(boxes.at(-1) as GridBox, passRecord(reader))
    }
    return new RecordMemory(records, starts, boxes)
  }

  /** Ranges of `records` with every record whose box meets `box`, and some beside. */
  rangesIn(box: GridBox): ByteRange[] {
    const ranges: ByteRange[] = []
    for (let group = 0; group < this.groups.length / 4; group++) {
      if (!meets(this.groups, group, box)) continue
      const end = Math.min((group + 1) * groupSize, this.blocks.length / 4)
      for (let block = group * groupSize; block < end; block++)
        if (meets(this.blocks, block, box)) this.addBlock(ranges, block)
    }
    return ranges
  }

  /** Adds a block, to the range before it when it follows on that. */
  private addBlock(ranges: ByteRange[], block: number): void {
    const start = this.starts[block] as number
    const end = this.starts[block + 1] as number
    const last = ranges.at(-1)
    if (last?.[1] === start) last[1] = end
    else ranges.push([start, end])
  }
}

function emptyBox(): GridBox {
  return { minX: gridSize, minY: gridSize, maxX: 0, maxY: 0 }
}

function extend(box: GridBox, other: GridBox): void {
  box.minX = Math.min(box.minX, other.minX)
  box.minY = Math.min(box.minY, other.minY)
  box.maxX = Math.max(box.maxX, other.maxX)
  box.maxY = Math.max(box.maxY, other.maxY)
}

function grouped(boxes: GridBox[]): GridBox[] {
  const groups: GridBox[] = []
  boxes.forEach((box, i) => {
    if (i % groupSize === 0) groups.push(emptyBox())
    extend(groups.at(-1) as GridBox, box)
  })
  return groups
}

function packed(boxes: GridBox[]): Boxes {
  return Int32Array.from(boxes.flatMap(({ minX, minY, maxX, maxY }) => [minX, minY, maxX, maxY]))
}

function meets(boxes: Boxes, at: number, { minX, minY, maxX, maxY }: GridBox): boolean {
  const i = at * 4
  return (
    (boxes[i] as number) <= maxX &&
    (boxes[i + 1] as number) <= maxY &&
    (boxes[i + 2] as number) >= minX &&
    (boxes[i + 3] as number) >= minY
  )
}

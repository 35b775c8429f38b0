// What stands where: a grid of convex shapes that answers "is this ground still free?".
import { type Box, boxOf, convexOverlap, type Ring } from './polygon.ts'

const CELL = 25

interface Entry<Tag> {
  ring: Ring
  box: Box
  tag: Tag
}

const touches = (a: Box, b: Box) => a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY

/** Shapes by grid cell; `Tag` says what a shape is. */
export class Occupancy<Tag> {
  readonly #cells = new Map<number, Entry<Tag>[]>()

  add(ring: Ring, tag: Tag): void {
    const entry = { ring, box: boxOf(ring), tag }
    for (const key of this.#keys(entry.box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(entry)
      else this.#cells.set(key, [entry])
    }
  }

  /** Everything whose box meets the ring's box, each once. */
  near(ring: Ring, margin = 0): Entry<Tag>[] {
    const own = boxOf(ring)
    const box = {
      minX: own.minX - margin,
      minY: own.minY - margin,
      maxX: own.maxX + margin,
      maxY: own.maxY + margin,
    }
    const found = new Set<Entry<Tag>>()
    for (const key of this.#keys(box)) {
      for (const entry of this.#cells.get(key) ?? []) {
        if (touches(entry.box, box)) found.add(entry)
      }
    }
    return [...found]
  }

  /** Whether no shape overlaps the ring, leaving out those whose tag is to be ignored. */
  isFree(ring: Ring, ignore: (tag: Tag) => boolean = () => false): boolean {
    return this.near(ring).every((entry) => ignore(entry.tag) || !convexOverlap(entry.ring, ring))
  }

  *#keys(box: Box): Generator<number> {
    for (let x = Math.floor(box.minX / CELL); x <= Math.floor(box.maxX / CELL); x += 1) {
      for (let y = Math.floor(box.minY / CELL); y <= Math.floor(box.maxY / CELL); y += 1) yield x * 65536 + y
    }
  }
}

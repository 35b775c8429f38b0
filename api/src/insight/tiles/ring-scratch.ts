// Memory for one ring of a tile record on its way into a tile: read, then snapped in place. The inner loops of every uncached tile.
import type { ByteReader } from './byte-reader.ts'
import type { GridBox } from './grid.ts'
import type { Ring } from './outline.ts'

/** The points of one ring, in grid units from the tile's corner until `snap` turns them into the tile's units. */
export class RingScratch {
  xs = new Int32Array(8192)
  ys = new Int32Array(8192)
  /** The last point that `snap` met, for a ring of which nothing else is left. */
  lastX = 0
  lastY = 0

  /** Reads so many points, the first as a difference from the given one, and says where they lie towards a box. */
  read(
    reader: ByteReader,
    count: number,
    firstX: number,
    firstY: number,
    box: GridBox,
  ): 'inside' | 'across' | 'apart' {
    if (count > this.xs.length) {
      this.xs = new Int32Array(count * 2)
      this.ys = new Int32Array(count * 2)
    }
    const { xs, ys } = this
    const { bytes } = reader
    let at = reader.position
    let x = firstX
    let y = firstY
    let minX = x
    let minY = y
    let maxX = x
    let maxY = y
    for (let i = 0; i < count; i++) {
      // As reader.signed() twice, for edges of less than 190 m on the spot: most of a tile's time is spent here.
      let value = bytes[at++] as number
      if (value > 127) value = (value & 127) | ((bytes[at++] as number) << 7)
      if (value > 16383) {
        reader.position = at - 2
        value = reader.unsigned()
        at = reader.position
      }
      x += (value >>> 1) ^ -(value & 1)
      value = bytes[at++] as number
      if (value > 127) value = (value & 127) | ((bytes[at++] as number) << 7)
      if (value > 16383) {
        reader.position = at - 2
        value = reader.unsigned()
        at = reader.position
      }
      y += (value >>> 1) ^ -(value & 1)
      xs[i] = x
      ys[i] = y
      if (x < minX) minX = x
      else if (x > maxX) maxX = x
      if (y < minY) minY = y
      else if (y > maxY) maxY = y
    }
    reader.position = at
    if (minX >= box.minX && maxX <= box.maxX && minY >= box.minY && maxY <= box.maxY) return 'inside'
    return maxX < box.minX || minX > box.maxX || maxY < box.minY || minY > box.maxY ? 'apart' : 'across'
  }

  /**
   * Snaps the points to units of 2^shift, halves upwards, in place and without repeats.
   * @returns how many are left, and twice their area
   */
  snap(count: number, shift: number): { size: number; twiceArea: number } {
    const { xs, ys } = this
    const half = shift > 0 ? 1 << (shift - 1) : 0
    let size = 0
    let lastX = ((xs[count - 1] as number) + half) >> shift
    let lastY = ((ys[count - 1] as number) + half) >> shift
    let twiceArea = 0
    for (let i = 0; i < count; i++) {
      const x = ((xs[i] as number) + half) >> shift
      const y = ((ys[i] as number) + half) >> shift
      if (x === lastX && y === lastY) continue
      twiceArea += lastX * y - x * lastY
      lastX = x
      lastY = y
      xs[size] = x
      ys[size++] = y
    }
    this.lastX = lastX
    this.lastY = lastY
    return { size, twiceArea }
  }

  /** The first points as a ring of their own. */
  ring(count: number): Ring {
    const ring: Ring = []
    for (let i = 0; i < count; i++) ring.push(this.xs[i] as number, this.ys[i] as number)
    return ring
  }
}

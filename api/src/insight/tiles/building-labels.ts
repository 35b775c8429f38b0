// The labels of all buildings in memory, for the tiles that show them: twelve bytes a building that has any.

/** One part of what the database hands over: ids of eight bytes and labels of four, by ascending id. */
const entryBytes = 12

/** Finds a building's labels by its id. */
export class BuildingLabels {
  private constructor(
    private readonly ids: Float64Array,
    private readonly packed: Int32Array,
  ) {}

  /** @param parts ids (int8) and packed labels (int4), big-endian, by ascending id */
  static from(parts: readonly Uint8Array[]): BuildingLabels {
    const count = parts.reduce((sum, part) => sum + part.length, 0) / entryBytes
    const ids = new Float64Array(count)
    const packed = new Int32Array(count)
    let i = 0
    for (const part of parts) {
      const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
      for (let at = 0; at < part.length; at += entryBytes, i++) {
        ids[i] = Number(view.getBigInt64(at))
        packed[i] = view.getInt32(at + 8)
      }
    }
    return new BuildingLabels(ids, packed)
  }

  /** A building's labels as label-facts.ts packs them; 0 without any. */
  of(id: number): number {
    let low = 0
    let high = this.ids.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.ids[middle] as number
      if (found === id) return this.packed[middle] as number
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}

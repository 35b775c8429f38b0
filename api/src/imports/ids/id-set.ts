// A set of BAG identifications of one type in 8 bytes each: a national file has ten million of them.

/** Holds identifications (16 digits, all of the same type) in a hash table of numbers. */
export class IdSet {
  private slots = new Float64Array(1024)
  private count = 0

  get size(): number {
    return this.count
  }

  /** Adds an identification. @returns whether it is new */
  add(id: string): boolean {
    const key = keyOf(id)
    const slot = this.find(key)
    if (this.slots[slot] === key) return false
    this.slots[slot] = key
    this.count += 1
    if (this.count > this.slots.length * 0.7) this.grow()
    return true
  }

  has(id: string): boolean {
    const key = keyOf(id)
    return this.slots[this.find(key)] === key
  }

  private find(key: number): number {
    const mask = this.slots.length - 1
    // Identifications are handed out in sequence; the multiplication spreads them.
    let slot = Math.imul(key % 4_294_967_291, 0x9e3779b1) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (this.slots[slot] !== 0 && this.slots[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const former = this.slots
    this.slots = new Float64Array(former.length * 2)
    for (const key of former) if (key !== 0) this.slots[this.find(key)] = key
  }
}

/** The 14 digits around the type's two fit in a double; a town's 4 do anyway. Never 0, which marks an empty slot. */
function keyOf(id: string): number {
  return id.length === 16 ? Number(id.slice(0, 4) + id.slice(6)) + 1 : Number(id) + 1
}

// Reads EWKB hex back as text, so that golden files can be read by people.

/** Well-known text of a point, polygon or multipolygon in EWKB hex. */
export function ewkbText(hex: string): string {
  return new Reader(Buffer.from(hex, 'hex')).geometry()
}

class Reader {
  private at = 0

  constructor(private readonly bytes: Buffer) {}

  geometry(): string {
    this.at += 1
    const type = this.integer()
    const srid = type & 0x20000000 ? `SRID=${this.integer()};` : ''
    if ((type & 0xff) === 1) return `${srid}POINT(${this.position()})`
    if ((type & 0xff) === 3) return `${srid}POLYGON(${this.rings()})`
    const parts = this.list(() => this.geometry().replace('POLYGON', ''))
    return `${srid}MULTIPOLYGON(${parts})`
  }

  private rings(): string {
    return this.list(() => `(${this.list(() => this.position())})`)
  }

  private list(read: () => string): string {
    return Array.from({ length: this.integer() }, read).join(',')
  }

  private position(): string {
    const [x, y] = [this.bytes.readDoubleLE(this.at), this.bytes.readDoubleLE(this.at + 8)]
    this.at += 16
    return `${x} ${y}`
  }

  private integer(): number {
    this.at += 4
    return this.bytes.readUInt32LE(this.at - 4)
  }
}

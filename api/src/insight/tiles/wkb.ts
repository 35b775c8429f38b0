// Reads the polygons, lines and points that PostGIS hands over as WKB or EWKB (OGC 06-103r4, section 8).
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import type { Polygon } from './outline.ts'

const types = { line: 2, polygon: 3, multiPolygon: 6 } as const
/** PostGIS's mark that four bytes with an SRID follow the type. */
const withSrid = 0x20000000

/** Reads one part after another from little-endian bytes; coordinates as they are, x0, y0, x1, y1, … */
class WkbReader {
  private position = 0
  private readonly view: DataView

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  type(): number {
    const littleEndian = this.view.getUint8(this.position) === 1
    const type = this.view.getUint32(this.position + 1, true)
    this.position += type & withSrid ? 9 : 5
    const plain = type & ~withSrid
    if (!littleEndian || plain > types.multiPolygon)
      throw new AppError('unexpected', told`A tile cannot draw WKB of type ${plain}: pass flat geometry`)
    return plain
  }

  count(): number {
    this.position += 4
    return this.view.getUint32(this.position - 4, true)
  }

  points(count: number): number[] {
    const points: number[] = []
    for (let i = 0; i < count * 2; i++) points.push(this.view.getFloat64(this.position + i * 8, true))
    this.position += count * 16
    return points
  }

  many<Part>(read: () => Part): Part[] {
    const parts: Part[] = []
    for (let count = this.count(); count > 0; count--) parts.push(read())
    return parts
  }
}

/** Polygons of a polygon or multipolygon, rings without their closing points. */
export function polygonsOf(wkb: Uint8Array): Polygon[] {
  const reader = new WkbReader(wkb)
  const ring = () => reader.points(reader.count()).slice(0, -2)
  if (reader.type() === types.polygon) return [reader.many(ring)]
  return reader.many(() => {
    reader.type()
    return reader.many(ring)
  })
}

/** Lines of a line or multiline. */
export function linesOf(wkb: Uint8Array): number[][] {
  const reader = new WkbReader(wkb)
  if (reader.type() === types.line) return [reader.points(reader.count())]
  return reader.many(() => {
    reader.type()
    return reader.points(reader.count())
  })
}

/** The two coordinates of a point. */
export function pointOf(wkb: Uint8Array): number[] {
  const reader = new WkbReader(wkb)
  reader.type()
  return reader.points(1)
}

// Reads the polygons and lines that PostGIS hands over as WKB (OGC 06-103r4, section 8) onto the tile grid.
import { AppError } from '../../platform/errors/app-error.ts'
import { gridX, gridY } from './grid.ts'
import type { Polygon } from './outline.ts'

const types = { point: 1, line: 2, polygon: 3, points: 4, lines: 5, polygons: 6 } as const

/** Reads one geometry after another from little-endian bytes in EPSG:3857. */
class WkbReader {
  private position = 0
  private readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** The geometry's type; an SRID or another byte order is none of what ST_AsBinary(geometry, 'NDR') gives. */
  type(): number {
    const order = this.bytes[this.position]
    const type = this.bytes.readUInt32LE(this.position + 1)
    if (order !== 1 || type > types.polygons)
      throw new AppError(
        'unexpected',
        `A tile cannot draw WKB of type ${type}: pass two-dimensional geometry`,
      )
    this.position += 5
    return type
  }

  count(): number {
    this.position += 4
    return this.bytes.readUInt32LE(this.position - 4)
  }

  /** So many points as x0, y0, x1, y1, … in grid units. */
  points(count: number): number[] {
    const points = new Array<number>(count * 2)
    for (let i = 0; i < count * 2; i += 2) {
      points[i] = gridX(this.bytes.readDoubleLE(this.position))
      points[i + 1] = gridY(this.bytes.readDoubleLE(this.position + 8))
      this.position += 16
    }
    return points
  }

  many<Part>(read: () => Part): Part[] {
    return Array.from({ length: this.count() }, read)
  }
}

/** Polygons of a polygon or multipolygon; `wkb` is little-endian in EPSG:3857, the result in grid units without closing points. */
export function polygonsOf(wkb: Buffer): Polygon[] {
  const reader = new WkbReader(wkb)
  const ring = () => reader.points(reader.count()).slice(0, -2)
  if (reader.type() === types.polygon) return [reader.many(ring)]
  return reader.many(() => {
    reader.type()
    return reader.many(ring)
  })
}

/** Lines of a line or multiline; `wkb` is little-endian in EPSG:3857, the result in grid units. */
export function linesOf(wkb: Buffer): number[][] {
  const reader = new WkbReader(wkb)
  if (reader.type() === types.line) return [reader.points(reader.count())]
  return reader.many(() => {
    reader.type()
    return reader.points(reader.count())
  })
}

/** The place of a point; `wkb` is little-endian in EPSG:3857, the result in grid units. */
export function pointOf(wkb: Buffer): [number, number] {
  const reader = new WkbReader(wkb)
  reader.type()
  const [x = 0, y = 0] = reader.points(1)
  return [x, y]
}

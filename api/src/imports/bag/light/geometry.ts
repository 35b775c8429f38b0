// Geometries of PDOK's light editions, WKB in the GeoPackage and GeoJSON in the OGC API, as the extract's transform takes them.
import { z } from 'zod'
import type { RawGeometry, RawRing } from '../extract/raw-object.ts'

/**
 * The register measures in whole millimetres; what lies between came about on the way (a transformation, a float), and
 * would make every door tell another outline.
 */
const millimetre = (metres: number): number => Math.round(metres * 1000) / 1000

const roleOf = (index: number): RawRing['role'] => (index === 0 ? 'exterior' : 'interior')

const geometryOf = (parts: Partial<RawGeometry>): RawGeometry => ({
  point: undefined,
  polygons: [],
  dimension: '2',
  crs: undefined,
  ...parts,
})

const position = z.array(z.number()).min(2)
const geoJson = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
])

/** A GeoJSON geometry in RD metres; undefined when it is none of point, polygon and multipolygon. */
export function rawFromGeoJson(geometry: unknown): RawGeometry | undefined {
  const parsed = geoJson.safeParse(geometry)
  if (!parsed.success) return undefined
  const { data } = parsed
  if (data.type === 'Point') return geometryOf({ point: data.coordinates.slice(0, 2).map(millimetre) })
  const polygons = data.type === 'Polygon' ? [data.coordinates] : data.coordinates
  return geometryOf({
    polygons: polygons.map((rings) =>
      rings.map((ring, index) => ({
        role: roleOf(index),
        positions: ring.flatMap((place) => place.slice(0, 2).map(millimetre)),
        count: undefined,
      })),
    ),
  })
}

/** WKB of ISO or EWKB make, in hexadecimal; z and m are dropped. Undefined when it is no point, polygon or multipolygon. */
export function rawFromWkb(hex: string): RawGeometry | undefined {
  try {
    return new WkbReader(Buffer.from(hex, 'hex')).read()
  } catch (error) {
    // Shorter than it says.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

class WkbReader {
  private at = 0
  private isLittle = true
  private dimensions = 2

  constructor(private readonly bytes: Buffer) {}

  read(): RawGeometry | undefined {
    const type = this.header()
    if (type === 1) return geometryOf({ point: this.positions(1) })
    if (type === 3) return geometryOf({ polygons: [this.rings()] })
    if (type !== 6) return undefined
    const polygons = Array.from({ length: this.size(9) }, () => {
      this.header()
      return this.rings()
    })
    return geometryOf({ polygons })
  }

  /** ISO adds 1000, 2000 or 3000 for z, m or both; EWKB sets bits, and one for a reference system that follows. */
  private header(): number {
    this.isLittle = this.bytes.readUInt8(this.at) === 1
    this.at += 1
    const code = this.integer()
    const iso = Math.floor((code & 0x0fff_ffff) / 1000)
    const extra = (code & 0x8000_0000 ? 1 : 0) + (code & 0x4000_0000 ? 1 : 0)
    this.dimensions = 2 + (iso === 3 ? 2 : iso > 0 ? 1 : extra)
    if (code & 0x2000_0000) this.at += 4
    return (code & 0x0fff_ffff) % 1000
  }

  private rings(): RawRing[] {
    return Array.from({ length: this.size(4) }, (_, index) => ({
      role: roleOf(index),
      positions: this.positions(this.size(this.dimensions * 8)),
      count: undefined,
    }))
  }

  private positions(count: number): number[] {
    const values = new Array<number>(count * 2)
    for (let point = 0; point < count; point++) {
      for (let axis = 0; axis < this.dimensions; axis++) {
        const value = this.isLittle ? this.bytes.readDoubleLE(this.at) : this.bytes.readDoubleBE(this.at)
        this.at += 8
        if (axis < 2) values[point * 2 + axis] = millimetre(value)
      }
    }
    return values
  }

  /** A count of things of at least so many bytes each: one that cannot be is told before memory is given to it. */
  private size(bytesEach: number): number {
    const count = this.integer()
    if (count * bytesEach > this.bytes.length - this.at) throw new RangeError('more is promised than follows')
    return count
  }

  private integer(): number {
    const value = this.isLittle ? this.bytes.readUInt32LE(this.at) : this.bytes.readUInt32BE(this.at)
    this.at += 4
    return value
  }
}

// Writes one layer of a Mapbox Vector Tile 2.1 (github.com/mapbox/vector-tile-spec) as protocol buffer bytes.
// Strings and numbers of all features share one table of values, so that a feature costs two small numbers a property.
import { ByteWriter } from './byte-writer.ts'
import { extent } from './grid.ts'
import type { Ring } from './outline.ts'

/** Field numbers with their wire types, as the specification's vector_tile.proto numbers them. */
const field = {
  layer: 0x1a,
  layerName: 0x0a,
  feature: 0x12,
  key: 0x1a,
  value: 0x22,
  extent: 0x28,
  version: 0x78,
  featureId: 0x08,
  tags: 0x12,
  kind: 0x18,
  geometry: 0x22,
  string: 0x0a,
  fraction: 0x19,
  whole: 0x28,
  zigzag: 0x30,
  truth: 0x38,
} as const

/** Kinds of geometry. */
export const geometryKinds = { point: 1, line: 2, polygon: 3 } as const

export type GeometryKind = (typeof geometryKinds)[keyof typeof geometryKinds]

/** Commands of a feature's geometry, with the count that goes with them. */
export const moveTo = (1 << 3) | 1
export const lineTo = (count: number): number => (count << 3) | 2
export const closePath = (1 << 3) | 7

/** Collects features and gives the layer's bytes. `tags` and `geometry` are filled by the caller before `feature`. */
export class MvtLayer {
  readonly tags = new ByteWriter(256)
  readonly geometry = new ByteWriter(4096)
  private readonly features: ByteWriter
  private readonly values = new ByteWriter(4096)
  private readonly value = new ByteWriter(64)
  private readonly indexes = new Map<string | number | boolean, number>()
  private valueCount = 0
  private x = 0
  private y = 0
  count = 0
  readonly name: string
  readonly keys: readonly string[]

  /** @param features where features are collected; given again and again it spares large layers their memory */
  constructor(name: string, keys: readonly string[], features = new ByteWriter(4096)) {
    this.features = features
    features.reset()
    this.name = name
    this.keys = keys
  }

  /** Place in the table of values; numbers, text and truth values only. */
  index(value: string | number | boolean): number {
    const known = this.indexes.get(value)
    if (known !== undefined) return known
    const index = this.valueCount++
    this.indexes.set(value, index)
    this.writeValue(value)
    return index
  }

  /** Adds a property to the feature in the making. */
  tag(key: number, value: string | number | boolean): void {
    this.tags.reserve(10)
    this.tags.unsigned(key)
    this.tags.unsigned(this.index(value))
  }

  /** Adds a ring of whole tile units to the geometry in the making, closed. */
  ring(ring: Ring): void {
    this.line(ring)
    this.geometry.reserve(1)
    this.geometry.byte(closePath)
  }

  /** Adds a line of whole tile units, or one point, to the geometry in the making. */
  line(points: number[]): void {
    const { geometry } = this
    geometry.reserve(10 + points.length * 5)
    geometry.byte(moveTo)
    for (let i = 0; i < points.length; i += 2) {
      if (i === 2) geometry.unsigned(lineTo(points.length / 2 - 1))
      this.step(points[i] as number, points[i + 1] as number)
    }
  }

  /** Writes one point as the difference from the one before; needs ten bytes reserved. */
  step(x: number, y: number): void {
    this.geometry.signed(x - this.x)
    this.geometry.signed(y - this.y)
    this.x = x
    this.y = y
  }

  /** Ends the feature in the making; one without geometry is forgotten. */
  feature(kind: GeometryKind, id?: number): void {
    const { tags, geometry } = this
    if (geometry.length > 0) {
      const idSize = id === undefined ? 0 : 1 + sizeOf(id)
      const size = idSize + 4 + sizeOf(tags.length) + sizeOf(geometry.length) + tags.length + geometry.length
      this.writeFeature(kind, id, size)
      this.count++
    }
    tags.reset()
    geometry.reset()
    this.x = 0
    this.y = 0
  }

  private writeFeature(kind: GeometryKind, id: number | undefined, size: number): void {
    const { features, tags, geometry } = this
    features.reserve(size + 6)
    features.byte(field.feature)
    features.unsigned(size)
    if (id !== undefined) {
      features.byte(field.featureId)
      features.large(id)
    }
    features.byte(field.tags)
    features.unsigned(tags.length)
    features.raw(tags.bytes, 0, tags.length)
    features.byte(field.kind)
    features.byte(kind)
    features.byte(field.geometry)
    features.unsigned(geometry.length)
    features.raw(geometry.bytes, 0, geometry.length)
  }

  private writeValue(value: string | number | boolean): void {
    const body = this.value
    body.reset()
    body.reserve(12)
    if (typeof value === 'string') {
      body.byte(field.string)
      body.text(value)
    } else if (typeof value === 'number' && !Number.isInteger(value)) {
      body.byte(field.fraction)
      body.double(value)
    } else if (typeof value === 'number') {
      body.byte(value < 0 ? field.zigzag : field.whole)
      if (value < 0) body.signed(value)
      else body.large(value)
    } else {
      body.byte(field.truth)
      body.byte(value ? 1 : 0)
    }
    this.values.reserve(6)
    this.values.byte(field.value)
    this.values.unsigned(body.length)
    this.values.raw(body.bytes, 0, body.length)
  }

  /** The layer as a field of a tile; nothing at all when no feature was added. Tiles are layers one after another. */
  finish(): Uint8Array {
    if (this.count === 0) return new Uint8Array(0)
    const head = new ByteWriter(256)
    head.reserve(16)
    head.byte(field.version)
    head.byte(2)
    head.byte(field.layerName)
    head.text(this.name)
    head.reserve(8)
    head.byte(field.extent)
    head.unsigned(extent)
    for (const key of this.keys) {
      head.reserve(1)
      head.byte(field.key)
      head.text(key)
    }
    const layer = new ByteWriter(head.length + this.values.length + this.features.length + 8)
    layer.byte(field.layer)
    layer.unsigned(head.length + this.values.length + this.features.length)
    for (const part of [head, this.values, this.features]) layer.raw(part.bytes, 0, part.length)
    return layer.bytes.subarray(0, layer.length)
  }
}

/** Bytes that a whole number takes as a varint. */
function sizeOf(value: number): number {
  let size = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) size++
  return size
}

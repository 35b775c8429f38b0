// From tile records to the layer of buildings: the path that every uncached tile takes, so it works on bytes and typed arrays.
// A plain house inside its tile goes straight through; what crosses the edge, has holes or clashes takes the careful way.
import {
  buildingTileKeys,
  labelledTileKeys,
  tileLayers,
  tileZooms,
  usualLabelStatus,
} from '../../../contract/tiles.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { codeOf, valueTables } from './attributes.ts'
import type { BuildingLabels } from './building-labels.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { clipPolygon } from './clip.ts'
import { clashes, mended } from './crossings.ts'
import { buffer, extent, type GridBox, shiftOf, type Tile } from './grid.ts'
import { unpackLabel } from './label-facts.ts'
import { closePath, geometryKinds, lineTo, MvtLayer, moveTo } from './mvt-layer.ts'
import { type Polygon, type Ring, snappedPolygon } from './outline.ts'
import { extraFlags, needsCare, recordFlags, recordVersion } from './record.ts'
import { RingScratch } from './ring-scratch.ts'

type Key = (typeof labelledTileKeys)[number]
/** Left out of tiles: the contract's `usualLabelStatus`. */
const usualStatus = codeOf('labelStatus', usualLabelStatus)
/** The same in both kinds of tile: those for everybody end where the labels' keys begin. */
const keyOf = Object.fromEntries(labelledTileKeys.map((key, i) => [key, i])) as Record<Key, number>

/**
 * The layer of buildings (contract/tiles.ts) of one tile, from records written one after another.
 * Every building that reaches into the tile or its buffer is in it exactly once: one too small for the tile's
 * grid becomes a square of one unit, so that counts per tile stay true.
 * @param ranges which of the records to look at; all by default
 * @param labels for a tile with labels; without them not even their names are in it
 * @returns the layer's bytes, empty without buildings.
 * @throws AppError unexpected when a record has another version.
 */
export function encodeBuildingLayer(
  records: Uint8Array,
  tile: Tile,
  ranges: ByteRange[] = [[0, records.length]],
  labels?: BuildingLabels,
): Uint8Array {
  return new BuildingLayer(records, tile, labels).encode(ranges)
}

/** From the first byte to the one behind the last. */
export type ByteRange = [number, number]

/** Memory for the features of one tile; shared as well. */
const features = new ByteWriter(1 << 19)

/** Scratch for one ring; encoding never waits, so tiles share it. */
const scratch = new RingScratch()

class BuildingLayer {
  private readonly layer: MvtLayer
  private readonly reader: ByteReader
  private readonly zoom: number
  private readonly shift: number
  private readonly originX: number
  private readonly originY: number
  /** Bounds of the tile with its buffer, in grid units from its corner. */
  private readonly box: GridBox
  private readonly codes = {
    status: new Int32Array(256).fill(-1),
    purpose: new Int32Array(256).fill(-1),
    housingType: new Int32Array(256).fill(-1),
    period: new Int32Array(256).fill(-1),
    energyClass: new Int32Array(256).fill(-1),
    labelStatus: new Int32Array(256).fill(-1),
  }
  /** Place in the layer's values of the numbers below 4096, which are nearly all. */
  private readonly numbers = new Int32Array(4096).fill(-1)
  /** The same of heights below a hundred metres, in decimetres. */
  private readonly heights = new Int32Array(1000).fill(-1)

  constructor(
    records: Uint8Array,
    tile: Tile,
    private readonly labels: BuildingLabels | undefined,
  ) {
    this.layer = new MvtLayer(tileLayers.buildings, labels ? labelledTileKeys : buildingTileKeys, features)
    this.reader = new ByteReader(records)
    this.zoom = tile.z
    this.shift = shiftOf(tile.z)
    const unit = 2 ** this.shift
    this.originX = tile.x * extent * unit
    this.originY = tile.y * extent * unit
    const low = -buffer * unit
    const high = (extent + buffer) * unit
    this.box = { minX: low, minY: low, maxX: high, maxY: high }
  }

  encode(ranges: ByteRange[]): Uint8Array {
    for (const [start, end] of ranges) this.encodeRange(start, end)
    return this.layer.finish()
  }

  private encodeRange(start: number, stop: number): void {
    const { reader } = this
    reader.position = start
    while (reader.position < stop) {
      const version = reader.byte()
      if (version !== recordVersion)
        throw new AppError('unexpected', told`Tile record of version ${version}: rebuild the tiles`)
      const end = reader.unsigned() + reader.position
      this.building()
      reader.position = end
    }
  }

  private building(): void {
    const { reader } = this
    const id = reader.large()
    const flags = reader.byte()
    const firstX = reader.fixed32() - this.originX
    const firstY = reader.fixed32() - this.originY
    if (flags & recordFlags.manyRings) this.careful(this.polygons(firstX, firstY), flags)
    else this.singleRing(reader.unsigned(), firstX, firstY, flags)
    if (this.layer.geometry.length === 0) return
    this.facts(id, flags)
    this.layer.feature(geometryKinds.polygon, id)
  }

  /**
   * Reads the facts and writes them as properties; what is unknown is left out. First what is each building's own, then
   * what neighbours share: the repeats that compression finds are longest that way.
   */
  private facts(id: number, flags: number): void {
    const { reader, layer } = this
    layer.tags.reserve(90)
    const year = reader.unsigned()
    const status = reader.byte()
    const purpose = reader.byte()
    const housingType = reader.byte()
    const period = reader.byte()
    const floorArea = reader.unsigned()
    const dwellings = reader.unsigned()
    const homes = reader.unsigned()
    const extras = flags & recordFlags.extras ? reader.byte() : 0
    if (extras & extraFlags.height) this.height(reader.unsigned())
    this.number(keyOf.oppervlakte, floorArea, false)
    if (this.labels) this.label(this.labels.of(id), homes)
    this.number(keyOf.bouwjaar, year, false)
    this.word(keyOf.status, 'status', status)
    this.word(keyOf.gebruiksdoel, 'purpose', purpose)
    this.word(keyOf.woningtype, 'housingType', housingType)
    this.word(keyOf.bouwperiode, 'period', period)
    this.number(keyOf.verblijfsobjecten, dwellings, true)
    this.number(keyOf.woningen, homes, true)
    if (extras & extraFlags.typeDoubt) layer.tag(keyOf.woningtype_twijfel, true)
    if (extras & extraFlags.heightDoubt) layer.tag(keyOf.hoogte_twijfel, true)
    if (flags & recordFlags.inInvestigation) layer.tag(keyOf.in_onderzoek, true)
    if (flags & recordFlags.houseNumbers) this.houseNumbers()
  }

  private houseNumbers(): void {
    const { reader, layer, zoom } = this
    const length = reader.unsigned()
    if (zoom >= tileZooms.houseNumbers) layer.tag(keyOf.huisnummers, reader.text(length))
    else reader.position += length
  }

  private height(decimetres: number): void {
    const { heights, layer } = this
    let index = decimetres < heights.length ? (heights[decimetres] as number) : -1
    if (index < 0) {
      index = layer.index(decimetres / 10)
      if (decimetres < heights.length) heights[decimetres] = index
    }
    layer.tags.unsigned(keyOf.hoogte)
    layer.tags.unsigned(index)
  }

  private label(packed: number, homes: number): void {
    if (packed === 0) return
    const label = unpackLabel(packed)
    this.word(keyOf.label_slechtst, 'energyClass', label.worst)
    if (label.best !== label.worst) this.word(keyOf.label_best, 'energyClass', label.best)
    if (label.status !== usualStatus) this.word(keyOf.label_status, 'labelStatus', label.status)
    if (label.homes < homes) this.number(keyOf.label_woningen, label.homes, true)
  }

  private word(key: number, table: keyof typeof valueTables, code: number): void {
    if (code === 0) return
    const { codes, layer } = this
    let index = codes[table][code] as number
    if (index < 0) {
      index = layer.index(valueTables[table][code - 1] as string)
      codes[table][code] = index
    }
    layer.tags.unsigned(key)
    layer.tags.unsigned(index)
  }

  private number(key: number, value: number, zeroIsKnown: boolean): void {
    if (value === 0 && !zeroIsKnown) return
    const { numbers, layer } = this
    let index = value < numbers.length ? (numbers[value] as number) : -1
    if (index < 0) {
      index = layer.index(value)
      if (value < numbers.length) numbers[value] = index
    }
    layer.tags.unsigned(key)
    layer.tags.unsigned(index)
  }

  /** Reads one ring and writes it as it lies, unless it crosses the edge or needs mending. */
  private singleRing(count: number, firstX: number, firstY: number, flags: number): void {
    const place = scratch.read(this.reader, count, firstX, firstY, this.box)
    if (place === 'apart') return
    if (place === 'across' || needsCare(flags, this.zoom)) this.careful([[scratch.ring(count)]], flags)
    else this.writeRing(count)
  }

  /** Snaps the scratch ring to the tile's units and writes it, wound as an exterior. */
  private writeRing(count: number): void {
    const { xs, ys } = scratch
    const { size, twiceArea } = scratch.snap(count, this.shift)
    const { layer } = this
    const { geometry } = layer
    if (twiceArea === 0) {
      layer.ring(unitSquare(scratch.lastX, scratch.lastY))
      return
    }
    geometry.reserve(8 + size * 10)
    geometry.byte(moveTo)
    layer.step(xs[0] as number, ys[0] as number)
    geometry.unsigned(lineTo(size - 1))
    for (let i = 1; i < size; i++) {
      const at = twiceArea > 0 ? i : size - i
      layer.step(xs[at] as number, ys[at] as number)
    }
    geometry.byte(closePath)
  }

  /** Clips where needed, snaps, mends what clashes then, and writes what is left. */
  private careful(polygons: Polygon[], flags: number): void {
    const { box, layer, shift } = this
    const crosses = polygons.some((polygon) => !within(polygon[0] as Ring, box))
    const parts = crosses ? polygons.flatMap((polygon) => clipPolygon(polygon, box)) : polygons
    const suspect = crosses || needsCare(flags, this.zoom)
    for (const part of parts) {
      const onGrid = snappedPolygon(part, 0, 0, shift)
      const sound = onGrid && suspect && clashes(onGrid) ? mended(onGrid) : onGrid
      for (const ring of sound ?? []) layer.ring(ring)
    }
    if (layer.geometry.length > 0 || crosses) return
    const [x = 0, y = 0] = polygons[0]?.[0] ?? []
    const half = (2 ** shift) >> 1
    layer.ring(unitSquare((x + half) >> shift, (y + half) >> shift))
  }

  private polygons(firstX: number, firstY: number): Polygon[] {
    const { reader } = this
    let x = firstX
    let y = firstY
    return Array.from({ length: reader.unsigned() }, () =>
      Array.from({ length: reader.unsigned() }, () => {
        const count = reader.unsigned()
        scratch.read(reader, count, x, y, this.box)
        x = scratch.xs[count - 1] as number
        y = scratch.ys[count - 1] as number
        return scratch.ring(count)
      }),
    )
  }
}

function within(ring: Ring, { minX, minY, maxX, maxY }: GridBox): boolean {
  return ring.every((value, i) => (i % 2 ? value >= minY && value <= maxY : value >= minX && value <= maxX))
}

function unitSquare(x: number, y: number): Ring {
  return [x, y, x + 1, y, x + 1, y + 1, x, y + 1]
}

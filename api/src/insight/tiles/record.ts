// The tile record: one building as the few bytes that a tile is made from (docs/decisions/0004-tile-record.md).
// Written by the rebuild, read back whole only by tests; building-layer.ts reads the same bytes straight into a tile.
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { clashes } from './crossings.ts'
import { extent, type GridBox, shiftOf } from './grid.ts'
import { type Polygon, type Ring, snappedPolygon, withoutRepeats, wound } from './outline.ts'

/** First byte of every record; goes up with every change of its layout. */
export const recordVersion = 3

/** Bits of a record's flags. */
export const recordFlags = {
  inInvestigation: 1,
  houseNumbers: 2,
  manyRings: 4,
  careFrom: 8,
  extras: 128,
} as const

/** Bits of the byte that says which of the facts follow that most buildings lack until their source is read. */
export const extraFlags = { height: 1, typeDoubt: 2, heightDoubt: 4 } as const

/** Zooms that have single buildings; for each a record says whether its outline needs mending there. */
const carefulZooms = [13, 14, 15, 16] as const

/** A building's facts as the map shows them; a code is a place in attributes.ts's tables, 0 means unknown. */
export interface BuildingFacts {
  /** Null when unknown. */
  constructionYear: number | null
  status: number
  purpose: number
  housingType: number
  period: number
  /** Square metres over all dwellings; null when unknown. */
  floorArea: number | null
  dwellings: number
  homes: number
  inInvestigation: boolean
  /** Decimetres from the ground to the roof; null when unknown. */
  height: number | null
  /** 3DBAG itself says that its model may be wrong. */
  heightDoubt: boolean
  /** The type of one of its homes is doubtful. */
  typeDoubt: boolean
  /** "12", "12a", "12–40"; null without addresses. */
  houseNumbers: string | null
}

/** A building on the grid of grid.ts: its BAG id as a number, its facts and its polygons. */
export interface BuildingRecord extends BuildingFacts {
  id: number
  polygons: Polygon[]
}

const writer = new ByteWriter(4096)
const body = new ByteWriter(4096)

/**
 * A building's record: version, length of what follows, id, flags, outline, facts. Rings are wound as MVT wants them,
 * repeated points are dropped, and points are written as differences, of any size.
 * @throws AppError invalid-input when the id does not fit 53 bits or the building has no outline.
 */
export function encodeRecord(building: BuildingRecord): Uint8Array {
  if (!Number.isSafeInteger(building.id) || building.id < 0)
    throw new AppError(
      'invalid-input',
      told`Building ${building.id} cannot be drawn: its id does not fit 53 bits`,
    )
  const polygons = building.polygons.map(tidied).filter((polygon) => polygon.length > 0)
  if (polygons.length === 0)
    throw new AppError('invalid-input', told`Building ${building.id} cannot be drawn: it has no outline`)
  body.reset()
  body.reserve(64)
  body.large(building.id)
  body.byte(flagsOf(building, polygons))
  writeOutline(polygons)
  writeFacts(building)
  writer.reset()
  writer.reserve(6)
  writer.byte(recordVersion)
  writer.unsigned(body.length)
  writer.raw(body.bytes, 0, body.length)
  return writer.copy()
}

/** Whether a record's flags say that its outline has to be mended on a zoom. */
export function needsCare(flags: number, zoom: number): boolean {
  return (flags & (recordFlags.careFrom << (zoom - carefulZooms[0]))) !== 0
}

/** The first record in a run of records, as `encodeRecord` took it. */
export function decodeRecord(bytes: Uint8Array): BuildingRecord {
  const reader = new ByteReader(bytes)
  const version = reader.byte()
  if (version !== recordVersion)
    throw new AppError('unexpected', told`Tile record of version ${version}: rebuild the tiles`)
  reader.unsigned()
  const id = reader.large()
  const flags = reader.byte()
  const polygons = readOutline(reader, flags)
  return { id, ...readFacts(reader, flags), polygons }
}

/** Reads past a record and gives the box of its outline in grid units. */
export function passRecord(reader: ByteReader): GridBox {
  reader.byte()
  const end = reader.unsigned() + reader.position
  reader.large()
  const flags = reader.byte()
  const many = (flags & recordFlags.manyRings) !== 0
  const x = reader.fixed32()
  const y = reader.fixed32()
  const walk = { x, y, minX: x, minY: y, maxX: x, maxY: y }
  for (let polygons = many ? reader.unsigned() : 1; polygons > 0; polygons--)
    for (let rings = many ? reader.unsigned() : 1; rings > 0; rings--) walkRing(reader, walk)
  reader.position = end
  const { minX, minY, maxX, maxY } = walk
  return { minX, minY, maxX, maxY }
}

/** Reads past a ring from the point before it, widening the box. */
function walkRing(reader: ByteReader, walk: GridBox & { x: number; y: number }): void {
  for (let points = reader.unsigned(); points > 0; points--) {
    walk.x += reader.signed()
    walk.y += reader.signed()
    if (walk.x < walk.minX) walk.minX = walk.x
    else if (walk.x > walk.maxX) walk.maxX = walk.x
    if (walk.y < walk.minY) walk.minY = walk.y
    else if (walk.y > walk.maxY) walk.maxY = walk.y
  }
}

/** Rings without repeated points, wound, the holes without area left out; an exterior stays even when it has none. */
function tidied(polygon: Polygon): Polygon {
  const rings = polygon.map(withoutRepeats)
  const [exterior = []] = rings
  // A ring whose points all coincide still marks a place.
  const outer = exterior.length > 0 ? wound(exterior, true) : (polygon[0] ?? []).slice(0, 2)
  if (outer.length === 0) return []
  const holes = rings.slice(1).filter((ring) => ring.length >= 6)
  return [outer, ...holes.map((ring) => wound(ring, false))]
}

function flagsOf(building: BuildingRecord, polygons: Polygon[]): number {
  let flags = building.inInvestigation ? recordFlags.inInvestigation : 0
  if (building.houseNumbers) flags |= recordFlags.houseNumbers
  if (extrasOf(building) !== 0) flags |= recordFlags.extras
  if (polygons.length > 1 || polygons.some((polygon) => polygon.length > 1)) flags |= recordFlags.manyRings
  carefulZooms.forEach((zoom, i) => {
    if (polygons.some((polygon) => clashesAt(polygon, zoom))) flags |= recordFlags.careFrom << i
  })
  return flags
}

function extrasOf({ height, heightDoubt, typeDoubt }: BuildingFacts): number {
  const known = (height === null ? 0 : extraFlags.height) | (typeDoubt ? extraFlags.typeDoubt : 0)
  return known | (heightDoubt ? extraFlags.heightDoubt : 0)
}

function clashesAt(polygon: Polygon, zoom: number): boolean {
  // Tiles of a zoom share one grid, so the corner of any tile will do; one nearby keeps the numbers small.
  const unit = 2 ** shiftOf(zoom)
  const [x = 0, y = 0] = polygon[0] as Ring
  const side = extent * unit
  const onGrid = snappedPolygon(
    polygon,
    Math.floor(x / side) * side,
    Math.floor(y / side) * side,
    shiftOf(zoom),
  )
  return onGrid !== undefined && clashes(onGrid)
}

function writeFacts(facts: BuildingFacts): void {
  body.reserve(40)
  body.unsigned(facts.constructionYear ?? 0)
  body.byte(facts.status)
  body.byte(facts.purpose)
  body.byte(facts.housingType)
  body.byte(facts.period)
  body.unsigned(facts.floorArea ?? 0)
  body.unsigned(facts.dwellings)
  body.unsigned(facts.homes)
  const extras = extrasOf(facts)
  if (extras !== 0) body.byte(extras)
  if (facts.height !== null) body.unsigned(facts.height)
  if (facts.houseNumbers) body.text(facts.houseNumbers)
}

function readFacts(reader: ByteReader, flags: number): BuildingFacts {
  const facts = {
    constructionYear: reader.unsigned() || null,
    status: reader.byte(),
    purpose: reader.byte(),
    housingType: reader.byte(),
    period: reader.byte(),
    floorArea: reader.unsigned() || null,
    dwellings: reader.unsigned(),
    homes: reader.unsigned(),
  }
  const extras = flags & recordFlags.extras ? reader.byte() : 0
  return {
    ...facts,
    height: extras & extraFlags.height ? reader.unsigned() : null,
    heightDoubt: (extras & extraFlags.heightDoubt) !== 0,
    typeDoubt: (extras & extraFlags.typeDoubt) !== 0,
    inInvestigation: (flags & recordFlags.inInvestigation) !== 0,
    houseNumbers: flags & recordFlags.houseNumbers ? reader.text(reader.unsigned()) : null,
  }
}

/** One ring: its points. Several: polygons, rings of each, points of each. The first point is absolute, all others differ from the one before. */
function writeOutline(polygons: Polygon[]): void {
  const [x = 0, y = 0] = polygons[0]?.[0] ?? []
  const cursor = { x, y }
  body.reserve(18)
  body.fixed32(x)
  body.fixed32(y)
  const simple = polygons.length === 1 && polygons[0]?.length === 1
  if (!simple) body.unsigned(polygons.length)
  for (const polygon of polygons) {
    body.reserve(10)
    if (!simple) body.unsigned(polygon.length)
    for (const ring of polygon) writeRing(ring, cursor)
  }
}

function writeRing(ring: Ring, cursor: { x: number; y: number }): void {
  body.reserve(5 + ring.length * 5)
  body.unsigned(ring.length / 2)
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] as number
    const y = ring[i + 1] as number
    body.signed(x - cursor.x)
    body.signed(y - cursor.y)
    cursor.x = x
    cursor.y = y
  }
}

function readOutline(reader: ByteReader, flags: number): Polygon[] {
  const cursor = { x: reader.fixed32(), y: reader.fixed32() }
  if (!(flags & recordFlags.manyRings)) return [[readRing(reader, cursor)]]
  return Array.from({ length: reader.unsigned() }, () =>
    Array.from({ length: reader.unsigned() }, () => readRing(reader, cursor)),
  )
}

function readRing(reader: ByteReader, cursor: { x: number; y: number }): Ring {
  const ring: Ring = []
  for (let count = reader.unsigned(); count > 0; count--) {
    cursor.x += reader.signed()
    cursor.y += reader.signed()
    ring.push(cursor.x, cursor.y)
  }
  return ring
}

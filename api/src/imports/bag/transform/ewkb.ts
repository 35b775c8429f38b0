// Writes geometries as EWKB (EPSG:28992) in hexadecimal, the form in which COPY takes them. Rings are flat arrays x,y,x,y,…
const srid = 28992
const withSrid = 0x20000000
const pointType = 1
const polygonType = 3
const multiPolygonType = 6

/** A polygon: its outer ring, then its holes. */
export type Rings = Float64Array[]

/** EWKB of a point. */
export function pointEwkb(x: number, y: number): string {
  const bytes = Buffer.allocUnsafe(9 + 16)
  let at = writeHeader(bytes, 0, pointType, true)
  at = bytes.writeDoubleLE(x, at)
  bytes.writeDoubleLE(y, at)
  return bytes.toString('hex')
}

/** EWKB of a polygon. */
export function polygonEwkb(rings: Rings): string {
  const bytes = Buffer.allocUnsafe(9 + ringsLength(rings))
  writeRings(bytes, writeHeader(bytes, 0, polygonType, true), rings)
  return bytes.toString('hex')
}

/** EWKB of a multipolygon. */
export function multiPolygonEwkb(polygons: Rings[]): string {
  const length = polygons.reduce((sum, rings) => sum + 5 + ringsLength(rings), 9 + 4)
  const bytes = Buffer.allocUnsafe(length)
  let at = bytes.writeUInt32LE(polygons.length, writeHeader(bytes, 0, multiPolygonType, true))
  for (const rings of polygons) at = writeRings(bytes, writeHeader(bytes, at, polygonType, false), rings)
  return bytes.toString('hex')
}

function writeHeader(bytes: Buffer, start: number, type: number, outermost: boolean): number {
  const at = bytes.writeUInt8(1, start)
  if (!outermost) return bytes.writeUInt32LE(type, at)
  return bytes.writeUInt32LE(srid, bytes.writeUInt32LE(type + withSrid, at))
}

function ringsLength(rings: Rings): number {
  return rings.reduce((sum, ring) => sum + 4 + ring.length * 8, 4)
}

function writeRings(bytes: Buffer, start: number, rings: Rings): number {
  let at = bytes.writeUInt32LE(rings.length, start)
  for (const ring of rings) {
    at = bytes.writeUInt32LE(ring.length / 2, at)
    for (const value of ring) at = bytes.writeDoubleLE(value, at)
  }
  return at
}

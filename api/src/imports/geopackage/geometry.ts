// The geometry of a GeoPackage's row: a header, then WKB (OGC 12-128, 2.1.3).

/** Left, bottom, right, top in the table's own coordinates. */
export type Extent = [number, number, number, number]

/** A geometry as WKB in hexadecimal, with its extent where the header tells it. */
export interface PackedGeometry {
  wkb: string
  extent: Extent | undefined
}

/** Bytes of the extent in the header by its indicator: none, XY, XYZ, XYM, XYZM. */
const extentSizes = [0, 32, 48, 48, 64]

/** The geometry in a blob; undefined when it is empty or no GeoPackage geometry. */
export function unpackGeometry(blob: Uint8Array): PackedGeometry | undefined {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength)
  if (bytes.length < 8 || bytes.toString('latin1', 0, 2) !== 'GP') return undefined
  const flags = bytes.readUInt8(3)
  const size = extentSizes[(flags >> 1) & 7]
  const isEmpty = (flags & 16) !== 0
  if (size === undefined || isEmpty || bytes.length < 8 + size + 5) return undefined
  const read = (at: number) => ((flags & 1) === 1 ? bytes.readDoubleLE(at) : bytes.readDoubleBE(at))
  const extent: Extent | undefined = size > 0 ? [read(8), read(24), read(16), read(32)] : undefined
  return { wkb: bytes.toString('hex', 8 + size), extent }
}
